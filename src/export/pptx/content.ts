/** What stands between the headline of a slide and its foot: native charts, a drawing, a table, a figure in large type, or words. */
import { textWidth, wrap } from '../../charts/measure';
import type { ChartSpec, NativeChart, NativePoint, TableSpec } from '../../charts/spec';
import type { Voice } from '../../core/model';
import { VOICES } from '../../core/voice';
import { formatter } from '../../i18n/format';
import type { Exhibit } from '../exhibit';
import { LIGHT } from '../light';
import { inParts, leastWidths } from '../paper';
import { sizeOf, standalone } from '../svg';
import type { Slide, TableCell } from './library';
import { heightOfRows, layRows } from './rows';
import { layTime } from './time';
import { isForm, type Frame, type Laid, type Overlay, type Wording } from './plotted';
import { SIGN } from './chartxml';
import { heightOfYears, layYears, scaleOf } from './years';
import { FACE, INK, POINTS, SIZE, box, hex, runs } from './type';

/** What the package must be given after it is written: charts and pictures, in the order of the slides. */
export interface Drawn { readonly charts: { readonly xml: string; readonly book: Laid['charts'][number]['book'] }[]; readonly pictures: { readonly svg: string; readonly width: number; readonly height: number }[] }

/** Stands in a file for the pattern of what was not found; replaced when the package is finished. */
export const HATCH = 'FEFDFC';
const SHAPES = { administration: 'rect', associations: 'ellipse', parliament: 'triangle', europe: 'diamond', press: 'mathPlus' } as const;
/** px of a drawing that are a point on a slide, at least: under it, letters are too small to be read. */
const LEGIBLE = 0.62;
const WIDTHS = [1152, 1040, 940, 820, 740, 660, 600] as const;
const ROW = 0.34;
/** Height that statements in time need to be read, in inches. */
const TIME = 3.5;
/** And that a drawing or a table does. */
const DRAWN = 3.5;

/** Charts slide by slide: together when there is room for all, else those by year apart from the others, as many a slide as are read. */
export function paged(all: readonly NativeChart[], height: number): readonly (readonly NativeChart[])[] {
  if (all.length < 2 || heightOf(all, null) <= height) return [all];
  const years = all.filter(isForm('years'));
  const most = Math.max(1, years.findLastIndex((_, i) => heightOfYears(i + 1) <= height) + 1);
  const each = Math.ceil(years.length / Math.ceil(years.length / most));
  return [...all.filter((chart) => chart.form !== 'years').map((chart) => [chart]), ...Array.from({ length: Math.ceil(years.length / each) || 0 }, (_, i) => years.slice(i * each, (i + 1) * each))];
}

/** The scale that slides of charts by year share, in the least of their heights; undefined when they are on one slide. */
export function sharedScale(pages: readonly (readonly NativeChart[])[], height: number): number | undefined {
  const groups = pages.map((page) => page.filter(isForm('years'))).filter((years) => years.length > 0);
  return groups.length > 1 ? Math.min(...groups.map((years) => scaleOf(years, height))) : undefined;
}

/** Height that charts need to be read, in inches; what is no chart takes what there is. */
export function heightOf(all: readonly NativeChart[], exhibit: Exhibit | null): number {
  const years = all.filter(isForm('years'));
  const others = all.map((chart) => (chart.form === 'time' ? TIME : chart.form === 'years' ? 0 : heightOfRows(chart)));
  return others.reduce((sum, one) => sum + one, 0) + (years.length ? heightOfYears(years.length) : 0) + (all.length === 0 && exhibit && !exhibit.value && (exhibit.table || exhibit.chart) ? DRAWN : 0);
}

export const voicesIn = (all: readonly NativeChart[]): Voice[] => VOICES.filter((voice) => all.some((chart) => pointsOf(chart).some((point) => point.voice === voice)));

/** Every figure that a chart draws. */
const pointsOf = (chart: NativeChart): readonly NativePoint[] => ('rows' in chart ? chart.rows.flatMap(({ points }) => points) : chart.points);

