/** Files of masked counts: what they hold, what they never hold, and their way back in as figures. */
import { describe, expect, it } from 'vitest';
import { type Counted } from '../../src/core/disclosure/count';
import { type Family, type FamilySpec, maskFamily } from '../../src/core/disclosure/family';
import { longCells } from '../../src/core/disclosure/views';
import { logical } from '../../src/core/interval';
import { parsePrinted } from '../../src/core/number';
import { suggestMapping } from '../../src/core/mapping/suggest';
import { valueReader } from '../../src/core/mapping/value';
import { figuresCsv, maskedCsv, maskedJson, maskedTable } from '../../src/export/masked';
import { openFile } from '../../src/ingest/open';
import { knowledge } from '../fixtures/mapping';
import { THREE } from '../core/disclosure/tables';

const SPEC: FamilySpec = { dataset: 'd', dimensions: ['Forme', '=cmd()'], year: null, where: {}, k: 5, method: { kind: 'suppress' } };
const WORDS = { year: 'Année', count: 'Effectif', least: 'Au moins', most: 'Au plus', total: 'Ensemble', blank: 'non renseigné', across: 'Colonne' };
const FIGURES = { ...WORDS, number: String, between: (lo: string, hi: string) => `entre ${lo} et ${hi}`, fewer: (n: string) => `moins de ${n}` };
const counted = (...slices: Counted['slices']): Counted => ({ slices, undated: 0 });
const TABLE = { ...THREE, rows: ['sexuelle', '', '@travail'] };
const family = (changes: Partial<FamilySpec> = {}): Family => maskFamily(counted({ year: null, table: TABLE }), { ...SPEC, ...changes });

describe('a masked family as a file', () => {
  it('has one row a cell, one sign for every masked count, and what each can be', () => {
    const { columns, rows } = maskedTable(family(), WORDS, '');
    expect(columns.map(({ label }) => label)).toEqual(['Forme', '=cmd()', 'Effectif', 'Au moins', 'Au plus']);
    expect(rows).toHaveLength(16);
    expect(rows.filter((row) => row['2'] === 's').map((row) => [row['0'], row['1'], row['3'], row['4']])).toEqual([
      ['sexuelle', 'b', 2, 15], ['sexuelle', 'c', 5, 18], ['non renseigné', 'b', 0, 13], ['non renseigné', 'c', 0, 13],
    ]);
    expect(rows.at(-1)).toEqual({ 0: 'Ensemble', 1: 'Ensemble', 2: 141, 3: 141, 4: 141 });
  });
  it('neutralises labels that a spreadsheet would compute', () => {
    const text = maskedCsv(family(), WORDS, 'open');
    expect(text.split('\r\n')[0]).toBe("Forme,'=cmd(),Effectif,Au moins,Au plus");
    expect(text).toContain("\r\n'@travail,a,25,25,25\r\n");
    expect(maskedCsv(family(), WORDS, 'excel-fr')).toMatch(/^\uFEFFForme;/);
  });
  it('as an object, does not say which cells are small', () => {
    const read = JSON.parse(maskedJson(family())) as { readonly cells: readonly Record<string, unknown>[] };
    expect(read).toMatchObject({ threshold: 5, method: { kind: 'suppress' }, withheld: [] });
    expect(read.cells.filter(({ obs_status }) => obs_status === 'Q').map(({ count, at_least, at_most }) => [count, at_least, at_most]))
      .toEqual([[null, 2, 15], [null, 5, 18], [null, 0, 13], [null, 0, 13]]);
    expect(read.cells[0]).toEqual({ row: 'sexuelle', column: 'a', count: 42, at_least: 42, at_most: 42, obs_status: 'A' });
  });
  it('says which tables are withheld, and of them nothing else', () => {
    const few = { ...TABLE, counts: [[1, 0, 0], [0, 3, 0], [0, 0, 0]] };
    const years = maskFamily(counted({ year: '2020', table: TABLE }, { year: '2021', table: few }), { ...SPEC, year: 'Entrée' });
    expect(JSON.parse(maskedJson(years))).toMatchObject({ withheld: [{ year: '2021', reason: 'small-total' }] });
    expect(maskedCsv(years, WORDS, 'open')).not.toContain('2021');
    expect(figuresCsv(years, FIGURES)).toContain('\r\n2021,Ensemble,Ensemble,moins de 5\r\n');
  });
});

describe('a masked family as figures', () => {
  it('keeps its header when its first rows are masked, once its place is told', async () => {
    const one = maskFamily(counted({ year: null, table: { rows: ['sexuelle', 'travail', 'mendicité', 'servitude'], columns: ['adulte', 'mineur'], counts: [[32, 3], [23, 2], [14, 13], [4, 19]] } }), { ...SPEC, dimensions: ['Forme', 'Âge'], k: 11 });
    const text = figuresCsv(one, FIGURES);
    expect(text.split('\r\n')[1]).toMatch(/^sexuelle,adulte,entre /);
    const opened = await openFile({ name: 'effectifs-masques.csv', bytes: new TextEncoder().encode(text) }, { header: { first: 1, last: 1 } });
    const { table } = opened;
    expect([table.header, [...table.rows].length]).toEqual([['Forme', 'Âge', 'Effectif'], longCells(one).length]);
    // What is proposed for it reads each cell as it is published: no bound of a mask becomes a count.
    const { mapping } = suggestMapping(opened, knowledge);
    expect([mapping.values, mapping.numbers ?? {}]).toEqual([[{ column: 'Effectif' }], {}]);
    const read = valueReader(mapping);
    expect([...opened.table.rows].map((row) => {
      const cell = read(row[2]!);
      return cell.is === 'figure' ? logical({ value: cell.read.value, value_max: cell.read.value_max || null, qualifier: cell.read.qualifier, measure: 'count' }) : cell;
    })).toEqual(longCells(one).map(({ lo, hi }) => ({ lo, hi })));
  });
  it.each([['masked', {}], ['rounded', { method: { kind: 'round', base: 5 } }]] as const)('%s: each cell is read back as the interval that is published', async (_, changes) => {
    const one = family(changes);
    const bytes = new TextEncoder().encode(figuresCsv(one, FIGURES));
    const opened = await openFile({ name: 'effectifs-masques.csv', bytes });
    expect(opened.problems).toEqual([]);
    expect(opened.table.header).toEqual(['Forme', "'=cmd()", 'Effectif']);
    const read = [...opened.table.rows].map((row) => {
      const printed = parsePrinted(row[2]!);
      if ('fault' in printed) throw new Error(row[2]);
      return logical({ value: printed.text, value_max: printed.max, qualifier: printed.qualifier, measure: 'count' });
    });
    expect(read).toEqual(longCells(one).map(({ lo, hi }) => ({ lo, hi })));
  });
});
