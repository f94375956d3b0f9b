/** Intervals of the model: every row of the table of METHODS §2.4, and the oracles of §7.7. */
import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/core/query';
import { useLaboratory, type Row } from '../checks/harness';

const lab = useLaboratory();

const INTERVAL = {
  name: 'interval', sql: `SELECT observation_id, lo, CASE WHEN isinf(hi) THEN NULL ELSE hi END AS hi, isinf(lo) AS below, plo, phi, round_number, step FROM figure ORDER BY observation_id`,
  columns: { observation_id: 'text', lo: 'real', hi: 'real?', below: 'bool', plo: 'real', phi: 'real', round_number: 'bool', step: 'real' },
} as const satisfies Query;

const OPEN = null;
interface Bounds { readonly lo: number; readonly hi: number | null; readonly plo: number; readonly phi: number }
const bounds = async (row: Row): Promise<Bounds & { round_number: boolean; step: number; below: boolean }> => {
  await lab.load({ observations: [row] }, 'figure');
  const [only] = await lab.query(INTERVAL);
  return only!;
};

/** Words, value, qualifier; logical interval; pragmatic interval. */
const TABLE: readonly (readonly [string, Row, readonly [number, number | null], readonly [number, number]])[] = [
  ['x', { value: 722 }, [722, 722], [722, 722]],
  ['x, zero', { value: 0 }, [0, 0], [0, 0]],
  ['x, round (F13)', { value: 2100 }, [2100, 2100], [2050, 2150]],
  ['x, round, one digit (F13)', { value: 40000 }, [40000, 40000], [35000, 45000]],
  ['x, under a thousand, is not held round', { value: 560 }, [560, 560], [560, 560]],
  ['x, three significant digits, is not held round', { value: 1120 }, [1120, 1120], [1120, 1120]],
  ['plus de x', { qualifier: '>', value: 2800 }, [2801, OPEN], [2801, 2899]],
  ['plus de x, ten', { qualifier: '>', value: 560 }, [561, OPEN], [561, 569]],
  ['plus de x, to the unit: no interval is empty', { qualifier: '>', value: 561 }, [562, OPEN], [562, 562]],
  ['x, round by nature: places and posts are decided', { unit: 'places', value: 10000 }, [10000, 10000], [10000, 10000]],
  ['près de x, to the unit', { qualifier: 'nearly', value: 561 }, [0, OPEN], [560, 560]],
  ['au moins x', { qualifier: '>=', value: 560 }, [560, OPEN], [560, 569]],
  ['moins de x', { qualifier: '<', value: 560 }, [0, 559], [550, 559]],
  ['au plus x', { qualifier: '<=', value: 560 }, [0, 560], [551, 560]],
  ['près de x', { qualifier: 'nearly', value: 3000 }, [0, OPEN], [2500, 2999]],
  ['près de x, thousands', { qualifier: 'nearly', value: 5000 }, [0, OPEN], [4500, 4999]],
  ['environ x', { qualifier: '~', value: 40000 }, [0, OPEN], [35000, 45000]],
  ['environ x, thirty', { qualifier: '~', value: 30 }, [0, OPEN], [25, 35]],
  ['entre a et b', { qualifier: '..', value: 30000, value_max: 44000 }, [30000, 44000], [30000, 44000]],
  ['p %, no decimal', { measure: 'share', unit: 'percent', value: '28' }, [27.5, 28.5], [27.5, 28.5]],
  ['p %, one decimal', { measure: 'share', unit: 'percent', value: '64.1' }, [64.05, 64.15], [64.05, 64.15]],
  ['p %, a printed zero is a decimal', { measure: 'share', unit: 'percent', value: '64.0' }, [63.95, 64.05], [63.95, 64.05]],
  ['a count with a decimal', { measure: 'mean', value: '12.5' }, [12.45, 12.55], [12.45, 12.55]],
];

it.each(TABLE)('%s', async (_words, row, [lo, hi], [plo, phi]) => {
  const found = await bounds(row);
  expect(found.lo).toBeCloseTo(lo, 6);
  if (hi === OPEN) expect(found.hi).toBeNull();
  else expect(found.hi!).toBeCloseTo(hi, 6);
  expect(found.plo).toBeCloseTo(plo, 6);
  expect(found.phi).toBeCloseTo(phi, 6);
});

describe('French figures of METHODS §2.4 and §7.7', () => {
  const inside = async (row: Row, x: number) => {
    const { plo, phi } = await bounds(row);
    return plo <= x && x <= phi;
  };
  it.each([
    ['plus de 2 800', { qualifier: '>', value: 2800 }, 2872, true],
    ['près de 3 000', { qualifier: 'nearly', value: 3000 }, 2994, true],
    ['près de 3 000', { qualifier: 'nearly', value: 3000 }, 3010, false],
    ['près de 5 000', { qualifier: 'nearly', value: 5000 }, 4810, true],
    ['2 100', { value: 2100 }, 2143, true],
    ['plus de 560', { qualifier: '>', value: 560 }, 575, false],
    ['plus de 560', { qualifier: '>', value: 560 }, 560, false],
    ['environ 40 000', { qualifier: '~', value: 40000 }, 30000, false],
  ] as const)('%s: %j and %d, %s', async (_words, row, x, expected) => {
    expect(await inside(row, x)).toBe(expected);
  });
});

describe('measures that have no zero', () => {
  it('a change may be negative, and open below', async () => {
    expect(await bounds({ measure: 'change', unit: 'percent', value: '-8' })).toMatchObject({ lo: -8.5, hi: -7.5 });
    expect((await bounds({ measure: 'change', unit: 'percent', value: '-8', qualifier: '<' })).below).toBe(true);
  });

  it('a count is never negative', async () => {
    expect((await bounds({ value: 100, qualifier: '<' })).lo).toBe(0);
  });
});

describe('what a printed number commits to', () => {
  it.each([
    ['2800', 100], ['560', 10], ['40000', 10000], ['722', 1], ['0', 1], ['64.1', 0.1], ['1000000', 1000000],
  ])('%s: step %d', async (value, step) => {
    expect((await bounds({ value })).step).toBeCloseTo(step, 9);
  });

  it.each([
    [{ value: 1000 }, true], [{ value: 12000 }, true], [{ value: 12300 }, false], [{ value: 900 }, false], [{ value: 2143 }, false],
    [{ value: 40000, qualifier: '~' }, false], [{ value: 3000, measure: 'share', unit: 'percent' }, false],
  ] as const)('%j is held round: %s', async (row, expected) => {
    expect((await bounds(row)).round_number).toBe(expected);
  });
});
