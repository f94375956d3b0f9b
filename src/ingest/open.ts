/**
 * The one way from the bytes of a person's file to a table, in the browser's worker and in
 * the terminal alike. Bad data never throws: it is said in `problems`.
 *
 *   bytes ──► format.ts ──► textfile | sheets | parquet | arrow | json | jsonstat | bundle ──► table
 *
 * Readers of each format are loaded when a file of it is met.
 */
import type { Problem } from '../core/errors';
import { EMPTY_TABLE, type FileFormat, type Opened, type OpenedPackage, type Reading, type Table } from '../core/grid';
import { readText } from './bytes';
import type { Declared } from './declared';
import { ReadError } from './fault';
import { formatOf } from './format';
import type { Body } from './textfile';
import { unzipEntry, zipEntries, type ZipEntry } from './zip';

/** A file in memory. */
export interface FileBytes { readonly name: string; readonly bytes: Uint8Array }

/** What a person decided; the rest is detected. */
export type Choices = Partial<Reading>;

/** Called as the work goes: bytes read out of `total`, rows found so far. */
export type OnProgress = (progress: { readonly bytes: number; readonly total: number; readonly rows: number }) => void;

/** Largest files that are opened, in bytes. */
export const MOST_BYTES = { text: 300_000_000, spreadsheet: 50_000_000 } as const;

const isDescriptor = (name: string): boolean => /(?:^|\/)datapackage\.json$/.test(name);

interface Read extends Body {
  readonly sheets?: readonly string[];
  readonly package?: OpenedPackage;
}

/**
 * @param file     one file, or several dropped together (`datapackage.json` and its tables)
 * @param choices  fields of a former `Opened.reading` that the person changed
 */
export async function openFile(file: FileBytes | readonly FileBytes[], choices: Choices = {}, onProgress?: OnProgress): Promise<Opened> {
  const files = 'bytes' in file ? [file] : file;
  const main = files.find(({ name }) => isDescriptor(name)) ?? files[0] ?? { name: '', bytes: new Uint8Array() };
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > MOST_BYTES.text) return tooLarge(main.name, size);
  const sha256 = digest(main.bytes);
  const told = { format: choices.format ?? 'csv' as FileFormat };
  const found = await read(main, files, choices, told, (share, rows) => onProgress?.({ bytes: Math.round(size * share), total: size, rows }))
    .catch((error: unknown): Read => failed(error));
  return {
    file: main.name, size, sha256: await sha256,
    reading: { format: told.format, ...NOTHING, ...found.reading },
    headerReason: found.reason,
    sheets: found.sheets ?? [],
    table: found.table,
    ...(found.package ? { package: found.package } : {}),
    problems: found.problems.map((problem) => ({ file: main.name, ...problem })),
  };
}

/** What is said of a file that is not even read into memory. */
export const tooLarge = (name: string, size: number): Opened => ({
  file: name, size, sha256: '', reading: { format: 'csv', ...NOTHING }, headerReason: 'none', sheets: [], table: EMPTY_TABLE,
  problems: [{ code: 'too-large', file: name, value: megabytes(MOST_BYTES.text) }],
});

const NOTHING = { encoding: null, separator: null, decimal: null, group: null, sheet: null, range: null, header: null, body: null } as const;
const megabytes = (bytes: number): string => String(Math.round(bytes / 1_000_000));

function failed(error: unknown): Read {
  const problem: Problem = error instanceof ReadError
    ? { code: error.code, ...(error.value === undefined ? {} : { value: error.value }), ...(error.line === undefined ? {} : { line: error.line }) }
    : { code: 'unreadable', value: error instanceof Error ? error.message : String(error) };
  return { table: EMPTY_TABLE, reason: 'none', reading: {}, problems: [problem] };
}

/** @param told  receives the format as soon as it is known, so that a failure can name it */
async function read({ bytes }: FileBytes, files: readonly FileBytes[], choices: Choices, told: { format: FileFormat }, onShare: (share: number, rows: number) => void): Promise<Read> {
  onShare(0, 0);
  if (bytes.length === 0) throw new ReadError('empty');
  if (files.some(({ name }) => isDescriptor(name)) && files.length > 1) return readFiles(files, choices, told);
  const found = await readOne(bytes, choices, told, onShare);
  return files.length === 1 ? found : { ...found, problems: [{ code: 'files-ignored', value: files.slice(1).map(({ name }) => name).join(', ') }, ...found.problems] };
}

