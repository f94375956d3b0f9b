/** What a sheet holds: letters of drawings that can be read, tables none of whose columns is beyond the edge. */
import { expect, it } from 'vitest';
import type { TableSpec } from '../../src/charts/spec';
import { ALONE, inParts, isTall, leastWidths, SHARED, SHEET, SHEET_PIXELS } from '../../src/export/paper';

const table = (count: number): TableSpec => ({
  caption: 'Qui fait quoi', columns: Array.from({ length: count }, (_, i) => ({ key: `c${i}`, label: i === 0 ? 'Aide apportée' : `Forme d’exploitation · ${i}` })),
  rows: [Object.fromEntries(Array.from({ length: count }, (_, i) => [`c${i}`, i === 0 ? 'accompagnement' : i]))],
});

it('a table wider than a sheet is several, each with its first column, and no column is lost', () => {
  const wide = table(17);
  const parts = inParts(wide, SHEET_PIXELS, 12);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) {
    expect(part.columns[0]).toBe(wide.columns[0]);
    expect(part.rows).toBe(wide.rows);
    expect(leastWidths(part, 12).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(SHEET_PIXELS);
  }
  expect(parts.flatMap(({ columns }) => columns.slice(1))).toEqual(wide.columns.slice(1));
});

it('a table that has room is one, whatever it holds', () => {
  for (const count of [1, 4]) expect(inParts(table(count), SHEET_PIXELS, 12)).toEqual([table(count)]);
  const long = { ...table(2), rows: [{ c0: 'x'.repeat(200), c1: 1 }] };
  expect(inParts(long, SHEET_PIXELS, 12)).toEqual([long]);
});

it('a drawing shares its sheet as long as its letters are 7 points high, and takes the sheet otherwise', () => {
  const points = (height: number): number => 13 * Math.min(SHEET / 820, (isTall(height) ? ALONE : SHARED) / height) * (72 / 25.4);
  for (let height = 100; height <= 1080; height += 20) expect(points(height)).toBeGreaterThanOrEqual(6.99);
});
