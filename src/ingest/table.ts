/** From a grid and its layout to a table: names of columns, title lines, notes, and what is odd about them. */
import type { Problem } from '../core/errors';
import type { Grid, Mark, Table } from '../core/grid';
import { part, widened } from '../core/packed';
import { isMissing, isNumber, sample } from './cells';
import { extent, type Layout } from './layout';

/** As many as a spreadsheet has, A to XFD. */
export const MOST_COLUMNS = 16_384;

/**
 * @param marks  of the whole grid, rows counted from its first
 * @returns a rectangular table: a header as wide as the widest row
 */
export function tableOf(grid: Grid, { header, body }: Layout, width: number, marks: readonly Mark[] = []): Table {
  const names = nameColumns(grid.rows.slice(header.from, header.to), width);
  return {
    header: names,
    rows: widened(part(grid.rows, body.from, body.to), width),
    lines: sliceOf(grid.lines, body.from, body.to),
    before: joined(grid, 0, header.from).concat(header.from === header.to ? joined(grid, header.to, body.from) : []),
    after: joined(grid, body.to, grid.rows.length),
    marks: marks.flatMap((mark) => shifted(mark, body.from, body.to)),
  };
}

const sliceOf = (lines: ArrayLike<number>, from: number, to: number): ArrayLike<number> =>
  (lines instanceof Uint32Array ? lines.subarray(from, to) : Array.from(lines).slice(from, to));

const joined = ({ rows }: Grid, from: number, to: number): string[] =>
  rows.slice(from, to).map((row) => [...new Set(row.map((cell) => cell.trim()).filter(Boolean))].join(' · '));

/** One name a column: the lines of the header joined, what a merged cell repeats said once. */
function nameColumns(lines: readonly (readonly string[])[], width: number): string[] {
  const clean = lines.map((line) => Array.from({ length: width }, (_, column) => (line[column] ?? '').replace(/\s+/g, ' ').trim()));
  const filled = clean.map((line, i) => (i + 1 < clean.length ? carried(line, clean[i + 1]!) : line));
  return Array.from({ length: width }, (_, column) => {
    const parts = filled.map((line) => line[column]!).filter(Boolean);
    return parts.filter((text, i) => parts.indexOf(text) === i).join(' / ');
  });
}

/** A heading over several columns stands above the first of them, once the merge is lost: it holds as far as names go on below. */
function carried(line: readonly string[], below: readonly string[]): string[] {
  let group = '';
  return line.map((text, column) => {
    if (text !== '' || below[column] === '') group = below[column] === '' ? '' : text;
    return text || group;
  });
}

function shifted(mark: Mark, from: number, to: number): Mark[] {
  const first = Math.max(mark.first, from);
  const last = Math.min(mark.last, to - 1);
  return last < first ? [] : [{ ...mark, first: first - from, last: last - from }];
}

/**
 * @param headerLine  line of the names of columns; null when there are none
 * @returns what is odd about a table, each oddity once, where it is first met
 */
export function oddities({ header, rows, lines }: Table, headerLine: number | null): Problem[] {
  const problems: Problem[] = [];
  const met = new Set<string>();
  const held = new Set<number>();
  const numbers = header.map(() => 0);
  const words = header.map(() => [] as { row: number; cell: string }[]);
  const rowsSeen = sample(rows);
  for (const [row, cells] of rowsSeen) {
    cells.forEach((cell, column) => {
      if (cell === '') return;
      for (const [code, odd] of ODD) {
        if (met.has(code) || !odd.test(cell)) continue;
        met.add(code);
        problems.push({ code, line: lines[row]!, column: header[column] ?? '', value: shortened(cell) });
      }
      if (column >= header.length) return;
      held.add(column);
      if (isNumber(cell)) numbers[column]! += 1;
      else if (!isMissing(cell) && words[column]!.length < 1000) words[column]!.push({ row, cell });
    });
  }
  if (headerLine !== null) problems.unshift(...names(header, headerLine, (column) => held.has(column)));
  header.forEach((name, column) => {
    const [first] = words[column]!;
    // A column of figures with a word here and there; a column of words with a number in it is nothing odd.
    if (first && numbers[column]! >= 4 * words[column]!.length) problems.push({ code: 'mixed-types', line: lines[first.row]!, column: name || columnName(column), value: shortened(first.cell) });
  });
  return problems;
}

/** Names of columns that tell the first of each sort: a file of a thousand such columns is said in a few. */
const LISTED = 20;

function names(header: readonly string[], line: number, holds: (column: number) => boolean): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const [column, name] of header.entries()) {
    // A column without a name and without a cell is the trace of a separator too many.
    if (name === '' && holds(column)) problems.push({ code: 'header-empty', line, column: columnName(column) });
    if (name !== '' && seen.has(name)) problems.push({ code: 'header-repeated', line, column: name });
    seen.add(name);
  }
  return problems.slice(0, LISTED);
}

/** Kept as text in every case: nothing in a cell is ever run. */
const ODD: readonly (readonly [string, RegExp])[] = [
  ['encoding-wrong', /\uFFFD/],
  ['mojibake', /Ã[\u0080-\u00BF\u0152-\u0192\u02C6-\u02DC\u2013-\u20AC\u2122]|â€[™œ“”]/],
  // Those that turn the direction of writing show other digits than are read.
  // eslint-disable-next-line no-control-regex
  ['control-sign', /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E\u2066-\u2069]/],
  ['markup', /<\s*(?:script|iframe|img|svg|a|style|object)\b|javascript:/i],
  ['formula-text', /^\s*(?:=\s*[A-Za-z@(+'"\d-]|[@+-]\s*[A-Za-z]+\()/],
];

/** A to Z, AA, AB… as a spreadsheet names its columns. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export const shortened = (cell: string): string => (cell.length > 60 ? `${cell.slice(0, 59)}…` : cell);

/** Rows that have not as many cells as the header: the first of each kind, and how many. */
export function widthProblems(widths: ArrayLike<number>, grid: Grid, { header, body }: Layout): Problem[] {
  const usual = header.to > header.from ? Math.max(extent(grid.rows.at(header.to - 1)!), 1) : widths[body.from] ?? 0;
  const problems: Problem[] = [];
  for (let i = body.from; i < body.to && problems.length < 20; i += 1) {
    const row = widths[i]!;
    // Empty cells at the end of a row are no cells too many.
    if (row < usual || (row > usual && extent(grid.rows.at(i)!) > usual)) problems.push({ code: 'row-width', line: grid.lines[i]!, value: String(row) });
  }
  return problems;
}
