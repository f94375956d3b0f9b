/** The tables of METHODS §7.5, and random ones. */
import fc from 'fast-check';
import type { CountTable } from '../../../src/core/disclosure/table';

/** Rows "1", "2"… and columns "a", "b"… */
export const tableOf = (counts: readonly (readonly number[])[]): CountTable => ({
  rows: counts.map((_, r) => String(r + 1)), columns: counts[0]!.map((_, c) => String.fromCharCode(97 + c)), counts,
});

/** Cells of a table whose rows are as long as `width` with their total: (row, column), from 1. */
export const cells = (width: number, ...places: readonly (readonly [number, number])[]): Set<number> =>
  new Set(places.map(([r, c]) => (r - 1) * width + c - 1));

/** a: rows 7, 3, 6; columns 9, 7; cells of row 3 published. Any counts with these sums give the same bounds. */
export const GEURTS = tableOf([[4, 3], [2, 1], [3, 3]]);
/** b: of the test of sdcTable; rows w to z, columns a to d. */
export const SDCTABLE = tableOf([[30, 47, 64, 89], [90, 124, 5, 31], [92, 100, 59, 85], [800, 991, 651, 685]]);
export const SDCTABLE_MASKED = cells(5, [1, 1], [1, 2], [1, 3], [2, 1], [2, 3], [3, 2], [3, 4], [4, 2], [4, 4]);
/** c: fictitious. */
export const THREE = tableOf([[42, 3, 17], [18, 12, 1], [25, 9, 14]]);
/** d: two zeros under one total of zero. */
export const ZERO_TRAP = tableOf([[0, 5], [0, 4]]);
/** e: of the handbook. */
export const HANDBOOK = tableOf([[1, 0], [3, 3], [12, 20]]);

/** Counts of persons: many small, some none, some large. */
const count = (least: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 3, arbitrary: fc.integer({ min: least, max: 14 }) }, { weight: 2, arbitrary: fc.integer({ min: least, max: 90 }) });

export const randomTable = (least = 0, most = 5): fc.Arbitrary<CountTable> =>
  fc.tuple(fc.integer({ min: 2, max: most }), fc.integer({ min: 2, max: most }))
    .chain(([height, width]) => fc.array(fc.array(count(least), { minLength: width, maxLength: width }), { minLength: height, maxLength: height }))
    .map(tableOf);

export const randomList: fc.Arbitrary<CountTable> = fc.array(count(0), { minLength: 2, maxLength: 9 })
  .map((list) => ({ rows: list.map((_, i) => `r${i}`), columns: null, counts: list.map((n) => [n]) }));
