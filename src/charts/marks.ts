/**
 * The vocabulary of marks (LOOK §4), in px: what a document says decides how it is drawn.
 * Nothing here knows a theme or an indicator.
 */
import type { Voice } from '../core/model';
import type { Anchor, Pen, Run } from './pen';
import type { Box, PlacedLabel } from './labels';
import { COLOUR, outline } from './voice';

/** Radius of a mark, and of an open mark drawn around a filled one. */
export const R = 5.5;
export const AROUND = 10;
/** An interval shorter than this is not drawn: the mark hides it. */
export const VISIBLE = 4;

export interface GlyphStyle { readonly open?: boolean; readonly dashed?: boolean; readonly r?: number }

/** Filled: the exact value of the document. Open: rounded, "about", "more than". Dashed: another quantity, not comparable. */
export function glyph(pen: Pen, x: number, y: number, voice: Voice, { open = false, dashed = false, r = R }: GlyphStyle = {}): void {
  const colour = COLOUR[voice];
  const style = open || dashed
    ? { fill: 'var(--paper)', stroke: colour, 'stroke-width': 2, 'stroke-dasharray': dashed ? '2.5 2' : undefined }
    : { fill: colour, stroke: 'var(--paper)', 'stroke-width': 1.2 };
  pen.path(outline(voice, open ? r - 0.4 : r), { transform: `translate(${round(x)},${round(y)})`, ...style });
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Pragmatic interval of a rounded or approximate figure: 2 px with end ticks. */
export function whisker(pen: Pen, x1: number, x2: number, y: number, voice: Voice): void {
  ended(pen, x1, x2, y, voice, 2, 5);
}

/** A range as the document gives it: 4 px with end ticks, no mark in the middle. */
export function rangeBar(pen: Pen, x1: number, x2: number, y: number, voice: Voice): void {
  ended(pen, x1, x2, y, voice, 4, 7);
}

function ended(pen: Pen, x1: number, x2: number, y: number, voice: Voice, width: number, tick: number): void {
  const stroke = COLOUR[voice];
  pen.line(x1, y, x2, y, { stroke, 'stroke-width': width });
  for (const x of [x1, x2]) pen.line(x, y - tick, x, y + tick, { stroke, 'stroke-width': 2 });
}

/** "More than", "less than": a thick bar over the usual reading, then a dotted line to an arrowhead, for the open side. */
export function openInterval(pen: Pen, x1: number, x2: number, xEnd: number, y: number, voice: Voice): void {
  const stroke = COLOUR[voice];
  if (Math.abs(x2 - x1) >= VISIBLE) {
    pen.line(x1, y, x2, y, { stroke, 'stroke-width': 4 });
    for (const x of [x1, x2]) pen.line(x, y - 6, x, y + 6, { stroke, 'stroke-width': 2 });
  }
  const tip = xEnd > x1 ? -1 : 1;
  pen.line(x2, y, xEnd, y, { stroke, 'stroke-width': 2, 'stroke-dasharray': '2 4' });
  pen.path(`M${round(xEnd + 6 * tip)} ${round(y - 5)}L${round(xEnd)} ${round(y)}L${round(xEnd + 6 * tip)} ${round(y + 5)}`,
    { fill: 'none', stroke, 'stroke-width': 2 });
}

/** Target or promise: a dashed line to a thick tick across the axis of values. */
export function target(pen: Pen, from: readonly [number, number], to: readonly [number, number], stroke: string, reach = 8): void {
  const [[x1, y1], [x2, y2]] = [from, to];
  pen.line(x1, y1, x2, y2, { stroke, 'stroke-width': 1.6, 'stroke-dasharray': '3 3' });
  pen.line(x2, y2 - reach, x2, y2 + reach, { stroke, 'stroke-width': 3 });
}

/** Persons present in a period: 5 px over that period. */
export function presence(pen: Pen, x1: number, x2: number, y: number, colour: string): void {
  pen.rect(x1, y - 2.5, x2 - x1, 5, { fill: colour });
}

/** Entries in a period: a thin line closed at both ends. */
export function entries(pen: Pen, x1: number, x2: number, y: number, colour: string): void {
  pen.line(x1, y, x2, y, { stroke: colour, 'stroke-width': 1.6 });
  for (const x of [x1, x2]) pen.line(x, y - 5, x, y + 5, { stroke: colour, 'stroke-width': 1.6 });
}

/** A total: a line from a start tick to the mark; `shift` parts lines that would hide each other. */
export function total(pen: Pen, x1: number, x2: number, y: number, colour: string, shift = 0): void {
  pen.line(x1, y + shift, x2, y + shift, { stroke: colour, 'stroke-width': 1.6 });
  pen.line(x1, y - 5, x1, y + 5, { stroke: colour, 'stroke-width': 1.6 });
}

/** Nothing found in what was read: lines at 45°, 1.1 px on 6 px. */
export function hatch(pen: Pen, { left, right, top, bottom }: Box): void {
  const height = bottom - top;
  let d = '';
  // Each line starts on the bottom edge, or left of it; the part outside the box is cut off.
  for (let x = Math.ceil((left - height) / HATCH) * HATCH; x < right; x += HATCH) {
    const from = Math.max(left, x);
    const to = Math.min(right, x + height);
    if (to > from) d += `M${round(from)} ${round(bottom - (from - x))}L${round(to)} ${round(bottom - (to - x))}`;
  }
  pen.path(d, { fill: 'none', stroke: 'var(--rule)', 'stroke-width': 1.1 });
}
/** 6 px between lines, measured along the edge. */
const HATCH = 8.5;

/** Not published, a document says so: hatch in an ink frame. */
export function notPublished(pen: Pen, box: Box): void {
  hatch(pen, box);
  frame(pen, box);
}

/** Not collected: an empty frame with a diagonal. */
export function notCollected(pen: Pen, box: Box): void {
  frame(pen, box);
  pen.line(box.left, box.bottom, box.right, box.top, { stroke: 'var(--ink)', 'stroke-width': 1 });
}

function frame(pen: Pen, { left, right, top, bottom }: Box): void {
  pen.rect(left + 0.5, top + 0.5, right - left - 1, bottom - top - 1, { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1 });
}

/** Off the scale: a double chevron at the edge, pointing where the value lies. */
export function chevron(pen: Pen, x: number, y: number, direction: 'right' | 'up'): void {
  const d = direction === 'right'
    ? `M${round(x)} ${round(y - 6)}l7 6l-7 6M${round(x + 8)} ${round(y - 6)}l7 6l-7 6`
    : `M${round(x - 6)} ${round(y)}l6 -6l6 6M${round(x - 6)} ${round(y - 7)}l6 -6l6 6`;
  pen.path(d, { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1.8 });
}

/** The line above which a strip holds what is off the scale. */
export function cut(pen: Pen, x1: number, x2: number, y: number): void {
  pen.path(`M${round(x1)} ${round(y)}l6 -5l6 8l6 -8l6 5H${round(x2)}`, { fill: 'none', stroke: 'var(--rule)', 'stroke-width': 1 });
}

/** Computed by Concordance, never a document's: a bracket opening to the left, from one value to another. */
export function bracketY(pen: Pen, x: number, y1: number, y2: number): void {
  pen.path(`M${round(x - 5)} ${round(y1)}H${round(x)}V${round(y2)}H${round(x - 5)}`, { fill: 'none', stroke: 'var(--accent)', 'stroke-width': 2 });
}

/** The same along the horizontal axis, with a tinted band between the two rows. */
export function bracketX(pen: Pen, x1: number, x2: number, y: number, band: { readonly top: number; readonly bottom: number }): void {
  pen.rect(Math.min(x1, x2), band.top, Math.abs(x2 - x1), band.bottom - band.top, { fill: 'var(--accent)', opacity: '.07' });
  for (const x of [x1, x2]) pen.line(x, band.top, x, band.bottom, { stroke: 'var(--accent)', 'stroke-width': 1.5, 'stroke-dasharray': '2 3' });
  pen.path(`M${round(x1)} ${round(y - 5)}v10M${round(x1)} ${round(y)}H${round(x2)}M${round(x2)} ${round(y - 5)}v10`,
    { fill: 'none', stroke: 'var(--accent)', 'stroke-width': 2 });
}

/** A change of definition: a dotted vertical ink line. */
export function definitionChange(pen: Pen, x: number, top: number, bottom: number): void {
  pen.line(x, top, x, bottom, { stroke: 'var(--ink)', 'stroke-width': 1, 'stroke-dasharray': '2 3' });
}

/** Points of one definition, one producer chain, year after year. */
export function joined(pen: Pen, points: readonly (readonly [number, number])[], provisional = false): void {
  pen.path(points.map(([x, y], i) => `${i ? 'L' : 'M'}${round(x)} ${round(y)}`).join(''),
    { fill: 'none', stroke: 'var(--rule)', 'stroke-width': 1.5, 'stroke-dasharray': provisional ? '4 3' : undefined });
}

/** Labels that found their place. */
export function label(pen: Pen, { lines, x, y, anchor }: PlacedLabel, leading: number): void {
  lines.forEach((runs, i) => pen.text(x, y + i * leading, runs, { anchor }));
}

/** The label of a mark that found no place: shown when the mark is focused or pointed at. */
export function hiddenLabel(pen: Pen, x: number, y: number, run: Run, anchor: Anchor): void {
  pen.text(x, y, [run], { anchor, className: 'when-focused' });
}