export function content(slide: Slide, exhibit: Exhibit, native: readonly NativeChart[], area: Frame, drawn: Drawn, wording: Wording, perUnit?: number): void {
  const { chart, table, value, lang } = exhibit;
  if (value) {
    slide.addText(runs(value.text, lang), box(area.x, area.y + area.h * 0.12, area.w, area.h * 0.5, { fontFace: FACE.serif, fontSize: SIZE.value, bold: true, valign: 'bottom' }));
    slide.addText(runs(value.label, lang), box(area.x, area.y + area.h * 0.66, area.w * 0.8, area.h * 0.3, { fontSize: 22, color: INK.muted }));
    return;
  }
  if (chart && native.length) return addNative(slide, chart, layCharts(native, area, wording, perUnit), drawn);
  if (chart && addPicture(slide, chart, area, drawn)) return;
  if (table) return addTable(slide, table, chart ? 0 : exhibit.rest ?? 0, area, wording);
  if (chart) return;
  addWords(slide, exhibit, { x: area.x, y: area.y + 0.2, w: area.w * 0.8, h: area.h - 0.2 }, wording);
}

const WORDS = 22;
const LINE = (WORDS * 1.2) / POINTS;
const AFTER = 6 / POINTS;

/** As many paragraphs as there is room for; one that is too long alone stands alone. */
function addWords(slide: Slide, { paragraphs, lang }: Exhibit, area: Frame, { text: { slides: words } }: Wording): void {
  const tall = (said: string, bold: boolean): number => (said ? wrap(said, area.w * POINTS * 0.97, WORDS, bold).length * LINE + AFTER : 0);
  let used = 0;
  const fits = paragraphs.filter(({ title, text }) => (used += tall(title, true) + tall(text, false)) <= area.h);
  const shown = fits.length === paragraphs.length ? fits : paragraphs.slice(0, Math.max(1, fits.length - 1));
  slide.addText(shown.flatMap(({ title, text }) => [...runs(title, lang, { bold: true, breaks: true }), ...runs(text, lang, { breaks: true })]), box(area.x, area.y, area.w, area.h, { fontSize: WORDS, paraSpaceAfter: 6 }));
  if (shown.length < paragraphs.length) slide.addText(runs(words.morePassages(formatter(lang).number(paragraphs.length - shown.length), paragraphs.length - shown.length), lang), box(area.x, area.y + area.h - 0.28, area.w, 0.26, { color: INK.muted }));
}

/** Charts under one another; those by year share the height that is left and one scale. */
function layCharts(all: readonly NativeChart[], area: Frame, wording: Wording, perUnit?: number): Laid {
  const years = all.filter(isForm('years'));
  const others = all.filter((chart) => chart.form !== 'years');
  const needed = heightOfYears(years.length);
  const share = years.length === 0 ? 1 : others.length === 0 ? 0 : Math.max(0.4, 1 - (needed * 1.1) / area.h);
  const top = { ...area, h: area.h * share - (years.length && others.length ? 0.12 : 0) };
  const each = others.map((chart, i): Laid => {
    const frame = { ...top, y: top.y + (i * top.h) / others.length, h: top.h / others.length };
    return chart.form === 'time' ? layTime(chart, frame, wording) : layRows(chart, frame, wording);
  });
  const laid = [...each, ...(years.length ? [layYears(years, { ...area, y: area.y + area.h * share, h: area.h * (1 - share) }, wording, perUnit)] : [])];
  return { charts: laid.flatMap(({ charts }) => charts), overlays: laid.flatMap(({ overlays }) => overlays) };
}

const BEHIND: ReadonlySet<Overlay['kind']> = new Set(['line', 'hatch']);

