/** F12, an estimate quoted long after what it describes: METHODS §3 F12. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Case, type Row } from '../harness';

const lab = useLaboratory();

const estimate = (observation_id: string, period: string, value: number, more: Row = {}): Row =>
  ({ observation_id, source_id: `in-${observation_id}`, indicator: 'population-in-prostitution', kind: 'stock', scope_id: 'prostitution-all', status: 'estimate', qualifier: '~', period, value, ...more });
const published = (years: Readonly<Record<string, string>>): Case['sources'] =>
  Object.fromEntries(Object.entries(years).map(([id, year]) => [`in-${id}`, { published: year }]));

it('40 000 in 2013, still 40 000 in 2025: a warning that names both years', async () => {
  const finding = (await lab.judge({
    observations: [estimate('a', '2013', 40000), estimate('b', '2025', 40000)], sources: published({ a: '2013', b: '2025' }),
  }, 'F12')).one();
  expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0', grade: 'C0', imbalance: null, relative: null });
  expect(inputsOf(finding)).toEqual({ first: ['a'], repeat: ['b'] });
  for (const sentence of [finding.sentence.fr, finding.sentence.en]) expect(sentence).toMatch(/2013/);
});

it('what was put forward in between is not passed over', async () => {
  const rows = [estimate('a', '2013', 40000), estimate('m', '2018', 31000), estimate('b', '2025', 40000)];
  const finding = (await lab.judge({ observations: rows, sources: published({ a: '2013', m: '2018', b: '2025' }) }, 'F12')).one();
  expect(finding.sentence.en).toMatch(/one other number \(up to 2018\)/);
  expect(finding.sentence.en).not.toContain('No new measurement');
});

it('the reference year stays while the quotation is late: stale too', async () => {
  const judged = await lab.judge({ observations: [estimate('a', '2010', 37000), estimate('b', '2010', 37000)], sources: published({ a: '2015', b: '2024' }) }, 'F12');
  expect(judged.one().severity).toBe('warning');
});

it('a bound of a range is the same number', async () => {
  const rows = [estimate('a', '2013', 20000, { qualifier: '..', value_max: 40000 }), estimate('b', '2025', 40000)];
  const findings = (await lab.judge({ observations: rows, sources: published({ a: '2013', b: '2025' }) }, 'F12')).findings;
  expect(findings).toHaveLength(1);
  expect(findings[0]!.inputs.map(({ observation_id }) => observation_id).sort()).toEqual(['a', 'b']);
});

it('says of whom, and that one end of a range is not the number', async () => {
  const minors = { scope_id: 'prostitution-minors', age: 'minor' };
  const rows = [estimate('a', '2013', 7000, { qualifier: '..', value_max: 10000, ...minors }), estimate('b', '2025', 10000, minors)];
  const { headline, sentence } = (await lab.judge({ observations: rows, sources: published({ a: '2013', b: '2025' }) }, 'F12')).one();
  for (const text of [headline.fr, sentence.fr]) expect(text).toContain('mineurs (moins de 18 ans), France');
  expect(sentence.fr).toContain('seul ou comme borne d’une fourchette');
  expect(sentence.en).toContain('alone or as one end of a range');
});

it('five years, and not four, are long', async () => {
  const outcomes = async (last: string) => (await lab.judge({ observations: [estimate('a', '2020', 40000), estimate('b', last, 40000)], sources: published({ a: '2020', b: last }) }, 'F12')).outcomes();
  expect([await outcomes('2024'), await outcomes('2025')]).toEqual([['1'], ['0']]);
});

describe('does not fire', () => {
  const SOURCES = published({ a: '2013', b: '2025' });
  it.each([
    ['one document alone', [estimate('a', '2013', 40000)], published({ a: '2025' })],
    ['a new number', [estimate('a', '2013', 40000), estimate('b', '2025', 30000)], SOURCES],
    ['quotations within five years', [estimate('a', '2022', 40000), estimate('b', '2025', 40000)], published({ a: '2022', b: '2025' })],
    ['another area', [estimate('a', '2013', 40000), estimate('b', '2025', 40000, { area: 'FR-75' })], SOURCES],
    ['another indicator', [estimate('a', '2013', 40000), estimate('b', '2025', 40000, { indicator: 'victims-estimated', scope_id: 'modern-slavery' })], SOURCES],
    ['minors here, everybody there', [estimate('a', '2013', 10000, { age: 'minor' }), estimate('b', '2025', 10000)], SOURCES],
    ['counts, which are measured anew each year', [estimate('a', '2013', 40000, { status: 'final' }), estimate('b', '2025', 40000, { status: 'final' })], SOURCES],
  ])('%s', async (_what, observations, sources) => {
    expect((await lab.judge({ observations, sources }, 'F12')).findings).toEqual([]);
  });
});

it('a recent repetition is counted as a pass', async () => {
  const judged = await lab.judge({ observations: [estimate('a', '2022', 40000), estimate('b', '2024', 40000)], sources: published({ a: '2022', b: '2024' }) }, 'F12');
  expect(judged.outcomes()).toEqual(['1']);
});
