/** METHODS §7.5, number by number; bounds by our flows and by the solver. */
import { describe, expect, it } from 'vitest';
import { boundsOf, roads, support } from '../../../src/core/disclosure/flow';
import { bridges, cheapestCycle, type Pattern } from '../../../src/core/disclosure/graph';
import { primaries } from '../../../src/core/disclosure/primary';
import { program } from '../../../src/core/disclosure/program';
import { roundControlled, roundedInterval } from '../../../src/core/disclosure/round';
import { secure, suppress } from '../../../src/core/disclosure/suppress';
import { type CountTable, network } from '../../../src/core/disclosure/table';
import { solveBounds } from '../../../src/ingest/disclosure/solver';
import { recoverable, roundingCost } from './judge';
import { cells, GEURTS, HANDBOOK, SDCTABLE, SDCTABLE_MASKED, tableOf, THREE, ZERO_TRAP } from './tables';

/** "row,column" → [lo, hi], by both ways. */
function told(table: CountTable, masked: Pattern): Record<string, [number, number]> {
  const net = network(table);
  const solved = solveBounds(program(net, masked), [...masked])!;
  return Object.fromEntries([...boundsOf(net, masked)].map(([edge, { lo, hi }]) => {
    expect(solved.get(edge)!.lo).toBeCloseTo(lo, 6);
    expect(solved.get(edge)!.hi).toBeCloseTo(hi, 6);
    return [`${Math.floor(edge / net.width) + 1},${'abcdefg'[edge % net.width]}`, [lo, hi]];
  }));
}
const masked = (table: CountTable, k: number): Pattern => {
  const result = suppress(table, k);
  if (typeof result === 'string') throw new Error(result);
  return result.masked;
};
const hidden = (table: CountTable, pattern: Pattern): number => [...pattern].reduce((sum, edge) => sum + network(table).value[edge]!, 0);

/** The patterns that hold `primary` and leave each of it `width` values apart, cheapest first, by trying all. */
function optima(table: CountTable, primary: Pattern, width: number): { readonly cost: number; readonly size: number; readonly pattern: Set<number> }[] {
  const net = network(table);
  const inner = net.value.map((_, edge) => edge).filter((edge) => edge % net.width < net.width - 1 && edge < net.grand - net.width + 1);
  const free = inner.filter((edge) => !primary.has(edge));
  return Array.from({ length: 2 ** free.length }, (_, bits) => new Set([...primary, ...free.filter((_, i) => bits & (1 << i))]))
    .filter((pattern) => [...primary].every((edge) => support(roads(net, pattern), edge, width)))
    .map((pattern) => ({ pattern, size: pattern.size - primary.size, cost: hidden(table, pattern) - hidden(table, primary) }))
    .sort((a, b) => a.cost - b.cost);
}

describe('a: Geurts', () => {
  it('four cells between the margins of two rows and two columns', () => {
    expect(told(GEURTS, cells(3, [1, 1], [1, 2], [2, 1], [2, 2]))).toEqual({ '1,a': [3, 6], '1,b': [1, 4], '2,a': [0, 3], '2,b': [0, 3] });
  });
});

describe('b: two masked cells in every line are not enough', () => {
  const net = network(SDCTABLE);
  it('one cell is a bridge, and exactly 47', () => {
    for (const line of [0, 1, 2, 3]) {
      expect([...SDCTABLE_MASKED].filter((edge) => Math.floor(edge / 5) === line).length).toBeGreaterThanOrEqual(2);
      expect([...SDCTABLE_MASKED].filter((edge) => edge % 5 === line).length).toBeGreaterThanOrEqual(2);
    }
    expect([...bridges(net, SDCTABLE_MASKED)]).toEqual([1]);
    expect(told(SDCTABLE, SDCTABLE_MASKED)).toEqual({
      '1,a': [25, 94], '1,b': [47, 47], '1,c': [0, 69], '2,a': [26, 95], '2,c': [0, 69], '3,b': [0, 185], '3,d': [0, 185], '4,b': [906, 1091], '4,d': [585, 770],
    });
  });
  it('one more cell frees it', () => {
    expect(told(SDCTABLE, new Set([...SDCTABLE_MASKED, 6]))['1,b']).toEqual([0, 141]);
    const secured = secure(net, new Set([1]), SDCTABLE_MASKED, 11)!;
    expect(secured.size).toBe(SDCTABLE_MASKED.size + 1);
    expect(recoverable(net, secured)).toEqual([]);
  });
});

