/**
 * Where the table stands in a sheet: title lines, header, body, notes.
 *
 * The body tells: columns that are mostly figures below are looked for above, and the first
 * row that has figures there opens the body. What stands just above it, as wide, is the header.
 */
import type { Grid, HeaderReason, Rows, Span } from '../core/grid';
import { affordable, isMissing, isNumber, isValue, isYear } from './cells';

/** Rows looked at from each end. */
const [HEAD, TAIL] = [200, 400];
/** Lines a header may have. */
const DEEPEST = 6;

/** Indexes of rows, `to` not included. */
export interface Layout {
  readonly header: { readonly from: number; readonly to: number };
  readonly body: { readonly from: number; readonly to: number };
  readonly reason: HeaderReason;
}

export interface Chosen { readonly header?: Span | null | undefined; readonly body?: Span | null | undefined }

/** @param chosen  lines of the file that somebody told; null: there is none */
export function layoutOf({ rows, lines }: Grid, chosen: Chosen = {}): Layout {
  const body = chosen.body ? between(lines, chosen.body) : null;
  if (chosen.header !== undefined || body) {
    const header = chosen.header ? between(lines, chosen.header) : chosen.header === null || !body ? { from: 0, to: 0 } : detect(rows, body.from, body.from).header;
    const from = body?.from ?? header.to;
    return { header, body: { from, to: Math.max(from, body?.to ?? lastOfBody(rows, lines, from)) }, reason: chosen.header === null ? 'none' : 'chosen' };
  }
  const { header, reason } = detect(rows, null, rows.length);
  return { header, reason, body: { from: header.to, to: lastOfBody(rows, lines, header.to) } };
}

function between(lines: ArrayLike<number>, { first, last }: Span): { from: number; to: number } {
  let from = 0;
  while (from < lines.length && lines[from]! < first) from += 1;
  let to = from;
  while (to < lines.length && lines[to]! <= last) to += 1;
  return { from, to };
}

const filled = (row: readonly string[]): number => row.reduce((sum, cell) => sum + (cell.trim() === '' ? 0 : 1), 0);
/** Words of a row, each once: a title merged over ten columns is one. */
const distinct = (row: readonly string[]): number => new Set(row.map((cell) => cell.trim()).filter(Boolean)).size;
/** Cells up to the last that is not empty. */
export const extent = (row: readonly string[]): number => row.findLastIndex((cell) => cell.trim() !== '') + 1;

/** The extent found most often, in the rows that are not the first. */
function usualExtent(rows: readonly (readonly string[])[]): number {
  const times = new Map<number, number>();
  for (const row of rows) times.set(extent(row), (times.get(extent(row)) ?? 0) + 1);
  return [...times].reduce((most, entry) => (entry[1] > most[1] || (entry[1] === most[1] && entry[0] > most[0]) ? entry : most), [0, 0])[0];
}

/** @param bodyFrom  index of the first row of the body, when it is known */
function detect(rows: Rows, bodyFrom: number | null, until: number): Pick<Layout, 'header' | 'reason'> {
  const seen = rows.slice(0, affordable(HEAD, rows.at(0)?.length ?? 0));
  const head = seen.slice(0, until);
  const width = usualExtent(seen);
  const numeric = numericColumns(seen, width);
  const first = bodyFrom ?? (numeric.length > 0 ? head.findIndex((row, i) => opensBody(row, numeric, head.slice(i + 1, i + 40))) : -1);
  if (first > 0) {
    let to = first;
    // A row with figures under names is a row of the body that is odd, not a line of the header.
    while (to > 1 && hasFigures(head[to - 1]!) && distinct(head[to - 2]!) >= Math.min(2, width) && !hasFigures(head[to - 2]!)) to -= 1;
    const last = head[to - 1]!;
    if (width === 1 || distinct(last) >= 2 || filled(last) >= width) return { header: { from: to - depth(head, to), to }, reason: 'types' };
    return { header: { from: to, to }, reason: 'none' };
  }
  if (first === 0) return isCounted(head[0]!) ? { header: { from: 0, to: 1 }, reason: 'first' } : { header: { from: 0, to: 0 }, reason: 'none' };
  // Nothing but words: the first row that is as wide as the others and repeats nothing.
  const at = head.findIndex((row) => extent(row) >= Math.max(1, Math.ceil(width * 0.6)) && (width === 1 || distinct(row) >= Math.min(2, width)));
  if (at < 0) return { header: { from: 0, to: Math.min(1, rows.length) }, reason: 'first' };
  return { header: { from: at, to: at + 1 }, reason: at === 0 ? 'first' : 'width' };
}

