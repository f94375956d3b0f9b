/** What holds of every table: flows against the solver, bridges against bounds, nothing recoverable, no order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, roads, support } from '../../../src/core/disclosure/flow';
import { type FamilySpec, maskFamily } from '../../../src/core/disclosure/family';
import { bridges, type Pattern } from '../../../src/core/disclosure/graph';
import { primaries } from '../../../src/core/disclosure/primary';
import { confirmed, program } from '../../../src/core/disclosure/program';
import { betrays } from '../../../src/core/disclosure/rehearse';
import { roundControlled, roundedInterval } from '../../../src/core/disclosure/round';
import { secure, suppress } from '../../../src/core/disclosure/suppress';
import { canonical, type CountTable, network, type Network, withMargins } from '../../../src/core/disclosure/table';
import { longCells } from '../../../src/core/disclosure/views';
import { solveBounds } from '../../../src/ingest/disclosure/solver';
import { solveRounding } from './integer';
import { recoverable, roundingCost } from './judge';
import { randomList, randomTable } from './tables';

const SPEC: FamilySpec = { dataset: 'd', dimensions: ['a', 'b'], year: null, where: {}, k: 11, method: { kind: 'suppress' } };
const RUNS = { numRuns: 200, seed: 20261121 };
const any = fc.oneof({ weight: 4, arbitrary: randomTable() }, { weight: 1, arbitrary: randomList });

/** A random pattern of masked cells, margins among them, never the grand total. */
const patterned = (tables: fc.Arbitrary<CountTable>, inner = false) => tables.chain((table) => {
  const net = network(table);
  const maskable = net.value.flatMap((_, edge) => (edge < net.grand && !(inner && (edge % net.width === net.width - 1 || edge >= net.grand - net.width)) ? [edge] : []));
  return fc.subarray(maskable).map((edges) => ({ net, masked: new Set(edges) }));
});

describe('audit', () => {
  it('our bounds are those of the solver', () => {
    fc.assert(fc.property(patterned(any), ({ net, masked }) => {
      const ours = boundsOf(net, masked);
      expect(confirmed(ours, solveBounds(program(net, masked), [...masked]))).toBe(true);
      for (const [edge, { lo, hi }] of ours) expect(lo <= net.value[edge]! && net.value[edge]! <= hi && lo >= 0).toBe(true);
    }), RUNS);
  });
  it('among cells that hold persons, bridges and nothing else are exact', () => {
    fc.assert(fc.property(patterned(randomTable(1, 6)), ({ net, masked }) => {
      expect(recoverable(net, masked)).toEqual([...bridges(net, masked)].sort((a, b) => a - b));
    }), { ...RUNS, numRuns: 400 });
  });
  it('a bridge is exact whatever the zeros', () => {
    fc.assert(fc.property(patterned(randomTable(0, 6)), ({ net, masked }) => {
      expect(recoverable(net, masked)).toEqual(expect.arrayContaining([...bridges(net, masked)]));
    }), RUNS);
  });
  it('another answer of the solver is seen', () => {
    expect(confirmed(new Map([[0, { lo: 1, hi: 4 }]]), new Map([[0, { lo: 1, hi: 5 }]]))).toBe(false);
    expect(confirmed(new Map(), null)).toBe(false);
    expect(confirmed(new Map(), new Map([[0, { lo: 1, hi: 5 }]]))).toBe(false);
  });
});

/** Whether the rule of the masks gives a small count back. */
function givenAway(given: CountTable, k: number): boolean {
  const net = network(canonical(given).table);
  const rule = { small: (other: Network) => primaries(other, k), mask: (other: Network, small: Pattern) => secure(other, small, small, k) };
  const masked = rule.mask(net, rule.small(net));
  return masked !== null && betrays(net, masked, boundsOf(net, masked), rule);
}

