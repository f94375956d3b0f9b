/**
 * Delimited text to cells of text. Nothing is guessed and nothing is typed: a department
 * "01" stays "01" (ENGINEERING T14, T15). The separator comes from whoever knows it.
 */
import Papa from 'papaparse';
import type { TextTable } from '../core/datapackage';
import type { Problem } from '../core/errors';

export interface Delimited extends TextTable {
  /** `empty`, `quotes`, `header-repeated`, `row-width`: the cells are given all the same. */
  readonly problems: readonly Problem[];
}

/**
 * @param text       UTF-8 text, with or without a byte order mark
 * @param separator  one character
 * @returns header, rows and the line on which each starts; empty lines are skipped
 */
export function parseDelimited(text: string, separator = ','): Delimited {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: separator, skipEmptyLines: false });
  const table = numbered(parsed.data);
  const [header = [], ...rows] = table.map(({ cells }) => cells);
  const lines = table.slice(1).map(({ line }) => line);
  const problems: Problem[] = [];
  if (header.length === 0) problems.push({ code: 'empty' });
  header.forEach((name, i) => { if (header.indexOf(name) < i) problems.push({ code: 'header-repeated', line: 1, column: name }); });
  for (const error of parsed.errors) {
    if (error.type === 'Quotes') problems.push({ code: 'quotes', line: lineOf(parsed.data, error.row ?? 0) });
  }
  rows.forEach((row, i) => { if (row.length !== header.length) problems.push({ code: 'row-width', line: lines[i]! }); });
  return { header, rows, lines, problems };
}

interface Numbered { readonly cells: string[]; readonly line: number }

/** Rows that hold something, with their line: a quoted cell may span several. */
function numbered(rows: readonly string[][]): Numbered[] {
  let line = 1;
  const kept: Numbered[] = [];
  for (const cells of rows) {
    if (cells.length > 1 || cells[0] !== '') kept.push({ cells, line });
    line += height(cells);
  }
  return kept;
}

const lineOf = (rows: readonly string[][], row: number): number =>
  1 + rows.slice(0, row).reduce((lines, cells) => lines + height(cells), 0);

const height = (cells: readonly string[]): number =>
  1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
