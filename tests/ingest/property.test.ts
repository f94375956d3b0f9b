/** What holds for any file: nothing throws, nothing is lost, and rows come back as they were written. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../src/core/grid';
import { PackedRows, pack, part, pieces, widened } from '../../src/core/packed';
import { openFile } from '../../src/ingest/open';
import { scan } from '../../src/ingest/scan';
import { cp1252, utf16, utf8 } from './corpus/odd';

const LETTERS = ['a', '0', '7', ',', '.', ';', '|', '"', '\n', '\r\n', ' ', 'é', '\u202F', '-'];
const cell = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 6 });
const grid = fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }));
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const isFilled = (row: readonly string[]) => row.some((text) => text !== '');

const ENCODE: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  'utf-8': utf8,
  'windows-1252': (text) => cp1252(text.replaceAll('\u202F', '\u00A0')),
  'utf-16le': (text) => utf16(text, false, true),
  'utf-16be': (text) => utf16(text, true, true),
};

describe('delimited text', () => {
  it('gives back whatever was written, with any separator, encoding and line end', async () => {
    await fc.assert(fc.asyncProperty(
      grid, fc.constantFrom(';', ',', '\t', '|', '^', '::', 'é'), fc.constantFrom<Encoding>('utf-8', 'windows-1252', 'utf-16le', 'utf-16be'), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(),
      async (rows, separator, encoding, end, closed) => {
        const text = rows.map((row) => row.map(quoted).join(separator)).join(end) + (closed ? end : '');
        const { table } = await openFile({ name: 'f.csv', bytes: ENCODE[encoding](text) }, { format: 'csv', separator, encoding, header: null, body: { first: 1, last: 1e9 } });
        const expected = encoding === 'windows-1252' ? rows.map((row) => row.map((found) => found.replaceAll('\u202F', '\u00A0'))) : rows;
        expect(table.after).toEqual([]);
        expect(table.rows.slice().filter(isFilled)).toEqual(expected.filter(isFilled));
      },
    ));
  });

  it('is read as PapaParse reads it, wherever its quotes are regular', () => {
    const free = cell.filter((text) => !/["\r\n;]/.test(text));
    const written = fc.oneof(free, cell.map(quoted));
    fc.assert(fc.property(fc.array(fc.array(written, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (rows, end) => {
      const text = rows.map((row) => row.join(';')).join(end).replaceAll(end === '\n' ? '\r\n' : '\u0000', end);
      const { packed, lines, widths, stray } = scan(text, ';');
      const papa = Papa.parse<string[]>(text, { delimiter: ';', newline: end });
      const cut = [...new PackedRows({ ...packed, width: 0 })];
      expect(cut.filter(isFilled)).toEqual(papa.data.filter(isFilled));
      expect(Array.from(widths)).toEqual(cut.map((row) => row.length));
      expect(stray).toBeNull();
      expect(lines.length).toBe(cut.length);
    }));
  });

  it('keeps every sign of the text in a row, however wild its quotes', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...LETTERS, '\r'), maxLength: 60 }), (text) => {
      const { packed, lines } = scan(text, ';');
      const rows = [...new PackedRows(packed)];
      const bare = (signs: string) => signs.replaceAll(/[";\r\n]/g, '');
      expect(rows.map((row) => bare(row.join(''))).join('')).toBe(bare(text));
      Array.from(lines).forEach((line, i) => {
        const before = text.slice(0, packed.blocks[0]!.starts[i]).split(/\r\n|\r|\n/).length;
        expect(line).toBe(before);
      });
    }), { numRuns: 500 });
  });
});

describe('packed rows', () => {
  it('are the rows that were packed', () => {
    fc.assert(fc.property(grid, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.constantFrom(3, 12, 1_000_000), (rows, from, to, signs) => {
      const width = rows[0]!.length;
      const whole = pack(rows, width);
      const packed = new PackedRows({ ...whole, blocks: [...pieces(whole, signs)] });
      expect([...packed]).toEqual(rows);
      expect(packed.length).toBe(rows.length);
      expect(packed.slice(from, to)).toEqual(rows.slice(from, to));
      expect(packed.at(from)).toEqual(rows.at(from));
      expect([...part(packed, 1, 3)]).toEqual(rows.slice(1, 3));
      expect([...widened(packed, width + 1)]).toEqual(rows.map((row) => [...row, '']));
    }));
  });
});

describe('any file', () => {
  it('is opened without a throw', async () => {
    const head = fc.constantFrom('', 'PK\u0003\u0004', 'PAR1', 'ARROW1\0\0', '\u00FF\u00FF\u00FF\u00FF', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', '[{"a":', '{"class":"dataset",', '<table>', 'STRUCTURE,OBS_VALUE\n', '\u00EF\u00BB\u00BF');
    await fc.assert(fc.asyncProperty(head, fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
      const bytes = Uint8Array.from([...Array.from(start, (sign) => sign.charCodeAt(0)), ...rest]);
      const { table, problems } = await openFile({ name: 'f', bytes });
      expect(table.header.length > 0 || problems.length > 0).toBe(true);
    }), { numRuns: 300 });
  });

  it('has every row before, in, or after the table', async () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 99_999 }).map(String), fc.constantFrom('Ain', 'Total', 'Source : x', '', 'c', '2019', '12,5', 'Femmes'));
    await fc.assert(fc.asyncProperty(fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 }), async (rows) => {
      const text = rows.map((row) => row.join(';')).join('\n');
      fc.pre(rows.some(isFilled));
      const { table, reading } = await openFile({ name: 'f.csv', bytes: utf8(text) }, { format: 'csv', separator: ';' });
      const header = reading.header ? rows.slice(reading.header.first - 1, reading.header.last).filter(isFilled).length : 0;
      expect(table.before.length + header + table.rows.length + table.after.length).toBe(rows.filter(isFilled).length);
    }), { numRuns: 500 });
  });
});
