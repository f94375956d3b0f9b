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

it('two peers: the difference relative to their mean, half of which is the asymmetry index', async () => {
  const pairs = [[722, 772], [564, 643], [2675, 2027], [30_000, 40_000], [0, 0], [5, 0]];
  const read = await one(`[${pairs.map(([a, b]) => `symmetric_difference(${a}, ${b})`).join(', ')}]`);
  expect(read.map((s) => Number(s.toFixed(4)))).toEqual([-0.0669, -0.1309, 0.2756, -0.2857, 0, 2]);
  expect([read[0]!, read[2]!, read[3]!].map((s) => Number((Math.abs(s) / 2).toFixed(4)))).toEqual([0.0335, 0.1378, 0.1429]);
});

it('references to law in a text: part of the code and number', async () => {
  await lab.load({ observations: [] }, 'figure');
  const read = async (text: string) => (await lab.query({
    name: 'macro', columns: { a: 'text' }, sql: `SELECT letter_of(r) || ' ' || number_of(r) AS a FROM (SELECT unnest(articles('${text}')) AS r)`,
  } as const satisfies Query)).map(({ a }) => a);
  expect(await read('Ceseda, articles L. 425-4 et L.425-5 (ancien R.* 316-1-1)')).toEqual(['L. 425-4', 'L. 425-5', 'R. 316-1-1']);
  expect(await read('permit=APS-L.425-4;art.\u00A0225-4-1 à 225-4-6')).toEqual(['L. 425-4', 'art. 225-4-1']);
  expect(await read('article body, 2nd paragraph, p. 112-115, 2014-2016, l’an 2013')).toEqual([]);
});
