/**
 * Gap 2: every statement about persons in exit pathways on one axis of time, told apart by
 * kind; the horizontal length is the period covered. A total smaller than a part of it is
 * bracketed in the accent: Concordance computes it, no document says it.
 */
import type { Statement } from '../core/statement';
import { layer, render, type ChartContext } from './render';
import { around, placeLabels, type Box } from './labels';
import { AROUND, R, bracketY, cut, entries, glyph, hiddenLabel, label, presence, target, total } from './marks';
import { textWidth } from './measure';
import { kindKey, timeAxis } from './time';
import type { Pen } from './pen';
import { linear, scaleTop, ticks, yearOf, type Linear } from './scale';
import type { ChartSpec } from './spec';
import { toSpots, valueWhen, type Spot } from './spots';
import { statementTable } from './table';
import { COLOUR } from './voice';
import { contradiction, labelsWanted, type Contradiction } from './pathlabels';

const SIZE = { wide: { plot: 520, least: 330, left: 8, right: 26 }, narrow: { plot: 420, least: 320, left: 4, right: 6 } };
const STRIP = 62;
const TOP = 34;

export function pathwaysChart(rows: readonly Statement[], context: ChartContext): ChartSpec {
  const text = context.text.charts;
  const spots = toSpots(rows, ({ kind, period_end, side }) => `${kind}|${period_end}|${side}`, context);
  const clash = contradiction(spots);
  return {
    draw: (size) => draw(spots, clash, size, context),
    alt: inWords(spots, clash, context),
    table: statementTable(rows, text.captions.pathways, context),
    native: async () => [(await import('./native')).timeChart(spots, context)],
  };
}

/** Where a spot's mark stands in time: the end of a total or a target, the middle of anything else. */
export const placeOf = ({ row, start, end }: Spot): number =>
  (row.kind === 'cumulative' || row.kind === 'target' ? end : row.kind === 'stock' && row.period_kind === 'day' ? yearOf(row.period_end) : (start + end) / 2);

function draw(spots: readonly Spot[], clash: Contradiction | null, { width, narrow, height }: Parameters<ChartSpec['draw']>[0], context: ChartContext): SVGSVGElement {
  const { plot: usual, least, left, right } = narrow ? SIZE.narrow : SIZE.wide;
  const letters = narrow ? 12.5 : 13;
  const top = scaleTop(spots.map((spot) => spot.value));
  const beyond = spots.filter((spot) => spot.value > top);
  const shown = spots.filter((spot) => spot.value <= top);
  const head = TOP + (beyond.length ? STRIP : 0);
  const foot = kindKey(context, { left, width: width - right, top: 36, letters, narrow }).bottom;
  const plot = height === undefined ? usual : Math.min(usual, Math.max(least, height - head - foot));
  const base = head + plot;
  const years = [Math.floor(Math.min(...spots.map((spot) => spot.start))), Math.ceil(Math.max(...spots.map((spot) => spot.end)))] as const;
  const x = linear(years, [left, width - right]);
  const y = linear([0, top], [base, head]);
  const dots = place(shown, x, y);

  const wanted = labelsWanted(dots, clash, narrow, context);
  const labels = placeLabels(wanted.requests, {
    bounds: { left: 2, right: width - 2, top: head - 26, bottom: base - 2 }, size: letters,
    marks: [...dots.map((dot) => around(dot.x, dot.y, dot.r)), ...dots.filter(({ spot }) => spot.row.kind === 'presence').map((dot) => bar(dot, x)), ...wanted.boxes, ...gridLabels(y, top, left, letters, context).map(({ box }) => box)],
    lines: dots.filter(({ spot }) => spot.row.kind !== 'stock').map((dot) => bar(dot, x)),
  });
  const told = new Set(labels.flatMap(({ key }) => key.split(' ')));

  const marks = [
    layer(context, (pen, at) => {
      grid(pen, at.y, top, { left, width: width - right, letters }, context);
      timeAxis(pen, years, x, base);
    }),
    layer(context, (pen) => {
      for (const dot of dots) period(pen, dot, x);
    }),
    layer(context, (pen) => {
      for (const dot of [...dots].sort((a, b) => b.r - a.r)) {
        const { spot } = dot;
        pen.figure(spot.ids, spot.name, (inner) => {
          if (spot.row.kind === 'target') target(inner, [x(spot.start), dot.y], [dot.x, dot.y], COLOUR[spot.voice]);
          else glyph(inner, dot.x, dot.y, spot.voice, { open: spot.open, r: dot.r });
          if (!spot.ids.some((id) => told.has(id))) hiddenLabel(inner, dot.x, dot.y - dot.r - 5, { text: valueWhen(spot.row, context), bold: true }, dot.x > width / 2 ? 'end' : 'start');
        });
      }
      if (beyond.length) strip(pen, beyond, x, { left, right: width - right, narrow }, context);
      if (wanted.bracket) bracketY(pen, wanted.bracket.x, wanted.bracket.y1, wanted.bracket.y2);
      for (const one of labels) label(pen, one, letters * 1.25);
    }),
  ];
  const key = kindKey(context, { left, width: width - right, top: base + 36, letters, narrow });
  return render({ width, height: key.bottom, x, y, marks: [...marks, key.mark] }, context);
}

