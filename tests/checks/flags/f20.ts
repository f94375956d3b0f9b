/** F20, renumbered articles: METHODS §3 F20. */
import { expect, it } from 'vitest';
import { core, inputsOf, useLaboratory, type Row } from '../harness';

const lab = useLaboratory();

const permits = (observation_id: string, scope_id: string, period: string, value: number): Row =>
  ({ observation_id, indicator: 'permits-thb-first', scope_id, unit: 'permits', period, value });

it('figures under the old and the new article: information, one series with a break', async () => {
  const finding = (await lab.judge([permits('a', 'thb-permit-l316-1', '2014', 55), permits('b', 'thb-permit-l425-1', '2022', 80)], 'F20')).one();
  expect(core(finding)).toMatchObject({ severity: 'information', outcome: '0', imbalance: null });
  expect(finding.ruleid).toMatch(/^F20\.[a-z-]+@R45$/);
  expect(inputsOf(finding)).toEqual({ before: ['a'], after: ['b'] });
  for (const text of [finding.sentence.fr, finding.sentence.en]) expect(text).toMatch(/316-1.*425-1/s);
});

it('figures under the old article only are told too: the reader looks for the new one', async () => {
  expect((await lab.judge([permits('a', 'thb-permit-l316-1', '2014', 55)], 'F20')).one().inputs).toHaveLength(1);
});

it.each([
  ['no figure under either', [{ value: 1 }]],
  ['another indicator', [{ ...permits('a', 'thb-permit-l316-1', '2014', 55), indicator: 'permits-thb-all' }]],
])('nothing with %s', async (_what, rows) => {
  expect((await lab.judge(rows, 'F20')).findings).toEqual([]);
});

it('two names of one quantity are no renumbering', async () => {
  const rows = [{ indicator: 'victims-identified', scope_id: 'thb-strict', value: 177 }, { indicator: 'victims-recorded-thb', scope_id: 'thb-strict', value: 187 }];
  expect((await lab.judge(rows, 'F20')).findings).toEqual([]);
});
