/**
 * Spreadsheets (XLSX, XLS, ODS, and the HTML and XML that pass for them) to cells of text:
 * the value that the file keeps, not what a screen would show of it. Formulas are never computed.
 */
import * as XLSX from '@e965/xlsx';
import { zipSync, type Zippable } from 'fflate';
import type { Problem } from '../core/errors';
import type { Grid, Mark } from '../core/grid';
import { isValue, isYear } from './cells';
import { MOST_CELLS, ReadError } from './fault';
import { columnName } from './table';
import { unzipEntry, type ZipEntry } from './zip';

export interface Sheet {
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly grid: Grid;
  readonly marks: readonly Mark[];
  readonly problems: readonly Problem[];
}

const OPTIONS = { dense: true, nodim: true, cellNF: true, cellFormula: true, cellHTML: false, cellText: false, cellDates: false, raw: true, sheetStubs: true } as const;

/** Entries that hold neither cells nor what is needed to read them. */
const IDLE = /^(?:xl\/(?:media|drawings|charts|theme|printersettings|comments|externallinks|pivotcache|pivottables|vbaproject|activex|embeddings|customxml)|thumbnails|pictures|docprops)/i;

/** The same archive with its entries inflated under watch. @throws ReadError */
function stored(bytes: Uint8Array, entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const entry of entries) if (!IDLE.test(entry.path)) files[entry.path] = unzipEntry(bytes, entry);
  return zipSync(files, { level: 0 });
}

/**
 * @param entries  of the archive, for XLSX and ODS
 * @param choice   sheet and range that somebody chose
 * @throws ReadError `encrypted`, `sheet-unknown`, `range-wrong`, `workbook-broken`, `too-many-cells`, or those of a zip
 */
export function readSheet(bytes: Uint8Array, entries: readonly ZipEntry[] | undefined, choice: { readonly sheet?: string | null | undefined; readonly range?: string | null | undefined }): Sheet {
  const data = entries ? stored(bytes, entries) : bytes;
  const sheets = attempt(() => XLSX.read(data, { ...OPTIONS, bookSheets: true })).SheetNames ?? [];
  if (choice.sheet && !sheets.includes(choice.sheet)) throw new ReadError('sheet-unknown', choice.sheet);
  // Without a choice: the first sheet that holds more than one row, else the first.
  const candidates = choice.sheet ? [choice.sheet] : sheets.slice(0, 12);
  let first: Sheet | null = null;
  for (const name of candidates) {
    const { Sheets, Workbook } = attempt(() => XLSX.read(data, { ...OPTIONS, sheets: name }));
    const read = cellsOf(name, Sheets?.[name], choice.range ?? null, Workbook?.WBProps?.date1904 === true, sheets);
    if (choice.sheet || read.grid.rows.length > 1) return read;
    first ??= read;
  }
  if (!first) throw new ReadError('workbook-broken');
  return first;
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new ReadError(/password|encrypt/i.test(String(error)) ? 'encrypted' : 'workbook-broken');
  }
}

type Dense = readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[];

function cellsOf(name: string, sheet: XLSX.WorkSheet | undefined, range: string | null, date1904: boolean, sheets: readonly string[]): Sheet {
  const data: Dense = (sheet as { '!data'?: Dense } | undefined)?.['!data'] ?? [];
  const area = rangeOf(range);
  const found = new Found(date1904);
  const kept = new Map<number, string[]>();
  let count = 0;
  // Only what exists is visited: a cell at XFD1048576 makes no billion of empty ones.
  data.forEach((row, r) => row?.forEach((cell, c) => {
    if (!cell || r < area.s.r || r > area.e.r || c < area.s.c || c > area.e.c) return;
    const text = found.text(cell, r, c);
    if (text === '') return;
    if ((count += 1) > MOST_CELLS) throw new ReadError('too-many-cells', String(MOST_CELLS));
    const cells = kept.get(r) ?? [];
    cells[c - area.s.c] = text;
    kept.set(r, cells);
  }));
  for (const merge of sheet?.['!merges'] ?? []) fillMerge(kept, merge, area, found);
  const at = [...kept.keys()].sort((a, b) => a - b);
  const rowOf = new Map(at.map((r, i) => [r, i]));
  return {
    sheets, sheet: name,
    grid: { name, rows: at.map((r) => Array.from(kept.get(r)!, (cell) => cell ?? '')), lines: at.map((r) => r + 1) },
    marks: found.marks(rowOf, area.s.c),
    problems: found.problems,
  };
}

const EVERYWHERE: XLSX.Range = { s: { r: 0, c: 0 }, e: { r: Infinity, c: Infinity } };

