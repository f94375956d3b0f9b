/** The parts of a panel by year: labels wanted, lines that may join points, empty years, what is off the scale. */
import type { ChartContext } from './render';
import { chevron, definitionChange, hatch } from './marks';
import { textWidth } from './measure';
import type { Box, LabelRequest } from './labels';
import type { Pen, Run } from './pen';
import type { Linear } from './scale';
import type { Spot } from './spots';
import { runsOf } from './words';
import type { YearPanel } from './years';

/** A spot with its place: `dx` spreads the values of one year inside that year's band. */
export interface Dot { readonly spot: Spot; readonly year: number; readonly dx: number; readonly r: number }

export interface Ground { readonly x: Linear; readonly top: number; readonly base: number; readonly letters: number; readonly narrow: boolean }

const AXIS_HATCH = 9;
const HEADLINE_HATCH = 24;
/** Words may be this much longer than the years they stand over, px. */
const SPILL = 8;

/** One label a year: the exact values, or the approximate one where nothing else is stated. */
export function yearLabels(panel: YearPanel, dots: readonly Dot[], px: (dot: Dot) => number, py: (value: number) => number, narrow: boolean, { format, text: { charts: text } }: ChartContext): LabelRequest[] {
  const years = [...new Set(dots.map((dot) => dot.year))].sort((a, b) => a - b);
  const values = dots.map((dot) => dot.spot.value);
  const extremes = [Math.max(...values), Math.min(...values)];
  return years.map((year) => {
    const here = dots.filter((dot) => dot.year === year);
    const exact = here.filter(({ spot }) => !spot.open);
    const told = [...here.filter(({ spot }) => !spot.open || !exact.some(({ spot: other }) => spot.row.plo <= other.value && other.value <= spot.row.phi))]
      .sort((a, b) => b.spot.value - a.spot.value);
    const words = [...new Set(told.map(({ spot }) => format.value(spot.row)))];
    const run = (word: string): Run => ({ text: word, bold: panel.headline });
    const oneQuantity = new Set(told.map(({ spot }) => spot.row.scope_id)).size === 1;
    const ascending = [...words].reverse();
    const stacked = words.map((word, i) => [run(oneQuantity && i > 0 ? text.orNext(word) : word)]);
    const end = year === years[0] || (panel.headline && told.length > 2) || year === years.at(-1) || (oneQuantity && told.length > 1 && !narrow) || told.some(({ spot }) => extremes.includes(spot.value));
    return {
      key: told.map(({ spot }) => spot.ids[0] ?? '').join(' '),
      variants: words.length > 1 ? [...(oneQuantity ? [[[run(text.or(ascending))]]] : []), stacked] : [stacked],
      x: here.reduce((sum, dot) => sum + px(dot), 0) / here.length,
      y: py(Math.max(...here.map(({ spot }) => spot.value))),
      reach: Math.max(...here.map((dot) => dot.r)),
      where: narrow && !end ? ['top'] : ['top', 'bottom'], sideways: 12, priority: narrow && !end ? 2 : panel.headline ? 0 : 1,
    };
  });
}

/**
 * Points that a line may join: one definition, one voice, at least three consecutive years, and no
 * panel of respondents behind them (LOOK §4).
 */
export function chainsOf(dots: readonly Dot[]): Dot[][] {
  const chains: Dot[][] = [];
  for (const dot of [...dots].sort((a, b) => a.year - b.year)) {
    if (dot.spot.row.paneled) continue;
    const chain = chains.find((candidate) => {
      const last = candidate.at(-1);
      return last && last.year === dot.year - 1 && last.spot.row.scope_id === dot.spot.row.scope_id && last.spot.voice === dot.spot.voice;
    });
    if (chain) chain.push(dot);
    else chains.push([dot]);
  }
  return chains.filter((chain) => chain.length > 2);
}

/** A change of definition: between the years where one chain ends and another begins on another population. */
export interface Change { readonly x: number; readonly words: string; readonly box: Box; readonly line: Box }

export function changesOf(chains: readonly (readonly Dot[])[], { x, top, base, letters, narrow }: Ground, { text: { charts: text } }: ChartContext): Change[] {
  const ordered = [...chains].sort((a, b) => (a[0]?.year ?? 0) - (b[0]?.year ?? 0));
  return ordered.flatMap((chain, i) => {
    const [last, first] = [ordered[i - 1]?.at(-1), chain[0]];
    if (!last || !first || first.year <= last.year || last.spot.row.scope_id === first.spot.row.scope_id) return [];
    // A series that goes on after a year without a number has not changed.
    if (ordered.slice(i).some(([dot]) => dot?.spot.row.scope_id === last.spot.row.scope_id)) return [];
    const at = x((last.year + first.year) / 2);
    const words = narrow ? text.definitionChangeShort : text.definitionChange;
    const box = { left: at - 8 - textWidth(words, letters), right: at - 4, top: top - 8, bottom: top + letters * 0.6 };
    return [{ x: at, words, box, line: { left: at - 1, right: at + 1, top: top - 6, bottom: base } }];
  });
}

