/**
 * Rows of marks or of bars along one scale as a native chart. The names of the rows are text that can be
 * edited, left of the chart; intervals are lines through the marks; what is off the scale is said in words.
 */
import { shortened, textWidth } from '../../charts/measure';
import type { NativePoint, NativeRows } from '../../charts/spec';
import { formatter } from '../../i18n/format';
import { LIGHT } from '../light';
import { SIGN, axis, barChart, chartSpace, scatterChart, type Label, type Series, type Side } from './chartxml';
import { scatter, type Dot } from './scatter';
import { place, type Wish } from './place';
import { isPlain, markOf, numberFormat, provenance, type Frame, type Laid, type Overlay, type Wording } from './plotted';
import { range, type Cell } from './sheet';
import { POINTS, SIZE } from './type';

const AXIS = 0.32;
const GAP = 0.2;
/** Largest height of a row; under the second, its detail stands on the line of its title. */
const TALLEST = 0.9;
const TWO_LINES = 0.46;
const HEAD = 0.32;
/** Band between two things that nothing published links. */
const APART = 0.09;
/** Between two marks of one value, inches. */
const STACKED = 0.15;

interface Placed { readonly row: number; readonly title: string; readonly point: NativePoint; /** Height in the chart: rows count from the bottom. */ readonly level: number }

/** Marks of one value in a row stand one above the other: in a row, height means nothing. */
function placedOf({ rows }: NativeRows, perValue: number, pitch: number): Placed[] {
  return rows.flatMap(({ title, detail, points }, row) => points.map((point): Placed => {
    const same = points.filter((other) => Math.abs(other.value - point.value) * perValue < STACKED && !other.plan && !point.plan);
    const shift = same.length > 1 ? ((same.indexOf(point) - (same.length - 1) / 2) * Math.min(STACKED, (pitch * 0.8) / same.length)) / pitch : 0;
    return { row, title: [title, detail].filter(Boolean).join(', '), point, level: rows.length - row - 0.5 - shift };
  }));
}

/** Height that rows need to be read, in inches. */
export const heightOfRows = ({ rows, form, ends }: NativeRows): number => (form === 'bars' ? opened(rows) : rows).length * 0.3 + AXIS + (ends ? HEAD : 0);

/** A bar a row: the first of a thing bears its name. */
const opened = (rows: NativeRows['rows']): NativeRows['rows'] => rows.flatMap((row) => (row.points.length > 1 ? row.points.map((point, i) => ({ ...row, points: [point], beyond: i ? [] : row.beyond })) : [row]));

export function layRows(given: NativeRows, area: Frame, wording: Wording): Laid {
  const chart = given.form === 'bars' ? { ...given, rows: opened(given.rows) } : given;
  const count = Math.max(1, chart.rows.length);
  const head = chart.ends ? HEAD : 0;
  const pitch = Math.min(TALLEST, (area.h - AXIS - head) / count);
  const left = labelRoom(chart, area, pitch);
  const plot: Frame = { x: area.x + left + GAP, y: area.y + head, w: area.w - left - GAP, h: pitch * count };
  const frame: Frame = { ...plot, h: plot.h + AXIS };
  const [from, to] = [chart.ticks[0] ?? 0, chart.ticks.at(-1) ?? 1];
  // Room on the right for the label of the last mark.
  const last = Math.max(0, ...chart.rows.flatMap(({ points }) => points.filter(({ value }) => value > to - (to - from) * 0.2).map(({ label }) => textWidth(label, SIZE.label, true)))) / POINTS;
  const unit = chart.unit ? textWidth(chart.unit, SIZE.label) / POINTS + 0.1 : 0;
  const inner = 1 - Math.min(0.35, Math.max(0.04, (unit + 0.4) / frame.w, (last + 0.15) / frame.w));
  const x = (value: number) => ((value - from) / (to - from || 1)) * inner * frame.w;
  const placed = placedOf(chart, (inner * frame.w) / (to - from || 1), pitch);
  const sides = sidesOf(placed, plot, pitch, x);
  const { plot: drawing, sheet, order } = chart.form === 'bars' ? bars(placed, sides, count, wording) : dots(placed, sides, wording);
  const step = (chart.ticks[1] ?? to) - from || undefined;
  const format = chart.currency ? moneyFormat(chart.currency, to, wording) : numberFormat(wording.lang);
  const values = axis({ id: chart.form === 'bars' ? 222 : 111, kind: 'value', side: 'b', from, to, step, grid: true, ink: chart.form !== 'bars', format, cross: chart.form === 'bars' ? 'between' : 'midCat' });
  const axes = chart.form === 'bars'
    ? [axis({ id: 111, kind: 'names', side: 'l', ink: true, labels: false, cross: 'between' }), values]
    : [values, axis({ id: 222, kind: 'value', side: 'l', hidden: true, from: 0, to: count, cross: 'midCat' })];
  const ends: readonly string[] = chart.ends ?? [];
  return {
    charts: [{ frame, xml: chartSpace(drawing, axes, { x: 0, y: 0, w: inner, h: plot.h / frame.h }), book: [sheet, provenance(order.map(({ title, point }) => ({ title, point })), wording)] }],
    overlays: [
      ...names(chart, area, plot, left, pitch), ...beyond(chart, plot, pitch, wording),
      ...ends.map((text, i): Overlay => ({ kind: 'text', x: plot.x + (i * plot.w * inner) / 2, y: area.y, w: (plot.w * inner) / 2, h: head, text, bold: true, align: i ? 'right' : 'left' })),
      ...(chart.unit ? [{ kind: 'text', x: plot.x + inner * frame.w + 0.32, y: plot.y + plot.h + 0.06, w: unit, h: 0.25, text: chart.unit, tone: 'muted' } as const] : []),
    ],
  };
}

