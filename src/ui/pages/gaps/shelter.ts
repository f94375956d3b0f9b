/**
 * Gap 3, shelter: the facts that its sentences state, picked from the figures of the
 * query `gap_shelter`, and those sentences. Places of different networks serve different
 * people and never add up.
 */
import type { Statement } from '../../../core/statement';
import { promiseSentence, type Promised } from './promises';
import { earliest, latest, yearTo } from './rows';
import { idsOf, producers, together, year, type GapView, type Wording } from './view';

const NETWORK = 'acse-network';
const VIOLENCE = 'shelter-vff';
const ASYLUM = 'shelter-dna-specialised';

export interface ShelterFacts {
  /** First and last number of places of the Ac.Sé network. */
  readonly first: Statement;
  readonly last: Statement;
  /** Last yearly number of persons admitted or referred by the network. */
  readonly admitted: Statement;
  /** Persons in care at a date: another unit than places. */
  readonly occupied: Statement | null;
  /** Last year with a number of requests, and the referrals of that year. */
  readonly demand: { readonly requests: Statement; readonly referrals: Statement | null; readonly only: boolean } | null;
  /** Places for women victims of violence, and specialised places of the asylum scheme: the first found of each. */
  readonly violence: Statement | null;
  readonly asylum: Statement | null;
}

/** Null when the network's places or its admissions are not found. */
export function shelterFacts(rows: readonly Statement[]): ShelterFacts | null {
  const of = (indicator: string, scope: string) =>
    rows.filter((row) => row.indicator === indicator && row.scope_id === scope);
  const held = (scope: string) => of('shelter-places', scope).filter((row) => row.kind !== 'target' && row.unit === 'places');
  const [first, last] = [earliest(held(NETWORK)), latest(held(NETWORK))];
  const admissions = of('shelter-admitted', NETWORK).filter((row) => row.unit === 'persons');
  const admitted = latest(admissions);
  if (!first || !last || !admitted) return null;
  const requests = of('shelter-requests', NETWORK);
  const asked = latest(requests);
  return {
    first, last, admitted,
    occupied: latest(of('shelter-occupied', NETWORK)),
    demand: asked && {
      requests: asked,
      referrals: admissions.find((row) => row.period === asked.period) ?? null,
      only: requests.every((row) => row.period === asked.period),
    },
    violence: earliest(held(VIOLENCE)),
    asylum: earliest(held(ASYLUM)),
  };
}

/**
 * The words of the gap; null when there is nothing to state.
 * @param promises  dated commitments on these places, the one to show first
 */
export function shelterView(rows: readonly Statement[], promises: readonly Promised[], words: Wording): GapView | null {
  const facts = shelterFacts(rows);
  if (!facts) return null;
  const { t, f } = words;
  const { shelter, aside } = t.gaps;
  const { first, last, admitted, occupied, demand } = facts;
  const [promise] = promises;
  return {
    kicker: shelter.kicker,
    headline: shelter.headline({
      first: f.value(first), firstYear: year(yearTo(first)), last: f.value(last), lastYear: year(yearTo(last)),
      admittedYear: year(yearTo(admitted)),
    }),
    subtitle: shelter.subtitle,
    noteLead: shelter.noteLead,
    note: together(
      occupied && shelter.occupied({ value: f.value(occupied), date: f.period(occupied.period) }),
      demand?.referrals && shelter.demand({
        year: year(yearTo(demand.requests)), requests: f.value(demand.requests), referrals: f.value(demand.referrals),
      }),
      demand?.only && shelter.demandOnly,
    ),
    contrary: { title: aside.promised, text: promise ? promiseSentence(promise, words) : shelter.noPromise, ids: [] },
    named: idsOf(first, last, admitted, occupied, demand?.requests, demand?.referrals, facts.violence, facts.asylum),
    argument: argument(facts, words),
    ask: shelter.ask,
    whom: shelter.whom,
    last: t.gaps.lastFound({ value: shelter.unit({ value: f.value(admitted) }), period: f.period(admitted.period), by: producers([admitted], f) }),
  };
}

function argument({ violence, asylum }: ShelterFacts, { t, f }: Wording): string {
  const { shelter } = t.gaps;
  const sentences = together(
    violence && shelter.argument({ violence: f.value(violence), violenceYear: year(yearTo(violence)) }),
    asylum && shelter.argumentAsylum({ asylum: f.value(asylum), period: f.period(asylum.period) }),
  );
  return sentences || shelter.argumentPlain;
}