export interface Dot { readonly spot: Spot; readonly x: number; readonly y: number; readonly r: number; readonly shift: number }

/** An approximate value around the exact one it allows at that date; lines of one value side by side. */
function place(spots: readonly Spot[], x: Linear, y: Linear): Dot[] {
  const near = (a: Spot, b: Spot) => Math.abs(x(placeOf(a)) - x(placeOf(b))) < AROUND && Math.abs(y(a.value) - y(b.value)) < AROUND;
  const lines = spots.filter((spot) => spot.row.kind === 'cumulative');
  return spots.map((spot) => {
    const around = spot.open && spot.row.kind !== 'target' && spots.some((other) => !other.open && other.row.kind === spot.row.kind
      && spot.row.plo <= other.value && other.value <= spot.row.phi && near(spot, other));
    const level = lines.filter((other) => Math.abs(y(other.value) - y(spot.value)) < 3);
    return { spot, x: x(placeOf(spot)), y: y(spot.value), r: around ? AROUND : R, shift: (level.indexOf(spot) - (level.length - 1) / 2) * 2 };
  });
}

const bar = ({ spot, y }: Dot, x: Linear): Box => ({ left: x(spot.start), right: x(spot.end), top: y - 3, bottom: y + 3 });

/** The period covered, under the mark. */
function period(pen: Pen, { spot, x: at, y, shift }: Dot, x: Linear): void {
  const colour = COLOUR[spot.voice];
  if (spot.row.kind === 'presence') presence(pen, x(spot.start), x(spot.end), y, colour);
  if (spot.row.kind === 'flow' && spot.end - spot.start > 0.5) entries(pen, x(spot.start), x(spot.end), y, colour);
  if (spot.row.kind === 'cumulative') total(pen, x(spot.start), at, y, colour, shift);
}

function grid(pen: Pen, y: (value: number) => number, top: number, { left, width, letters }: { left: number; width: number; letters: number }, context: ChartContext): void {
  pen.line(left, y(0), width, y(0), { stroke: 'var(--ink)', 'stroke-width': 1 });
  for (const { at, words, box } of gridLabels(y, top, left, letters, context)) {
    pen.line(left, at, width, at, { stroke: 'var(--hair)', 'stroke-width': 1 });
    pen.text(left, box.bottom - 2, [{ text: words, tone: 'muted' }]);
  }
}

/** The values of the axis stand on their lines, inside the drawing; the highest one names the unit. */
function gridLabels(y: (value: number) => number, top: number, left: number, letters: number, { format, text: { charts: text } }: ChartContext): { at: number; words: string; box: Box }[] {
  const values = ticks(0, top, 5).filter((value) => value > 0);
  return values.map((value) => {
    const words = value === values.at(-1) ? text.axis(format.number(value), text.units['persons'] ?? '') : format.number(value);
    const at = y(value);
    return { at, words, box: { left, right: left + textWidth(words, letters), top: at - letters - 3, bottom: at - 3 } };
  });
}

/** What lies beyond the scale, above a cut line. */
function strip(pen: Pen, spots: readonly Spot[], x: Linear, { left, right, narrow }: { left: number; right: number; narrow: boolean }, context: ChartContext): void {
  const text = context.text.charts;
  cut(pen, left, right, STRIP);
  const y = STRIP - 28;
  spots.forEach((spot, i) => {
    const at = x(placeOf(spot));
    if (i === 0 && !narrow) pen.text(x(spot.start), y - 13, [{ text: text.aboveScale, tone: 'muted' }]);
    pen.figure(spot.ids, spot.name, (inner) => {
      if (spot.row.kind === 'cumulative') total(inner, x(spot.start), at, y, COLOUR[spot.voice]);
      if (spot.row.kind === 'presence') presence(inner, x(spot.start), x(spot.end), y, COLOUR[spot.voice]);
      glyph(inner, at, y, spot.voice, { open: spot.open });
      inner.text(at, y - 13, [{ text: valueWhen(spot.row, context), bold: true }], { anchor: 'end' });
    });
  });
}

function inWords(spots: readonly Spot[], clash: Contradiction | null, context: ChartContext): string {
  const { format, text: { charts: text } } = context;
  const kinds = ['presence', 'stock', 'flow', 'cumulative', 'target'].flatMap((kind) => {
    const here = spots.filter((spot) => spot.row.kind === kind);
    return here.length ? [text.alt.series(text.kinds[kind] ?? kind, here.map((spot) => valueWhen(spot.row, context)).join(', '))] : [];
  });
  const against = clash
    ? [text.alt.contradiction(valueWhen(clash.total.row, context), valueWhen(clash.part.row, context), format.number(clash.gap))] : [];
  return [...against, ...kinds].join(' ');
}