describe('masking', () => {
  const ks = fc.constantFrom(2, 5, 6, 11);
  it('no small count is shown, none is known to fewer than k values, and the total is never masked', () => {
    fc.assert(fc.property(any, ks, (table, k) => {
      const result = suppress(table, k);
      if (typeof result === 'string') return;
      const net = network(table);
      net.value.forEach((n, edge) => { if (n > 0 && n < k) expect(result.masked.has(edge)).toBe(true); });
      const solved = solveBounds(program(net, result.masked), [...result.primary])!;
      for (const { lo, hi } of solved.values()) {
        expect(hi - lo).toBeGreaterThanOrEqual(k - 1 - 1e-6);
        expect(hi).toBeGreaterThanOrEqual(k - 1e-6);
      }
      expect(result.masked.has(net.grand)).toBe(false);
      expect(recoverable(net, result.masked).filter((edge) => result.primary.has(edge))).toEqual([]);
    }), RUNS);
  });
  it('no sum of masked cells that can be deduced is a small count', () => {
    const SUM = -2;
    const subsets = fc.tuple(any, ks).chain(([table, k]) => {
      const result = suppress(table, k);
      const pattern = typeof result === 'string' ? [] : [...result.masked];
      return fc.record({ table: fc.constant(table), k: fc.constant(k), pattern: fc.constant(pattern), some: fc.subarray(pattern, { minLength: Math.min(2, pattern.length) }) });
    });
    const small = (table: CountTable, k: number, pattern: readonly number[], some: readonly number[]): boolean => {
      const { unknowns, equations } = program(network(table), new Set(pattern));
      const sum = { terms: new Map<number, 1 | -1>([[SUM, 1], ...some.map((edge): [number, -1] => [edge, -1])]), equals: 0 };
      const { lo, hi } = solveBounds({ unknowns: [...unknowns, SUM], equations: [...equations, sum] }, [SUM])!.get(SUM)!;
      return hi - lo < 1e-6 && lo > 1e-6 && lo < k - 1e-6;
    };
    fc.assert(fc.property(subsets, ({ table, k, pattern, some }) => { if (some.length > 0) expect(small(table, k, pattern, some)).toBe(false); }), RUNS);
    // What is left of a published line without its published cells.
    fc.assert(fc.property(any, ks, (table, k) => {
      const result = suppress(table, k);
      if (typeof result === 'string') return;
      const net = network(table);
      net.at.forEach((edges, vertex) => {
        const hidden = edges.filter((edge) => result.masked.has(edge));
        const sides = new Set(hidden.map((edge) => net.from[edge] === vertex));
        if (sides.size === 1) expect(small(table, k, [...result.masked], hidden)).toBe(false);
      });
    }), RUNS);
  });
  it('two masked cells that make k − 1 together are not left alone', () => {
    const result = suppress({ rows: ['a', 'b', 'c', 'd'], columns: null, counts: [[2], [8], [30], [100]] }, 11);
    if (typeof result === 'string') throw new Error(result);
    expect([...result.masked]).toEqual([0, 1, 2]);
  });
  it('a table is withheld only when masking all but its total would not do', () => {
    fc.assert(fc.property(any, ks, (table, k) => {
      const net = network(table);
      const all = roads(net, new Set(net.value.map((_, edge) => edge).filter((edge) => edge !== net.grand)));
      const hopeless = [...primaries(net, k)].some((edge) => support(all, edge, k - 1, k) === null);
      const total = net.value[net.grand]!;
      const result = suppress(table, k);
      if (result === 'small-total') expect(total > 0 && total < k).toBe(true);
      else if (result === 'unprotected') expect(hopeless || net.vertices === 2 || givenAway(table, k)).toBe(true);
      else expect(hopeless || (total > 0 && total < k)).toBe(false);
    }), RUNS);
  });
  it('to mask again adds nothing', () => {
    fc.assert(fc.property(any, ks, (table, k) => {
      const result = suppress(table, k);
      if (typeof result === 'string') return;
      expect(secure(network(table), result.primary, result.masked, k)).toEqual(result.masked);
      expect(suppress(table, k)).toEqual(result);
    }), RUNS);
  });
  it('no cell is masked that could be shown', () => {
    fc.assert(fc.property(randomTable(1, 4), ks, (table, k) => {
      const result = suppress(table, k);
      if (typeof result === 'string') return;
      const net = network(table);
      for (const edge of result.masked) {
        if (result.primary.has(edge)) continue;
        const without = new Set(result.masked);
        without.delete(edge);
        // Shown, it would have to be masked again, or others in its place.
        expect(secure(net, result.primary, without, k)).not.toEqual(without);
      }
    }), { ...RUNS, numRuns: 60 });
  });
  it('lines in another order are masked alike', () => {
    const shuffled = randomTable().chain((table) => fc.tuple(
      fc.constant(table),
      fc.shuffledSubarray(table.rows.map((_, i) => i), { minLength: table.rows.length }),
      fc.shuffledSubarray(table.columns!.map((_, i) => i), { minLength: table.columns!.length }),
    ));
    fc.assert(fc.property(shuffled, ([table, byRow, byColumn]) => {
      const other = {
        rows: byRow.map((r) => table.rows[r]!), columns: byColumn.map((c) => table.columns![c]!),
        counts: byRow.map((r) => byColumn.map((c) => table.counts[r]![c]!)),
      };
      for (const method of [{ kind: 'suppress' }, { kind: 'round', base: 5 }] as const) {
        const [left, right] = [table, other].map((one) => maskFamily({ slices: [{ year: null, table: one }], undated: 0 }, { ...SPEC, method }));
        expect(new Set(longCells(left!).map((cell) => JSON.stringify(cell)))).toEqual(new Set(longCells(right!).map((cell) => JSON.stringify(cell))));
      }
    }), RUNS);
  });
  it('a person alone in a cell does not read the other masked cell of the line', () => {
    fc.assert(fc.property(any, fc.constantFrom(5, 11), (table, k) => {
      const result = suppress(table, k);
      if (typeof result === 'string') return;
      const net = network(table);
      net.at.forEach((edges, vertex) => {
        const hidden = edges.filter((edge) => result.masked.has(edge));
        const sides = new Set(hidden.map((edge) => net.from[edge] === vertex));
        const small = hidden.every((edge) => result.primary.has(edge)) && hidden.some((edge) => net.value[edge] === 1);
        if (small && sides.size === 1) expect(hidden.length).not.toBe(2);
      });
    }), RUNS);
  });
});