export function drawChange(pen: Pen, { x, words, box, line }: Change): void {
  definitionChange(pen, x, line.top, line.bottom);
  pen.text(x - 6, box.bottom - 3, [{ text: words, tone: 'muted' }], { anchor: 'end' });
}

/** Years of which nothing was found: hatch on the axis, in words once a panel; in a sentence where it is the headline. */
export function missing(pen: Pen, panel: YearPanel, { x, base, letters, title }: Ground & { /** Line of the title and where its last word ends; none when that line is taken. */ readonly title: { readonly y: number; readonly end: number } | null }, lastYear: number, context: ChartContext): void {
  const { text: { charts: text }, format } = context;
  const runs = runsOf(panel.missing);
  const longest = Math.max(0, ...runs.map(([from, to]) => to - from + 1));
  for (const [from, to] of runs) {
    const [left, right] = [x(from) + 1, x(to + 1) - 1];
    const told = panel.headline && to === lastYear && textWidth(text.notFoundShort, letters, true) < right - left;
    hatch(pen, { left, right, top: base - (told ? HEADLINE_HATCH : AXIS_HATCH), bottom: base });
    if (told) {
      const years = format.period(from === to ? String(from) : `${from}/${to}`);
      const long = text.notFoundIn(years);
      const sentence = textWidth(long, letters, true) < right - left - 20 ? long : text.notFoundShort;
      const half = textWidth(sentence, letters, true) / 2 + 8;
      const middle = (left + right) / 2;
      pen.rect(middle - half, base - 22, half * 2, 20, { fill: 'var(--paper)' });
      pen.text(middle, base - 7.5, [{ text: sentence, tone: 'accent' }], { anchor: 'middle', halo: false });
    } else if (to - from + 1 === longest && (longest > 1 || runs.length === 1)) {
      const since = to === lastYear ? text.notFoundSince(String(from)) : text.notFound;
      const words = textWidth(since, letters) < right - left ? since : text.notFound;
      // Too long for its years, it stands at the end of the line of the title.
      const beside = title && [since, text.notFound].find((one) => title.end + 12 + textWidth(one, letters) < x.range[1]);
      if (textWidth(words, letters) > right - left + SPILL && title && beside) pen.text(x.range[1], title.y, [{ text: beside, tone: 'muted' }], { anchor: 'end' });
      else pen.text((left + right) / 2, base - AXIS_HATCH - 7, [{ text: words, tone: 'muted' }], { anchor: 'middle' });
    }
  }
}

/** The words of a value off the scale, and whether they stand right of its chevron. */
export function beyondWords(spot: Spot, x: number, width: number, { format, text: { charts: text } }: ChartContext, letters: number): { readonly words: string; readonly left: number; readonly right: boolean } {
  const words = `${format.value(spot.row)}, ${text.offScale}`;
  const size = textWidth(words, letters);
  const right = x + 12 + size < width;
  return { words, right, left: right ? x - 8 : x - 12 - size };
}

/** A value far beyond the scale: a double chevron at the top of its year, with what the document says. */
export function beyond(pen: Pen, spot: Spot, x: number, y: number, width: number, context: ChartContext, letters: number): void {
  const { words, right } = beyondWords(spot, x, width, context, letters);
  pen.figure(spot.ids, spot.name, (inner) => {
    chevron(inner, x, y, 'up');
    inner.text(right ? x + 12 : x - 12, y + 1, [{ text: words, tone: 'muted' }], { anchor: right ? 'start' : 'end' });
  });
}

/** Numbers under an axis: how many answered, year by year. */
export function numberRow(pen: Pen, row: NonNullable<YearPanel['row']>, { base, lower, x, letters }: { readonly base: number; readonly lower: number; readonly x: Linear; readonly letters: number }, { text: { charts: { alt: { and } } } }: ChartContext): void {
  const band = x(1) - x(0);
  pen.text(4, base + 17, [{ text: row.title, tone: 'muted' }], { halo: false });
  for (const { at, text, short, spots } of row.cells) {
    pen.figure(spots.flatMap((spot) => spot.ids), spots.map((spot) => spot.name).join(and), (inner) => {
      inner.text(x(at), base + 17 + lower, [{ text: textWidth(text, letters) > band * 1.2 ? short : text, tone: 'muted' }], { anchor: 'middle' });
    });
  }
}

/** The years under the last panel: all, or as many as keep their distance, the last one included. */
export function yearAxis(pen: Pen, [first, last]: readonly [number, number], x: Linear, y: number): void {
  const step = Math.ceil(38 / (x(first + 1) - x(first)));
  for (let year = last; year >= first; year -= step) {
    pen.text(x(year + 0.5), y, [{ text: String(year), tone: 'muted' }], { anchor: 'middle', halo: false });
  }
}
