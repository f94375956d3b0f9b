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
  it.each(['=1+1', '+cmd', '-cmd|x', '@SUM(A1)', ' =1', '\uFF1D1', '=HYPERLINK("http://x")', '\u202E=1', '\u200B@x'])('%j is text', (value) => {
    const [cell] = Papa.parse<string[]>(toCsv(table([{ a: value, n: null }]), 'open')).data[1] ?? [];
    expect(cell).toBe(`'${value}`);
  });
  it('a byte order mark before it at the start of the file, which spreadsheets do not read, does not arm it', () => {
    for (const dialect of ['open', 'excel-fr'] as const) {
      expect(toCsv({ ...table([]), columns: [{ key: 'a', label: '\uFEFF=cmd|x' }] }, dialect).replace(/^\uFEFF/, '')).toMatch(/^'/);
    }
  });
  it.each(['+31 %', '-0,7', '-12', '+1 200,5', '=', '-'])('%j stays as it is', (value) => {
    const [cell] = Papa.parse<string[]>(toCsv(table([{ a: value, n: null }]), 'open')).data[1] ?? [];
    expect(cell).toBe(value);
  });
});

it('holds no formula for a spreadsheet that cuts its lines elsewhere', () => {
  const piece = fc.constantFrom('a', '2', ' ', ';', ',', '\t', '|', '\n', '\r', '"', '=1', '+cmd', '-2+3', '-x', '@f', '\uFF1D1', "'");
  // The first cell of all is cut where we cut it: a quote in it is a sign like another.
  const computed = (cell: string, i: number): boolean => (i === 0 ? /^"?\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/ : /^[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/).test(cell) && !/^[\s"]*[+-][\d\s.,]*\d["\s]*$/.test(cell);
  fc.assert(fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
    for (const dialect of ['open', 'excel-fr'] as const) {
      const lines = toCsv(table([{ a: pieces.join(''), n: null }]), dialect).split('\r\n').slice(1).join('\r\n');
      expect(lines.split(/[;,|\t\r\n]/).filter(computed)).toEqual([]);
    }
  }), { numRuns: 5000 });
  expect(toCsv(table([{ a: 'de 2, -3,5 à 4 ; -12 %', n: null }]), 'excel-fr')).toContain('"de 2, -3,5 à 4 ; -12 %"');
});

it('is read back by a parser, whatever the text', () => {
  const disarmed = (text: string): string => text.replace(/'(?=[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g, '');
  fc.assert(fc.property(fc.array(fc.record({ a: fc.string({ unit: 'binary' }), n: fc.option(fc.integer()) })), (rows) => {
    for (const [dialect, delimiter] of [['open', ','], ['excel-fr', ';']] as const) {
      const { data } = Papa.parse<string[]>(toCsv(table(rows), dialect).replace(/^\uFEFF/, ''), { delimiter, newline: '\r\n' });
      const read = data.slice(1, -1).map(([a = '', n]) => [disarmed(a), n]);
      const written = rows.map(({ a, n }) => [disarmed(a), n === null ? '' : String(n)]);
      expect(read).toEqual(written);
    }
  }));
});
