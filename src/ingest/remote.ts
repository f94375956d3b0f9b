/**
 * A Parquet file published beside the application, read by ranges: its footer first, then the
 * columns that a person chooses, in the row groups that may hold the rows wanted. Nothing else of
 * the file is fetched, and no other origin is ever asked (the content security policy refuses it).
 *
 *   address ──► lookAt ──► what it holds ──► readRemote(columns, where) ──► CSV
 */
import { asyncBufferFromUrl, parquetMetadata, parquetRead, type FileMetaData } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { textOf } from './declared';
import { MOST_CELLS, ReadError } from './fault';
import { columnsOf, PARSERS } from './parquet';

export interface RemoteColumn {
  readonly name: string;
  /** Compressed, in all row groups. */
  readonly bytes: number;
  /** Rows can be chosen by a value of it. */
  readonly chooses: boolean;
}

/** What the footer of a file says. */
export interface Remote {
  readonly url: string;
  readonly name: string;
  readonly size: number;
  /** Tells this state of the file from a later one; empty when the server says none. */
  readonly tag: string;
  readonly rows: number;
  readonly groups: number;
  readonly columns: readonly RemoteColumn[];
}

/** Only rows in which the column has this value, as text. */
export interface Where { readonly column: string; readonly value: string }
export interface RemoteChoice { readonly columns: readonly string[]; readonly where: Where | null }

/** The last part of a file, where the footer stands; a longer footer takes a second request. */
const TAIL = 65_536;
/** In bytes, the columns chosen once decompressed. */
const MOST_BYTES = 1_000_000_000;

/** @throws ReadError `remote-missing`, `remote-status`, `remote-lost`, `remote-whole` (the server knows no ranges), `remote-type` */
export async function lookAt(url: string): Promise<Remote> {
  const { size, tag, metadata } = await footerOf(url);
  const weights = new Map<string, number>();
  for (const { meta_data: about } of metadata.row_groups.flatMap(({ columns }) => columns)) {
    const [name = ''] = about?.path_in_schema ?? [];
    weights.set(name, (weights.get(name) ?? 0) + Number(about?.total_compressed_size ?? 0));
  }
  return {
    url, size, tag, name: decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? ''), rows: Number(metadata.num_rows), groups: metadata.row_groups.length,
    columns: columnsOf(metadata).map((name) => ({ name, bytes: weights.get(name) ?? 0, chooses: typed(metadata, name, '0') !== null })),
  };
}

/**
 * @returns  the rows as CSV, whose name says where they come from
 * @throws ReadError  as above, and `remote-changed`, `parquet-broken`, `too-many-cells`, `zip-bomb`, `remote-none` (no row has the value)
 */
export async function readRemote({ url, size, tag, name }: Remote, { columns, where }: RemoteChoice): Promise<File> {
  const { metadata } = await footerOf(url, { size, tag });
  const wanted = new Set([...columns, ...(where ? [where.column] : [])]);
  const inflated = metadata.row_groups.flatMap((group) => group.columns)
    .reduce((sum, { meta_data: about }) => sum + (wanted.has(about?.path_in_schema[0] ?? '') ? Number(about?.total_uncompressed_size ?? 0) : 0), 0);
  if (inflated > MOST_BYTES) throw new ReadError('zip-bomb');
  const file = await asyncBufferFromUrl({ url, byteLength: size, fetch: ranged(size, tag) });
  const lines = [line(columns)];
  try {
    await parquetRead({
      file, metadata, compressors, columns: [...columns], parsers: PARSERS, rowFormat: 'object',
      ...(where ? { filter: { [where.column]: { $eq: typed(metadata, where.column, where.value) } } } : {}),
      onComplete: (rows) => {
        if (rows.length * columns.length > MOST_CELLS) throw new ReadError('too-many-cells', String(rows.length));
        for (const row of rows) lines.push(line(columns.map((column) => textOf(row[column]))));
      },
    });
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('parquet-broken');
  }
  if (lines.length === 1) throw new ReadError('remote-none', where?.value);
  return new File([lines.join('')], `${name}.csv`, { type: 'text/csv' });
}

