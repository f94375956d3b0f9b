/**
 * The stages of a year as separate bars on one scale (METHODS §5.2): each with who counts it, a hatch
 * between two stages that nothing published links, a bracket where one is counted inside the other.
 * Never a funnel: no slope, no area, no order of size.
 */
import { glyph, hatch } from './marks';
import { textWidth, wrap } from './measure';
import type { Pen } from './pen';
import { beyondScale, cutTo, toPoints, type ChartFigure, type Point } from './points';
import { layer, render, type ChartContext } from './render';
import { linear, scaleTop, ticks, type Linear } from './scale';
import type { ChartSpec, TableSpec } from './spec';
import { COLOUR } from './voice';

export interface ChainStage {
  readonly key: string;
  readonly title: string;
  /** What several stages have in common: a heading stands before the first. */
  readonly track: string;
  readonly figures: readonly ChartFigure[];
}

/** What is known between a stage and the next of its track. */
export interface ChainLink { readonly after: string; readonly nested: boolean; readonly words: string }

interface Row { readonly stage: ChainStage; readonly points: readonly Point[]; readonly heading: string | null; readonly link: ChainLink | null }
interface Placed extends Row { readonly head: number; readonly top: number; readonly bottom: number; readonly lines: readonly string[] }

const WIDE = { labels: 280, pitch: 26, bar: 14, text: 0, link: 38 };
const NARROW = { labels: 0, pitch: 40, bar: 14, text: 16, link: 38 };
const HEADING = 42;
const LINE = 17;
const CRUSHED = 8;
/** px under which a name says nothing. */
const LEAST = 48;

export function chainChart(stages: readonly ChainStage[], links: readonly ChainLink[], year: number, context: ChartContext): ChartSpec {
  const rows = stages.map((stage, i): Row => ({
    stage, points: toPoints(stage.figures, stage.title, context),
    heading: stage.track === stages[i - 1]?.track ? null : stage.track,
    link: links.find(({ after }) => after === stage.key) ?? null,
  }));
  return {
    draw: (size) => draw(rows, year, size, context), alt: altOf(rows, year, context), table: tableOf(rows, year, context),
    native: async () => [(await import('./native')).stageBars(rows, topOf(rows), context)],
  };
}

/** The largest value on the scale. */
const topOf = (rows: readonly Row[]): number => scaleTop(rows.flatMap(({ points }) => points.map((point) => point.value)), CRUSHED) || 1;

function place(rows: readonly Row[], left: number, width: number, narrow: boolean, letters: number): { readonly placed: readonly Placed[]; readonly bottom: number } {
  const { pitch, link: between } = narrow ? NARROW : WIDE;
  let cursor = 0;
  const placed = rows.map((row): Placed => {
    const head = cursor;
    if (row.heading !== null) cursor += HEADING;
    const lines = wrap(row.stage.title, (narrow ? width : left) - 16, letters, true);
    const top = cursor + (narrow ? lines.length * LINE + 4 : 0);
    const bottom = Math.max(top + Math.max(row.points.length, 1) * pitch, narrow ? 0 : top + lines.length * LINE + 4);
    cursor = bottom + (row.link ? between : 10);
    return { ...row, head, top, bottom, lines };
  });
  return { placed, bottom: cursor };
}

function draw(rows: readonly Row[], year: number, { width, narrow }: { width: number; narrow: boolean }, context: ChartContext): SVGSVGElement {
  const letters = narrow ? 12.5 : 13;
  const left = narrow ? 4 : Math.min(WIDE.labels, width * 0.34);
  const right = narrow ? width - 70 : left + (width - left) * 0.6;
  const top = topOf(rows);
  const marks = ticks(0, top, narrow ? 3 : 5);
  const x = linear([0, Math.max(top, marks.at(-1) ?? top)], [left, right]);
  const { placed, bottom } = place(rows, left, width, narrow, letters);
  const y = linear([0, bottom], [0, bottom]);

  const drawing = layer(context, (pen, at) => {
    const base = placed.at(-1)?.bottom ?? 0;
    for (const row of placed) for (const value of marks) pen.line(at.x(value), row.top, at.x(value), row.bottom, { stroke: value === 0 ? 'var(--ink)' : 'var(--hair)', 'stroke-width': 1 });
    for (const value of marks) pen.text(at.x(value), base + 18, [{ text: context.format.number(value), tone: 'muted' }], { anchor: value === 0 ? 'start' : 'middle', halo: false });
    for (const row of placed) {
      if (row.heading !== null) {
        pen.line(0, row.head + 8, width, row.head + 8, { stroke: 'var(--ink)', 'stroke-width': 2 });
        pen.text(0, row.head + 27, [{ text: row.heading, tone: 'muted' }], { halo: false });
      }
      row.lines.forEach((line, i) => pen.text(narrow ? left : 0, (narrow ? row.top - row.lines.length * LINE - 4 : row.top) + 13 + i * LINE, [{ text: line, bold: true }], { halo: false }));
      if (row.points.length === 0) nothing(pen, row, year, { left, right, letters, narrow }, context);
      row.points.forEach((point, i) => bar(pen, point, row.top + i * (narrow ? NARROW : WIDE).pitch, { x, top, width, narrow, letters }, context));
      if (row.link) linkMark(pen, row.link, row.bottom, { left, right, width, narrow, letters });
    }
  });
  return render({ width, height: bottom + 20, x, y, marks: [drawing] }, context);
}

