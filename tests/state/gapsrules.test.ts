/** What the pages of the gaps pick among figures: agreement, disagreement, what stands out, what is missing. */
import { describe, expect, it } from 'vitest';
import { mostSerious, firstPage } from '../../src/core/firstpage';
import type { Finding } from '../../src/core/model';
import type { CoverageCell } from '../../src/core/statement';
import { agreements, disagreement } from '../../src/ui/pages/gaps/agree';
import { missing } from '../../src/ui/pages/gaps/missing';
import { monthsBetween, quantityKey, roundedTo, span } from '../../src/ui/pages/gaps/rows';
import { findingOf, findingsAbout } from '../../src/ui/pages/gaps/select';
import { statement } from '../fixtures/statement';

describe('a list of figures', () => {
  it('has a span', () => {
    expect(span([])).toBeNull();
    const rows = [statement('2012', 38), statement('2010', 67), statement('2012', 36)];
    expect(span(rows)).toMatchObject({ min: { value: 36 }, max: { value: 67 } });
  });
  it('says what a round number is rounded to', () => {
    expect(roundedTo(statement('2024', 2100, { round_number: true, plo: 2050, phi: 2150 }))).toBe(100);
    expect(roundedTo(statement('2024', 2143))).toBeNull();
  });
  it.each([['2021-01-01', '2022-12-15', 23], ['2020-06-30', '2020-07-29', 0], ['2020-06-30', '2020-07-30', 1]])('%s to %s: %i months', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
  it('dates a stock by its last day only', () => {
    const [year, day] = [statement('2024', 903, { kind: 'stock' }), statement('2024-12-31', 903, { kind: 'stock' })];
    expect(quantityKey(year)).toBe(quantityKey(day));
    expect(quantityKey(statement('2024', 5))).not.toBe(quantityKey(statement('2024-12-31', 5)));
  });
});

describe('agreement', () => {
  it('counts documents, not statements', () => {
    expect(agreements([statement('2021', 12), statement('2021', 12, { source_id: 'x' })])).toHaveLength(1);
    expect(agreements([statement('2021', 12, { source_id: 'x' }), statement('2021', 12, { source_id: 'x' })])).toEqual([]);
  });
  it('takes in a bounded number that contains the exact one', () => {
    const exact = statement('2021', 2872);
    const bounded = statement('2021', 2800, { qualifier: '>', plo: 2801, phi: 2899 });
    expect(agreements([bounded, exact])).toEqual([{ row: exact, same: [exact], compatible: [bounded] }]);
    expect(agreements([statement('2021', 2900), bounded])).toEqual([]);
  });
  it('keeps the number that most documents give', () => {
    const rows = [statement('2015', 1828), statement('2015', 1826), statement('2015', 1826)];
    expect(agreements(rows)).toMatchObject([{ row: { value: 1826 }, same: [{}, {}] }]);
  });
  it('is dated as precisely as one of the documents dates it', () => {
    const [year, day] = [statement('2024', 903, { kind: 'stock' }), statement('2024-12-31', 903, { kind: 'stock' })];
    expect(agreements([year, day])).toMatchObject([{ row: { period: '2024-12-31' }, same: [{}, {}] }]);
  });
  it('takes a rounded number, or a range, that several documents print', () => {
    const round = { round_number: true, plo: 35000, phi: 45000 } as const;
    expect(agreements([statement('2024', 40000, round), statement('2024', 40000, round)])).toMatchObject([{ same: [{}, {}], compatible: [] }]);
    const range = { qualifier: '..', value_max: 10000, plo: 7000, phi: 10000 } as const;
    expect(agreements([statement('2021', 7000, range), statement('2021', 7000, range), statement('2021', 7000, { ...range, value_max: 9000 })])).toMatchObject([{ same: [{}, {}] }]);
    expect(agreements([statement('2024', 40000, { ...round, source_id: 'x' }), statement('2024', 40000, { ...round, source_id: 'x' })])).toEqual([]);
  });
  it('never takes a bill for a vote', () => {
    const [bill, vote] = [statement('2018', 5e6, { stage: 'bill' }), statement('2018', 5e6, { stage: 'voted' })];
    expect(agreements([bill, vote])).toEqual([]);
  });
  it('finds the first quantity on which two documents differ', () => {
    const [a, b] = [statement('2012', 36), statement('2012', 38)];
    expect(disagreement([statement('2010', 67), b, a])).toEqual({ a, b });
    expect(disagreement([a, statement('2013', 38)])).toBeNull();
    expect(disagreement([a, { ...b, source_id: a.source_id }])).toBeNull();
  });
});

it('missing years are those of the grid, apart from the years before a quantity existed', () => {
  const cell = (panel: string, year: number, state: string): CoverageCell =>
    ({ panel, position: 1, label_fr: `${panel} fr`, label_en: `${panel} en`, year, state, figures: 0, documents: 0, observation_ids: '' });
  const cells = [cell('a', 2014, 'figure'), cell('a', 2015, 'not-found'), cell('b', 2014, 'not-yet'), cell('b', 2015, 'not-found'), cell('c', 2014, 'zero')];
  expect(missing(cells, 'fr')).toEqual([
    { panel: 'a', label: 'a fr', years: [2015], never: false },
    { panel: 'b', label: 'b fr', years: [2015], never: true },
  ]);
});

describe('findings', () => {
  const finding = (finding_id: string, more: Partial<Finding> = {}, ...inputs: string[]): Finding => ({
    finding_id, ruleid: 'r', flag: 'F01', level: 1, severity: 'error', outcome: '1', grade: 'C4', grade_field: null, imbalance: null, relative: null,
    unit: null, indicator: finding_id, theme: finding_id, area: 'FR', period: '2020', args: {}, headline: { fr: '', en: '' }, sentence: { fr: '', en: '' },
    explanations: [], also: [], told_by: null, inputs: inputs.map((observation_id) => ({ role: 'x', observation_id })), ...more,
  });
  const kept = (...findings: Finding[]) => mostSerious(findings).map((one) => one.finding_id);

  it('the examples are one per disagreement and of several flags', () => {
    expect(kept(finding('a', {}, '1'), finding('b', { flag: 'F03' }, '1'), finding('c', {}, '2'))).toEqual(['a', 'c']);
    expect(kept(finding('a', { indicator: 'i' }), finding('b', { indicator: 'i', flag: 'F03' }))).toEqual(['a']);
    expect(kept(finding('a', { theme: 't' }), finding('b', { theme: 't' }), finding('c', { theme: 't', flag: 'F03' }))).toEqual(['a', 'c']);
    expect(kept(finding('a'), finding('b'), finding('c'))).toEqual(['a', 'b']);
    expect(kept(finding('a', { severity: 'warning' }), finding('b', { severity: 'warning' }))).toEqual(['a']);
    expect(kept(finding('a', { area: 'EU27_2020' }), finding('b', { area: 'FR-75' }))).toEqual(['b']);
  });
  it('the same examples are chosen from the part that the snapshot holds', () => {
    const all = Array.from({ length: 60 }, (_, i) => finding(`f${i}`, { flag: `F0${i % 9}`, theme: `t${i % 4}`, severity: i < 20 ? 'error' : 'warning' }, `o${i % 30}`, `o${(i * 7) % 30}`));
    const part = firstPage(all, new Set(['o3', 'o21']));
    expect(part.length).toBeLessThan(all.length);
    expect(mostSerious(part)).toEqual(mostSerious(all));
  });
  it('a contradiction has the grade of the finding that holds all its figures', () => {
    const list = [finding('a', {}, '1'), finding('b', {}, '1', '2', '3')];
    expect(findingOf(list, ['2', '1'])?.finding_id).toBe('b');
    expect(findingOf(list, ['4'])).toBeNull();
    expect(findingOf(list, [])).toBeNull();
  });
  it('a gap lists what rests on its figures, and what is missing of its quantities', () => {
    const row = statement('2020', 1);
    const list = [finding('a', {}, row.observation_id), finding('b', {}, 'else'), finding('i'), finding('z')];
    expect(findingsAbout(list, [row]).map((one) => one.finding_id)).toEqual(['a', 'i']);
  });
  it('what the page is about comes first, within a severity', () => {
    const [a, b] = [statement('2020', 1), statement('2021', 2)];
    const list = [finding('e', {}, a.observation_id), finding('w', { severity: 'warning' }, a.observation_id), finding('x', { severity: 'warning' }, b.observation_id)];
    expect(findingsAbout(list, [a, b], [b.observation_id]).map((one) => one.finding_id)).toEqual(['e', 'x', 'w']);
  });
});
