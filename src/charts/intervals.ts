/**
 * The evidence of a finding: one row a document in the order of time, its dot and its intervals on
 * one scale; the gap that Concordance computes in the accent, between the two figures it comes from.
 */
import type { Finding } from '../core/model';
import { inLang } from '../core/words/line';
import { layer, render, type ChartContext } from './render';
import { shortened, textWidth } from './measure';
import { R, VISIBLE, bracketX, chevron, glyph, openInterval, rangeBar, whisker } from './marks';
import type { Pen } from './pen';
import { linear, scaleTop, ticks, type Linear } from './scale';
import type { ChartSpec } from './spec';
import { isOpen, producer } from './spots';
import { voiceOf } from './voice';
import { gapOf, roleIn, sumOf, type Gap } from './gap';

/** The fields of a figure that its evidence is drawn from. */
export interface IntervalFigure {
  readonly observation_id: string; readonly source_id: string; readonly producer: string; readonly side: string; readonly title: string;
  readonly published: string | null; readonly period: string; readonly period_end?: string | null; readonly kind: string; readonly measure: string; readonly unit: string;
  readonly unit_fr?: string | null; readonly unit_en?: string | null;
  /** What of the population is counted, when the row should say it. */
  readonly counted_fr?: string | null; readonly counted_en?: string | null;
  readonly value: number; readonly value_text: string; readonly value_max: number | null; readonly qualifier: string; readonly status: string; readonly round_number: boolean;
  /** Intervals; null or infinite where the words set no bound. */
  readonly lo: number | null; readonly hi: number | null; readonly plo: number; readonly phi: number;
}

export type IntervalFinding = Pick<Finding, 'imbalance' | 'inputs' | 'args'>;

/** Figures of one document that say the same thing of the same period: one row. */
export interface IntervalRow { readonly figure: IntervalFigure; readonly ids: readonly string[]; readonly comparable: boolean }

const WIDE = { labels: 356, pitch: 54, least: 44, top: 34 };
const NARROW = { labels: 0, pitch: 74, least: 68, top: 8 };
const FOOT = 46;
const ARROW = 150;
/** A value so many times larger than the next would crush the others: it goes off the scale, unless the gap is with it. */
const CRUSHED = 8;

export function intervalsChart(figures: readonly IntervalFigure[], context: ChartContext, finding?: IntervalFinding): ChartSpec {
  const { format, text: { charts: text } } = context;
  const rows = toRows(figures);
  const gap = finding ? gapOf(rows, finding) : null;
  const sum = finding ? sumOf(rows, finding) : null;
  const said = ({ figure }: IntervalRow) => text.accessible(producer(figure), format.period(figure.period), format.value(figure));
  return {
    draw: (size) => draw(rows, { gap, sum, role: roleIn(finding) }, size, context),
    alt: [...rows.map((row) => `${said(row)}.`), ...(gap ? [`${gapWords(gap, context)}.`] : [])].join(' '),
    table: {
      caption: text.captions.intervals,
      columns: [
        { key: 'producer', label: text.table.producer }, { key: 'document', label: text.table.document }, { key: 'period', label: text.table.period },
        { key: 'kind', label: text.table.kind }, { key: 'value', label: text.table.value, align: 'right' }, { key: 'reading', label: text.table.reading, align: 'right' },
      ],
      rows: rows.map(({ figure }) => ({
        producer: producer(figure), document: figure.title, period: format.period(figure.period), kind: text.kind[figure.kind] ?? figure.kind,
        value: format.value(figure), reading: isOpen(figure) ? text.read(bound(figure.plo, figure, context), bound(figure.phi, figure, context)) : format.value(figure),
      })),
    },
    native: async () => {
      const { values, top } = scaleOf(rows, [...(gap ? [gap.from, gap.to] : []), ...(sum === null ? [] : [sum])], [0, 1], 6);
      return [(await import('./native')).intervalRows(rows, values, top, context)];
    },
  };
}

/** A bound of an interval in the unit of its figure. */
const bound = (value: number, { unit, measure }: IntervalFigure, { format }: ChartContext): string => format.value({ value: Math.round(value * 1e4) / 1e4, unit, measure });

