/**
 * Promised numbers against documented delivery: for each, the promise as a tick at its value and what
 * documents count as bars from zero, on the scale of that promise; a hatch where nothing was reported.
 */
import { inLang } from '../core/words/line';
import { hatch, target as targetMark } from './marks';
import { textWidth, wrap } from './measure';
import type { Pen } from './pen';
import { cutTo, toPoints, type ChartFigure, type Point } from './points';
import { layer, render, type ChartContext } from './render';
import { linear } from './scale';
import type { ChartSpec } from './spec';
import { COLOUR } from './voice';

export interface TargetGroup {
  readonly title: string;
  /** not-due, unreported, short or met. */
  readonly state: string;
  readonly promise: readonly ChartFigure[];
  readonly delivery: readonly ChartFigure[];
}

interface Row { readonly group: TargetGroup; readonly promise: Point; readonly delivered: readonly Point[] }
interface Placed extends Row { readonly top: number; readonly bottom: number; readonly lines: readonly string[] }

const WIDE = { labels: 270, pitch: 24 };
const NARROW = { labels: 0, pitch: 40 };
const LINE = 17;

export function targetsChart(groups: readonly TargetGroup[], context: ChartContext): ChartSpec {
  const { format, text: { pledges: text, charts } } = context;
  const rows = groups.flatMap((group): Row[] => {
    const [promise] = toPoints(group.promise, group.title, context);
    return promise ? [{ group, promise, delivered: toPoints(group.delivery, group.title, context).sort((a, b) => (a.figure.period_end ?? '').localeCompare(b.figure.period_end ?? '')) }] : [];
  });
  const told = (row: Row): string => row.delivered.map((point) => charts.alt.inPeriod(valued(point, context), format.period(point.figure.period))).join(charts.alt.and) || (text.states[row.group.state] ?? '');
  return {
    draw: (size) => draw(rows, size, context),
    alt: rows.map((row) => charts.alt.series(`${row.group.title}, ${text.promised(valued(row.promise, context))}`, told(row))).join(' '),
    table: {
      caption: text.targetsCaption,
      columns: [
        { key: 'title', label: text.columns.promise }, { key: 'period', label: charts.table.period }, { key: 'promised', label: text.columns.promised, align: 'right' },
        { key: 'delivered', label: text.columns.delivered }, { key: 'state', label: text.columns.finding },
      ],
      rows: rows.map((row) => ({
        title: row.group.title, period: format.period(row.promise.figure.period), promised: valued(row.promise, context),
        delivered: row.delivered.map((point) => charts.alt.inPeriod(valued(point, context), `(${format.period(point.figure.period)}, ${point.who})`)).join(charts.alt.and) || null,
        state: text.states[row.group.state] ?? row.group.state,
      })),
    },
  };
}

const valued = ({ figure }: Point, { format, lang }: ChartContext): string =>
  [format.value(figure), figure.unit === 'EUR' ? '' : inLang(lang, figure.unit_fr, figure.unit_en)].filter(Boolean).join('\u00A0');