function rangeOf(range: string | null): XLSX.Range {
  if (range === null || range.trim() === '') return EVERYWHERE;
  const area = /^\s*\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?\s*$/i.test(range) ? XLSX.utils.decode_range(range.trim().toUpperCase().replaceAll('$', '')) : null;
  if (!area || area.e.r < area.s.r || area.e.c < area.s.c) throw new ReadError('range-wrong', range);
  return area;
}

/** Words are repeated over the cells they are merged with; a figure never is, or it would count several times. */
function fillMerge(kept: Map<number, string[]>, { s, e }: XLSX.Range, area: XLSX.Range, found: Found): void {
  const origin = kept.get(s.r)?.[s.c - area.s.c];
  if (origin === undefined || origin === '') return;
  if (isValue(origin) && !isYear(origin)) {
    found.say('merged-value', s.r, s.c, origin);
    return;
  }
  for (let r = s.r; r <= Math.min(e.r, area.e.r, s.r + 100_000); r += 1) {
    // A merge over rows without a single cell adds none.
    const cells = kept.get(r);
    if (!cells) continue;
    for (let c = s.c; c <= Math.min(e.c, area.e.c, s.c + 1000); c += 1) {
      if ((r === s.r && c === s.c) || (cells[c - area.s.c] ?? '') !== '') continue;
      cells[c - area.s.c] = origin;
      found.mark('merged', r, c);
    }
  }
}

/** What a spreadsheet shows for each code of an error. */
const ERRORS: Readonly<Record<number, string>> = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A', 43: '#GETTING_DATA' };

/** What is met on the way through the cells. */
class Found {
  readonly problems: Problem[] = [];
  readonly #said = new Set<string>();
  readonly #marks: { kind: Mark['kind']; r: number; c: number }[] = [];
  constructor(readonly date1904: boolean) {}

  /** Each kind once, where it is first met. */
  say(code: string, r: number, c: number, value: string): void {
    if (this.#said.has(code)) return;
    this.#said.add(code);
    this.problems.push({ code, line: r + 1, column: columnName(c), value });
  }

  mark(kind: Mark['kind'], r: number, c: number): void { this.#marks.push({ kind, r, c }); }

  text(cell: XLSX.CellObject, r: number, c: number): string {
    if (cell.f !== undefined) {
      this.mark('formula', r, c);
      this.say(cell.t === 'z' ? 'formula-empty' : 'formula', r, c, cell.f.length > 60 ? `${cell.f.slice(0, 59)}…` : cell.f);
    }
    if (cell.v === undefined || cell.v === null || cell.t === 'z') return '';
    if (cell.t === 'e') {
      const text = ERRORS[cell.v as number] ?? '#ERROR';
      this.say('cell-error', r, c, text);
      return text;
    }
    if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
    if (cell.v instanceof Date) return cell.v.toISOString().replace(/T00:00:00\.000Z$/, '').replace(/\.000Z$/, '');
    if (typeof cell.v !== 'number') return String(cell.v);
    const format = typeof cell.z === 'string' ? cell.z : '';
    if (format && XLSX.SSF.is_date(format)) return dateText(cell.v, this.date1904) ?? plainNumber(cell.v);
    if (format.includes('%')) this.mark('percent', r, c);
    return plainNumber(cell.v);
  }

  marks(rowOf: ReadonlyMap<number, number>, firstColumn: number): Mark[] {
    const marks: { kind: Mark['kind']; column: number; first: number; last: number }[] = [];
    const open = new Map<string, { kind: Mark['kind']; column: number; first: number; last: number }>();
    for (const { kind, r, c } of this.#marks) {
      const row = rowOf.get(r);
      if (row === undefined) continue;
      const key = `${kind} ${c}`;
      const last = open.get(key);
      if (last && last.last + 1 === row) { last.last = row; continue; }
      const mark = { kind, column: c - firstColumn, first: row, last: row };
      open.set(key, mark);
      marks.push(mark);
    }
    return marks;
  }
}

/** All digits of a number, without exponent: 1e21 → "1000000000000000000000". */
export function plainNumber(value: number): string {
  const [, sign = '', whole = '', fraction = '', power] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (power === undefined) return String(value);
  const shift = Number(power);
  const digits = whole + fraction;
  const point = whole.length + shift;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length ? sign + digits + '0'.repeat(point - digits.length) : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** ISO 8601: a day, an hour, or both. */
function dateText(value: number, date1904: boolean): string | null {
  const parts = XLSX.SSF.parse_date_code(value, { date1904 }) as { y: number; m: number; d: number; H: number; M: number; S: number } | null;
  if (!parts) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  const hour = `${two(parts.H)}:${two(parts.M)}:${two(Math.floor(parts.S))}`;
  if (value >= 0 && value < 1) return hour;
  const day = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`;
  return hour === '00:00:00' ? day : `${day}T${hour}`;
}