function addNative(slide: Slide, { alt }: ChartSpec, { charts, overlays }: Laid, drawn: Drawn): void {
  for (const overlay of overlays) if (BEHIND.has(overlay.kind)) addOverlay(slide, overlay);
  for (const { frame, xml, book } of charts) {
    // The chart that the library writes is replaced by ours; one name and one number are enough for it.
    slide.addChart('bar', [{ name: '·', labels: ['·'], values: [1] }], { ...frame, altText: alt });
    drawn.charts.push({ xml, book });
  }
  for (const overlay of overlays) if (!BEHIND.has(overlay.kind)) addOverlay(slide, overlay);
}

export const addSign = (slide: Slide, voice: Voice, x: number, y: number, size: number): void =>
  void slide.addShape(SHAPES[voice], { x, y, w: size, h: size, fill: { color: hex(SIGN[voice].colour) } });

function addOverlay(slide: Slide, overlay: Overlay): void {
  const { x, y, w, h } = overlay;
  switch (overlay.kind) {
    case 'text': {
      const { text, align, valign, tone, bold, size } = overlay;
      slide.addText(text, box(x, y, w, h, { align: align ?? 'left', valign: valign ?? 'top', bold: bold ?? false, fontSize: size ?? SIZE.label, color: tone ? INK[tone] : INK.ink, wrap: false }));
      return;
    }
    case 'line': {
      const { colour, width, dash } = overlay;
      slide.addShape('line', { x, y, w, h, line: { color: hex(colour), width, ...(dash ? { dashType: 'sysDash' } : {}) } });
      return;
    }
    case 'sign': addSign(slide, overlay.voice, x, y, w); return;
    case 'dot': slide.addShape('ellipse', { x, y, w, h, fill: { color: hex(LIGHT.rule) } }); return;
    case 'ground': slide.addShape('rect', { x, y, w, h, fill: { color: INK.paper } }); return;
    case 'hatch': slide.addShape('rect', { x, y, w, h, fill: { color: HATCH } });
  }
}

/** @returns false when its letters would be too small: its table says it better */
function addPicture(slide: Slide, chart: ChartSpec, area: Frame, drawn: Drawn): boolean {
  const tried = WIDTHS.map((width) => {
    const svg = chart.draw({ width, narrow: false });
    const size = sizeOf(svg);
    return { svg, size, scale: Math.min((area.w * POINTS) / size.width, (area.h * POINTS) / size.height) };
  });
  const best = tried.reduce((one, other) => (other.scale > one.scale ? other : one));
  if (best.scale < LEGIBLE) return false;
  const [w, h] = [(best.size.width * best.scale) / POINTS, (best.size.height * best.scale) / POINTS];
  const svg = standalone(best.svg, { sans: `${FACE.sans}, Helvetica, sans-serif` });
  slide.addImage({ data: `data:image/svg+xml;base64,${btoa(String.fromCharCode(...new TextEncoder().encode(svg)))}`, x: area.x, y: area.y, w, h, altText: chart.alt });
  drawn.pictures.push({ svg, width: best.size.width, height: best.size.height });
  return true;
}

/** More columns than this are set in small letters: they are signs and numbers more than words. */
const LARGE = 6;

/** Right of what stands in a cell, inches. */
const BETWEEN = 0.2;
/** And what a program may need more than the widths that we know. */
const ROOM = BETWEEN + 0.1;
/** Of a list of things in many words, the columns that matter first, when rows are taller than this on average. */
const FIRST = 4;
const TALL = 1;
/** Fewer rows than this are set in small letters too. */
const ENOUGH = 4;
/** Rows that widths are made for: those that may be on the slide. */
const SEEN = 14;

type Written = (value: string | number | null | undefined) => string;

