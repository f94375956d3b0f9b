/**
 * Lays a slide out in the space there is, whatever its words and the ratio of the screen: tries
 * words over the drawing and words beside it, and with fewer and fewer of the parts that the
 * evidence repeats, and takes the arrangement whose drawing has the largest letters. Nothing is
 * cut: what has no room is left out whole and counted, and at worst all letters shrink together.
 *
 * The slide says by its style sheet what `data-layout` and `data-without` mean.
 */
import type { ChartSpec } from '../../../charts/spec';

/** What the slide says of what it leaves out. */
export interface Counted {
  documents(count: number): string;
  rows(count: number): string;
  passages(count: number): string;
  columns(count: number): string;
}

/** Letters of a drawing as drawn, px. */
const LETTERS = { wide: 13, narrow: 12.5 };
/** Widths that drawings are made for, px: under the least their words collide, over the most they are lost. */
const WIDTHS = { wide: [540, 600, 680, 780, 920, 1100], narrow: [328, 380, 450] } as const;
const QUICK = { wide: [560, 780], narrow: [340] } as const;
/** Larger letters than this, in units of the slide, gain nothing from afar; smaller ones cost words. */
const ENOUGH = 21;
/** Under this they are lost in the room: words give way sooner. */
const LEGIBLE = 14;
const COST = 0.6;
/** Words over the drawing read first; in one column with their documents, last. */
const LIKED = { above: 0.5, beside: 0, column: -0.5 } as const;
/** What a word that the drawing had to shorten costs. */
const SHORTENED = 0.4;
/** What a number that it had to cut costs: more than any size of letters is worth. */
const CUT_NUMBER = 100;

/** What is left out, step by step: a finding keeps its counter-argument longer than its diagnosis, and as long as its drawing is read. */
const LEVELS = {
  finding: ['', 'note', 'note subtitle', 'note subtitle first'],
  other: ['', 'note', 'note more', 'note more second', 'note more second first', 'note more second first subtitle'],
} as const;
/** What the last words are worth, in units of letters: the counter-argument of a finding, what and where a drawing counts. */
const LAST = 3.5;
/** Lines that the documents may take, one document at least. */
const SOURCE_LINES = { above: 2, beside: 2, column: 5, portrait: 4 } as const;

/** Sizes of a headline in units of the slide, the largest that takes `lines` or fewer is chosen. */
const HEADLINES = {
  above: { sizes: [58, 52, 46, 43, 40], lines: 2 },
  beside: { sizes: [46, 43, 40], lines: 4 },
  column: { sizes: [46, 43, 40], lines: 4 },
  table: { sizes: [46, 43, 40], lines: 2 },
  alone: { sizes: [76, 68, 60, 52, 46, 40], lines: 3 },
} as const;

/** Sizes of rows and of passages, in units of the slide: the smallest is read from the end of a room. */
const TOLD = { rows: [24, 21, 19], passages: [32, 28, 25, 22] } as const;

/** Columns of a table that are always tried; further ones as long as no row takes more lines than the second number. */
const [COLUMNS, LINES] = [4, 2] as const;
/** Rows that tell how many columns have room. */
const SEEN = 8;

/** Sizes of a figure in large, in units of the slide. */
const VALUES = [170, 140, 112, 90, 72, 58];

type Size = Parameters<ChartSpec['draw']>[0];
type Layout = 'above' | 'beside' | 'column';
interface Drawing { readonly svg: SVGSVGElement; readonly scale: number; readonly letters: number }
interface Found { readonly layout: Layout; readonly level: number; readonly score: number }

const drawn = new WeakMap<ChartSpec, Map<string, SVGSVGElement>>();

/**
 * @param unit  px of one unit of the slide
 * @param part  the drawing is one of several that go on one after the other, which take the same form
 */
export function arrange(slide: HTMLElement, chart: ChartSpec | null, unit: number, counted: Counted, part = false): void {
  const portrait = slide.clientHeight > slide.clientWidth;
  const forms = part && !portrait ? ['wide'] as const : ['wide', 'narrow'] as const;
  const layouts: readonly Layout[] = chart && !portrait ? ['above', 'beside', 'column'] : ['above'];
  slide.style.setProperty('--shrink', '1');
  const host = slide.querySelector<HTMLElement>('.chart');
  host?.replaceChildren();
  let best: Found | null = null;
  for (const layout of layouts) {
    for (const level of levelsOf(slide).keys()) {
      dress(slide, layout, level, unit, chart !== null, counted);
      if (overflows(slide) || crushes(slide)) continue;
      const drawing = chart && host && fit(chart, host, unit, forms, true);
      const size = drawing ? worth(drawing) / unit : 0;
      const letters = drawing ? Math.min(size, ENOUGH) - Math.max(0, LEGIBLE - size) : -hiddenRows(slide);
      const silent = level === levelsOf(slide).length - 1;
      const score = letters - level * COST - (silent ? LAST : 0) + LIKED[layout];
      if (!best || score > best.score) best = { layout, level, score };
      // Fewer words give no more room beside them, nor to a table that is whole.
      if (layout !== 'above' || letters === (chart ? ENOUGH : 0)) break;
    }
  }
  if (best) dress(slide, best.layout, best.level, unit, chart !== null, counted);
  else shrink(slide, unit, chart !== null, counted);
  if (chart && host) show(host, fit(chart, host, unit, forms));
}