describe('c: three by three', () => {
  it('k = 5: the only optimum hides 17 and 12 beside 3 and 1', () => {
    const primary = cells(4, [1, 2], [2, 3]);
    expect(recoverable(network(THREE), primary)).toEqual([...primary]);
    const pattern = masked(THREE, 5);
    expect(pattern).toEqual(cells(4, [1, 2], [2, 3], [1, 3], [2, 2]));
    expect(told(THREE, pattern)).toMatchObject({ '1,b': [2, 15], '2,c': [0, 13] });
    const [best, second] = optima(THREE, primary, 4);
    expect(best).toMatchObject({ cost: 29, pattern });
    expect(second!.cost).toBeGreaterThan(29);
  });
  it('k = 11: three patterns of three cells, of which the cheapest costs 43', () => {
    const pattern = masked(THREE, 11);
    expect(pattern).toEqual(cells(4, [1, 2], [2, 3], [3, 2], [1, 3], [2, 2], [3, 3]));
    const primary = cells(4, [1, 2], [2, 3], [3, 2]);
    // None is exact in three of them; in two, each may take eleven values.
    for (const [width, patterns] of [[1, 3], [10, 2]] as const) {
      const all = optima(THREE, primary, width);
      expect(Math.min(...all.map(({ size }) => size))).toBe(3);
      expect(all.filter(({ size }) => size === 3)).toHaveLength(patterns);
      expect(all[0]).toMatchObject({ cost: 43, pattern });
    }
  });
});

describe('d: the zero trap', () => {
  it('no bridge, and yet every cell is exact', () => {
    const net = network(ZERO_TRAP);
    const pattern = cells(3, [1, 1], [1, 2], [2, 1], [2, 2]);
    expect(bridges(net, pattern).size).toBe(0);
    expect(told(ZERO_TRAP, pattern)).toEqual({ '1,a': [0, 0], '1,b': [5, 5], '2,a': [0, 0], '2,b': [4, 4] });
    expect(recoverable(net, pattern)).toEqual([...pattern]);
  });
  it('the whole table is too small to be shown', () => expect(suppress(ZERO_TRAP, 11)).toBe('small-total'));
  it('where the total may be shown, margins are masked too and nothing is exact', () => {
    const pattern = masked(ZERO_TRAP, 6);
    expect([...pattern].every((edge) => edge < 8)).toBe(true);
    expect(Object.values(told(ZERO_TRAP, pattern)).every(([lo, hi]) => hi - lo >= 5)).toBe(true);
  });
});

describe('primary cells', () => {
  const of = (counts: readonly (readonly number[])[], k = 11) => primaries(network(tableOf(counts)), k);
  it('are counts of 1 to k − 1, margins included, and never the grand total', () => {
    expect(of([[10, 11], [40, 0]])).toEqual(cells(3, [1, 1]));
    expect(of([[3, 2], [40, 50]])).toEqual(cells(3, [1, 1], [1, 2], [1, 3]));
    expect(of([[1, 1], [1, 1]])).not.toContain(8);
  });
  it('zeros beside a small group would say of each of its persons what they are not', () => {
    expect(of([[4, 0, 0], [40, 50, 60]])).toEqual(cells(4, [1, 1], [1, 2], [1, 3], [1, 4]));
    expect(of([[0, 40], [4, 50]])).toEqual(cells(3, [1, 1], [2, 1], [3, 1]));
    expect(of([[0, 0], [40, 50]])).toEqual(new Set());
  });
  it('and no such zero is left exact', () => {
    const table = tableOf([[4, 0, 0], [40, 50, 60], [70, 80, 90]]);
    const pattern = masked(table, 11);
    for (const [lo, hi] of ['1,a', '1,b', '1,c', '1,d'].map((cell) => told(table, pattern)[cell]!)) expect(hi - lo).toBeGreaterThanOrEqual(10);
  });
});

describe('singletons', () => {
  it('two persons alone in their cells do not read each other: a third cell of the line is masked', () => {
    const table = tableOf([[1, 1, 40], [30, 50, 60], [20, 80, 90]]);
    const net = network(table);
    const line = [...secure(net, primaries(net, 2), primaries(net, 2), 2)!].filter((edge) => edge < 3);
    expect(line).toHaveLength(3);
    // Below two, a small count is one, and the rule says so to whoever reads a mask.
    expect(suppress(table, 2)).toBe('unprotected');
  });
  it('without the rule, two cells would have been enough', () => {
    const table = tableOf([[2, 2, 40], [30, 50, 60], [20, 80, 90]]);
    expect([...masked(table, 3)].filter((edge) => edge < 3)).toHaveLength(2);
  });
});

