/**
 * Gap 1, victims and residence permits: the facts that its sentences state, picked from
 * the figures of the query `gap_permits`, and those sentences.
 */
import { yearList } from '../../../charts/words';
import type { Statement } from '../../../core/statement';
import { disagreement } from './agree';
import { inTime, isExact, latest, roundedTo, span, yearFrom, yearTo, type Pair, type Span } from './rows';
import { idsOf, producers, together, year, type GapView, type Wording } from './view';

/** Documents that do not say whether renewals are counted with first permits. */
const UNSPLIT = 'thb-permit-unsplit';

export interface PermitsFacts {
  readonly from: number;
  readonly to: number;
  /** Exact yearly counts of victims recorded by police and gendarmerie. */
  readonly recorded: Span;
  readonly permits: Span;
  /** Every document that gives the last permit count found. */
  readonly last: readonly Statement[];
  readonly lastYear: number;
  /** One year for which two documents give different numbers of permits. */
  readonly disagreement: Pair | null;
  readonly unsplitYears: readonly number[];
  /** Latest recorded count that is printed rounded. */
  readonly rounded: { readonly row: Statement; readonly step: number } | null;
}

/** Null when the rows hold no permits or no recorded victims: there is then no gap to state. */
export function permitsFacts(rows: readonly Statement[]): PermitsFacts | null {
  const given = inTime(rows.filter((row) => row.panel === 'permits'));
  const victims = rows.filter((row) => row.panel === 'recorded');
  const recorded = span(victims.filter(isExact));
  const permits = span(given);
  const end = latest(given);
  if (!recorded || !permits || !end) return null;
  const lastVictims = latest(victims);
  const step = lastVictims && roundedTo(lastVictims);
  return {
    from: Math.min(...rows.map(yearFrom)),
    to: Math.max(...rows.map(yearTo)),
    recorded, permits,
    last: given.filter((row) => yearTo(row) === yearTo(end)),
    lastYear: yearTo(end),
    disagreement: disagreement(given),
    unsplitYears: [...new Set(given.filter((row) => row.scope_id === UNSPLIT).map(yearTo))],
    rounded: lastVictims && step ? { row: lastVictims, step } : null,
  };
}

/** The words of the gap; null when there is nothing to state. */
export function permitsView(rows: readonly Statement[], { t, f }: Wording): GapView | null {
  const facts = permitsFacts(rows);
  if (!facts) return null;
  const { permits, aside } = t.gaps;
  const { recorded, permits: given, disagreement: pair, rounded, last } = facts;
  return {
    kicker: permits.kicker,
    headline: permits.headline({
      least: f.value(recorded.min), most: f.value(recorded.max),
      fields: recorded.min.scope_id !== recorded.max.scope_id,
      permitsLeast: f.value(given.min), permitsMost: f.value(given.max), last: year(facts.lastYear),
    }),
    subtitle: permits.subtitle({ from: year(facts.from), to: year(facts.to) }),
    noteLead: permits.noteLead,
    note: together(
      permits.note,
      facts.unsplitYears.length > 0 && permits.unsplit({ years: yearList(facts.unsplitYears, { format: f, text: t }) }),
      rounded && permits.rounded({ year: year(rounded.row.year), value: f.value(rounded.row), step: rounded.step }),
    ),
    contrary: {
      title: aside.contradicts,
      text: pair ? permits.contradicts({ period: f.period(pair.a.period), a: f.value(pair.a), b: f.value(pair.b) }) : permits.agrees,
      ids: pair ? [pair.a.observation_id, pair.b.observation_id] : [],
    },
    named: idsOf(recorded.min, recorded.max, given.min, given.max, ...last, pair?.a, pair?.b, rounded?.row),
    argument: permits.argument,
    ask: permits.ask({ from: year(facts.lastYear + 1) }),
    whom: permits.whom,
    last: t.gaps.lastFound({
      value: f.list([...new Set(last.map((row) => permits.unit({ value: f.value(row) })))], 'or'),
      period: year(facts.lastYear), by: producers(last, f),
    }),
  };
}
