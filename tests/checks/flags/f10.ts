/** F10, one value under two periods: METHODS §3 F10. */
import { describe, expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const identified = (observation_id: string, period: string, value: number, more: Row = {}): Row =>
  ({ observation_id, indicator: 'victims-identified', scope_id: 'tip-thb-and-sexual', period, value, ...more });

it('892 for 2019 in one report, 892 for 2020 in the next: a warning', async () => {
  const finding = (await lab.judge([identified('a', '2019', 892), identified('b', '2020', 892)], 'F10')).one();
  expect(core(finding)).toMatchObject({ severity: 'warning', outcome: '0', grade: 'C0' });
  expect(finding.grade_field).toBe('period');
  expect(inputsOf(finding)).toEqual({ first: ['a'], later: ['b'] });
  for (const text of [finding.sentence.fr, finding.sentence.en]) expect(text).toMatch(/892.*2019.*2020/s);
});

it('two reports of one producer are told by their years', async () => {
  const observations = [identified('a', '2019', 892, { source_id: 'r20' }), identified('b', '2020', 892, { source_id: 'r21' })];
  const finding = (await lab.judge({ observations, sources: { r20: { producer: 'State', published: '2020' }, r21: { producer: 'State', published: '2021' } } }, 'F10')).one();
  expect(finding.sentence.en).toMatch(/2019 according to State \(2020\).*2020 according to State \(2021\)/);
});

describe('does not fire', () => {
  it.each([
    ['another number', [identified('a', '2019', 892), identified('b', '2020', 893)]],
    ['one period', [identified('a', '2019', 892), identified('b', '2019', 892)]],
    ['one document that prints both years', [identified('a', '2019', 892, { source_id: 'one' }), identified('b', '2020', 892, { source_id: 'one' }), identified('c', '2020', 892)]],
    ['a number so short that it recurs by chance', [identified('a', '2019', 38), identified('b', '2020', 38)]],
    ['another population', [identified('a', '2019', 892), identified('b', '2020', 892, { scope_id: 'tip-exploitation' })]],
    ['another area', [identified('a', '2019', 892), identified('b', '2020', 892, { area: 'DE' })]],
    ['words that are not an exact number', [identified('a', '2019', 892, { qualifier: '>' }), identified('b', '2020', 892, { qualifier: '>' })]],
    ['estimates, which are F12', [identified('a', '2019', 892, { status: 'estimate' }), identified('b', '2020', 892, { status: 'estimate' })]],
    ['shares', [identified('a', '2019', 28.4, { measure: 'share', unit: 'percent' }), identified('b', '2020', 28.4, { measure: 'share', unit: 'percent' })]],
  ])('%s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F10')).findings).toEqual([]);
  });
});

describe('two growths for one period', () => {
  const growth = (observation_id: string, value: number | string, base_id: string, more: Row = {}): Row => ({
    observation_id, indicator: 'victims-registered-eurostat', scope_id: 'eu-registered', area: 'EU27_2020', measure: 'change', unit: 'percent', base_kind: 'period', base_id, value, ...more,
  });

  it('+41 % on a year and +20.5 % on two: information, they start from two bases', async () => {
    const finding = (await lab.judge([growth('a', 41, '2021'), growth('b', '20.5', '2019/2020')], 'F10')).one();
    expect(core(finding)).toMatchObject({ severity: 'information', grade: 'C0' });
    expect(finding.grade_field).toBe('base_id');
  });

  it.each([
    ['one base', [growth('a', 41, '2021'), growth('b', '20.5', '2021')]],
    ['one growth, two bases', [growth('a', 41, '2021'), growth('b', 41, '2019')]],
    ['another period', [growth('a', 41, '2021'), growth('b', '20.5', '2019', { period: '2021' })]],
  ])('not with %s', async (_what, rows) => {
    expect((await lab.judge(rows, 'F10')).findings).toEqual([]);
  });
});
