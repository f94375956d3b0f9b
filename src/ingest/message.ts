/**
 * What passes between the page and the worker that opens a file. Rows come in blocks, each a
 * message of its own, so that a large table never holds the page's thread.
 *
 *   progress … block block block … opened
 */
import type { Opened, Table } from '../core/grid';
import { PackedRows, pack, pieces, type Block } from '../core/packed';
import type { Choices, OnProgress } from './open';

export interface Request { readonly kind: 'open'; readonly files: readonly File[]; readonly choices: Choices }

/** A table without its blocks; `id` is what they say they belong to. */
type Bare = Omit<Table, 'rows'> & { readonly id: number; readonly separator: string; readonly width: number };
type BareOpened = Omit<Opened, 'table' | 'package'> & {
  readonly table: Bare;
  readonly package?: Omit<NonNullable<Opened['package']>, 'tables'> & { readonly tables: ReadonlyMap<string, Bare> };
};

export type Answer =
  | { readonly kind: 'progress'; readonly progress: Parameters<OnProgress>[0] }
  | { readonly kind: 'block'; readonly id: number; readonly block: Block }
  | { readonly kind: 'opened'; readonly opened: BareOpened };

/** @param post  sends one message; what is in `transfer` changes hands with it */
export function postOpened({ package: bundle, table, ...rest }: Opened, post: (answer: Answer, transfer: ArrayBuffer[]) => void): void {
  const known = new Map<Table, Bare>();
  const send = (whole: Table): Bare => {
    const already = known.get(whole);
    if (already) return already;
    const { rows, lines, ...about } = whole;
    const packed = pack(rows, about.header.length);
    const id = known.size;
    for (const block of pieces(packed)) post({ kind: 'block', id, block }, [block.starts.buffer, block.ends.buffer]);
    const bare = { ...about, lines: Uint32Array.from(lines), id, separator: packed.separator, width: packed.width };
    known.set(whole, bare);
    return bare;
  };
  const first = send(table);
  const tables = bundle && new Map([...bundle.tables].map(([path, other]) => [path, send(other)] as const));
  const opened: BareOpened = { ...rest, table: first, ...(bundle && tables ? { package: { ...bundle, tables } } : {}) };
  post({ kind: 'opened', opened }, [...known.values()].map(({ lines }) => (lines as Uint32Array<ArrayBuffer>).buffer));
}

/** @param blocks  of all tables, by the id of each, in the order in which they came */
export function joinOpened({ table, package: bundle, ...rest }: BareOpened, blocks: ReadonlyMap<number, readonly Block[]>): Opened {
  const whole = ({ id, separator, width, ...about }: Bare): Table => ({ ...about, rows: new PackedRows({ blocks: blocks.get(id) ?? [], separator, width }) });
  return {
    ...rest, table: whole(table),
    ...(bundle ? { package: { ...bundle, tables: new Map([...bundle.tables].map(([path, bare]) => [path, whole(bare)])) } } : {}),
  };
}