/** The whole file, where the server knows no ranges and the person agrees. @throws ReadError `remote-missing`, `remote-status`, `remote-lost` */
export async function readWhole(url: string): Promise<File> {
  const response = await ask(url, {});
  if (!response.ok) throw refused(response);
  return new File([await response.arrayBuffer()], decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? ''));
}

const line = (cells: readonly string[]): string => `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;

/**
 * A value as the column holds it; null where values cannot be compared with a text.
 * @throws ReadError `remote-none` for a text that no value of the column is
 */
function typed({ schema }: FileMetaData, column: string, value: string): string | number | bigint | null {
  const about = schema.find(({ name, num_children: below }) => name === column && !below);
  if (!about || about.repetition_type === 'REPEATED') return null;
  const { type, converted_type: kind = '', logical_type: logical } = about;
  if (type === 'BYTE_ARRAY') return kind === 'UTF8' || logical?.type === 'STRING' ? value : null;
  const isPlain = (kind === '' || /^U?INT_/.test(kind)) && (logical === undefined || logical.type === 'INTEGER');
  if (!isPlain || !['INT32', 'INT64', 'FLOAT', 'DOUBLE'].includes(type ?? '')) return null;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number) || (type === 'INT64' && !Number.isInteger(number))) throw new ReadError('remote-none', value);
  return type === 'INT64' ? BigInt(value.trim()) : number;
}

async function ask(url: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    // Parts of two states of a file must never meet in a cache; a redirection could lead elsewhere.
    return await fetch(url, { headers, cache: 'no-store', redirect: 'error', credentials: 'same-origin' });
  } catch {
    throw new ReadError('remote-lost');
  }
}

const refused = ({ status }: Response): ReadError => ([404, 410].includes(status) ? new ReadError('remote-missing') : new ReadError('remote-status', String(status)));
const tagOf = ({ headers }: Response): string => headers.get('etag') ?? headers.get('last-modified') ?? '';

/** Size and state of the file, and its footer; those told must still hold. */
async function footerOf(url: string, known?: { readonly size: number; readonly tag: string }): Promise<{ readonly size: number; readonly tag: string; readonly metadata: FileMetaData }> {
  const response = await ask(url, { range: `bytes=-${TAIL}` });
  if (response.status === 200) {
    await response.body?.cancel();
    throw new ReadError('remote-whole', response.headers.get('content-length') ?? '');
  }
  // Nothing of an empty file can be asked for.
  if (response.status === 416) throw new ReadError('remote-type');
  if (response.status !== 206) throw refused(response);
  const [, last, whole] = /-(\d+)\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? [];
  const size = Number(whole);
  const tag = tagOf(response);
  if (!Number.isInteger(size)) throw new ReadError('remote-whole', '');
  if (known && (known.size !== size || known.tag !== tag)) throw new ReadError('remote-changed');
  // Some servers take "the last bytes" for the first ones: these are asked for again, by their place.
  const tail = await (Number(last) === size - 1 ? response : await ranged(size, tag)(url, { headers: { range: `bytes=${Math.max(0, size - TAIL)}-${size - 1}` } })).arrayBuffer();
  const view = new DataView(tail);
  if (tail.byteLength < 12 || view.getUint32(tail.byteLength - 4, true) !== MAGIC) throw new ReadError('remote-type');
  const footer = view.getUint32(tail.byteLength - 8, true) + 8;
  if (footer > size) throw new ReadError('parquet-broken');
  const end = footer <= tail.byteLength ? tail : await (await ranged(size, tag)(url, { headers: { range: `bytes=${size - footer}-${size - 1}` } })).arrayBuffer();
  try {
    return { size, tag, metadata: parquetMetadata(end) };
  } catch {
    throw new ReadError('parquet-broken');
  }
}

/** `PAR1`, little-endian. */
const MAGIC = 0x31524150;

/** A `fetch` that gives parts of one state of a file, or fails. */
const ranged = (size: number, tag: string) => async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
  const response = await ask(String(url), Object.fromEntries(new Headers(init?.headers)));
  if (response.status !== 206) throw response.ok ? new ReadError('remote-changed') : refused(response);
  if (tagOf(response) !== tag || !response.headers.get('content-range')?.endsWith(`/${size}`)) throw new ReadError('remote-changed');
  return response;
};