describe('controlled rounding', () => {
  it('adds up, stays next to each count, leaves multiples alone', () => {
    fc.assert(fc.property(any, fc.constantFrom(3, 5), (table, base) => {
      const net = network(table);
      const rounded = roundControlled(table, base);
      const inner = table.rows.map((_, r) => (table.columns ?? ['']).map((_, c) => rounded[r * net.width + c]!));
      expect(withMargins({ ...table, counts: inner }).flat()).toEqual(rounded);
      rounded.forEach((z, edge) => {
        const n = net.value[edge]!;
        expect(z % base).toBe(0);
        expect(Math.abs(z - n)).toBeLessThan(base);
        const { lo, hi } = roundedInterval(z, base);
        expect(lo <= n && n <= hi).toBe(true);
      });
    }), RUNS);
  });
  it('is as close as the integer program', () => {
    fc.assert(fc.property(randomTable(0, 4), fc.constantFrom(3, 5), (table, base) => {
      expect(roundingCost(table, roundControlled(table, base))).toBe(solveRounding(table, base));
    }), { ...RUNS, numRuns: 80 });
  });
});

describe('a table of departments', () => {
  /** 101 rows by 10 columns, most counts small: the same on every run. */
  const departments = (): CountTable => {
    let state = 20261121;
    const next = (): number => { state = (Math.imul(state, 1103515245) + 12345) >>> 0; return (state >>> 8) / 2 ** 24; };
    const weights = Array.from({ length: 10 }, () => Math.exp(3 * next() - 1.5));
    return {
      rows: Array.from({ length: 101 }, (_, r) => `d${r}`), columns: weights.map((_, c) => `c${c}`),
      counts: Array.from({ length: 101 }, () => { const size = 8 * Math.exp(3 * next() - 1.5); return weights.map((weight) => Math.floor(-Math.log(1 - next()) * size * weight)); }),
    };
  };
  it('is masked whole, and every small count keeps eleven values', () => {
    const table = departments();
    const result = suppress(table, 11);
    if (typeof result === 'string') throw new Error(result);
    expect(result.primary.size).toBeGreaterThan(300);
    for (const edge of result.primary) expect(result.bounds.get(edge)!.hi - result.bounds.get(edge)!.lo).toBeGreaterThanOrEqual(10);
    expect(roundControlled(table, 5)).toHaveLength(102 * 11);
  });
});
