/**
 * Gap: money. What was announced, planned, voted and spent, line by line; an amount is compared
 * with another one of its own document and year, and nothing is added up.
 */
import { bulletsChart, shortfall, type Shortfall } from '../../../charts/bullets';
import { isStatement, type Statement } from '../../../core/statement';
import { drawing, drawingsOf, panelLabel, promisesOf, type Gap } from './gap';
import type { Missing } from './missing';
import { groupBy, inTime, latest, type Pair } from './rows';
import { contradiction, documentCount, idsOf, inner, shortName, together, year, type GapView, type Wording } from './view';

const ID = 'money';
/** Drawings of the page after the first one, in order. */
const MORE = ['parts', 'announced', 'programme'] as const;

export interface MoneyFacts {
  /** The vote of which the smallest part was spent, in one document. */
  readonly short: Shortfall;
  /** An announced amount that the most documents repeat, of which no spending is found. */
  readonly unspent: { readonly row: Statement; readonly documents: number } | null;
  /** Two documents that give different amounts for one line, year and stage. */
  readonly apart: Pair | null;
  readonly spent: Statement | null;
}

/** Null when no document prints a vote and its spending: there is then nothing to set side by side. */
export function moneyFacts(credits: readonly Statement[], announced: readonly Statement[]): MoneyFacts | null {
  const pairs = [...groupBy(credits, (row) => `${row.panel}|${row.period}`).values()].flatMap((rows) => shortfall(rows) ?? []);
  const [short] = pairs.sort((a, b) => a.spent.value / a.voted.value - b.spent.value / b.voted.value);
  if (!short) return null;
  return { short, unspent: unspent(announced), apart: apart(credits), spent: latest(credits.filter((row) => row.stage === 'executed')) };
}

function unspent(rows: readonly Statement[]): MoneyFacts['unspent'] {
  const lines = [...groupBy(rows, (row) => row.panel).values()].filter((line) => line.every((row) => row.kind === 'target'));
  const found = lines.flatMap((line) => [...groupBy(line, (row) => String(row.value)).values()].map((same) => ({ row: latest(same)!, documents: documentCount(same) })));
  return found.sort((a, b) => b.documents - a.documents)[0] ?? null;
}

function apart(rows: readonly Statement[]): Pair | null {
  const groups = [...groupBy(inTime(rows.filter((row) => row.qualifier === '=' && row.stage !== '')), (row) => `${row.panel}|${row.period}|${row.stage}`).values()];
  const pairs = groups.flatMap((group) => group.flatMap((a) => group.filter((b) => b.source_id !== a.source_id && a.phi < b.plo).map((b) => ({ a, b }))));
  return pairs.sort((one, other) => other.b.value / other.a.value - one.b.value / one.a.value)[0] ?? null;
}

/** Years of a line, from its first spending on, for which no document read gives what was spent. */
export function unspentYears(credits: readonly Statement[], words: Wording): Missing[] {
  const last = Math.max(...credits.filter((row) => row.kind !== 'target').map((row) => row.year));
  return [...groupBy(credits, (row) => `${row.drawing}|${row.panel}`)].flatMap(([panel, rows]) => {
    const spent = rows.filter((row) => row.stage === 'executed').map((row) => row.year);
    const years = spent.length > 0 ? Array.from({ length: last - Math.min(...spent) }, (_, i) => last - i).filter((one) => !spent.includes(one)).reverse() : [];
    return years.length > 0 ? [{ panel, label: `${panelLabel(rows[0]!, words)}, ${words.t.ecarts.charts.bullets.stages.executed}`, years, never: false }] : [];
  });
}

export function moneyView(credits: readonly Statement[], announced: readonly Statement[], words: Wording): GapView | null {
  const facts = moneyFacts(credits, announced);
  if (!facts) return null;
  const { t, f } = words;
  const { ecarts: { money, charts: { bullets } }, gaps: { aside, lastFound } } = t;
  const { short: { voted, spent }, unspent: none, apart: pair } = facts;
  const line = (row: Statement): string => inner(panelLabel(row, words));
  return {
    kicker: money.kicker,
    headline: money.headline({ year: year(voted.year), voted: f.value(voted), spent: f.value(spent), line: line(voted) }),
    subtitle: money.subtitle, noteLead: money.noteLead,
    note: together(money.note, none && money.unspent({ line: panelLabel(none.row, words), value: f.value(none.row), documents: f.number(none.documents) })),
    contrary: contradiction(pair, {
      title: aside.contradicts, agrees: money.agrees,
      say: (sides, { a }) => money.contradicts({ ...sides, line: panelLabel(a, words), stage: bullets.stages[a.stage] ?? a.stage }),
    }, f),
    named: idsOf(voted, spent, none?.row, pair?.a, pair?.b),
    argument: money.argument,
    ask: together(money.ask, none && money.askUnspent({ value: f.value(none.row), line: line(none.row) })),
    whom: money.whom,
    last: facts.spent ? lastFound({ value: `${panelLabel(facts.spent, words)}, ${bullets.stage(bullets.stages.executed!, f.value(facts.spent))}`, period: f.period(facts.spent.period), by: shortName(facts.spent.producer) }) : '',
  };
}

export const money: Gap = {
  id: ID, page: 'ecarts/argent', label: panelLabel,
  missing: (session, words) => unspentYears(drawingsOf(ID, session)('credits').filter(isStatement), words),
  read(session, words) {
    const rows = drawingsOf(ID, session);
    const of = (name: string) => rows(name).filter(isStatement);
    const [main, announced] = [of('credits'), of('announced')];
    const text = words.t.ecarts.money;
    return {
      statements: [main, ...MORE.map(of)].flat(), main, promises: promisesOf(ID, session), view: moneyView(main, announced, words),
      chart: bulletsChart(main, text.captions.credits, drawing(words)),
      more: MORE.flatMap((name) => (of(name).length > 0 ? [{
        id: name, statements: of(name), headline: text.more[name].headline, subtitle: text.more[name].subtitle, note: text.more[name].note,
        chart: bulletsChart(of(name), text.captions[name], drawing(words)),
      }] : [])),
    };
  },
};
