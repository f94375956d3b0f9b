/** The bench measures what it says it measures; no test judges a time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { disagreements, overflows } from '../../src/cli/bench/arrays';
import * as frame from '../../src/cli/bench/arquero';
import { exponent } from '../../src/cli/bench/growth';
import { keep, last } from '../../src/cli/bench/history';
import { median, table, times } from '../../src/cli/bench/measure';
import { synthetic } from '../../src/cli/bench/synthetic';
import { random } from '../../src/core/random';
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

const figure = (quantity_key: string, plo: number, phi: number, observation_id = `${quantity_key}${plo}`) => ({ observation_id, quantity_key, lo: plo, hi: phi, plo, phi });

test('plain arrays and Arquero find the quantities without a common point', () => {
  const figures = [figure('a', 1, 2), figure('a', 3, 4), figure('b', 1, 3), figure('b', 2, 4), figure('c', 1, 1)];
  expect(disagreements(figures)).toEqual(['a']);
  expect(frame.disagreements(frame.frames(figures, [{ observation_id: 'x', group_key: 'g', code: 'c', is_total: false }]))).toEqual(['a']);
});

test('plain arrays and Arquero find the parts that exceed their total', () => {
  const figures = [figure('a', 40, 40, 'p1'), figure('b', 30, 30, 'p2'), figure('t', 60, 60, 't1'), figure('c', 10, 10, 'q1'), figure('d', 10, 10, 'q2'), figure('u', 25, 25, 't2'), figure('e', 99, 99, 'r1'), figure('v', 1, 1, 't3')];
  const part = (observation_id: string, group_key: string, code: string, is_total = false) => ({ observation_id, group_key, code, is_total });
  const parts = [part('p1', 'over', 'x'), part('p2', 'over', 'y'), part('t1', 'over', '', true), part('q1', 'under', 'x'), part('q2', 'under', 'y'), part('t2', 'under', '', true), part('r1', 'alone', 'x'), part('t3', 'alone', '', true)];
  expect(overflows(parts, figures)).toEqual(['over']);
  expect(frame.overflows(frame.frames(figures, parts))).toEqual(['over']);
});

test('an exponent says how a time grows', () => {
  const points = (power: number) => [10, 100, 1000].map((size) => ({ size, time: 3 * size ** power }));
  expect(exponent(points(1))).toBeCloseTo(1, 9);
  expect(exponent(points(1.2))).toBeCloseTo(1.2, 9);
});

test('the history is added to, and its last run is read back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-history-'));
  const file = join(folder, 'bench/history.csv');
  expect(last(file).size).toBe(0);
  keep([{ what: 'first view, "cold"', ours: '500 ms' }], 'a, machine', '2026-01-01', file);
  keep([{ what: 'first view, "cold"', ours: '400 ms', ratio: '2 ×' }], 'a, machine', '2026-01-02', file);
  expect([...last(file)]).toEqual([['first view, "cold"', '400 ms']]);
  rmSync(folder, { recursive: true });
});
