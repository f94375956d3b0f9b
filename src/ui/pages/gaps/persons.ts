/**
 * Gap: persons in prostitution and minors. What repeats what: an estimate that document after
 * document takes up, and estimates of minors that move.
 */
import { claims, claimsChart, repeated, type Repeated } from '../../../charts/claims';
import { UNNAMED } from '../../../core/evidence';
import { isStatement, type Statement } from '../../../core/statement';
import { drawing, drawingsOf, missingIn, panelLabel, promisesOf, type Gap } from './gap';
import { groupBy, span, type Pair, type Span } from './rows';
import { contradiction, documentCount, idsOf, shortName, year, type GapView, type Wording } from './view';

const ID = 'persons';

export interface PersonsFacts {
  /** The number that the most documents give. */
  readonly most: Repeated;
  readonly from: number;
  readonly to: number;
  readonly all: Span;
  /** What is written of minors over the same years. */
  readonly minors: readonly Statement[];
  /** How many documents name where their number comes from. */
  readonly named: number;
  /** Two documents on one year whose estimates exclude each other, the widest gap. */
  readonly apart: Pair | null;
}

const written = (row: Statement): string => row.published ?? String(row.year);
const published = (row: Statement): number => Number(written(row).slice(0, 4));

/** Null when no number is repeated or no minor is counted: there is then another page to write. */
export function personsFacts(persons: readonly Statement[], minors: readonly Statement[]): PersonsFacts | null {
  // Of two numbers repeated alike, the one written last is the one in use.
  const [most] = repeated(claims(persons)).sort((a, b) => b.documents - a.documents || published(b.last) - published(a.last));
  const all = span(persons);
  if (!most || !all || minors.length === 0) return null;
  const since = minors.filter((row) => published(row) >= published(most.first) && published(row) <= published(most.last));
  return {
    most, all, minors: since.length > 0 ? since : minors,
    from: Math.min(...persons.map(published)), to: Math.max(...persons.map(published)),
    named: documentCount(persons.filter((row) => row.cites !== null && row.cites !== UNNAMED)),
    apart: apart(persons),
  };
}

function apart(rows: readonly Statement[]): Pair | null {
  const pairs = [...groupBy(rows, (row) => row.period).values()].flatMap((group) =>
    group.flatMap((a) => group.filter((b) => b.source_id !== a.source_id && a.phi < b.plo).map((b) => ({ a, b }))));
  return pairs.sort((one, other) => (other.b.plo - other.a.phi) - (one.b.plo - one.a.phi))[0] ?? null;
}

/** Largest number of a figure: the upper end of a range. */
const upper = (rows: readonly Statement[]): number => Math.max(...rows.map((row) => row.value_max ?? row.value));

export function personsView(persons: readonly Statement[], minors: readonly Statement[], { t, f }: Wording): GapView | null {
  const facts = personsFacts(persons, minors);
  if (!facts) return null;
  const { ecarts: { persons: words }, gaps: { aside, lastFound } } = t;
  const { most, apart: pair } = facts;
  const least = span(facts.minors)!.min;
  const latest = persons.toSorted((a, b) => written(b).localeCompare(written(a)))[0]!;
  return {
    kicker: words.kicker,
    headline: words.headline({
      value: f.number(most.first.value), documents: f.number(most.documents), from: year(published(most.first)), to: year(published(most.last)),
      minors: words.range({ least: f.number(least.value), most: f.number(upper(facts.minors)) }),
    }),
    subtitle: words.subtitle({ from: year(facts.from), to: year(facts.to), least: f.number(facts.all.min.value), most: f.number(upper(persons)) }),
    noteLead: words.noteLead,
    note: words.note({ named: f.number(facts.named), documents: f.number(documentCount(persons)) }),
    contrary: contradiction(pair, { title: aside.contradicts, agrees: words.agrees, say: words.contradicts }, f),
    named: idsOf(most.first, most.last, least, pair?.a, pair?.b),
    argument: words.argument, ask: words.ask, whom: words.whom,
    last: lastFound({ value: words.unit({ value: f.value(latest) }), period: f.period(latest.period), by: shortName(latest.producer) }),
  };
}

export const persons: Gap = {
  id: ID, page: 'ecarts/personnes', label: panelLabel,
  missing: (session, words) => ['persons', 'minors'].flatMap((one) => missingIn(drawingsOf(ID, session)(one), words)),
  complete: ({ t }) => t.ecarts.persons.complete,
  read(session, words) {
    const rows = drawingsOf(ID, session);
    const [main, minors] = [rows('persons').filter(isStatement), rows('minors').filter(isStatement)];
    const text = words.t.ecarts.persons;
    const [most] = repeated(claims(minors));
    const young = span(minors);
    return {
      statements: [...main, ...minors], main, promises: promisesOf(ID, session), view: personsView(main, minors, words),
      chart: claimsChart(main, text.captions.persons, drawing(words)),
      more: most && young ? [{
        id: 'mineurs', statements: minors, chart: claimsChart(minors, text.captions.minors, drawing(words)), subtitle: text.minorsSubtitle,
        headline: text.minorsHeadline({
          value: words.f.value(most.first), documents: words.f.number(most.documents), least: words.f.number(young.min.value), most: words.f.number(upper(minors)),
        }),
      }] : [],
    };
  },
};
