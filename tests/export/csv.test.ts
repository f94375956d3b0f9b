/** CSV in two dialects: read back as it was written, and harmless in a spreadsheet. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { TableSpec } from '../../src/charts/spec';
import { toCsv } from '../../src/export/csv';

const table = (rows: TableSpec['rows']): TableSpec => ({ columns: [{ key: 'a', label: 'Année' }, { key: 'n', label: 'Victimes; total' }], rows, caption: '' });

describe('dialects', () => {
  const rows = [{ a: '2017', n: 64.5 }, { a: 'dit « non, "rien" »', n: null }, { a: 'x\ny', n: -3 }];
  it('open: comma, decimal point, quotes doubled, no byte order mark', () => {
    expect(toCsv(table(rows), 'open')).toBe('Année,Victimes; total\r\n2017,64.5\r\n"dit « non, ""rien"" »",\r\n"x\ny",-3\r\n');
  });
  it('French Excel: byte order mark, semicolon, decimal comma', () => {
    expect(toCsv(table(rows), 'excel-fr')).toBe('\uFEFFAnnée;"Victimes; total"\r\n2017;64,5\r\n"dit « non, ""rien"" »";\r\n"x\ny";-3\r\n');
  });
  it('an empty table keeps its header', () => {
    expect(toCsv(table([]), 'open')).toBe('Année,Victimes; total\r\n');
  });
});

describe('formulas', () => {
  it.each(['=1+1', '+cmd', '-cmd|x', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\uFF1D1', '=HYPERLINK("http://x")', '+1;=2'])('%j is text', (value) => {
    const [cell] = Papa.parse<string[]>(toCsv(table([{ a: value, n: null }]), 'open')).data[1] ?? [];
    expect(cell).toBe(`'${value}`);
  });
  it.each(['+31 %', '-0,7', '-12', '+1 200,5', '=', '-'])('%j stays as it is', (value) => {
    const [cell] = Papa.parse<string[]>(toCsv(table([{ a: value, n: null }]), 'open')).data[1] ?? [];
    expect(cell).toBe(value);
  });
});

it('is read back by a parser, whatever the text', () => {
  fc.assert(fc.property(fc.array(fc.record({ a: fc.string({ unit: 'binary' }), n: fc.option(fc.integer()) })), (rows) => {
    for (const [dialect, delimiter] of [['open', ','], ['excel-fr', ';']] as const) {
      const { data } = Papa.parse<string[]>(toCsv(table(rows), dialect).replace(/^\uFEFF/, ''), { delimiter, newline: '\r\n' });
      const read = data.slice(1, -1).map(([a = '', n]) => [a.replace(/^'(?=[\s=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, ''), n]);
      const written = rows.map(({ a, n }) => [a.replace(/^'(?=[\s=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, ''), n === null ? '' : String(n)]);
      expect(read).toEqual(written);
    }
  }));
});