function dress(slide: HTMLElement, layout: Layout, level: number, unit: number, hasChart: boolean, counted: Counted): void {
  slide.dataset.layout = layout;
  slide.dataset.without = levelsOf(slide)[level] ?? '';
  headline(slide, HEADLINES[hasChart ? layout : slide.querySelector('.value, .list') ? 'above' : slide.querySelector('.area table, .many') ? 'table' : 'alone'], unit);
  fitSources(slide, counted);
  fitValue(slide);
  fitRows(slide, counted);
}

/** The source line names as many documents as its lines hold. */
function fitSources(slide: HTMLElement, counted: Counted): void {
  const sources = [...slide.querySelectorAll<HTMLElement>('.source')];
  const line = sources[0]?.parentElement;
  if (!line) return;
  const lines = SOURCE_LINES[slide.clientHeight > slide.clientWidth ? 'portrait' : slide.dataset.layout as Layout];
  const most = (lines + 0.5) * parseFloat(getComputedStyle(line).lineHeight);
  for (let shown = Math.min(sources.length, 12); shown > 0; shown -= 1) {
    leave(sources, slide.querySelector('.others'), shown, (count) => counted.documents(count));
    if (line.clientHeight <= most) return;
  }
}

/** Shows the first `most` of a list and says how many are left out. */
function leave(list: readonly HTMLElement[], place: Element | null, most: number, say: (count: number) => string): void {
  list.forEach((one, i) => { one.hidden = i >= most; });
  if (place) place.textContent = list.length > most ? say(list.length - most) : '';
}

function headline(slide: HTMLElement, { sizes, lines }: { readonly sizes: readonly number[]; readonly lines: number }, unit: number): void {
  const title = slide.querySelector<HTMLElement>('h1');
  if (!title) return;
  for (const size of sizes) {
    slide.style.setProperty('--headline', String(size));
    const line = parseFloat(getComputedStyle(title).lineHeight) || size * unit;
    if (title.clientHeight < (lines + 0.5) * line && title.scrollWidth <= title.clientWidth + 1) return;
  }
}

/** A figure in large leaves room for the words under it. */
function fitValue(slide: HTMLElement): void {
  const area = slide.querySelector<HTMLElement>('.figure');
  if (!area) return;
  for (const size of VALUES) {
    slide.style.setProperty('--value', String(size));
    if (area.scrollHeight <= area.clientHeight + 1 && area.scrollWidth <= area.clientWidth + 1) return;
  }
}

/** A table, or a list of passages, shows as many as stand in its area: all of them in smaller letters before some of them in the smallest. */
function fitRows(slide: HTMLElement, counted: Counted): void {
  const table = slide.querySelector<HTMLElement>('.area table');
  const rows = [...slide.querySelectorAll<HTMLElement>(table ? '.area tbody tr' : '.area:not(.figure) .told > p')];
  const area = slide.querySelector<HTMLElement>('.area');
  if (rows.length === 0 || !area) return;
  const place = slide.querySelector('.rest');
  const beyond = Number(table?.dataset.beyond ?? 0);
  const say = table ? (count: number) => counted.rows(count + beyond) : (count: number) => counted.passages(count);
  const fits = (): boolean => area.scrollHeight <= area.clientHeight + 1;
  if (table) fitColumns(slide, table, rows as HTMLTableRowElement[], counted);
  for (const size of TOLD[table ? 'rows' : 'passages']) {
    slide.style.setProperty('--told', String(size));
    leave(rows, place, rows.length, say);
    if (table && beyond > 0 && place) place.textContent = counted.rows(beyond);
    if (fits()) return;
  }
  for (let shown = rows.length - 1; shown > 0; shown -= 1) {
    leave(rows, place, shown, say);
    if (fits()) return;
  }
}