function draw(rows: readonly Row[], { width, narrow }: { width: number; narrow: boolean }, context: ChartContext): SVGSVGElement {
  const { format, text: { pledges: text } } = context;
  const { labels, pitch } = narrow ? NARROW : WIDE;
  const letters = narrow ? 12.5 : 13;
  const left = narrow ? 4 : Math.min(labels, width * 0.34);
  const right = narrow ? width - 20 : left + (width - left) * 0.4;
  let cursor = 0;
  const placed = rows.map((row): Placed => {
    const lines = wrap(row.group.title, (narrow ? width : left) - 18, letters, true);
    const top = cursor + (narrow ? (lines.length + 1) * LINE + 6 : 10);
    const bars = top + pitch + Math.max(row.delivered.length, 1) * pitch;
    const bottom = Math.max(bars, narrow ? 0 : top + (lines.length + 1) * LINE) + 8;
    cursor = bottom;
    return { ...row, top, bottom, lines };
  });
  const drawing = layer(context, (pen) => {
    placed.forEach((row, i) => {
      const from = i === 0 ? 0 : placed[i - 1]!.bottom;
      if (i > 0) pen.line(0, from, width, from, { stroke: 'var(--hair)', 'stroke-width': 1 });
      const head = narrow ? from + 17 : row.top + 10;
      row.lines.forEach((line, n) => pen.text(narrow ? left : 0, head + n * LINE, [{ text: line, bold: true }], { halo: false }));
      pen.text(narrow ? left : 0, head + row.lines.length * LINE, [{ text: text.dueFor(format.period(row.promise.figure.period)), tone: 'muted' }], { halo: false });
      const most = Math.max(row.promise.value, ...row.delivered.map((point) => point.value)) || 1;
      const x = linear([0, most], [left, right]);
      pen.line(left, row.top, left, row.bottom - 10, { stroke: 'var(--ink)', 'stroke-width': 1 });
      promised(pen, row.promise, x(row.promise.value), row.top + 8, { left, beside: right + 14, width, letters, narrow, tall: row.bottom - row.top - 20 }, context);
      row.delivered.forEach((point, n) => delivered(pen, point, x(point.value), row.top + (n + 1) * pitch, { left, beside: right + 14, width, letters, narrow }, context));
      if (row.delivered.length > 0) return;
      const y = row.top + pitch;
      hatch(pen, { left: left + 1, right: x(row.promise.value), top: y, bottom: y + 14 });
      const words = text.states[row.group.state] ?? '';
      const middle = Math.min((left + x(row.promise.value)) / 2, width - textWidth(words, letters, true) / 2 - 8);
      const half = textWidth(words, letters, true) / 2 + 8;
      pen.rect(middle - half, y - 3, half * 2, 20, { fill: 'var(--paper)' });
      pen.text(middle, y + 11.5, [{ text: words, tone: 'accent' }], { anchor: 'middle', halo: false });
    });
  });
  return render({ width, height: cursor, x: linear([0, 1], [left, right]), y: linear([0, cursor], [0, cursor]), marks: [drawing] }, context);
}

interface Ground { readonly left: number; /** Where the words stand, right of every bar. */ readonly beside: number; readonly width: number; readonly letters: number; readonly narrow: boolean }

/** The promise: a dashed line to a tick that crosses the bars under it. */
function promised(pen: Pen, point: Point, x: number, y: number, { left, beside, width, letters, narrow, tall }: Ground & { readonly tall: number }, context: ChartContext): void {
  const words = context.text.pledges.promised(valued(point, context));
  pen.figure(point.ids, point.name, (inner) => {
    targetMark(inner, [left, y], [x, y], COLOUR[point.voice], 0);
    inner.line(x, y - 8, x, y - 8 + tall, { stroke: COLOUR[point.voice], 'stroke-width': 3 });
    if (narrow) inner.text(x - 8, y - 6, [{ text: words, bold: true }], { anchor: 'end' });
    else told(inner, words, point.who, { at: beside, y: y + 4.5, width, letters });
  });
}

function delivered(pen: Pen, point: Point, x: number, y: number, { left, beside, width, letters, narrow }: Ground, context: ChartContext): void {
  const colour = COLOUR[point.voice];
  const value = valued(point, context);
  const when = context.format.period(point.figure.period);
  pen.figure(point.ids, point.name, (inner) => {
    const size = Math.max(x - left, 0);
    if (point.value === 0) inner.line(left, y - 1, left, y + 13, { stroke: colour, 'stroke-width': 3 });
    else if (point.open) inner.rect(left, y + 1, Math.max(size, 2), 10, { fill: 'var(--paper)', stroke: colour, 'stroke-width': 2 });
    else inner.rect(left, y, Math.max(size, 2), 12, { fill: colour });
    told(inner, value, `${when}, ${point.who}`, { at: narrow ? left : beside, y: narrow ? y + 27 : y + 11, width, letters });
  });
}

/** A value in bold, and who gives it as far as there is room. */
function told(pen: Pen, value: string, rest: string, { at, y, width, letters }: { at: number; y: number; width: number; letters: number }): void {
  const full = textWidth(`${value} `, letters, true);
  pen.text(at, y, [{ text: `${value} `, bold: true }, { text: cutTo(rest, Math.max(width - at - full - 6, 20), letters), tone: 'muted' }]);
}