interface Ground { readonly x: Linear; readonly top: number; readonly width: number; readonly narrow: boolean; readonly letters: number }

/** Filled: the exact value. Open: rounded, "about", "more than", with the end of the bar left open for the last. */
function bar(pen: Pen, point: Point, y: number, { x, top, width, narrow, letters }: Ground, context: ChartContext): void {
  const { bar: height } = narrow ? NARROW : WIDE;
  const value = context.format.value(point.figure);
  const colour = COLOUR[point.voice];
  const off = point.value > top;
  const end = off ? x.range[1] : x(point.value);
  const text = { x: narrow ? x.range[0] : end + (off ? 26 : point.figure.qualifier.startsWith('>') ? 22 : 8), y: narrow ? y + height + 15 : y + 12 };
  pen.figure(point.ids, point.name, (inner) => {
    if (off) beyondScale(inner, x.range[0], end + 4, y + height / 2);
    else if (point.open) {
      inner.rect(x.range[0], y + 1, Math.max(end - x.range[0], 1), height - 2, { fill: 'var(--paper)', stroke: colour, 'stroke-width': 2 });
      if (point.figure.qualifier.startsWith('>')) inner.path(`M${end + 3} ${y + height / 2}h9m-4 -4l4 4l-4 4`, { fill: 'none', stroke: colour, 'stroke-width': 2 });
    } else inner.rect(x.range[0], y, Math.max(end - x.range[0], 1.5), height, { fill: colour });
    const told = off ? `${value}, ${context.text.charts.offScale}` : value;
    const who = text.x + textWidth(told, letters, true) + 22;
    inner.text(text.x, text.y, [{ text: told, bold: true }]);
    if (width - who < LEAST) return;
    glyph(inner, who - 9, text.y - 4.5, point.voice, { r: 4.5 });
    inner.text(who, text.y, [{ text: cutTo(point.who, width - who, letters), tone: 'muted' }]);
  });
}

function nothing(pen: Pen, { top, bottom }: Placed, year: number, { left, right, letters, narrow }: { left: number; right: number; letters: number; narrow: boolean }, { text: { chain: text } }: ChartContext): void {
  hatch(pen, { left: left + 1, right, top, bottom: Math.min(bottom, top + 22) });
  const long = text.nobody(String(year));
  const words = textWidth(long, letters, true) < right - left - 24 ? long : text.nobodyShort;
  const half = textWidth(words, letters, true) / 2 + 8;
  const middle = (left + right) / 2;
  pen.rect(middle - half, top + 1, half * 2, 20, { fill: 'var(--paper)' });
  pen.text(middle, top + (narrow ? 15.5 : 15.5), [{ text: words, tone: 'accent' }], { anchor: 'middle', halo: false });
}

/** Between two stages: a band of hatch where nothing links them, a bracket where one holds the other. */
function linkMark(pen: Pen, { nested, words }: ChainLink, y: number, { left, right, width, narrow, letters }: { left: number; right: number; width: number; narrow: boolean; letters: number }): void {
  const middle = y + 18;
  if (nested) {
    pen.path(`M${left + 6} ${middle - 9}h-6v18h6`, { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1.5 });
    pen.text(left + 14, middle + 4.5, [{ text: cutTo(words, width - left - 14, letters), tone: 'muted' }]);
    return;
  }
  const end = narrow ? left + 36 : left + Math.min(90, (right - left) / 4);
  hatch(pen, { left: left + 1, right: end, top: middle - 7, bottom: middle + 7 });
  pen.text(end + 10, middle + 4.5, [{ text: cutTo(words, width - end - 10, letters), tone: 'muted' }]);
}

function altOf(rows: readonly Row[], year: number, { format, text: { chain: text, charts } }: ChartContext): string {
  const said = rows.map(({ stage, points }) => charts.alt.series(stage.title, points.length ? format.list(points.map((point) => format.value(point.figure)), 'or') : text.nobodyShort));
  return [text.altYear(String(year)), ...said, text.altSeparate].join(' ');
}

function tableOf(rows: readonly Row[], year: number, { format, text: { chain: text, charts } }: ChartContext): TableSpec {
  return {
    caption: text.caption(String(year)),
    columns: [
      { key: 'stage', label: text.stage }, { key: 'value', label: charts.table.value, align: 'right' },
      { key: 'producer', label: charts.table.producer }, { key: 'document', label: charts.table.document },
    ],
    rows: rows.flatMap(({ stage, points }): TableSpec['rows'] => (points.length === 0
      ? [{ stage: stage.title, value: text.nobodyShort, producer: null, document: null }]
      : points.flatMap((point) => point.figures.map((figure) => ({ stage: stage.title, value: format.value(figure), producer: figure.producer.split(';').join(', '), document: figure.title }))))),
  };
}