describe('the rule itself', () => {
  /** All tables of `size` cells and at most `most` persons, by what is published of them. */
  function published(size: number, most: number, k: number, table: (cells: readonly number[]) => CountTable): Map<string, number[][]> {
    const all = (left: number, n: number): number[][] => (n === 0 ? [[]] : Array.from({ length: left + 1 }, (_, first) => all(left - first, n - 1).map((rest) => [first, ...rest])).flat());
    const groups = new Map<string, number[][]>();
    for (const cells of all(most, size)) {
      const one = table(cells);
      const result = suppress(one, k);
      if (typeof result === 'string') continue;
      const { value } = network(one);
      const seen = value.map((n, edge) => (result.masked.has(edge) ? 's' : n)).join();
      groups.set(seen, [...groups.get(seen) ?? [], [...value]]);
    }
    return groups;
  }
  it.each([
    ['three cells', 3, 16, 5, (counts: readonly number[]): CountTable => ({ rows: ['a', 'b', 'c'], columns: null, counts: counts.map((n) => [n]) })],
    ['two by two', 4, 10, 4, ([a, b, c, d]: readonly number[]): CountTable => tableOf([[a!, b!], [c!, d!]])],
  ])('run on every table that is published alike, leaves each small count several values: %s', (_, size, most, k, table) => {
    for (const [seen, tables] of published(size, most, k, table)) {
      const [one] = tables;
      const known = seen.split(',').flatMap((sign, edge) => (sign === 's' && one![edge]! > 0 && one![edge]! < k && tables.every((other) => other[edge] === one![edge]) ? [edge] : []));
      expect(known, seen).toEqual([]);
    }
  }, 60_000);
  it('a table of which it would give a person back is withheld', () => {
    // Masked: 1, 75, 53, 10. One more or one less in a corner, and other cells would have been masked.
    expect(suppress(tableOf([[1, 75], [62, 19], [53, 10], [30, 11], [40, 13]]), 11)).toBe('unprotected');
    expect(suppress({ rows: ['a', 'b', 'c', 'd'], columns: null, counts: [[23], [70], [23], [10]] }, 11)).toBe('unprotected');
    expect(suppress(tableOf([[1, 75], [62, 19], [53, 30], [30, 11], [40, 13]]), 11)).not.toBe('unprotected');
  });
});

describe('secondary cells', () => {
  const hides = (counts: readonly (readonly number[])[], k: number): number => hidden(tableOf(counts), masked(tableOf(counts), k));
  it('close cycles first, which hides fewer persons than widening alone', () => expect(hides([[4, 20], [4, 0]], 6)).toBe(56));
  it('take several roads where none carries all that is missing', () => expect(hides([[0, 0, 3], [4, 0, 7]], 11)).toBe(42));
  it('are zeros only when nothing else will do', () => {
    expect(masked(tableOf([[15, 15], [0, 15], [0, 7]]), 11)).toEqual(cells(3, [1, 1], [1, 2], [1, 3], [3, 1], [3, 2], [3, 3]));
  });
  it('are never the grand total', () => {
    const net = network({ rows: ['1', '2'], columns: null, counts: [[3], [0]] });
    expect(cheapestCycle(net, new Set([0]), 0)).toEqual([1]);
    expect(cheapestCycle(network({ rows: ['1'], columns: null, counts: [[3]] }), new Set([0]), 0)).toBeNull();
  });
  it('may be lacking: the table is withheld', () => {
    // The person alone would read the ten others.
    expect(suppress({ rows: ['1', '2'], columns: null, counts: [[1], [10]] }, 11)).toBe('unprotected');
    expect(suppress({ rows: ['1', '2'], columns: null, counts: [[2], [9]] }, 11)).toMatchObject({ masked: new Set([0, 1]) });
  });
});

describe('e, f: controlled rounding', () => {
  const rounded = (table: CountTable, base: number) => {
    const flat = roundControlled(table, base);
    const width = network(table).width;
    return { cost: roundingCost(table, flat), grid: Array.from({ length: flat.length / width }, (_, r) => flat.slice(r * width, (r + 1) * width)) };
  };
  it('e: base 5 costs 18, where the handbook prints a solution of 22', () => {
    const { cost, grid } = rounded(HANDBOOK, 5);
    expect(cost).toBe(18);
    expect(grid[2]).toEqual([expect.any(Number), 20, expect.any(Number)]);
    expect(roundingCost(HANDBOOK, [0, 0, 0, 0, 5, 5, 15, 20, 35, 15, 25, 40])).toBe(18);
  });
  it('f: base 5 costs 22, base 3 costs 8', () => {
    expect(rounded(THREE, 5).cost).toBe(22);
    expect(rounded(THREE, 3)).toEqual({ cost: 8, grid: [[42, 3, 18, 63], [18, 12, 0, 30], [24, 9, 15, 48], [84, 24, 33, 141]] });
  });
  it('a rounded count is known to less than the base on either side', () => {
    expect(roundedInterval(0, 5)).toEqual({ lo: 0, hi: 4 });
    expect(roundedInterval(15, 5)).toEqual({ lo: 11, hi: 19 });
    expect(roundedInterval(3, 5).lo).toBe(0);
  });
});