/** Columns as wide as what stands in them; the widest give way when the sum is too large, but to their longest word. */
function columnWidths(columns: TableSpec['columns'], rows: TableSpec['rows'], written: Written, size: number, width: number): number[] {
  const inches = (text: string, bold = false): number => textWidth(text, size, bold) / POINTS + ROOM;
  const wanted = columns.map(({ key, label }) => Math.max(inches(label, true), ...rows.map((row) => inches(written(row[key])))));
  const least = leastWidths({ columns, rows }, size, ROOM * POINTS).map((points) => Math.min(2, points / POINTS));
  // The square root keeps a long text from starving the others, and them from starving it.
  let share = Math.sqrt(Math.max(...wanted));
  const cutTo = () => wanted.map((one, i) => Math.max(least[i]!, Math.min(one, share * Math.sqrt(one))));
  const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);
  while (sumOf(cutTo()) > width && share > 0.3) share -= 0.02;
  const [cut, sum] = [cutTo(), sumOf(cutTo())];
  return sum > width ? cut.map((one) => (one * width) / sum) : cut.map((one) => one + (width - sum) / cut.length);
}

/**
 * As many rows as there is room for, as a table that can be edited.
 * @param beyond  rows that it never had, under the permanent link as those that have no room
 */
function addTable(slide: Slide, { columns: all, rows }: TableSpec, beyond: number, area: Frame, { lang, text: { slides: words } }: Wording): void {
  const f = formatter(lang);
  const written: Written = (value) => (value === null || value === undefined ? '–' : typeof value === 'number' ? f.number(value) : value);
  const laid = (size: number, columns: TableSpec['columns']) => {
    const widths = columnWidths(columns, rows.slice(0, SEEN), written, size, area.w);
    const tall = (cells: readonly string[], bold: boolean): number => ROW + ((Math.max(...cells.map((text, i) => wrap(text, (widths[i]! - BETWEEN - 0.02) * POINTS, size, bold).length)) - 1) * size * 1.2) / POINTS;
    const heights = rows.map((row) => tall(columns.map(({ key }) => written(row[key])), false));
    const room = area.h - tall(columns.map(({ label }) => label), true) - 0.35;
    let used = 0;
    return { size, columns, widths, heights, shown: rows.filter((_, i) => (used += heights[i]!) <= room) };
  };
  const held = (size: number) => inParts({ columns: all, rows: rows.slice(0, SEEN), caption: '' }, area.w * POINTS, size, ROOM * POINTS)[0]!.columns;
  const small = () => laid(SIZE.small, held(SIZE.small));
  const chosen = (): ReturnType<typeof laid> => {
    if (all.length > LARGE) return small();
    const whole = laid(SIZE.label, held(SIZE.label));
    const mean = whole.heights.slice(0, SEEN).reduce((sum, one) => sum + one, 0) / Math.min(SEEN, rows.length);
    const large = mean > TALL && all.length > FIRST ? laid(SIZE.label, all.slice(0, FIRST)) : whole;
    return large.shown.length < Math.min(ENOUGH, rows.length) ? small() : large;
  };
  const { size, columns, widths, shown } = chosen();
  const line = (color: string, pt: number) => ({ type: 'solid', color, pt }) as const;
  const none = { type: 'none' } as const;
  const cell = (text: string, align: 'left' | 'right', head: boolean): TableCell => ({
    text: runs(text || ' ', lang, { bold: head, colour: head ? INK.muted : INK.ink }) as TableCell[],
    options: { align, border: [head ? line(INK.ink, 1.5) : none, none, line(head ? INK.ink : INK.hair, head ? 1 : 0.5), none] },
  });
  const body: TableCell[][] = [
    columns.map(({ label, align }) => cell(label, align ?? 'left', true)),
    ...shown.map((row) => columns.map(({ key, align }) => cell(written(row[key]), align ?? (typeof row[key] === 'number' ? 'right' : 'left'), false))),
  ];
  slide.addTable(body, { x: area.x, y: area.y, w: area.w, colW: widths, rowH: ROW, fontFace: FACE.sans, fontSize: size, margin: [0.04, BETWEEN, 0.04, 0], valign: 'top' });
  const left = rows.length - shown.length + beyond;
  const aside = all.length - columns.length;
  if (left > 0 || aside > 0) slide.addText(runs(words.more({ text: f.number(left), count: left }, { text: f.number(aside), count: aside }), lang), box(area.x, area.y + area.h - 0.28, area.w, 0.26, { color: INK.muted }));
}
