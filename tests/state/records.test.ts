/** The choices of a person on a file of records, without a page. */
import { describe, expect, it } from 'vitest';
import { Releases } from '../../src/core/disclosure/family';
import { ConfidentialTable, Records } from '../../src/state/records.svelte';
import { caseFile } from '../ui/casefile';

const NAMES = caseFile(1).table.header;
const at = (name: string): number => NAMES.indexOf(name);
const FORM = at('Forme d’exploitation');
const AGE = at('Âge');
const DAY = at('Date d’entrée');

describe('records', () => {
  it('a column serves once, and a second dimension alone is the first', () => {
    const records = new Records(caseFile(), new Releases());
    expect(records.dimensions.map(({ name }) => name)).toEqual(['Forme d’exploitation', 'Âge']);
    expect(records.years.map(({ name }) => name)).toEqual(['Date d’entrée']);
    expect([records.fault, records.family]).toEqual(['no-dimension', null]);
    records.choose('second', FORM);
    expect(records.places).toEqual({ first: FORM, second: null, year: null });
    records.choose('second', AGE);
    records.choose('first', AGE);
    expect(records.places).toEqual({ first: AGE, second: null, year: null });
    records.choose('year', DAY);
    expect(records.family!.slices.map(({ year }) => year)).toEqual(['2021', '2022', '2023']);
  });
  it('a column taken back can be left out again, and nothing is counted by it', () => {
    const file = caseFile();
    const opened = { ...file, table: { ...file.table, header: [...NAMES, 'N° de centre'], rows: [...file.table.rows].map((row, i) => [...row, `C${i % 4}`]) } };
    const records = new Records(opened, new Releases());
    const centre = NAMES.length;
    expect(records.dimensions.map(({ column }) => column)).not.toContain(centre);
    records.recall(centre, true);
    records.choose('first', centre);
    expect(records.family!.rows).toEqual(['C0', 'C1', 'C2', 'C3']);
    records.recall(centre, false);
    expect([records.places.first, records.family]).toEqual([null, null]);
  });
  it('the threshold and the method make the family, until one has left', () => {
    const releases = new Releases();
    const records = new Records(caseFile(), releases);
    records.choose('first', FORM);
    records.choose('second', AGE);
    records.protection.k = 6;
    expect(records.family!.spec).toMatchObject({ k: 6, method: { kind: 'suppress' }, dimensions: ['Forme d’exploitation', 'Âge'], year: null });
    records.protection.base = 5;
    expect(records.family!.spec.method).toEqual({ kind: 'round', base: 5 });
    const left = records.release();
    expect(left).toBe(records.released);
    records.protection.base = 0;
    expect([records.refused, records.release()]).toEqual([true, null]);
    records.protection.base = 5;
    expect([records.refused, records.release()]).toEqual([false, left]);
    // The other way round is the same family.
    records.choose('first', null);
    records.choose('second', FORM);
    expect(records.refused).toBe(false);
    expect(new Records(caseFile(), releases).released).toBe(left);
  });
  it('nothing of the lines is in what leaves', () => {
    const records = new Records(caseFile(), new Releases());
    records.choose('first', FORM);
    records.choose('year', DAY);
    expect(JSON.stringify(records.release())).not.toMatch(/Personne|D-2|histoire|\d\d\/\d\d\//);
  });
});

describe('a confidential table', () => {
  const marked = (counts: readonly (readonly number[])[], columns: readonly string[] | null = ['F', 'M']) => ({
    dataset: 'x', dimensions: ['Département'], table: { rows: counts.map((_, i) => `d${i}`), columns, counts },
  });
  it('is masked like any other, its columns without a name', () => {
    const table = new ConfidentialTable(marked([[42, 3], [18, 12], [25, 40]]), new Releases());
    expect(table.family!.spec.dimensions).toEqual(['Département', '']);
    expect(table.family!.slices[0]!.cells.flat().filter(({ count }) => count === null)).toHaveLength(4);
    expect(table.release()).toEqual(table.family);
  });
  it('of one column has one dimension', () => {
    expect(new ConfidentialTable(marked([[42], [3], [20]], ['Total des faits']), new Releases()).family!.spec.dimensions).toEqual(['Département']);
  });
  it('is refused with its reason', () => {
    expect(new ConfidentialTable(marked([[0.5, 1], [2, 3]]), new Releases())).toMatchObject({ fault: 'not-a-count', family: null });
  });
});
