/**
 * Delimited text to cells of text. Nothing is guessed and nothing is typed: a department
 * "01" stays "01" (ENGINEERING T14, T15). The separator comes from whoever knows it.
 */
import Papa from 'papaparse';
import type { TextTable } from '../core/datapackage';
import type { Problem } from '../core/errors';
import type { Grid } from '../core/grid';
import { PackedRows } from '../core/packed';
import { scan } from './scan';

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
  const table = numbered(parsed.data, (cells) => cells.length > 1 || cells[0] !== '');
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

/** A text before anybody says which of its rows is the header. */
export interface Cut {
  readonly grid: Grid;
  /** Cells of each row as the file has it. */
  readonly widths: ArrayLike<number>;
  /** `quotes`, at most once. */
  readonly problems: readonly Problem[];
}

/**
 * @param text       without a byte order mark
 * @param separator  one character or several
 * @param onRow      called now and then with the position reached and the rows found
 * @returns every row that holds something; from a quote that is never closed, quotes are read as letters
 */
export function cutDelimited(text: string, separator: string, onRow?: (at: number, rows: number) => void): Cut {
  const scanned = separator.length === 1 ? scan(text, separator, onRow) : null;
  if (scanned && 'packed' in scanned) {
    return { grid: { name: '', rows: new PackedRows(scanned.packed), lines: scanned.lines }, widths: scanned.widths, problems: [] };
  }
  const unclosed = scanned?.unclosed ? scanned : null;
  const kept = cells(text.slice(0, unclosed?.at), separator, 1, true);
  const rest = unclosed ? cells(text.slice(unclosed.at), separator, unclosed.line, false) : [];
  const table = [...kept, ...rest];
  const grid = { name: '', rows: table.map((row) => row.cells), lines: table.map(({ line }) => line) };
  return { grid, widths: grid.rows.map((row) => row.length), problems: scanned ? [{ code: 'quotes', line: scanned.line }] : [] };
}

function cells(text: string, separator: string, line: number, quotes: boolean): Numbered[] {
  // PapaParse knows one line end a text; a row that ends otherwise would run into the next.
  const even = /\r/.test(text) && /(?:^|[^\r])\n|\r(?!\n)/.test(text) ? text.replace(/\r\n?/g, '\n') : text;
  const parsed = Papa.parse<string[]>(even, { delimiter: separator, skipEmptyLines: false, ...(quotes ? {} : { quoteChar: '\uFFFF' }) });
  return numbered(parsed.data, (row) => row.some((cell) => cell !== ''), line);
}

interface Numbered { readonly cells: string[]; readonly line: number }

/** Rows that hold something, with their line: a quoted cell may span several. */
function numbered(rows: readonly string[][], holds: (cells: readonly string[]) => boolean, from = 1): Numbered[] {
  let line = from;
  const kept: Numbered[] = [];
  for (const row of rows) {
    if (holds(row)) kept.push({ cells: row, line });
    line += height(row);
  }
  return kept;
}

const lineOf = (rows: readonly string[][], row: number): number =>
  1 + rows.slice(0, row).reduce((lines, cells) => lines + height(cells), 0);

const height = (cells: readonly string[]): number =>
  1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
