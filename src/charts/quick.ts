/**
 * A quick drawing of an answer in rows: bars, a line or dots, by the columns that the person chose.
 * No voice speaks here, so that marks are in ink. A value that is missing is a gap; bars start at zero.
 */
import { textWidth, shortened } from './measure';
import type { Pen } from './pen';
import { layer, render, type ChartContext } from './render';
import { linear, ticks, yearOf, type Linear } from './scale';
import type { ChartSpec, TableSpec } from './spec';

export type QuickForm = 'bars' | 'line' | 'dots';
export const QUICK_FORMS: readonly QuickForm[] = ['bars', 'line', 'dots'];

export interface QuickRow { readonly x: string; readonly y: number | null }
export interface Quick {
  readonly form: QuickForm;
  /** Names of the two columns. */
  readonly x: string;
  readonly y: string;
  readonly rows: readonly QuickRow[];
}

/** The most that a drawing shows: as many bars as are read, as many points as are told apart. */
export const QUICK_MOST: Readonly<Record<QuickForm, number>> = { bars: 40, line: 2000, dots: 2000 };

const LETTERS = { wide: 13, narrow: 12.5 };
const BAR = 24;
const HEIGHT = 320;
const FOOT = 34;

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const DAY = /^\d{4}-\d{2}-\d{2}/;
const YEAR = /^(1[89]|20)\d{2}$/;

/** Where each value of the first column stands, and how it is written under the axis. */
interface Places { readonly at: readonly number[]; readonly label: (value: number) => string; readonly each: boolean }

function placesOf(rows: readonly QuickRow[], { format }: ChartContext): Places {
  const all = (pattern: RegExp): boolean => rows.every(({ x }) => pattern.test(x));
  if (all(YEAR)) return { at: rows.map(({ x }) => Number(x)), label: (value) => String(Math.round(value)), each: false };
  if (all(DAY)) return { at: rows.map(({ x }) => yearOf(x.slice(0, 10))), label: (value) => String(Math.floor(value)), each: false };
  if (all(NUMBER)) return { at: rows.map(({ x }) => Number(x)), label: (value) => format.number(value), each: false };
  const names = [...new Set(rows.map(({ x }) => x))];
  return { at: rows.map(({ x }) => names.indexOf(x)), label: (value) => names[value] ?? '', each: true };
}

const known = ({ rows }: Quick): number[] => rows.flatMap(({ y }) => (y === null ? [] : [y]));

export function quickChart(quick: Quick, context: ChartContext): ChartSpec {
  const most = QUICK_MOST[quick.form];
  const shown = { ...quick, rows: quick.rows.slice(0, most) };
  return {
    draw: ({ width, narrow }) => (quick.form === 'bars' ? bars(shown, width, narrow, context) : points(shown, width, narrow, context)),
    alt: altOf(quick, context),
    table: tableOf(quick),
  };
}

function tableOf({ x, y, rows }: Quick): TableSpec {
  return { caption: `${y} · ${x}`, columns: [{ key: 'x', label: x }, { key: 'y', label: y, align: 'right' }], rows: rows.map((row) => ({ x: row.x, y: row.y })) };
}

function altOf(quick: Quick, { format, text }: ChartContext): string {
  const told = quick.rows.filter((row): row is { x: string; y: number } => row.y !== null);
  if (told.length === 0) return text.console.chart.nothing;
  const by = [...told].sort((a, b) => a.y - b.y);
  const say = ({ x, y }: { x: string; y: number }): string => `${format.number(y)} (${x})`;
  return text.console.chart.alt({ y: quick.y, x: quick.x, rows: format.number(told.length), n: told.length, low: say(by[0]!), high: say(by.at(-1)!) });
}

