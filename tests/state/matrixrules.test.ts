/** What the pages deduce from the rows: years, links, states of cells, delays and agreement, on small rows and on the golden ones. */
import { describe, expect, it } from 'vitest';
import { chosenYear, linksOf, neverFound, yearCounts, type Stage } from '../../src/ui/pages/chain/read';
import { columns, crossesOf, groupsOf, pairsOf, toItems, toRows, type Item } from '../../src/ui/pages/concordance/read';
import type { EvidenceFigure } from '../../src/ui/pages/findings/figures';
import { byPlan, sorted, timelineRows, toPledges } from '../../src/ui/pages/pledges/read';
import { agreement, blanks, counts, estimates, reasonsOf } from '../../src/ui/pages/world/read';
import type { ChainStageRow } from '../../src/sql/pages/chain_stages';
import type { CommitmentRow } from '../../src/sql/pages/commitments';
import type { ConcordanceRow } from '../../src/sql/pages/concordance';
import type { WorldRow } from '../../src/sql/pages/world';
import { messages } from '../../src/i18n';
import { formatter } from '../../src/i18n/format';
import { golden } from '../charts/harness';

const figures = golden<EvidenceFigure>('figures_drawn');
const base = figures[0]!;
const figure = (observation_id: string, value: number, changes: Partial<EvidenceFigure> = {}): EvidenceFigure => ({
  ...base, observation_id, value, value_text: String(value), value_max: null, plo: value, phi: value, lo: value, hi: value, qualifier: '=', round_number: false, status: 'final',
  measure: 'count', unit: 'persons', source_id: observation_id, comparable: true, ...changes,
});
const byId = (...list: readonly EvidenceFigure[]) => new Map(list.map((one) => [one.observation_id, one]));
const compare = (a: string, b: string): number => a.localeCompare(b);

describe('the years of the chain', () => {
  const row = (panel: string, year: number, observation_ids: string): ChainStageRow => ({ drawing: 'chain-victims', panel, position: 1, label_fr: panel, label_en: panel, year, observation_ids });
  const rows = [row('a', 2020, 'x'), row('b', 2020, ''), row('a', 2021, 'y'), row('b', 2021, 'z'), row('a', 2022, 'u v'), row('b', 2022, 'w'), row('c', 2022, '')];
  it('opens the year of most stages, the latest of several, unless the address says another that exists', () => {
    const years = yearCounts(rows);
    expect(years.map(({ year }) => year)).toEqual([2022, 2021, 2020]);
    expect(chosenYear(years, undefined)).toBe(2022);
    expect(chosenYear(years, '2020')).toBe(2020);
    expect(chosenYear(years, '1815')).toBe(2022);
    expect(chosenYear([], undefined)).toBeNull();
  });
  it('lists for each stage the years that have a number', () => {
    expect(neverFound(rows, 'fr').map(({ panel, years }) => [panel, years])).toEqual([['a', [2020, 2021, 2022]], ['b', [2021, 2022]], ['c', []]]);
  });
});

describe('the links of the chain', () => {
  const stage = (panel: string, ...list: readonly EvidenceFigure[]): Stage => ({ drawing: 'd', panel, label: panel, figures: list });
  const link = (relation: string, grade: string, a: Stage, b: Stage) =>
    linksOf([{ drawing: 'd', earlier: 'a', later: 'b', adjacent: true, relation, target: null, grade }], [a, b])[0]!.computed;
  it('bounds an overlap and never adds: METHODS §2.6, 2 675 and 2 027', () => {
    expect(link('overlaps', 'C1', stage('a', figure('o1', 2675)), stage('b', figure('o2', 2027)))).toEqual({
      kind: 'bounds', bounds: { overlap: { lo: 0, hi: 2027 }, distinct: { lo: 2675, hi: 4702 } },
    });
  });
  it('gives a share only where one document states both', () => {
    const whole = figure('o1', 4868, { source_id: 's' });
    const part = figure('o2', 2872, { source_id: 's' });
    expect(link('part-of', 'C2', stage('a', whole), stage('b', part))).toMatchObject({ kind: 'share', percent: 59 });
    expect(link('part-of', 'C2', stage('a', whole), stage('b', { ...part, source_id: 't' }))).toEqual({ kind: 'no-shared' });
    expect(link('stage-after', 'C1', stage('a', whole), stage('b', part))).toMatchObject({ kind: 'per' });
  });
  it('calculates nothing at C0, from a bound, or without a number', () => {
    const [a, b] = [stage('a', figure('o1', 10)), stage('b', figure('o2', 5))];
    expect(link('none', 'C0', a, b)).toEqual({ kind: 'nothing' });
    expect(link('overlaps', 'C1', stage('a', figure('o1', 10, { qualifier: '>' })), b)).toEqual({ kind: 'no-pair' });
    expect(link('overlaps', 'C1', stage('a'), b)).toEqual({ kind: 'no-pair' });
  });
});