function toRows(figures: readonly IntervalFigure[]): IntervalRow[] {
  const groups = new Map<string, IntervalFigure[]>();
  const time = (figure: IntervalFigure) => figure.period_end ?? figure.period.split('/').at(-1) ?? '';
  for (const figure of [...figures].sort((a, b) => time(a).localeCompare(time(b)) || (a.published ?? '9').localeCompare(b.published ?? '9') || a.observation_id.localeCompare(b.observation_id))) {
    const key = [figure.source_id, figure.value_text, figure.value_max, figure.qualifier, figure.period, figure.kind, figure.unit].join('|');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  const kinds = [...groups.values()].flatMap(([figure]) => (figure ? [`${figure.unit}|${figure.measure}`] : []));
  const main = kinds.sort((a, b) => kinds.filter((kind) => kind === b).length - kinds.filter((kind) => kind === a).length)[0];
  return [...groups.values()].flatMap((group) => (group[0]
    ? [{ figure: group[0], ids: group.map((figure) => figure.observation_id), comparable: `${group[0].unit}|${group[0].measure}` === main }] : []));
}

/** The printed upper end: a range has two. */
const upper = ({ value, value_max, qualifier }: IntervalFigure): number => (qualifier === '..' ? value_max ?? value : value);

/** From the lowest to the highest value or usual reading, with air; from zero when the figures are near it. */
function scaleOf(rows: readonly IntervalRow[], also: readonly number[], range: readonly [number, number], count: number): { readonly x: Linear; readonly values: readonly number[]; readonly top: number } {
  const figures = rows.filter((row) => row.comparable).map((row) => row.figure);
  const top = Math.max(scaleTop(figures.map((figure) => Math.abs(upper(figure))), CRUSHED), ...also);
  const shown = figures.filter((figure) => Math.abs(upper(figure)) <= top);
  const ends = [...shown.flatMap((figure) => [figure.value, upper(figure), figure.plo, Math.min(figure.phi, top * 1.5)]), ...also];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const air = (high - low) * 0.12 || Math.max(Math.abs(high) * 0.1, 1);
  const from = low >= 0 && low - air < high * 0.15 ? 0 : low - air;
  const marks = ticks(from, high + air, count);
  const step = (marks[1] ?? 0) - (marks[0] ?? 0) || 1;
  const domain = [Math.floor(from / step + 1e-9) * step, Math.ceil((high + air) / step - 1e-9) * step] as const;
  return { x: linear(domain, range), values: ticks(domain[0], domain[1], (domain[1] - domain[0]) / step), top };
}

interface Computed { readonly gap: Gap | null; readonly sum: number | null; readonly role: (row: IntervalRow) => string }

function draw(rows: readonly IntervalRow[], { gap, sum, role }: Computed, { width, narrow, height }: Parameters<ChartSpec['draw']>[0], context: ChartContext): SVGSVGElement {
  const { labels, pitch: usual, least, top: head } = narrow ? NARROW : WIDE;
  const text = context.text.charts;
  const letters = narrow ? 12.5 : 13;
  const left = narrow ? 10 : Math.min(labels, width * 0.36);
  const { x, values, top } = scaleOf(rows, [...(gap ? [gap.from, gap.to] : []), ...(sum === null ? [] : [sum])], [left, width - 26], narrow ? 4 : 6);
  const count = rows.length + (sum === null ? 0 : 1);
  // The words of a gap need the room between two rows.
  const pitch = height === undefined || gap ? usual : Math.min(usual, Math.max(least, (height - head - FOOT) / count));
  const base = head + count * pitch;
  const y = linear([0, count], [head, base]);
  const level = (i: number) => y(i) + (narrow ? 52 : 22);
  const tell = new Set(rows.map(({ figure }) => figure.counted_fr)).size > 1;
  const main = rows.find((row) => row.comparable)?.figure;
  const unit = inLang(context.lang, main?.unit_fr, main?.unit_en) || text.units[main?.unit ?? ''];

  const marks = [layer(context, (pen, at) => {
    for (const value of values) {
      pen.line(at.x(value), narrow ? 2 : 12, at.x(value), base, { stroke: 'var(--hair)', 'stroke-width': 1 });
      pen.text(at.x(value), base + 19, [{ text: main ? bound(value, main, context) : '', tone: 'muted' }], { anchor: 'middle', halo: false });
    }
    pen.line(left, base, width - 26, base, { stroke: 'var(--ink)', 'stroke-width': 1 });
    if (unit && !PRINTED.has(main?.unit ?? '')) pen.text(width - 26, base + 38, [{ text: unit, tone: 'muted' }], { anchor: 'end', halo: false });
    if (gap) drawGap(pen, gap, { x, level, pitch, narrow, width, letters }, context);
    rows.forEach((row, i) => drawRow(pen, row, { x, y: level(i), top: y(i), left, width, narrow, letters, scaleTop: top, tell, ends: gap ? [x(gap.from), x(gap.to)] : [], note: sum === null ? undefined : text.roles[role(row)] }, context));
    if (sum !== null) {
      const at0 = { x: x(sum), y: level(rows.length) };
      pen.text(narrow ? left : 22, narrow ? y(rows.length) + 16 : at0.y - 2, [{ text: text.sumOfParts, tone: 'accent' }]);
      pen.line(at0.x, at0.y - 7, at0.x, at0.y + 7, { stroke: 'var(--accent)', 'stroke-width': 3 });
      pen.text(at0.x + 9, at0.y + 4.5, [{ text: main ? bound(sum, main, context) : '', tone: 'accent' }]);
    }
  })];
  return render({ width, height: base + FOOT, x, y, marks }, context);
}

/** Units that stand in every value already. */
const PRINTED = new Set(['percent', 'EUR', 'USD']);

interface Place {
   readonly x: Linear; readonly y: number; readonly top: number; readonly left: number; readonly width: number; readonly narrow: boolean; readonly letters: number; readonly scaleTop: number;
  /** The part a figure plays in a sum, said instead of its kind. */
  readonly note?: string | undefined;
  /** Ends of the gap, px: a value is written where they do not cross it. */
  readonly ends: readonly number[];
  /** Several populations in one drawing: each row says its own. */
  readonly tell: boolean;
}

function drawRow(pen: Pen, { figure, ids, comparable }: IntervalRow, place: Place, context: ChartContext): void {
  const { format, text: { charts: text } } = context;
  const { y, top, left, width, narrow, letters, note, tell } = place;
  const counted = tell && inLang(context.lang, figure.counted_fr, figure.counted_en);
  const voice = voiceOf(figure.side);
  const room = (narrow ? width : left) - 32;
  const title = narrow ? top + 16 : y - 2;
  glyph(pen, 7, title - 4.5, voice, { r: 5 });
  pen.text(22, title, [{ text: shortened(producer(figure), room, letters, true), bold: true }]);
  pen.text(22, title + 17, [{ text: shortened([format.period(figure.period), note ?? text.kind[figure.kind] ?? figure.kind, counted].filter(Boolean).join(' · '), room, letters, false), tone: 'muted' }]);
  const value = format.value(figure);
  pen.figure(ids, text.accessible(producer(figure), format.period(figure.period), value), (inner) => {
    if (!comparable) {
      glyph(inner, left + 8, y, voice, { dashed: true });
      inner.text(left + 20, y + 4.5, [{ text: text.axis(value, PRINTED.has(figure.unit) ? '' : inLang(context.lang, figure.unit_fr, figure.unit_en)).trim(), tone: 'muted' }]);
    } else if (Math.abs(upper(figure)) > place.scaleTop) {
      inner.line(left, y, width - 30, y, { stroke: 'var(--rule)', 'stroke-width': 1.5, 'stroke-dasharray': '1 4' });
      chevron(inner, width - 26, y, 'right');
      inner.text(width - 36, y - 9, [{ text: value, bold: true }, { text: `, ${text.offScale}`, tone: 'muted' }], { anchor: 'end' });
    } else interval(inner, figure, value, place, context);
  });
}

function interval(pen: Pen, figure: IntervalFigure, value: string, { x, y, width, narrow, letters, ends }: Place, context: ChartContext): void {
  const voice = voiceOf(figure.side);
  const [at, from, to] = [x(figure.value), x(figure.plo), x(Math.min(figure.phi, x.domain[1]))];
  const open = isOpen(figure);
  let [low, high] = [at - R, at + R];
  if (figure.qualifier === '..') {
    rangeBar(pen, x(figure.value), x(figure.value_max ?? figure.value), y, voice);
    high = x(figure.value_max ?? figure.value);
  } else if (figure.qualifier.startsWith('>') || figure.qualifier.startsWith('<')) {
    const up = figure.qualifier.startsWith('>');
    const tip = up ? Math.min(width - 30, to + ARROW) : Math.max(x.range[0] + 4, from - ARROW);
    openInterval(pen, up ? from : to, up ? to : from, tip, y, voice);
    [low, high] = up ? [low, tip] : [tip, high];
  } else if (open && to - from >= VISIBLE && to - from > 2 * R) {
    whisker(pen, from, to, y, voice);
    [low, high] = [Math.min(low, from), Math.max(high, to)];
  }
  if (figure.qualifier !== '..') glyph(pen, at, y, voice, { open });
  const wide = textWidth(value, letters, true);
  const free = (from: number, to: number): boolean => !ends.some((end) => end > from && end < to);
  const fits = { right: high + 8 + wide < width, left: low - 8 - wide > x.range[0] };
  // To the right, unless an end of the gap crosses it there and the left is free.
  const right = fits.right && (free(high + 2, high + 10 + wide) || !fits.left || !free(low - 10 - wide, low - 2));
  pen.text(right ? high + 8 : low - 8, y + 4.5, [{ text: value, bold: true }], { anchor: right ? 'start' : 'end' });
  if (!open || narrow || figure.qualifier === '..') return;
  const words = readings(figure, context);
  const half = textWidth(words, letters) / 2;
  const middle = Math.min(Math.max((low + high) / 2, x.range[0] + half + 4), width - half);
  pen.text(middle, y - 12, [{ text: words, tone: 'muted' }], { anchor: 'middle' });
}

/** "lu 561 à 569 ; à la lettre, 561 ou davantage". */
function readings(figure: IntervalFigure, context: ChartContext): string {
  const text = context.text.charts;
  const usual = text.read(bound(figure.plo, figure, context), bound(figure.phi, figure, context));
  const literal = figure.qualifier.startsWith('>') && figure.lo !== null ? text.orMore(bound(figure.lo, figure, context))
    : figure.qualifier.startsWith('<') && figure.hi !== null ? text.orLess(bound(figure.hi, figure, context)) : '';
  return [usual, literal].filter(Boolean).join(text.alt.and);
}

function drawGap(pen: Pen, gap: Gap, { x, level, pitch, narrow, width, letters }: { x: Linear; level: (i: number) => number; pitch: number; narrow: boolean; width: number; letters: number }, context: ChartContext): void {
  const [x1, x2] = [x(gap.from), x(gap.to)];
  const [first, last] = [Math.min(...gap.rows), Math.max(...gap.rows)];
  const band = { top: level(first), bottom: level(last) };
  // Between the two rows, where no mark stands.
  const y = band.bottom - pitch / 2 + (narrow ? -16 : 0);
  bracketX(pen, x1, x2, y, band);
  const words = gapWords(gap, context);
  const size = textWidth(words, letters, true) + 8;
  const [low, high] = [Math.min(x1, x2), Math.max(x1, x2)];
  if (size < high - low) pen.text((low + high) / 2, y - 8, [{ text: words, tone: 'accent' }], { anchor: 'middle' });
  else if (high + size < width) pen.text(high + 8, y + 4.5, [{ text: words, tone: 'accent' }]);
  else pen.text(low - 8, y + 4.5, [{ text: words, tone: 'accent' }], { anchor: 'end' });
}

/** A difference between two percentages is in points. */
function gapWords({ size, figure }: Gap, context: ChartContext): string {
  const { format, text: { charts: text } } = context;
  const rounded = Math.round(size * 1e4) / 1e4;
  return text.gap(figure.unit === 'percent' ? text.points(format.number(rounded)) : bound(size, figure, context));
}
