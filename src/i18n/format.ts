/**
 * Numbers, dates and figures in words. The code stands in `core/words/`, because the
 * sentences of the checks are written with it too, in the terminal as on screen.
 */
export { formatter, type FigureValue, type Format } from '../core/words/format';
export { textParts, type TextPart } from '../core/words/parts';