describe('the cells of the matrix', () => {
  const pair = (a: string, b: string, verdict: string, grade = 'C4'): ConcordanceRow => ({ observation_a: a, observation_b: b, grade, grade_field: grade === 'C4' ? null : 'scope_id', verdict });
  const list = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6'].map((id, i) => figure(id, i + 1, { indicator: i < 4 ? 'p' : 'q', period_end: i === 5 ? '2020-12-31' : '2021-12-31', producer: i % 2 ? 'B; C' : 'A' }));
  const pairs = pairsOf([pair('o1', 'o2', 'agrees'), pair('o1', 'o3', 'differs'), pair('o2', 'o4', 'not-comparable', 'C2')]);
  const indicators = ['p', 'q'].map((indicator) => ({ indicator, theme: indicator, kind: 'flow', unit: 'persons', label_fr: indicator, label_en: indicator, definition_fr: '', definition_en: '', unit_fr: null, unit_en: null, figures: 1 }));
  const items = toItems(list, indicators, pairs, 'fr');
  const state = (id: string): string | undefined => items.find((item: Item) => item.figure.observation_id === id)?.verdict;

  it('give each figure its most disputed state', () => {
    expect(['o1', 'o2', 'o3', 'o4', 'o5'].map(state)).toEqual(['differs', 'agrees', 'differs', 'not-comparable', 'alone']);
  });
  it('call not comparable a figure whose document does not say whom it counts', () => {
    expect(toItems([{ ...list[4]!, comparable: false }], indicators, pairs, 'fr')[0]!.verdict).toBe('not-comparable');
  });
  it('stand in rows by quantity, in columns by year or by producer, and count what they hold', () => {
    const rows = toRows(items, 'year', 'differs', ['q', 'p'], compare);
    expect(rows.map(({ indicator }) => indicator)).toEqual(['p', 'q']);
    expect(toRows(items, 'year', 'theme', ['q', 'p'], compare).map(({ indicator }) => indicator)).toEqual(['q', 'p']);
    expect(columns(rows, 'year', compare)).toEqual(['2021', '2020']);
    expect(rows[0]!.cells.get('2021')).toMatchObject({ verdict: 'differs' });
    const producers = toRows(items, 'producer', 'figures', [], compare);
    expect(columns(producers, 'producer', compare)).toEqual(['A', 'B', 'C']);
    expect([...producers[0]!.cells.values()].map((cell) => cell.items.length)).toEqual([2, 2, 2]);
  });
  it('open on groups of one quantity, disagreements first, then on what only stands beside', () => {
    const cell = toRows(items, 'year', 'differs', [], compare)[0]!.cells.get('2021')!;
    const groups = groupsOf(cell, pairs, byId(...list));
    expect(groups.map(({ verdict, figures: inside }) => [verdict, inside.map((one) => one.observation_id).sort()])).toEqual([['differs', ['o1', 'o2', 'o3']], ['not-comparable', ['o4']]]);
    expect(crossesOf(cell, pairs, byId(...list)).map(({ grade, field, pairs: told }) => [grade, field, told.length])).toEqual([['C2', 'scope_id', 1]]);
  });
});

