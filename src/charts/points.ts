/** Documents that state one value of one thing, as one place in a drawing: from figures of the catalogue. */
import type { Voice } from '../core/model';
import type { IntervalFigure } from './intervals';
import { R, VISIBLE, chevron, glyph, openInterval, rangeBar, whisker } from './marks';
import { textWidth } from './measure';
import type { Pen } from './pen';
import type { ChartContext } from './render';
import type { Linear } from './scale';
import { isOpen, originFirst, producer } from './spots';
import { voiceOf } from './voice';

/** The fields of a figure that these drawings need. */
export type ChartFigure = IntervalFigure & { readonly cites: string | null };

export interface Point {
  readonly ids: readonly string[];
  readonly figures: readonly ChartFigure[];
  /** The document that is drawn: an origin before one that quotes it, a producer before a relay. */
  readonly figure: ChartFigure;
  readonly voice: Voice;
  readonly value: number;
  readonly open: boolean;
  /** "SSMSI et 3 autres documents". */
  readonly who: string;
  /** The same with the period, the value and what it counts, for those who hear the drawing. */
  readonly name: string;
}

/**
 * @param what  the row that they stand in, in words
 * @returns exact values first, then those that most documents give, then the largest
 */
export function toPoints(figures: readonly ChartFigure[], what: string, context: ChartContext): Point[] {
  const groups = new Map<string, ChartFigure[]>();
  for (const figure of figures) {
    const key = [figure.value, figure.value_max ?? '', figure.qualifier, figure.unit, figure.kind].join('|');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].map((group) => toPoint([...group].sort(originFirst), what, context))
    .sort((a, b) => Number(a.open) - Number(b.open) || documents(b) - documents(a) || b.value - a.value);
}

const documents = ({ figures }: Point): number => new Set(figures.map((figure) => figure.source_id)).size;

function toPoint(figures: readonly ChartFigure[], what: string, { format, text: { charts: text } }: ChartContext): Point {
  const [figure] = figures;
  if (!figure) throw new Error('a point stands for at least one figure');
  const others = new Set(figures.map((one) => one.source_id)).size - 1;
  const who = [producer(figure), others === 0 ? '' : others === 1 ? text.other : text.others(format.number(others))].filter(Boolean).join(' ');
  return {
    ids: figures.map((one) => one.observation_id), figures, figure, who, voice: voiceOf(figure.side), value: figure.value, open: isOpen(figure),
    name: text.accessible(who, format.period(figure.period), format.value(figure), what),
  };
}

/** Values that a row cannot show to scale, told with a chevron: where the value starts being told. */
export function beyondScale(pen: Pen, from: number, x: number, y: number): void {
  pen.line(from, y, x - 4, y, { stroke: 'var(--rule)', 'stroke-width': 1.5, 'stroke-dasharray': '1 4' });
  chevron(pen, x, y, 'right');
}

/** The mark of a point with its interval, as its words ask for (LOOK §4). */
export function pointMark(pen: Pen, { figure, voice, open }: Point, x: Linear, y: number): void {
  const [at, from, to] = [x(figure.value), x(figure.plo), x(Math.min(figure.phi, x.domain[1]))];
  if (figure.qualifier === '..') return rangeBar(pen, at, x(figure.value_max ?? figure.value), y, voice);
  if (figure.qualifier.startsWith('>')) openInterval(pen, from, to, Math.min(to + 40, x.range[1] + 20), y, voice);
  else if (figure.qualifier.startsWith('<')) openInterval(pen, to, from, Math.max(from - 40, x.range[0]), y, voice);
  else if (open && to - from >= VISIBLE && to - from > 2 * R) whisker(pen, from, to, y, voice);
  glyph(pen, at, y, voice, { open });
}

/** Cut to `width` px, with an ellipsis. */
export function cutTo(words: string, width: number, size: number, bold = false): string {
  if (textWidth(words, size, bold) <= width) return words;
  let end = words.length;
  while (end > 1 && textWidth(`${words.slice(0, end)}…`, size, bold) > width) end -= 1;
  return `${words.slice(0, end).trimEnd()}…`;
}
