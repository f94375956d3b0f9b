/** What passes between the page and the worker that opens a file. */
import type { Opened, Table } from '../core/grid';
import { PackedRows, pack, type Packed } from '../core/packed';
import type { Choices, OnProgress } from './open';

export interface Request { readonly files: readonly File[]; readonly choices: Choices }

type PackedTable = Omit<Table, 'rows' | 'lines'> & { readonly rows: Packed; readonly lines: Uint32Array<ArrayBuffer> };
type PackedOpened = Omit<Opened, 'table' | 'package'> & {
  readonly table: PackedTable;
  readonly package?: Omit<NonNullable<Opened['package']>, 'tables'> & { readonly tables: ReadonlyMap<string, PackedTable> };
};

export type Answer =
  | { readonly kind: 'progress'; readonly progress: Parameters<OnProgress>[0] }
  | { readonly kind: 'opened'; readonly opened: PackedOpened };

/** @returns the message, and the memory that changes hands with it */
export function packOpened(opened: Opened): { message: Answer; transfer: ArrayBuffer[] } {
  const memory = new Set<ArrayBuffer>();
  const packed = (table: Table): PackedTable => {
    const rows = pack(table.rows, table.header.length);
    const lines = Uint32Array.from(table.lines);
    for (const { buffer } of [rows.starts, rows.ends, lines]) memory.add(buffer);
    return { ...table, rows, lines };
  };
  const tables = opened.package && new Map([...opened.package.tables].map(([path, table]) => [path, packed(table)] as const));
  const { package: bundle, table, ...rest } = opened;
  const message: PackedOpened = { ...rest, table: packed(table), ...(bundle && tables ? { package: { ...bundle, tables } } : {}) };
  return { message: { kind: 'opened', opened: message }, transfer: [...memory] };
}

export function unpackOpened({ table, package: bundle, ...rest }: PackedOpened): Opened {
  const unpacked = (packed: PackedTable): Table => ({ ...packed, rows: new PackedRows(packed.rows) });
  return {
    ...rest, table: unpacked(table),
    ...(bundle ? { package: { ...bundle, tables: new Map([...bundle.tables].map(([path, packed]) => [path, unpacked(packed)])) } } : {}),
  };
}
