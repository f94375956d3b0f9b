/** Periods of the model: first day, last day and kind of every writing (METHODS §1.1). */
import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/core/query';
import { useLaboratory } from '../checks/harness';

const lab = useLaboratory();

const PERIOD = {
  name: 'period', sql: `SELECT strftime(period_start, '%Y-%m-%d') AS first, strftime(period_end, '%Y-%m-%d') AS last, period_kind AS kind FROM figure`,
  columns: { first: 'text?', last: 'text?', kind: 'text' },
} as const satisfies Query;

it.each([
  ['2017', '2017-01-01', '2017-12-31', 'year'],
  ['2017-03', '2017-03-01', '2017-03-31', 'month'],
  ['2017-02', '2017-02-01', '2017-02-28', 'month'],
  ['2020-02', '2020-02-01', '2020-02-29', 'month'],
  ['2017-12', '2017-12-01', '2017-12-31', 'month'],
  ['2017-03-09', '2017-03-09', '2017-03-09', 'day'],
  ['2017/2022', '2017-01-01', '2022-12-31', 'range'],
  ['2017-04/2022-12-15', '2017-04-01', '2022-12-15', 'range'],
  ['2017/2021-01-01', '2017-01-01', '2021-01-01', 'range'],
  ['2015-01/2015-05', '2015-01-01', '2015-05-31', 'range'],
])('%s: %s to %s, %s', async (period, first, last, kind) => {
  await lab.load({ observations: [{ period, value: 1 }] }, 'figure');
  expect(await lab.query(PERIOD)).toEqual([{ first, last, kind }]);
});

describe('one period under two writings has one key', () => {
  const KEYS = { name: 'keys', sql: 'SELECT count(DISTINCT cell_key)::INTEGER AS keys FROM figure', columns: { keys: 'int' } } as const satisfies Query;
  it.each([
    [1, '2017', '2017-01/2017-12'], [1, '2017', '2017-01-01/2017-12-31'], [1, '2017-03', '2017-03-01/2017-03-31'],
    [2, '2017', '2017-01/2017-11'], [2, '2017-12', '2017-12-31'], [2, '2017', '2017/2018'],
  ])('%d: %s and %s', async (keys, a, b) => {
    await lab.load({ observations: [{ period: a, value: 1 }, { period: b, value: 1 }] }, 'figure');
    expect(await lab.query(KEYS)).toEqual([{ keys }]);
  });
});

it('a period that nobody can read is no date, and breaks nothing', async () => {
  await lab.load({ observations: [{ period: 'printemps', value: 1 }] }, 'figure');
  expect(await lab.query(PERIOD)).toEqual([{ first: null, last: null, kind: 'day' }]);
});
