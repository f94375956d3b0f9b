/** JSON: a list of records, a list of rows, one record a line, or an object that holds such lists. */
import type { Problem } from '../core/errors';
import { textOf, type Declared } from './declared';
import { MOST_CELLS, ReadError } from './fault';
import { MOST_COLUMNS } from './table';

/** Before a number, so that its digits are kept as they are written: no text holds this sign. */
const MARK = '\uE0FF';
const TOKEN = /"(?:[^"\\]+|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * @returns the value, every number a text of the digits in the file, after a mark
 * @throws ReadError `json-broken`, with the line where reading stopped
 */
export function parseMarked(text: string): unknown {
  try {
    JSON.parse(text);
  } catch (error) {
    throw new ReadError('json-broken', undefined, lineAt(text, String(error)));
  }
  return JSON.parse(text.replace(TOKEN, (token) => (token.startsWith('"') ? token : `"${MARK}${token}"`)));
}

/** Numbers of a marked value as numbers again. */
export const number = (value: unknown): number => Number(typeof value === 'string' && value.startsWith(MARK) ? value.slice(1) : value);
export const unmarked = (value: unknown): string =>
  (typeof value === 'string' ? (value.startsWith(MARK) ? value.slice(1) : value) : textOf(value).replaceAll(new RegExp(`"${MARK}([^"]*)"`, 'g'), '$1'));

function lineAt(text: string, message: string): number {
  const [, line] = /line (\d+)/.exec(message) ?? [];
  if (line) return Number(line);
  const [, position] = /position (\d+)/.exec(message) ?? [];
  return text.slice(0, position ? Number(position) : text.length).split('\n').length;
}

type Record = Readonly<{ [name: string]: unknown }>;
const isRecord = (value: unknown): value is Record => value !== null && typeof value === 'object' && !Array.isArray(value);

/** @throws ReadError `json-broken`, `json-shape`, `json-deep`, `sheet-unknown`, `too-many-cells`, `too-many-columns` */
export function readJson(text: string, sheet: string | null): Declared {
  try {
    return read(text, sheet);
  } catch (error) {
    // Lists in lists in lists: the writer of JSON gives up where the parser did not.
    throw error instanceof RangeError ? new ReadError('json-deep') : error;
  }
}

function read(text: string, sheet: string | null): Declared {
  const lists = listsOf(text);
  const names = [...lists.keys()];
  const name = sheet !== null && lists.has(sheet) ? sheet : names.reduce<string | null>((best, key) => (best === null || lists.get(key)!.length > lists.get(best)!.length ? key : best), null);
  if (name === null) throw new ReadError('json-shape');
  if (sheet !== null && name !== sheet) throw new ReadError('sheet-unknown', sheet);
  return { sheets: names.filter(Boolean), sheet: name || null, ...tabulate(lists.get(name)!) };
}

/** Lists of records or of rows, by the name they have in the file; of a file that is one list, the empty name. */
function listsOf(text: string): Map<string, readonly unknown[]> {
  const value = /^\s*\{.*\}\s*\n\s*\{/.test(text) ? linesOf(text) : parseMarked(text);
  if (Array.isArray(value)) return new Map(isTabular(value) ? [['', value]] : []);
  if (!isRecord(value)) return new Map();
  const found = new Map<string, readonly unknown[]>();
  for (const [key, inner] of Object.entries(value)) {
    if (Array.isArray(inner) && isTabular(inner)) found.set(key, inner);
    else if (isRecord(inner)) for (const [below, list] of Object.entries(inner)) if (Array.isArray(list) && isTabular(list)) found.set(`${key}.${below}`, list);
  }
  return found;
}

/** One record a line (JSON Lines). */
function linesOf(text: string): unknown[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [parseMarked(line)];
    } catch {
      throw new ReadError('json-broken', undefined, i + 1);
    }
  });
}

const isTabular = (list: readonly unknown[]): boolean =>
  list.length > 0 && (list.every(isRecord) || list.every((row) => Array.isArray(row) && row.every((cell) => cell === null || typeof cell !== 'object')));

function tabulate(list: readonly unknown[]): Pick<Declared, 'header' | 'rows' | 'problems'> {
  if (list.every((row): row is unknown[] => Array.isArray(row))) {
    const [header = [], ...rows] = list.map((row) => row.map(unmarked));
    const width = Math.max(...list.map((row) => row.length));
    const wide = (row: readonly string[]) => [...row, ...new Array<string>(width - row.length).fill('')];
    return { header: wide(header), rows: rows.map(wide), problems: [] };
  }
  const names = new Map<string, number>();
  const problems: Problem[] = [];
  const flat = list.map((record, i) => {
    const cells: [string, string][] = [];
    flatten(record as Record, '', cells, 0, () => {
      if (!problems.some(({ code }) => code === 'json-nested')) problems.push({ code: 'json-nested', line: i + 1 });
    });
    for (const [name] of cells) if (!names.has(name)) names.set(name, names.size);
    if (names.size > MOST_COLUMNS) throw new ReadError('too-many-columns', String(names.size));
    return cells;
  });
  if (flat.length * names.size > MOST_CELLS) throw new ReadError('too-many-cells', String(flat.length));
  const rows = flat.map((cells) => {
    const row = new Array<string>(names.size).fill('');
    for (const [name, cell] of cells) row[names.get(name)!] = cell;
    return row;
  });
  return { header: [...names.keys()], rows, problems };
}

/** An object in a record gives `outer.inner`, down to three levels; a list is one cell, as JSON. */
function flatten(record: Record, prefix: string, cells: [string, string][], level: number, onNested: () => void): void {
  for (const [key, value] of Object.entries(record)) {
    if (isRecord(value) && level < 3) flatten(value, `${prefix}${key}.`, cells, level + 1, onNested);
    else {
      if (value !== null && typeof value === 'object') onNested();
      cells.push([prefix + key, unmarked(value)]);
    }
  }
}
