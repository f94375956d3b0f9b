/** The matrix of quantities by years or by producers: the state of each cell, from the pairs of the catalogue. Pure. */
import type { Voice } from '../../../core/model';
import { among, anyAmong } from '../../../core/question/condition';
import { sidesOf, voiceOf } from '../../../core/voice';
import { labelIn } from '../../../core/words/line';
import type { ConcordanceRow } from '../../../sql/pages/concordance';
import type { IndicatorRow } from '../../../sql/pages/indicators';
import type { Said } from '../../lists/condition';
import { plain } from '../../lists/search';
import type { EvidenceFigure } from '../findings/figures';
import { fromParam, producersOf } from '../findings/list';
import { groupBy } from '../gaps/rows';

/** From what a reader should see first to what there is nothing to say of. */
export const VERDICTS = ['differs', 'close', 'agrees', 'not-comparable', 'alone'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const COLUMNS = ['year', 'producer'] as const;
export type ColumnKind = (typeof COLUMNS)[number];
export const SORTS = ['differs', 'theme', 'figures'] as const;
export type SortName = (typeof SORTS)[number];
export const FACET_NAMES = ['verdict', 'theme', 'voice', 'producer', 'year'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** One figure with its place in the matrix. */
export interface Item {
  readonly figure: EvidenceFigure;
  readonly indicator: string;
  readonly label: string;
  readonly theme: string;
  /** A figure of several years stands in the last one. */
  readonly year: string;
  readonly producers: readonly string[];
  readonly voice: Voice;
  readonly verdict: Verdict;
  readonly haystack: string;
}
export interface Cell { readonly column: string; readonly verdict: Verdict; readonly items: readonly Item[] }
export interface Row { readonly indicator: string; readonly label: string; readonly theme: string; readonly items: readonly Item[]; readonly cells: ReadonlyMap<string, Cell> }

/** Several values of a filter are separated by commas; a producer may hold one, and never a semicolon. */
const toParam = (producer: string): string => producer.replaceAll(',', ';');

export const FACETS: Readonly<Record<FacetName, (item: Item) => readonly string[]>> = {
  verdict: ({ verdict }) => [verdict], theme: ({ theme }) => [theme], voice: ({ voice }) => [voice],
  producer: ({ producers }) => producers.map(toParam), year: ({ year }) => [year],
};
/** The same filters, of the query `matrix`. */
export const SAID: Said = {
  verdict: (values) => among('verdict', values), theme: (values) => among('theme', values), voice: (values) => among('side', sidesOf(values)),
  producer: (values) => anyAmong('producers', values.map(fromParam)), year: (values) => among('year', values.map(Number)),
};

const worst = (verdicts: Iterable<Verdict>): Verdict => {
  const there = new Set(verdicts);
  return VERDICTS.find((verdict) => there.has(verdict)) ?? 'alone';
};

/** Pairs by figure, both ways. */
export function pairsOf(rows: readonly ConcordanceRow[]): ReadonlyMap<string, readonly ConcordanceRow[]> {
  const by = new Map<string, ConcordanceRow[]>();
  for (const row of rows) for (const id of [row.observation_a, row.observation_b]) {
    const known = by.get(id);
    if (known) known.push(row);
    else by.set(id, [row]);
  }
  return by;
}

/** A figure whose document does not say what it counts is comparable with nothing; one in no pair is alone. */
function verdictOf(figure: EvidenceFigure, pairs: readonly ConcordanceRow[] = []): Verdict {
  return worst([...pairs.map(({ verdict }) => verdict as Verdict), figure.comparable ? 'alone' : 'not-comparable']);
}

export function toItems(figures: Iterable<EvidenceFigure>, indicators: readonly IndicatorRow[], pairs: ReadonlyMap<string, readonly ConcordanceRow[]>, lang: 'fr' | 'en'): Item[] {
  const known = new Map(indicators.map((row) => [row.indicator, row]));
  return [...figures].flatMap((figure): Item[] => {
    const indicator = known.get(figure.indicator);
    const year = figure.period_end?.slice(0, 4);
    if (!indicator || !year) return [];
    const label = labelIn(lang, indicator);
    return [{
      figure, indicator: figure.indicator, label, theme: indicator.theme, year, producers: producersOf(figure.producer), voice: voiceOf(figure.side),
      verdict: verdictOf(figure, pairs.get(figure.observation_id)), haystack: plain([label, figure.producer, figure.title].join(' ')),
    }];
  });
}

const columnsOf = (item: Item, kind: ColumnKind): readonly string[] => (kind === 'year' ? [item.year] : item.producers);

/** One row a quantity, in the order asked for; `themes` in the order in which they are read. */
export function toRows(items: readonly Item[], kind: ColumnKind, sort: SortName, themes: readonly string[], compare: (a: string, b: string) => number): Row[] {
  const by = groupBy(items, (item) => item.indicator);
  const rows = [...by.values()].map((here): Row => {
    const cells = new Map<string, Item[]>();
    for (const item of here) for (const column of columnsOf(item, kind)) cells.set(column, [...(cells.get(column) ?? []), item]);
    const { indicator, label, theme } = here[0]!;
    return { indicator, label, theme, items: here, cells: new Map([...cells].map(([column, inside]) => [column, { column, items: inside, verdict: worst(inside.map(({ verdict }) => verdict)) }])) };
  });
  const differing = ({ items: here }: Row): number => here.filter(({ verdict }) => verdict === 'differs').length;
  return rows.sort((a, b) => (sort === 'differs' ? differing(b) - differing(a) || b.items.length - a.items.length : sort === 'figures' ? b.items.length - a.items.length : themes.indexOf(a.theme) - themes.indexOf(b.theme))
    || compare(a.label, b.label));
}

/** Columns that hold something: the latest year first; the producers with most figures first. */
export function columns(rows: readonly Row[], kind: ColumnKind, compare: (a: string, b: string) => number): string[] {
  const counts = new Map<string, number>();
  for (const { cells } of rows) for (const [column, { items }] of cells) counts.set(column, (counts.get(column) ?? 0) + items.length);
  return [...counts].sort(([a, n], [b, m]) => (kind === 'year' ? b.localeCompare(a) : m - n || compare(a, b))).map(([column]) => column);
}

export interface Group { readonly figures: readonly EvidenceFigure[]; readonly verdict: Verdict; readonly grade: string | null; readonly field: string | null }
export interface Cross { readonly grade: string; readonly field: string | null; readonly pairs: readonly (readonly [EvidenceFigure, EvidenceFigure])[] }

/** The figures of a cell with all that other documents say of the same quantities, one group a quantity, disagreements first. */
export function groupsOf(cell: Cell, pairs: ReadonlyMap<string, readonly ConcordanceRow[]>, figures: ReadonlyMap<string, EvidenceFigure>): Group[] {
  const seen = new Set<string>();
  const groups = cell.items.flatMap(({ figure }): Group[] => {
    if (seen.has(figure.observation_id)) return [];
    const [ids, used] = [[figure.observation_id], new Set<ConcordanceRow>()];
    for (let i = 0; i < ids.length; i += 1) for (const pair of pairs.get(ids[i]!) ?? []) {
      if (pair.verdict === 'not-comparable') continue;
      used.add(pair);
      for (const id of [pair.observation_a, pair.observation_b]) if (!ids.includes(id)) ids.push(id);
    }
    for (const id of ids) seen.add(id);
    const same = [...used];
    const verdict = same.length > 0 ? worst(same.map((pair) => pair.verdict as Verdict)) : verdictOf(figure, pairs.get(figure.observation_id));
    // The state of the group rests on the pairs that have it: their best grade is what may be said of it.
    const telling = same.filter((pair) => pair.verdict === verdict).sort((a, b) => b.grade.localeCompare(a.grade))[0];
    return [{
      figures: ids.flatMap((id) => figures.get(id) ?? []).sort((a, b) => b.value - a.value || a.observation_id.localeCompare(b.observation_id)),
      verdict, grade: telling?.grade ?? null, field: telling?.grade_field ?? null,
    }];
  });
  return groups.sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) || b.figures.length - a.figures.length);
}

/** What stands beside the figures of a cell without being comparable, by grade and by the field that breaks it. */
export function crossesOf(cell: Cell, pairs: ReadonlyMap<string, readonly ConcordanceRow[]>, figures: ReadonlyMap<string, EvidenceFigure>): Cross[] {
  const used = new Set(cell.items.flatMap(({ figure }) => pairs.get(figure.observation_id) ?? []).filter(({ verdict }) => verdict === 'not-comparable'));
  const by = groupBy([...used], ({ grade, grade_field }) => `${grade}|${grade_field ?? ''}`);
  return [...by.values()].map((rows): Cross => ({
    grade: rows[0]!.grade, field: rows[0]!.grade_field,
    pairs: rows.flatMap(({ observation_a, observation_b }) => {
      const [a, b] = [figures.get(observation_a), figures.get(observation_b)];
      return a && b ? [[a, b] as const] : [];
    }),
  })).sort((a, b) => b.grade.localeCompare(a.grade));
}
