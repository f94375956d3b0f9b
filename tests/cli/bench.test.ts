/** The bench measures what it says it measures; no test judges a time. */
import { expect, test } from 'vitest';
import { disagreements } from '../../src/cli/bench/arrays';
import { median, table, times } from '../../src/cli/bench/measure';
import { random, synthetic } from '../../src/cli/bench/synthetic';
import { openNode } from '../../src/db/node';
import { loadPack } from '../../src/db/pack';

test('medians and ratios', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(times(100, 10)).toBe('10.0 ×');
  expect(table([{ what: 'a', ours: '1 ms' }]).split('\n')).toHaveLength(2);
});

test('a seed gives the same numbers, another one others', () => {
  const draw = (seed: number) => Array.from({ length: 3 }, random(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(1).every((x) => x >= 0 && x < 1)).toBe(true);
});

test('a synthetic pack loads, has the size asked for and is the same again', async () => {
  const size = 4500;
  const pack = await synthetic(size);
  const engine = await openNode();
  await loadPack(engine, pack);
  const [row] = await engine.query({ name: 'size', sql: 'SELECT count(*)::INTEGER AS n, count(DISTINCT observation_id)::INTEGER AS ids FROM figure', columns: { n: 'int', ids: 'int' } });
  await engine.close();
  expect(row).toEqual({ n: size, ids: size });
  expect((await synthetic(size)).files).toEqual(pack.files);
});

test('plain arrays find the quantities without a common point', () => {
  const figure = (quantity_key: string, plo: number, phi: number) => ({ observation_id: 'o', source_id: 's', quantity_key, plo, phi });
  expect(disagreements([figure('a', 1, 2), figure('a', 3, 4), figure('b', 1, 3), figure('b', 2, 4), figure('c', 1, 1)])).toEqual(['a']);
});
