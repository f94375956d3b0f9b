/** Labels of a row of dots: one wording for each value, and what is off the scale as a list with its marks. */
import { glyph } from './marks';
import { textWidth } from './measure';
import type { Pen } from './pen';
import type { Statement } from '../core/statement';
import type { ChartContext } from './render';
import type { Spot } from './spots';
import { COLOUR } from './voice';

export interface ValueWords { readonly spots: readonly Spot[]; readonly words: string; readonly short: string }

/** A number that is planned, or that somebody asks for: a demand is nobody's promise. */
export const plan = ({ stage }: Pick<Statement, 'stage'>, text: ChartContext['text']['charts']) => stage === 'demanded'
  ? { full: text.demanded, short: text.demandedShort } : { full: text.aimed, short: text.aimedShort };

/** The years in which a row gives each value: "6 en 2017, 2020 et 2024"; a target says that it is one. */
export function values(spots: readonly Spot[], { format, text: { charts: text } }: ChartContext): ValueWords[] {
  const groups = new Map<string, Spot[]>();
  for (const spot of [...spots].sort((a, b) => a.value - b.value || a.end - b.end)) {
    const key = `${format.value(spot.row)}|${spot.row.kind === 'target'}|${spot.row.stage === 'demanded'}|${spot.row.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), spot]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const value = first ? format.value(first.row) : '';
    const years = format.list([...new Set(group.map(({ row }) => (row.period_kind === 'range' ? format.period(row.period) : String(row.year))))]);
    if (first?.row.kind === 'target') {
      const { full, short } = plan(first.row, text);
      return { spots: group, words: full(value, text.inYear(years)), short: short(value) };
    }
    const unit = first && first.row.unit !== 'places' ? text.axis(value, text.units[first.row.unit] ?? first.row.unit) : value;
    return { spots: group, words: text.alt.inPeriod(unit, text.inYear(years)), short: unit };
  });
}

export interface Item { readonly spots: readonly Spot[]; readonly words: string; readonly x: number; readonly y: number; readonly letters: number }

const GLYPH = 12;
const LINE = 18;

/** Values off the scale in running lines, each behind the mark of who states it; targets after what exists. */
export function flow(spots: readonly Spot[], place: { readonly left: number; readonly width: number; readonly top: number; readonly letters: number }, context: ChartContext): { readonly items: readonly Item[]; readonly lines: number } {
  if (!spots.length) return { items: [], lines: 0 };
  const found = values(spots.filter((spot) => spot.row.kind !== 'target'), context);
  const aimed = values(spots.filter((spot) => spot.row.kind === 'target'), context);
  const note = { spots: [] as Spot[], words: context.text.charts.offScale };
  let [x, line] = [place.left, 0];
  const items = [...found, note, ...aimed].map(({ spots: group, words }): Item => {
    const width = (group.length ? GLYPH : 0) + textWidth(words, place.letters);
    if (x > place.left && x + width > place.width) [x, line] = [place.left, line + 1];
    const item = { spots: group, words, x, y: place.top + line * LINE, letters: place.letters };
    x += width + 14;
    return item;
  });
  return { items, lines: line + 1 };
}

export function rowLabels(pen: Pen, items: readonly Item[], context: ChartContext): void {
  for (const { spots, words, x, y } of items) {
    const [spot] = spots;
    if (!spot) pen.text(x, y, [{ text: words, tone: 'muted' }]);
    else pen.figure(spots.flatMap((one) => one.ids), spots.map((one) => one.name).join(context.text.charts.alt.and), (inner) => {
      if (spot.row.kind === 'target') inner.line(x + 4, y - 11, x + 4, y + 2, { stroke: COLOUR[spot.voice], 'stroke-width': 3 });
      else glyph(inner, x + 4, y - 4.5, spot.voice, { open: spot.open, r: 4.5 });
      inner.text(x + GLYPH, y, [{ text: words }]);
    });
  }
}
