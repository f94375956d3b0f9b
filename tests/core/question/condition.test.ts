/** A filter of a page as a condition in SQL. */
import { describe, expect, test } from 'vitest';
import { among, anyAmong, every, keeping, narrowed } from '../../../src/core/question/condition';
import { outside } from '../../../src/core/question/text';

describe('a condition', () => {
  test('quotes what it is given, and nothing gets out of the quotes', () => {
    expect(among('year', [2024])).toBe('year = 2024');
    expect(among('made_by', ["l'État", 'x'])).toBe("made_by IN ('l''État', 'x')");
    expect(among('status', [])).toBe('false');
    expect(anyAmong('producers', ["L'Amicale"])).toBe("list_has_any(producers, ['L''Amicale'])");
    const hostile = among('kind', ["'; DROP TABLE figure; --"]);
    expect(outside(`SELECT ${hostile}`)).toMatchObject({ statements: 1 });
  });
  test('keeps by the shorter of the two lists, and says nothing when nothing is left out', () => {
    const all = ['a', 'b', 'c', 'd', 'e'];
    expect([all, ['b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd'], []].map((kept) => keeping('id', kept, all)))
      .toEqual(['', "id = 'b'", "id NOT IN ('d', 'e')", "id <> 'e'", 'false']);
  });
  test('joins those that say something', () => {
    expect(every('a = 1', '', false, null, 'b = 2')).toBe('a = 1\n  AND b = 2');
    expect(every('')).toBe('');
  });
});

describe('a query narrowed', () => {
  const sql = "-- q: what it is.\n-- In:  t.\nSELECT 1 AS a -- one; two\nORDER BY a;\n";
  test('stays as its author wrote it without a condition', () => {
    expect(narrowed(sql, ' ')).toBe(sql.trim());
  });
  test('keeps its first lines first, loses its semicolon, and stays one statement', () => {
    expect(narrowed(sql, 'a = 1')).toBe('-- q: what it is.\n-- In:  t.\nSELECT * FROM (\nSELECT 1 AS a -- one; two\nORDER BY a\n) AS shown\nWHERE a = 1');
    expect(outside(narrowed(sql, 'a = 1')).statements).toBe(1);
    expect(narrowed('SELECT 1 AS a', 'true')).toBe('SELECT * FROM (\nSELECT 1 AS a\n) AS shown\nWHERE true');
  });
});
