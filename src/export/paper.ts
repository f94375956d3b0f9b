/** What a sheet of A4 holds: drawings whose letters can be read, tables with none of their columns beyond the edge. Pure. */
import { textWidth } from '../charts/measure';
import type { TableSpec } from '../charts/spec';

/** Width of the text of a sheet, in mm. */
export const SHEET = 174;
const MM = 96 / 25.4;
/** Width of the text in px of 1/96 inch. */
export const SHEET_PIXELS = Math.floor(SHEET * MM);

/** mm of paper that a px of a drawing takes at least: its letters of 13 px are then 7 points high. */
const LEGIBLE = 0.19;
/** Heights in mm that a drawing may take: with the passages that answer it on the same sheet, and under its headline. */
export const SHARED = 112;
export const ALONE = 205;

/** @returns whether letters of a drawing so many px high would be lost in the room it shares with other words */
export const isTall = (height: number): boolean => height * LEGIBLE > SHARED;
/** In px of 1/96 inch. */
export const pixels = (mm: number): number => Math.floor(mm * MM);

/** Between the words of two columns, in px. */
const BETWEEN = 18;

/** The least width of each column of a table, in px: that of its longest word. */
export function leastWidths({ columns, rows }: Pick<TableSpec, 'columns' | 'rows'>, size: number, between = BETWEEN): number[] {
  const longest = (text: string, bold: boolean): number => Math.max(...text.split(' ').map((word) => textWidth(word, size, bold)));
  return columns.map(({ key, label }) => between + Math.max(longest(label, true), ...rows.map((row) => longest(String(row[key] ?? ''), false))));
}

/**
 * A table in as many tables as its width needs, the first column in each: none of its words is cut
 * and none of its columns left out.
 * @param width    in px
 * @param size     of its letters, in px
 * @param between  the words of two columns, in px
 */
export function inParts(table: TableSpec, width: number, size: number, between = BETWEEN): readonly TableSpec[] {
  const [first = 0, ...others] = leastWidths(table, size, between);
  const [name, ...columns] = table.columns;
  const groups: (typeof columns)[] = [[]];
  let used = first;
  columns.forEach((column, i) => {
    const group = groups.at(-1)!;
    used += others[i]!;
    if (used > width && group.length > 0) {
      groups.push([column]);
      used = first + others[i]!;
    } else group.push(column);
  });
  return name ? groups.map((group) => ({ ...table, columns: [name, ...group] })) : [table];
}