/** Room left of the chart for the names of its rows. */
function labelRoom({ rows }: NativeRows, area: Frame, pitch: number): number {
  const widths = rows.map(({ title, detail, voice }, i) => {
    const again = i > 0 && rows[i - 1]!.title === title;
    const own = pitch >= TWO_LINES ? Math.max(textWidth(title, SIZE.label, true), textWidth(detail, SIZE.small)) : again ? 0 : textWidth([title, detail].filter(Boolean).join(' · '), SIZE.label, true);
    return own / POINTS + (voice ? 0.28 : 0) + 0.1;
  });
  return Math.min(area.w * 0.37, Math.max(0.7, ...widths));
}

/** Millions once, with their sign, when the scale is of millions. */
function moneyFormat(currency: string, top: number, { lang }: Wording): string {
  const sign = currency === 'EUR' ? '€' : '$';
  if (top < 1e6) return numberFormat(lang).replaceAll(';', `"\u00A0${sign}";`).replace(/$/, `"\u00A0${sign}"`);
  return lang === 'fr' ? `[=0]0"\u00A0${sign}";0.##,,"\u00A0M${sign}"` : `[=0]"${sign}"0;"${sign}"0.##,,"m"`;
}

function sidesOf(placed: readonly Placed[], plot: Frame, pitch: number, x: (value: number) => number): (Side | null)[] {
  const wishes = placed.map(({ point, level }, i): Wish => {
    const mates = placed.filter((other) => other.row === placed[i]!.row).map(({ point: other }) => other.value);
    const [low, high] = [Math.min(...mates), Math.max(...mates)];
    const wide: readonly Side[] = point.value === high || low === high ? ['r', 'l'] : point.value === low ? ['l', 'r'] : ['r', 'l'];
    // Beside a line that goes on to the right, no label starts there.
    const open = x(point.high) - x(point.value) > 0.1 && !point.plan;
    const near: readonly Side[] = open ? ['l'] : wide;
    return { x: x(point.value) * POINTS, y: (plot.h - level * pitch) * POINTS, words: point.label, bold: point.named ?? false, sides: pitch > 0.5 ? (open ? ['t', 'b', 'l'] : [...near, 't', 'b']) : near, need: point.named ? 0 : 1 };
  });
  const spans = placed.filter(({ point }) => point.high > point.low && !point.plan).map(({ point, level }) => ({ left: x(point.low) * POINTS, right: x(point.high) * POINTS, top: (plot.h - level * pitch) * POINTS - 2, bottom: (plot.h - level * pitch) * POINTS + 2 }));
  return place(wishes, { left: -2, right: plot.w * POINTS, top: -8, bottom: plot.h * POINTS + 4 }, spans);
}

/** Marks along the scale, each with its usual reading. */
function dots(placed: readonly Placed[], sides: readonly (Side | null)[], { text }: Wording) {
  const words = text.slides.sheet;
  const all = placed.map(({ title, point, level }, i): Dot => ({
    name: text.shell.voices[point.voice], title, point, side: sides[i] ?? null, x: point.value, y: level, from: point.low, to: point.plan ? point.low : point.high, line: { colour: SIGN[point.voice].colour, width: 2.25 },
  }));
  const { series, sheet, order } = scatter(all, words.data, { name: words.voice, title: words.row, x: words.value, y: words.place }, words.reading, false);
  return { plot: scatterChart(series, 'General'), sheet, order };
}