describe('promises', () => {
  const rows = golden<CommitmentRow>('commitments');
  const pledges = toPledges(rows, 'fr');
  const words = { lang: 'fr' as const, t: messages('fr'), f: formatter('fr') };
  it('tell apart what nobody followed up from what has an unknown outcome', () => {
    expect(pledges.filter(({ status }) => status === 'unfollowed').every(({ row, finding }) => row.finding_fr === null && finding === null)).toBe(true);
    expect(pledges.filter(({ status }) => status === 'unknown').every(({ finding }) => finding !== null)).toBe(true);
  });
  it('stand all in the drawing, alone or with those of the same dates and finding', () => {
    const drawn = timelineRows(pledges, words);
    expect(drawn.length).toBeLessThan(pledges.length);
    const together = drawn.map(({ title }) => Number(/: (\d+)\u00A0promesses$/u.exec(title.replace('\u202F', ''))?.[1] ?? 1));
    expect(together.reduce((sum, n) => sum + n, 0)).toBe(pledges.length);
  });
  it('agree in number with their finding where several stand in one row', () => {
    const told = timelineRows(pledges, words).filter(({ title }) => title.startsWith('Plan 2014')).map(({ finding }) => finding);
    expect(told).toEqual(expect.arrayContaining(['contestées', 'tenues', 'tenues en partie', 'rien de trouvé', 'suite inconnue']));
    expect(told).not.toContain('contestée');
  });
  it('hold the 23 measures of the first plan', () => {
    expect(byPlan(pledges).find(({ plan }) => plan === '2014-2016')?.measures).toBe(23);
  });
  it('can be put in the order of the longest delay', () => {
    const days = sorted(pledges, 'days').map(({ row }) => row.days ?? -1);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(days[0]).toBeGreaterThan(0);
  });
});

describe('France as others count it', () => {
  const row = (panel: string, position: number, year: number | null, observation_id: string | null, grade: string | null): WorldRow => ({
    drawing: 'd', detail_fr: 'd', detail_en: 'd', panel, position, label_fr: panel, label_en: panel, year, observation_id, grade, grade_field: grade && 'scope_id', target: grade && 'R1',
  });
  const rows = [row('fr', 1, 2020, 'o1', null), row('un', 2, 2020, 'o2', 'C3'), row('un', 2, 2021, 'o3', null), row('us', 3, 2020, 'o4', 'C1'), row('eu', 4, null, null, null), { ...row('wf', 6, 2020, 'o5', null), drawing: 'e' }];
  const known = byId(figure('o1', 100), figure('o2', 100), figure('o3', 90), figure('o4', 100), figure('o5', 9000));
  it('counts as the same number only what describes the same quantity', () => {
    expect(agreement(counts(rows), known)).toEqual({ all: 1, same: 1, others: 2 });
    expect(agreement(counts(rows), byId(...[...known.values()].map((one) => (one.observation_id === 'o2' ? figure('o2', 99) : one))))).toEqual({ all: 1, same: 0, others: 2 });
  });
  it('keeps an estimate apart', () => {
    expect(estimates(rows).map(({ panel }) => panel)).toEqual(['wf']);
  });
  it('says which body gives nothing, first, and the years that each lacks', () => {
    expect(blanks(counts(rows), 'fr').map(({ body, years, never }) => [body, years, never])).toEqual([['eu', [2020, 2021], true], ['fr', [2021], false], ['us', [2021], false]]);
  });
  it('takes no foreign document for French statistics', () => {
    const sides = new Map(figures.map(({ observation_id, side }) => [observation_id, side]));
    const reference = golden<WorldRow>('world').filter(({ position }) => position === 1).map(({ observation_id }) => sides.get(observation_id ?? ''));
    expect(reference.length).toBeGreaterThan(0);
    expect(reference.filter((side) => side === 'europe' || side === 'international')).toEqual([]);
  });
  it('gives one reason for all the years that share it', () => {
    expect(reasonsOf(golden<WorldRow>('world'), 'fr').map(({ years }) => years.length).some((n) => n > 1)).toBe(true);
    expect(reasonsOf(counts(rows), 'fr').map(({ grade }) => grade)).toEqual(['C3', 'C1']);
  });
});
