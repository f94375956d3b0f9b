/** One mask a family: what it holds, what it refuses, and every way out of it. */
import { describe, expect, it } from 'vitest';
import { countRecords } from '../../../src/core/disclosure/count';
import { type Family, type FamilySpec, maskFamily, Releases } from '../../../src/core/disclosure/family';
import { countsOf } from '../../../src/core/disclosure/totals';
import { auditOf, longCells } from '../../../src/core/disclosure/views';
import { SOLVABLE, solveBounds } from '../../../src/ingest/disclosure/solver';
import { THREE } from './tables';

const spec: FamilySpec = { dataset: 'd', dimensions: ['forme', 'âge'], year: null, where: {}, k: 5, method: { kind: 'suppress' } };
const family = (changes: Partial<FamilySpec> = {}, table = THREE): Family =>
  maskFamily({ slices: [{ year: null, table }], undated: 0 }, { ...spec, ...changes }, { solve: solveBounds, most: SOLVABLE });

describe('a family', () => {
  it('holds what is published, and of masked cells what anybody can compute', () => {
    expect(longCells(family())).toEqual(expect.arrayContaining([
      { year: null, row: '1', column: 'b', count: null, lo: 2, hi: 15 },
      { year: null, row: '2', column: 'c', count: null, lo: 0, hi: 13 },
      { year: null, row: '1', column: 'c', count: null, lo: 5, hi: 18 },
      { year: null, row: '1', column: null, count: 62, lo: 62, hi: 62 },
      { year: null, row: null, column: null, count: 141, lo: 141, hi: 141 },
    ]));
  });
  it('says small and other masked cells alike', () => {
    const keys = new Set(longCells(family()).filter(({ count }) => count === null).map((cell) => Object.keys(cell).join()));
    expect(keys.size).toBe(1);
    // No number but those published stands anywhere in it.
    expect(JSON.stringify(family())).not.toMatch(/"count":(3|17|12|1)[,}]/);
  });
  it('cannot be changed', () => {
    const one = family();
    expect(() => { (one.slices[0]!.cells[0]![1] as { count: number | null }).count = 3; }).toThrow(TypeError);
    expect(() => { (one as { rows: readonly string[] }).rows = []; }).toThrow(TypeError);
  });
  it('counts what is masked and names what is best known', () => {
    expect(auditOf(family())).toMatchObject({ cells: 16, masked: 4, narrowest: { lo: 2, hi: 15 }, withheld: [] });
  });
  it('withholds a table of few persons, and one whose bounds the solver does not find', () => {
    expect(family({ k: 11 }, { ...THREE, counts: [[1, 2, 0], [0, 0, 3], [0, 1, 0]] }).slices[0]).toEqual({ year: null, withheld: 'small-total', cells: [] });
    const wrong = maskFamily({ slices: [{ year: null, table: THREE }], undated: 0 }, spec, { solve: (_, unknowns) => new Map(unknowns.map((edge) => [edge, { lo: 0, hi: 0 }])), most: SOLVABLE });
    expect(wrong.slices[0]).toEqual({ year: null, withheld: 'unconfirmed', cells: [] });
  });
  it('rounded, says between what each count stood', () => {
    const one = family({ method: { kind: 'round', base: 3 } });
    expect(longCells(one).map(({ count }) => count)).toEqual([42, 3, 18, 63, 18, 12, 0, 30, 24, 9, 15, 48, 84, 24, 33, 141]);
    expect(longCells(one).find(({ count }) => count === 0)).toMatchObject({ lo: 0, hi: 2 });
  });
});

describe('releases', () => {
  it('the same table again is the one already released, whichever way it is turned', () => {
    const releases = new Releases();
    const first = family();
    expect(releases.of('d')).toBeNull();
    expect(releases.release(first)).toBe(first);
    expect(releases.release(family())).toBe(first);
    expect(releases.release(family({ dimensions: ['âge', 'forme'] }))).toBe(first);
  });
  it.each([
    ['under another filter', { where: { sexe: 'F' } }],
    ['by another column', { dimensions: ['forme', 'sexe'] }],
    ['by year', { year: 'entrée' }],
    ['with another threshold', { k: 11 }],
    ['by another method', { method: { kind: 'round', base: 5 } }],
  ] as const)('another table of the same records is refused: %s', (_, changes) => {
    const releases = new Releases();
    releases.release(family());
    expect(releases.release(family(changes))).toBe('differencing');
    expect(releases.release(family({ ...changes, dataset: 'other' }))).not.toBe('differencing');
  });
  it('the difference of two tables would give back a person', () => {
    const rows = [...Array.from({ length: 30 }, () => ['F', 'adulte']), ...Array.from({ length: 29 }, () => ['M', 'adulte']), ['F', 'mineure']].map((row) => [...row, 'x']);
    const all = countRecords(rows, { dimensions: [2], year: null });
    const adults = countRecords(rows, { dimensions: [2], year: null, where: new Map([[1, 'adulte']]) });
    if (typeof all === 'string' || typeof adults === 'string') throw new Error('fault');
    const [a, b] = [maskFamily(all, { ...spec, dimensions: ['x'] }), maskFamily(adults, { ...spec, dimensions: ['x'], where: { age: 'adulte' } })];
    expect(a.slices[0]!.cells[0]![0]!.count! - b.slices[0]!.cells[0]![0]!.count!).toBe(1);
    const releases = new Releases();
    releases.release(a);
    expect(releases.release(b)).toBe('differencing');
  });
});