/** Bars from zero: a row each, a series for each voice. */
function bars(placed: readonly Placed[], sides: readonly (Side | null)[], count: number, { text, lang }: Wording) {
  const words = text.slides.sheet;
  const voices = [...new Set(placed.map(({ point }) => point.voice))];
  // Office software counts the rows of bars from the bottom.
  const lines = Array.from({ length: count }, (_, i) => placed.find(({ row }) => row === count - 1 - i));
  const names = lines.map((line) => line?.title ?? '\u00A0');
  const series = voices.map((voice, i): Series => {
    const mine = lines.map((line) => (line?.point.voice === voice ? line : undefined));
    return {
      name: { at: range(words.data, i + 1, 1, 1), values: [text.shell.voices[voice]] }, line: null, marks: mine.map((line) => markOf((line ?? mine.find(Boolean))!.point)),
      labels: mine.flatMap((line, index): Label[] => (line && sides[placed.indexOf(line)] ? [{ index, words: isPlain(line.point, line.point.label) ? null : line.point.label, side: 'outEnd', bold: true }] : [])),
      x: { at: range(words.data, 0, 2, count + 1), values: names }, y: { at: range(words.data, i + 1, 2, count + 1), values: mine.map((line) => line?.point.value ?? null) },
    };
  });
  const rows = lines.map((line, i): Cell[] => [names[i]!, ...voices.map((voice) => (line?.point.voice === voice ? line.point.value : null))]);
  return { plot: barChart(series, numberFormat(lang)), sheet: { name: words.data, rows: [[words.row, ...voices.map((voice) => text.shell.voices[voice])] as Cell[], ...rows] }, order: placed };
}

/** The names of the rows with the shape of who speaks, a hairline between two things that are counted. */
function names({ rows }: NativeRows, area: Frame, plot: Frame, left: number, pitch: number): Overlay[] {
  return rows.flatMap(({ title, detail, voice, none, apart }, i): Overlay[] => {
    const y = plot.y + i * pitch;
    const indent = voice ? 0.28 : 0;
    const room = (left - indent) * POINTS;
    const two = pitch >= TWO_LINES && detail !== '';
    const again = i > 0 && rows[i - 1]!.title === title;
    const whole = [title, detail].filter(Boolean).join(' · ');
    const line = two ? '' : again ? detail : textWidth(whole, SIZE.label, true) <= room ? whole : shortened(title, room, SIZE.label, true);
    const size = pitch < 0.25 ? SIZE.small : SIZE.label;
    return [
      ...(i > 0 && !again ? [{ kind: 'line', x: area.x, y, w: area.w, h: 0, colour: LIGHT.hair, width: 0.5 } as const] : []),
      ...(apart && !again ? [{ kind: 'hatch', x: plot.x + 0.04, y: y - APART / 2, w: 1, h: APART } as const] : []),
      ...(voice ? [{ kind: 'sign', x: area.x, y: y + pitch / 2 - (two ? 0.22 : 0.08), w: 0.16, h: 0.16, voice } as const] : []),
      ...(two ? [
        { kind: 'text', x: area.x + indent, y: y + pitch / 2 - 0.26, w: left - indent, h: 0.26, text: shortened(title, room, SIZE.label, true), bold: true, valign: 'bottom' } as const,
        { kind: 'text', x: area.x + indent, y: y + pitch / 2, w: left - indent, h: 0.24, text: shortened(detail, room, SIZE.small), tone: 'muted', size: SIZE.small } as const,
      ] : [{ kind: 'text', x: area.x + indent, y, w: left - indent, h: pitch, text: line, bold: !again, valign: 'middle', size, ...(again ? { align: 'right' as const, tone: 'muted' as const } : {}) } as const]),
      ...(none ? [{ kind: 'text', x: plot.x + 0.2, y, w: plot.w, h: pitch, text: none, tone: 'accent', bold: true, valign: 'middle' } as const] : []),
    ];
  });
}

/** Values too large for the scale, or of another unit, at the end of their row: as many as there is room for. */
function beyond({ rows }: NativeRows, plot: Frame, pitch: number, { text, lang }: Wording): Overlay[] {
  return rows.flatMap(({ beyond: off, points }, i): Overlay[] => {
    const said = [...new Set(off.map(({ label }) => label).filter(Boolean))];
    if (said.length === 0) return [];
    const room = plot.w * (points.length ? 0.5 : 0.94);
    const wordsOf = (count: number) => (count < said.length ? text.slides.andMore(`${said.slice(0, count).join(', ')}, ${text.charts.offScale}`, formatter(lang).number(said.length - count)) : `${said.join(', ')}, ${text.charts.offScale}`);
    const count = Math.max(1, said.findLastIndex((_, k) => textWidth(wordsOf(k + 1), SIZE.label) / POINTS <= room) + 1);
    const w = textWidth(wordsOf(count), SIZE.label) / POINTS + 0.16;
    const y = plot.y + (i + 0.5) * pitch;
    return [
      ...(points.length ? [] : [{ kind: 'line', x: plot.x, y, w: plot.w, h: 0, colour: LIGHT.rule, width: 1, dash: true } as const]),
      { kind: 'ground', x: plot.x + plot.w - w, y: y - 0.13, w, h: 0.26 },
      { kind: 'text', x: plot.x + plot.w - w, y: y - 0.13, w, h: 0.26, text: wordsOf(count), align: 'right', valign: 'middle', tone: 'muted' },
    ];
  });
}