async function readOne(bytes: Uint8Array, choices: Choices, told: { format: FileFormat }, onShare: (share: number, rows: number) => void): Promise<Read> {
  const known = formatOf(bytes);
  if ('refused' in known && (choices.format === undefined || !isText(choices.format))) throw new ReadError(known.refused, known.value);
  const format = choices.format ?? ('format' in known ? known.format : 'csv');
  told.format = format;
  const entries = 'format' in known ? known.entries : undefined;
  if (isText(format)) return (await import('./textfile')).readTextFile(bytes, choices, format === 'sdmx-csv', onShare);
  if (bytes.length > MOST_BYTES.spreadsheet && ['xlsx', 'xls', 'ods'].includes(format)) throw new ReadError('too-large', megabytes(MOST_BYTES.spreadsheet));
  if (format === 'data-package') return readArchive(bytes, entries, choices);
  if (format === 'xlsx' || format === 'xls' || format === 'ods') return readWorkbook(bytes, entries, choices);
  return declared(await DECLARED[format](bytes, choices), choices);
}

const isText = (format: FileFormat): format is 'csv' | 'sdmx-csv' => format === 'csv' || format === 'sdmx-csv';

/** Formats that name their columns themselves, each with its reader. */
const DECLARED: Readonly<Record<Exclude<FileFormat, 'csv' | 'sdmx-csv' | 'data-package' | 'xlsx' | 'xls' | 'ods'>, (bytes: Uint8Array, choices: Choices) => Promise<Declared>>> = {
  parquet: async (bytes) => (await import('./parquet')).readParquet(bytes),
  arrow: async (bytes) => (await import('./arrow')).readArrow(bytes),
  json: async (bytes, { sheet = null, encoding }) => (await import('./json')).readJson(readText(bytes, encoding ?? undefined).text, sheet),
  'json-stat': async (bytes, { sheet = null, encoding }) => (await import('./jsonstat')).readJsonStat(readText(bytes, encoding ?? undefined).text, sheet),
};

/** Tables whose columns are named by their format: only signs of numbers and oddities are looked for. */
async function declared(found: Declared, choices: Choices): Promise<Read> {
  const [{ declaredTable }, { judge }] = await Promise.all([import('./declared'), import('./textfile')]);
  const table: Table = declaredTable(found);
  const layout = { header: { from: 0, to: 0 }, body: { from: 0, to: table.rows.length }, reason: 'declared' as const };
  const body = judge({ table, lines: table.lines, layout, choices, format: { encoding: null, separator: null } });
  return {
    ...body, sheets: found.sheets, reading: { ...body.reading, sheet: found.sheet },
    problems: [...found.problems, ...body.problems.filter(({ code }) => code !== 'header-none')],
  };
}

async function readWorkbook(bytes: Uint8Array, entries: readonly ZipEntry[] | undefined, choices: Choices): Promise<Read> {
  const [{ readSheet }, { layoutOf }, { tableOf, MOST_COLUMNS }, { judge }] = await Promise.all([import('./sheets'), import('./layout'), import('./table'), import('./textfile')]);
  const { sheets, sheet, grid, marks, problems } = readSheet(bytes, entries, choices);
  if (grid.rows.length === 0) throw new ReadError('sheet-empty', sheet);
  const width = grid.rows.slice().reduce((most, row) => Math.max(most, row.length), 0);
  if (width > MOST_COLUMNS) throw new ReadError('too-many-columns', String(width));
  const layout = layoutOf(grid, choices);
  const body = judge({ table: tableOf(grid, layout, width, marks), lines: grid.lines, layout, choices, format: { encoding: null, separator: null } });
  return { ...body, sheets, reading: { ...body.reading, sheet, range: choices.range ?? null }, problems: [...problems, ...body.problems] };
}

async function readArchive(bytes: Uint8Array, known: readonly ZipEntry[] | undefined, choices: Choices): Promise<Read> {
  const { readBundle } = await import('./bundle');
  const entries = known ?? zipEntries(bytes);
  return readBundle({ paths: entries.map(({ path }) => path), read: (path) => unzipEntry(bytes, entries.find((entry) => entry.path === path)!) }, choices);
}

async function readFiles(files: readonly FileBytes[], choices: Choices, told: { format: FileFormat }): Promise<Read> {
  told.format = 'data-package';
  const { readBundle } = await import('./bundle');
  return readBundle({ paths: files.map(({ name }) => name), read: (path) => files.find(({ name }) => name === path)!.bytes }, choices);
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