/** As many columns as stand beside one another in the smallest letters, words whole and rows low; the first one is what the others are about. */
function fitColumns(slide: HTMLElement, table: HTMLElement, rows: readonly HTMLTableRowElement[], counted: Counted): void {
  const heads = [...table.querySelectorAll<HTMLElement>('th')];
  const place = slide.querySelector('.further');
  slide.style.setProperty('--told', String(TOLD.rows.at(-1)));
  rows.forEach((row, i) => { row.hidden = i >= SEEN; });
  const line = parseFloat(getComputedStyle(table).lineHeight);
  const low = (row: HTMLTableRowElement): boolean => {
    const { paddingTop, paddingBottom } = getComputedStyle(row.cells[0]!);
    return row.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom) < (LINES + 0.5) * line;
  };
  for (let shown = heads.length; shown > 0; shown -= 1) {
    for (const row of [heads[0]!.parentElement!, ...rows]) [...row.children].forEach((cell, i) => { (cell as HTMLElement).hidden = i >= shown; });
    const beyond = Number(table.dataset.columns) - shown;
    if (place) place.textContent = beyond > 0 ? counted.columns(beyond) : '';
    if (shown <= COLUMNS || (table.scrollWidth <= table.parentElement!.clientWidth + 1 && rows.slice(0, SEEN).every(low))) return;
  }
}

/** Rows that have no room yet. */
const hiddenRows = (slide: HTMLElement): number => slide.querySelectorAll('.area tbody tr[hidden]').length;

const overflows = (slide: HTMLElement): boolean =>
  slide.scrollHeight > slide.clientHeight + 1 || slide.scrollWidth > slide.clientWidth + 1
  || [...slide.querySelectorAll<HTMLElement>('.area')].some((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
  // Letters of the serif reach under their line: only the width of words tells.
  || [...slide.querySelectorAll<HTMLElement>('.words, .answer')].some((box) => box.scrollWidth > box.clientWidth + 1);

/** Words leave a drawing less than this part of the slide. */
const PART = 0.25;
const crushes = (slide: HTMLElement): boolean => (slide.querySelector('.chart')?.clientHeight ?? Infinity) < PART * slide.clientHeight;

/** Words beyond all measure: every letter is made smaller, never a word cut. */
function shrink(slide: HTMLElement, unit: number, hasChart: boolean, counted: Counted): void {
  const last = levelsOf(slide).length - 1;
  let [small, large] = [0.2, 1];
  for (let i = 0; i < 7; i += 1) {
    const middle = (small + large) / 2;
    slide.style.setProperty('--shrink', String(middle));
    dress(slide, 'above', last, unit, hasChart, counted);
    if (overflows(slide) || crushes(slide)) large = middle;
    else small = middle;
  }
  slide.style.setProperty('--shrink', String(small));
  dress(slide, 'above', last, unit, hasChart, counted);
}

/**
 * The drawing made for the width at which it fills the area with the largest letters.
 * @param quick  a first idea, from fewer widths
 */
function fit(chart: ChartSpec, host: HTMLElement, unit: number, forms: readonly ('wide' | 'narrow')[], quick = false): Drawing | null {
  const [width, height] = [host.clientWidth, host.clientHeight];
  if (width < 60 * unit || height < 60 * unit) return null;
  const widths = quick ? QUICK : WIDTHS;
  const tried = forms.flatMap((form) => widths[form].map((wide): Drawing => {
    const svg = drawOnce(chart, { width: wide, narrow: form === 'narrow', height: Math.round((wide * height) / width / 10) * 10 });
    const scale = Math.min(width / broad(svg), height / tall(svg));
    return { svg, scale, letters: scale * LETTERS[form] };
  }));
  return tried.reduce((a, b) => (worth(b) > worth(a) ? b : a));
}

const levelsOf = ({ classList }: HTMLElement): readonly string[] => LEVELS[classList.contains('finding') ? 'finding' : 'other'];

/** Size of the letters, less what the drawing had to shorten. A number that is cut is another number: never where a drawing has room for it. */
function worth({ svg, letters, scale }: Drawing): number {
  const cut = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent ?? '').filter((text) => text.includes('…'));
  return letters - SHORTENED * scale * Math.min(6, cut.length) - CUT_NUMBER * cut.filter((text) => /\d…/.test(text)).length;
}

const broad = (svg: SVGSVGElement): number => svg.viewBox.baseVal.width;
const tall = (svg: SVGSVGElement): number => svg.viewBox.baseVal.height;

function drawOnce(chart: ChartSpec, size: Size): SVGSVGElement {
  const known = drawn.get(chart) ?? new Map<string, SVGSVGElement>();
  drawn.set(chart, known);
  const key = JSON.stringify(size);
  const svg = known.get(key) ?? chart.draw(size);
  known.set(key, svg);
  return svg;
}

function show(host: HTMLElement, drawing: Drawing | null): void {
  if (!drawing) return;
  const svg = drawing.svg.cloneNode(true) as SVGSVGElement;
  svg.style.width = `${broad(drawing.svg) * drawing.scale}px`;
  svg.style.height = `${tall(drawing.svg) * drawing.scale}px`;
  host.replaceChildren(svg);
}