describe('an earlier visit', () => {
  it('is known by what its figures keep', () => {
    const first = family();
    const releases = new Releases(() => [first]);
    expect(releases.of('d')).toBe(first);
    expect(releases.release(family())).toBe(first);
    expect(releases.release(family({ k: 11 }))).toBe('differencing');
    expect(releases.of('other')).toBeNull();
  });
});

describe('figures marked confidential', () => {
  const figures = { rows: ['a', 'b', 'Ensemble'], columns: ['x', 'y', 'Total'], counts: [[10, 2, 12], [20, 30, 50], [30, 32, 62]] };
  it('totals are told from cells', () => {
    expect(countsOf(figures)).toEqual({ rows: ['a', 'b'], columns: ['x', 'y'], counts: [[10, 2], [20, 30]] });
    expect(countsOf({ rows: ['a', 'b'], columns: null, counts: [[1], [2]] })).toEqual({ rows: ['a', 'b'], columns: null, counts: [[1], [2]] });
    expect(countsOf({ rows: ['a', 'b'], columns: ['x', 'Total'], counts: [[1, 1], [2, 2]] })).toEqual({ rows: ['a', 'b'], columns: null, counts: [[1], [2]] });
    expect(countsOf({ rows: ['a', 'Total'], columns: null, counts: [[1], [1]] })).toEqual({ rows: ['a'], columns: null, counts: [[1]] });
  });
  it('a part given beside its total gives back, by subtraction, what is masked in it', () => {
    const lines = { rows: ['Ain', 'Isère', 'Loire', 'Rhône-Alpes', 'Paris'], columns: null, counts: [[42], [3], [20], [65], [30]] };
    const one = maskFamily({ slices: [{ year: null, table: lines }], undated: 0 }, { ...spec, dimensions: ['x'], k: 11 });
    const [ain, isere, loire, region] = one.slices[0]!.cells.map(([cell]) => cell!.count);
    // Isère and Loire are masked; so would their sum be known, and either from the other's document.
    expect([isere, loire, region! - ain!]).toEqual([null, null, 23]);
    expect(countsOf(lines)).toBe('subtotal');
  });
  it('equal lines, empty lines and a chance sum of two are no total of a part', () => {
    for (const counts of [[[12], [12], [0], [30]], [[5], [3], [2], [40]], [[0], [0], [0], [0]]]) expect(countsOf({ rows: ['a', 'b', 'c', 'd'], columns: null, counts })).toMatchObject({ counts });
  });
  it.each([
    ['a total that is not the sum', { ...figures, counts: [[10, 2, 13], [20, 30, 50], [30, 32, 62]] }, 'total-differs'],
    ['a total row that is not the sum', { ...figures, counts: [[10, 2, 12], [20, 30, 50], [31, 32, 63]] }, 'total-differs'],
    ['the total of a part by its name', { rows: ['a', 'b', 'dont mineurs'], columns: null, counts: [[50], [20], [3]] }, 'subtotal'],
    ['the total of a part by its cells', { rows: ['Ain', 'Isère', 'Rhône-Alpes', 'Paris'], columns: ['x', 'y', 'z'], counts: [[42, 20, 13], [3, 12, 14], [45, 32, 27], [20, 30, 40]] }, 'subtotal'],
    ['the total of a part, of one number a line', { rows: ['Rhône-Alpes', 'Ain', 'Isère', 'Loire', 'Paris'], columns: null, counts: [[65], [42], [3], [20], [30]] }, 'subtotal'],
    ['the total of a part across', { rows: ['a', 'b', 'c'], columns: ['hommes', 'femmes', 'adultes', 'mineurs'], counts: [[10, 2, 12, 5], [20, 30, 50, 6], [15, 14, 29, 7]] }, 'subtotal'],
    ['a blank', { ...figures, counts: [[10, null, 12], [20, 30, 50], [30, 32, 62]] }, 'missing'],
    ['shares', { rows: ['a', 'b'], columns: null, counts: [[0.5], [0.5]] }, 'not-a-count'],
    ['negative numbers', { rows: ['a', 'b'], columns: null, counts: [[-5], [8]] }, 'not-a-count'],
    ['two lines of one name', { rows: ['a', 'a'], columns: null, counts: [[5], [8]] }, 'label-repeated'],
    ['lines of unequal length', { rows: ['a', 'b'], columns: ['x', 'y'], counts: [[5], [8, 2]] }, 'not-a-count'],
    ['nothing', { rows: [], columns: null, counts: [] }, 'empty'],
  ])('%s is refused', (_, table, fault) => expect(countsOf(table)).toBe(fault));
});
