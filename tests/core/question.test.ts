/** The outside of a text in SQL, and the complaints of the database in pieces. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFault } from '../../src/core/question/fault';
import { outside } from '../../src/core/question/text';

describe('statements of a text', () => {
  test.each([
    ['', 0], ['  \n ', 0], ['-- a; b', 0], ['/* ; */ ;', 0], [';;', 0],
    ['SELECT 1', 1], ['SELECT 1;', 1], [';SELECT 1; -- said; done', 1], ["SELECT ';'", 1], ['SELECT ";"', 1], ["SELECT 'it''s; me'", 1],
    ['SELECT $$;$$', 1], ['SELECT $a$ $b$; $a$', 1], ["SELECT E'\\'; '", 1], ['SELECT /* /* ; */ ; */ 1', 1], ["SELECT a$1;", 1], ["SELECT 'a", 1],
    ['SELECT 1; SELECT 2', 2], ["SELECT E'\\\\'; SELECT 2", 2], ["SELECT 'a\\'; SELECT 2", 2], ["SELECT 1; 'a'", 2], ['a; b; c', 3],
  ])('%j holds %i', (text, count) => {
    expect(outside(text).statements).toBe(count);
  });

  test('every sign keeps its place, and semicolons outside of quotes are gone', () => {
    expect(outside("-- é\nSELECT ';' ; -- ;").text).toBe("-- é\nSELECT ';'   -- ;");
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ';', "'", '"', '-', '/', '*', '$', '\n', ' ', '\\', 'E') }), (text) => {
      const { text: blanked } = outside(text);
      expect(blanked).toHaveLength(text.length);
      expect(outside(blanked).statements).toBeLessThanOrEqual(1);
    }));
  });

  test('the first word is that of the code', () => {
    expect(outside('-- DROP\n/* x */ (with a').firstWord).toBe('WITH');
    expect(outside("'SELECT'").firstWord).toBe('');
  });
});

describe('a complaint of the database', () => {
  const at = (message: string, text: string) => readFault(message, text, 1);

  test('keeps the kind, the name, what was meant and the place', () => {
    expect(at('Binder Error: Referenced column "foo" not found in FROM clause!\nCandidate bindings: "lo", "plo"\n\nLINE 3: SELECT foo\n               ^', '-- x\nSELECT foo')).toEqual({
      kind: 'column', name: 'foo', near: 'lo', line: 2, column: 8, said: 'Binder Error: Referenced column "foo" not found in FROM clause!\nCandidate bindings: "lo", "plo"',
    });
    expect(at('Catalog Error: Table with name figur does not exist!\nDid you mean "figure"?\n\nLINE 2: FROM figur\n             ^', 'FROM figur')).toMatchObject({ kind: 'table', name: 'figur', near: 'figure', line: 1, column: 6 });
    expect(at('Parser Error: syntax error at or near ";"\n\nLINE 2: a;\n         ^\n\nLINE 2: a;\n         ^', 'a;')).toMatchObject({ kind: 'syntax', name: ';', line: 1, column: 2 });
    expect(at('Permission Error: Cannot access file "x" - file system operations are disabled by configuration', 'FROM x')).toMatchObject({ kind: 'forbidden' });
  });

  test('what is missing is missed at the end', () => {
    expect(at('Parser Error: syntax error at or near ")"\n\nLINE 4: )) WHERE ?\n        ^', 'SELECT 1\nFROM')).toMatchObject({ line: 2, column: 5 });
  });

  test('a long line that was cut is found again', () => {
    const text = `SELECT ${'a, '.repeat(40)}CAST('x' AS INTEGER), 1`;
    const shown = text.slice(100, 150);
    expect(at(`Conversion Error: no\n\nLINE 2: ... ${shown}\n${' '.repeat(8 + 4 + text.indexOf('CAST') - 100)}^`, text)).toMatchObject({ kind: 'conversion', line: 1, column: text.indexOf('CAST') + 1 });
  });

  test('anything else is kept in its own words', () => {
    expect(at('Weird Error: what?', 'x')).toEqual({ kind: 'other', said: 'Weird Error: what?' });
  });
});
