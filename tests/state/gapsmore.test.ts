/** The facts of the gap pages that are not on the first page: on the golden rows, and on rows made to break them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isStatement, type Statement, type StatementOrGap } from '../../src/core/statement';
import { messages } from '../../src/i18n';
import { formatter } from '../../src/i18n/format';
import { GAPS } from '../../src/ui/pages/gaps/all';
import { missingIn } from '../../src/ui/pages/gaps/gap';
import { justiceFacts, justiceView } from '../../src/ui/pages/gaps/justice';
import { moneyFacts, moneyView, unspentYears } from '../../src/ui/pages/gaps/money';
import { personsFacts, personsView } from '../../src/ui/pages/gaps/persons';
import { surveyFacts, surveyView } from '../../src/ui/pages/gaps/survey';
import { statement } from '../fixtures/statement';

const { columns, rows } = JSON.parse(readFileSync(new URL('../fixtures/golden/gap_figures.json', import.meta.url), 'utf8')) as { columns: Record<string, string>; rows: unknown[][] };
const names = Object.keys(columns);
const all = rows.map((row) => Object.fromEntries(row.map((value, i) => [names[i], value])) as unknown as StatementOrGap);
const of = (drawing: string): Statement[] => all.filter((row) => row.drawing === drawing).filter(isStatement);
const words = (lang: 'fr' | 'en') => ({ lang, t: messages(lang), f: formatter(lang) });
const fr = words('fr');

describe('persons in prostitution', () => {
  const [persons, minors] = [of('persons'), of('minors')];
  it('picks the number that the most documents repeat, the last in use', () => {
    expect(personsFacts(persons, minors)).toMatchObject({ most: { documents: 5, first: { value: 40000 } }, from: 2000, to: 2025 });
  });
  it('sets beside it the numbers of minors that were written in the same years', () => {
    const { most, minors: young } = personsFacts(persons, minors)!;
    const written = (row: Statement) => Number((row.published ?? String(row.year)).slice(0, 4));
    expect(young.length).toBeLessThan(minors.length);
    for (const row of young) expect(written(row) >= written(most.first) && written(row) <= written(most.last)).toBe(true);
  });
  it('gives the last number written as the last', () => {
    const dated = (published: string, value: number) => statement('2025', value, { published });
    const rows = [statement('2024', 40000), statement('2024', 40000), dated('2025-01-20', 35000), dated('2025-05-08', 31000)];
    expect(personsView(rows, minors, fr)!.last).toContain('31\u202F000');
  });
  it('sets against each other only estimates of one year whose readings do not meet', () => {
    const { apart } = personsFacts(persons, minors)!;
    expect(apart!.a.period).toBe(apart!.b.period);
    expect(apart!.a.phi).toBeLessThan(apart!.b.plo);
    expect(apart!.a.source_id).not.toBe(apart!.b.source_id);
  });
  it('states nothing where nothing is repeated', () => {
    expect(personsFacts([statement('2020', 1), statement('2021', 2)], minors)).toBeNull();
    expect(personsView([], [], fr)).toBeNull();
  });
});

describe('money', () => {
  const [credits, announced] = [of('credits'), of('announced')];
  it('leads with the vote of which the least was spent, and names what was announced and not found spent', () => {
    const facts = moneyFacts(credits, announced)!;
    expect(facts.short).toMatchObject({ voted: { value: 3785376 }, spent: { value: 50000 }, gap: 3735376 });
    expect(facts.unspent).toMatchObject({ row: { value: 14e6 }, documents: 8 });
    expect(facts.apart).toMatchObject({ a: { stage: 'voted', year: 2017 }, b: { stage: 'voted', year: 2017 } });
  });
  it('takes no rounding for a disagreement', () => {
    const line = { stage: 'voted', kind: 'target', unit: 'EUR' } as const;
    const near = [statement('2018', 5e6, { ...line, plo: 4.95e6, phi: 5.05e6 }), statement('2018', 5020878, line)];
    const both = [...credits.filter((row) => row.period === '2017' && row.panel === 'allowance' && ['voted', 'executed'].includes(row.stage) && row.qualifier === '=' && !row.round_number), ...near];
    expect(moneyFacts([...both, statement('2017', 50000, { stage: 'executed', panel: both[0]!.panel, source_id: both[0]!.source_id })], [])?.apart ?? null).toBeNull();
  });
  it('misses the years of a line without a number of what was spent', () => {
    expect(unspentYears([statement('2016', 1, { stage: 'executed' }), statement('2017', 2, { stage: 'voted', kind: 'target' }), statement('2018', 3, { stage: '' }), statement('2019', 4, { stage: 'voted', kind: 'target' })], fr))
      .toMatchObject([{ years: [2017, 2018] }]);
    expect(unspentYears(credits, fr).flatMap(({ years }) => years)).toContain(2018);
    expect(unspentYears(announced, fr)).toEqual([]);
  });
  it('has nothing to say without a vote and its spending', () => {
    expect(moneyView(credits.filter((row) => row.stage !== 'executed'), announced, fr)).toBeNull();
  });
});

describe('police and justice', () => {
  const main = of('justice');
  it('finds the year whose convictions of one population differ the most, and the last year with both fields', () => {
    const facts = justiceFacts(main)!;
    expect(facts.convicted.map((row) => row.value)).toEqual([880, 1046]);
    expect(new Set(facts.convicted.map((row) => row.scope_id)).size).toBe(1);
    expect([facts.strict.value, facts.wide.value, facts.strict.period]).toEqual([331, 1811, facts.wide.period]);
    expect(facts.apart).toMatchObject({ a: { value: 880 }, b: { value: 1046 } });
  });
  it('has nothing to say without convictions', () => {
    expect(justiceView(main.filter((row) => row.panel !== 'convicted'), fr)).toBeNull();
  });
});

describe('survey of associations', () => {
  const main = of('survey');
  it('sets victims beside respondents of the same year', () => {
    const { first, last } = surveyFacts(main)!;
    for (const { victims, respondents } of [first, last]) expect(victims.period).toBe(respondents.period);
    expect([first.respondents.value, last.respondents.value]).toEqual([13, 72]);
  });
  it('needs two years', () => {
    expect(surveyView(main.filter((row) => row.year === 2022), fr)).toBeNull();
  });
});

it('says of which years nothing was found, once a panel is expected each year', () => {
  const found = missingIn(all.filter((row) => row.drawing === 'survey'), fr);
  expect(found.map(({ label }) => label)).toEqual(['Victimes repérées', 'Victimes accompagnées']);
  expect(found[0]!.years).toContain(2015);
  expect(missingIn(all.filter((row) => row.drawing === 'persons'), fr)).toEqual([]);
});

it('gives every gap a name and an address of its own', () => {
  expect(new Set(GAPS.map(({ id }) => id)).size).toBe(GAPS.length);
  expect(new Set(GAPS.map(({ page }) => page)).size).toBe(GAPS.length);
});