function bars(quick: Quick, width: number, narrow: boolean, context: ChartContext): SVGSVGElement {
  const { format } = context;
  const letters = narrow ? LETTERS.narrow : LETTERS.wide;
  const values = [0, ...known(quick)];
  const left = Math.min(width * 0.42, 12 + Math.max(40, ...quick.rows.map(({ x }) => textWidth(x, letters))));
  const room = 10 + Math.max(...values.map((value) => textWidth(format.number(value), letters)));
  const negative = Math.min(...values) < 0;
  const x = linear([Math.min(...values), Math.max(...values) || 1], [left + (negative ? room : 0), width - room]);
  const height = quick.rows.length * BAR + 8;
  const y = linear([0, height], [0, height]);
  const marks = layer(context, (pen) => {
    quick.rows.forEach((row, i) => {
      const top = i * BAR + 4;
      const base = top + BAR / 2 + 4;
      pen.text(left - 8, base, [{ text: shortened(row.x, left - 12, letters) }], { anchor: 'end', halo: false });
      if (row.y === null) {
        pen.text(x(0) + 6, base, [{ text: context.text.console.chart.none, tone: 'muted' }], { halo: false });
        return;
      }
      const [from, to] = [Math.min(x(0), x(row.y)), Math.max(x(0), x(row.y))];
      pen.rect(from, top + 4, Math.max(to - from, 1), BAR - 8, { fill: 'var(--muted)' });
      if (row.y < 0) pen.text(from - 6, base, [{ text: format.number(row.y) }], { anchor: 'end' });
      else pen.text(to + 6, base, [{ text: format.number(row.y) }]);
    });
    pen.line(x(0), 0, x(0), height, { stroke: 'var(--ink)', 'stroke-width': 1 });
  });
  return render({ width, height, x, y, marks: [marks] }, context);
}

function points(quick: Quick, width: number, narrow: boolean, context: ChartContext): SVGSVGElement {
  const { format } = context;
  const letters = narrow ? LETTERS.narrow : LETTERS.wide;
  const values = known(quick);
  const places = placesOf(quick.rows, context);
  // Zero is always on the scale: a small difference is not made to look large.
  const [low, high] = [Math.min(...values, 0), Math.max(...values, 0)];
  const steps = ticks(low, high === low ? low + 1 : high, 5);
  const left = 12 + Math.max(...steps.map((value) => textWidth(format.number(value), letters)));
  const y = linear([low, Math.max(high, steps.at(-1) ?? high, low + 1e-9)], [HEIGHT - FOOT, 14]);
  const [first, last] = [Math.min(...places.at), Math.max(...places.at)];
  const x = linear(first === last ? [first - 1, last + 1] : [first, last], [left + 10, width - 24]);
  const marks = layer(context, (pen) => {
    for (const value of steps) {
      pen.line(left, y(value), width, y(value), { stroke: value === 0 ? 'var(--ink)' : 'var(--hair)', 'stroke-width': 1 });
      pen.text(left - 8, y(value) + 4.5, [{ text: format.number(value), tone: 'muted' }], { anchor: 'end', halo: false });
    }
    axis(pen, places, x, [first, last], width, letters);
    if (quick.form === 'line') path(pen, quick.rows, places, x, y);
    quick.rows.forEach((row, i) => {
      if (row.y === null || (quick.form === 'line' && quick.rows.length > 60)) return;
      pen.element('circle', { cx: x(places.at[i]!), cy: y(row.y), r: quick.form === 'dots' ? 4 : 3, fill: 'var(--ink)', stroke: 'var(--paper)', 'stroke-width': 1.2 });
    });
  });
  return render({ width, height: HEIGHT, x, y, marks: [marks] }, context);
}

/** Names under the axis, as many as keep their distance. */
function axis(pen: Pen, places: Places, x: Linear, [first, last]: readonly [number, number], width: number, letters: number): void {
  const whole = !places.each && places.at.every(Number.isInteger);
  const wanted = places.each ? [...new Set(places.at)] : ticks(first, last, Math.max(2, Math.floor(width / 110))).filter((value) => !whole || Number.isInteger(value));
  let free = -Infinity;
  for (const value of wanted) {
    const text = shortened(places.label(value), 140, letters);
    const half = textWidth(text, letters) / 2;
    const at = Math.min(Math.max(x(value), half), width - half);
    if (at - half < free) continue;
    pen.line(x(value), HEIGHT - FOOT, x(value), HEIGHT - FOOT + 5, { stroke: 'var(--ink)', 'stroke-width': 1 });
    pen.text(at, HEIGHT - FOOT + 20, [{ text, tone: 'muted' }], { anchor: 'middle', halo: false });
    free = at + half + 10;
  }
}

/** Broken where a value is missing. */
function path(pen: Pen, rows: readonly QuickRow[], places: Places, x: Linear, y: Linear): void {
  const order = rows.map((_, i) => i).sort((a, b) => places.at[a]! - places.at[b]!);
  let d = '';
  let pendown = false;
  for (const i of order) {
    const value = rows[i]!.y;
    if (value !== null) d += `${pendown ? 'L' : 'M'}${Math.round(x(places.at[i]!) * 10) / 10},${Math.round(y(value) * 10) / 10}`;
    pendown = value !== null;
  }
  if (d) pen.path(d, { fill: 'none', stroke: 'var(--ink)', 'stroke-width': 1.6 });
}
