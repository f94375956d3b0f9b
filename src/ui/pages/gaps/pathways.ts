/**
 * Gap 2, exit pathways from prostitution: the facts that its sentences state, picked
 * from the figures of the query `gap_pathways`, and those sentences. Four kinds are never
 * mixed: a stock at a date, the persons present in a year, the entries of a year, a total
 * since the start.
 */
import type { Statement } from '../../../core/statement';
import { firstBy, inTime, isExact, latest, monthsBetween, yearFrom, yearTo } from './rows';
import { curly, documentCount, idsOf, producers, together, year, type GapView, type Wording } from './view';

/** Order in which the kinds are told apart on the page. */
export const KINDS = ['stock', 'presence', 'flow', 'cumulative', 'target'] as const;
export type Kind = (typeof KINDS)[number];

export interface PathwaysFacts {
  readonly from: number;
  readonly to: number;
  /** A total, and the persons present in one year of its window, more numerous than the total. */
  readonly inversion: { readonly total: Statement; readonly part: Statement; readonly excess: number } | null;
  /** A bounded number ("plus de"), and the older exact total that it is compatible with. */
  readonly echo: { readonly later: Statement; readonly earlier: Statement; readonly months: number } | null;
  /** One number given here as a stock, there as a total. */
  readonly twoKinds: { readonly stock: Statement; readonly total: Statement } | null;
  /** Statements about the first year, distinct values in rising order. */
  readonly opening: readonly Statement[];
  readonly lastStock: Statement | null;
}

/** Null when no count of persons is found. */
export function pathwaysFacts(rows: readonly Statement[]): PathwaysFacts | null {
  const persons = inTime(rows);
  const of = (kind: Kind) => persons.filter((row) => row.kind === kind);
  const counts = persons.filter((row) => row.kind !== 'target');
  if (counts.length === 0) return null;
  const [totals, stocks] = [of('cumulative'), of('stock')];
  const firstYear = Math.min(...counts.map(yearTo));
  return {
    from: firstYear,
    to: Math.max(...counts.map(yearTo)),
    inversion: inversion(totals, [...of('presence'), ...stocks]),
    echo: echo(totals),
    twoKinds: twoKinds(stocks, totals),
    opening: opening(counts, firstYear),
    lastStock: latest(stocks.filter(isExact)),
  };
}

function inversion(totals: readonly Statement[], parts: readonly Statement[]): PathwaysFacts['inversion'] {
  const found = totals.flatMap((total) => parts
    .filter((part) => part.period_start >= total.period_start && part.period_end <= total.period_end)
    .map((part) => ({ total, part, excess: part.lo - (total.hi ?? Number.POSITIVE_INFINITY) })));
  return found.filter(({ excess }) => excess > 0).sort((a, b) => b.excess - a.excess)[0] ?? null;
}

/** Largest first: the number that is repeated is the one that matters. */
function echo(totals: readonly Statement[]): PathwaysFacts['echo'] {
  const bounded = totals.filter((row) => row.qualifier === '>' || row.qualifier === '>=');
  const pairs = bounded.flatMap((later) => totals
    .filter((row) => isExact(row) && row.period_end < later.period_end && later.plo <= row.value && row.value <= later.phi)
    .map((earlier) => ({ later, earlier, months: monthsBetween(earlier.period_end, later.period_end) })));
  return pairs.sort((a, b) => b.months - a.months)[0] ?? null;
}

const days = (a: Statement, b: Statement): number => Math.abs(Date.parse(a.period_end) - Date.parse(b.period_end)) / 86_400_000;

/** The largest such number, in the two documents whose dates are the closest. */
function twoKinds(stocks: readonly Statement[], totals: readonly Statement[]): PathwaysFacts['twoKinds'] {
  const pairs = stocks.filter(isExact).flatMap((stock) => totals
    .filter((total) => isExact(total) && total.value === stock.value && total.source_id !== stock.source_id)
    .map((total) => ({ stock, total })));
  return pairs.sort((a, b) => b.stock.value - a.stock.value || days(a.stock, a.total) - days(b.stock, b.total))[0] ?? null;
}

function opening(counts: readonly Statement[], year: number): readonly Statement[] {
  const inside = counts.filter((row) => yearFrom(row) === year && yearTo(row) === year);
  return firstBy([...inside].sort((a, b) => a.value - b.value), (row) => `${row.qualifier}${row.value}`);
}

/** The words of the gap; null when there is nothing to state. */
export function pathwaysView(rows: readonly Statement[], { t, f }: Wording): GapView | null {
  const facts = pathwaysFacts(rows);
  if (!facts) return null;
  const { pathways, aside } = t.gaps;
  const { inversion: found, lastStock } = facts;
  return {
    kicker: pathways.kicker,
    headline: found
      ? pathways.headline({
        total: f.value(found.total), from: year(yearFrom(found.total)), to: year(yearTo(found.total)),
        part: f.value(found.part), year: year(yearTo(found.part)),
      })
      : pathways.headlinePlain({ figures: f.number(rows.length), documents: f.number(documentCount(rows)) }),
    subtitle: pathways.subtitle({ from: year(facts.from), to: year(facts.to) }),
    noteLead: pathways.noteLead,
    note: note(facts, { t, f }),
    contrary: {
      title: aside.contradicts,
      text: found
        ? pathways.contradicts({ part: f.value(found.part), total: f.value(found.total), excess: f.number(found.excess) })
        : pathways.agrees,
      ids: found ? [found.total.observation_id, found.part.observation_id] : [],
    },
    named: idsOf(found?.total, found?.part, facts.echo?.later, facts.echo?.earlier, facts.twoKinds?.stock, facts.twoKinds?.total, lastStock),
    argument: argument(facts, { t, f }),
    ask: pathways.ask({ from: year(facts.from) }),
    whom: pathways.whom,
    last: lastStock
      ? t.gaps.lastFound({ value: pathways.unit({ value: f.value(lastStock) }), period: f.period(lastStock.period), by: producers([lastStock], f) })
      : '',
  };
}

type Words = Pick<Wording, 't' | 'f'>;

function note({ echo: repeated, twoKinds: same, opening: first, from }: PathwaysFacts, { t, f }: Words): string {
  const { pathways } = t.gaps;
  return together(
    repeated && pathways.echo({
      later: f.quote(f.value(repeated.later)), laterDate: f.date(repeated.later.period_end),
      earlier: f.value(repeated.earlier), earlierDate: f.date(repeated.earlier.period_end), months: f.number(repeated.months),
    }),
    same && pathways.twoKinds({
      value: f.value(same.stock), stockBy: curly(same.stock.producer), stockAt: f.period(same.stock.period),
      totalBy: curly(same.total.producer), totalOver: f.period(same.total.period),
    }),
    first.length > 1 && pathways.opening({ year: year(from), values: f.list(first.map((row) => f.value(row)), 'or') }),
  );
}

/** The number of the total may be right at an older date: then only its wording makes the gap. */
function argument({ inversion: found, echo: repeated }: PathwaysFacts, { t, f }: Words): string {
  const { pathways } = t.gaps;
  if (!found || repeated?.earlier.value !== found.total.value) return pathways.argumentPlain;
  return pathways.argument({
    value: f.value(repeated.earlier), date: f.date(repeated.earlier.period_end), by: curly(repeated.earlier.title),
    window: f.period(found.total.period), written: found.total.published?.slice(0, 4) ?? '',
  });
}
