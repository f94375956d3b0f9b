/** Measures of a jump as the checks compute them: the oracles of METHODS §7.4. */
import { expect, it } from 'vitest';
import type { Query } from '../../src/core/query';
import { useLaboratory } from '../checks/harness';

const lab = useLaboratory();
const one = async (sql: string): Promise<number[]> => {
  await lab.load({ observations: [] }, 'figure');
  return (await lab.query({ name: 'macro', sql: `SELECT unnest(${sql})::DOUBLE AS n`, columns: { n: 'real' } } as const satisfies Query)).map(({ n }) => n);
};

it('median absolute deviation of 10, 12, 11, 13, 12, 60: the last one is 32.376 away', async () => {
  const series = '[10, 12, 11, 13, 12, 60]';
  const [middle, mad, z] = await one(`(SELECT [m, d, modified_z(60, m, d)] FROM (SELECT m, list_median(list_transform(${series}, lambda x: abs(x - m))) AS d FROM (SELECT list_median(${series}) AS m)))`);
  expect([middle, mad]).toEqual([12, 1]);
  expect(z).toBeCloseTo(32.376, 6);
});

it('Hidiroglou-Berthelot effect to the median of 67, 36, 38, 55', async () => {
  const effects = await one('list_transform([67, 36, 38, 55], lambda x: hb_effect(x, list_median([67, 36, 38, 55])))');
  expect(effects.map((effect) => Number(effect.toFixed(4)))).toEqual([0.4409, 0.2917, 0.2237, 0.1828]);
});
