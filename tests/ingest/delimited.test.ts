import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDelimited } from '../../src/ingest/delimited';

describe('parseDelimited', () => {
  it('types nothing: codes keep their zeros and look-alikes their letters', () => {
    expect(parseDelimited('dep;n\n01;2E5\n2A;1,5\n', ';').rows).toEqual([['01', '2E5'], ['2A', '1,5']]);
  });

  it('reads past a byte order mark, skips empty lines and says where each row starts', () => {
    const { header, rows, lines, problems } = parseDelimited('\uFEFFa,b\r\n1,"x\r\ny"\r\n\r\n2,z\r\n');
    expect([header, rows, lines, problems]).toEqual([['a', 'b'], [['1', 'x\r\ny'], ['2', 'z']], [2, 5], []]);
  });

  it('says what is doubtful, with the line', () => {
    expect(parseDelimited('').problems).toEqual([{ code: 'empty' }]);
    expect(parseDelimited('a,a\n1,2\n').problems).toEqual([{ code: 'header-repeated', line: 1, column: 'a' }]);
    expect(parseDelimited('a,b\n1,2\n3\n').problems).toEqual([{ code: 'row-width', line: 3 }]);
    expect(parseDelimited('a,b\n1,2\n3,"open\n').problems.map(({ code }) => code)).toContain('quotes');
  });

  it('reads back whatever cells were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '0', ',', '"', '\n', ' ', 'é', ';'), maxLength: 6 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (cells) => {
      const text = ['x,y', ...cells.map((row) => row.map(quoted).join(','))].join('\n');
      const { rows, lines, problems } = parseDelimited(text);
      expect(rows).toEqual(cells);
      expect(problems).toEqual([]);
      lines.forEach((line, i) => {
        expect(text.split('\n').slice(line - 1).join('\n').startsWith(quoted(cells[i]![0]))).toBe(true);
      });
    }));
  });
});