const hasFigures = (row: readonly string[]): boolean => row.some((cell) => isNumber(cell) && !isYear(cell));

/** Columns whose cells are mostly figures or dates, once those that are missing are set apart. */
function numericColumns(rows: readonly (readonly string[])[], width: number): number[] {
  const body = rows.filter((row) => extent(row) >= Math.min(2, width));
  return Array.from({ length: Math.max(width, 1) }, (_, column) => column).filter((column) => {
    const cells = body.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    const values = cells.filter(isValue).length;
    const said = cells.filter((cell) => !isMissing(cell) || isValue(cell)).length;
    return values >= 1 && values >= 0.5 * said && cells.length >= 0.25 * body.length;
  });
}

/** Months or ages as names, "service;1;2;3": whole numbers that follow each other after a word. */
function isCounted(row: readonly string[]): boolean {
  const numbers = row.filter((cell) => /^\d+$/.test(cell.trim())).map(Number);
  const words = row.filter((cell) => cell.trim() !== '' && !isValue(cell));
  return words.length === 1 && numbers.length >= 3 && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1);
}

/** Whether a row has figures where the body has them, and is not a header made of years. */
function opensBody(row: readonly string[], numeric: readonly number[], below: readonly (readonly string[])[]): boolean {
  const cells = numeric.map((column) => row[column] ?? '').filter((cell) => cell.trim() !== '');
  const values = cells.filter(isValue);
  const words = cells.filter((cell) => !isValue(cell) && !isMissing(cell));
  if (values.length === 0 || words.length > values.length) return false;
  const years = numeric.filter((column) => isYear(row[column] ?? ''));
  if (years.length < values.length || years.length === 0) return true;
  // A year above figures is the name of its column; above years it is one of them.
  const named = years.filter((column) => {
    const under = below.map((other) => other[column] ?? '').filter((cell) => cell.trim() !== '');
    return under.length > 0 && under.filter(isYear).length < under.length / 2;
  });
  return named.length < years.length / 2 || below.length === 0;
}

/** How many lines the header has, given the row under it: a line above is part of it when the next needs it. */
function depth(head: readonly (readonly string[])[], to: number): number {
  let from = to - 1;
  while (from > 0 && to - from < DEEPEST && needsMore(head[from]!) && distinct(head[from - 1]!) >= 2 && isHeading(head[from - 1]!, head[from]!)) from -= 1;
  return to - from;
}

/** Names that are not enough: some are absent, repeated, or figures. */
function needsMore(row: readonly string[]): boolean {
  const named = row.slice(0, extent(row));
  return filled(named) < named.length || distinct(named) < named.length || named.filter(isNumber).length >= Math.max(1, named.length / 3);
}

const isHeading = (row: readonly string[], under: readonly string[]): boolean =>
  !hasFigures(row) && extent(row) <= extent(under) + 1 && extent(row) >= extent(under) / 3
  && row.every((cell) => cell.length <= 120);

const NOTE = /^\s*(?:sources?|notes?|lecture|champ|avertissement|p[ée]rim[èe]tre|m[ée]thod|remarques?|l[ée]gende|unit[ée]s?|mise? [àa] jour|dernière|donn[ée]es|field|reading|coverage|last update|\*|\(|\[?\d{1,2}[)\]]|\d\s?[-–—:.]\s)/i;

/** @returns index after the last row that is not a note under the table */
function lastOfBody(rows: Rows, lines: ArrayLike<number>, from: number): number {
  const start = Math.max(from, rows.length - TAIL);
  const tail = rows.slice(start);
  const width = usualExtent(rows.slice(from, from + HEAD));
  let kept = tail.length;
  // Notes that an empty line sets apart are read as one block: what is under the line and narrower.
  for (let i = tail.length - 1; i >= 0; i -= 1) {
    const row = tail[i]!;
    if (width < 2 || distinct(row) > 1 || row.some((cell) => isValue(cell)) || filled(row) === 0) break;
    const text = row.find((cell) => cell.trim() !== '')!;
    const apart = start + i > from && lines[start + i]! > lines[start + i - 1]! + 1;
    if (NOTE.test(text) || text.length > 40 || row.length === 1 || apart) kept = i;
  }
  return start + kept;
}
