/**
 * DuckDB outside WebAssembly, for data larger than a browser: the same SQL files, with a bound on
 * memory, as many threads as wanted, and a folder to spill to. Nothing is ever fetched.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { EngineError } from '../core/errors';
import { literal } from '../core/quote';
import { decodeNative } from './nativerows';
import type { Engine } from './engine';
import { CONNECT_SQL, LOCK_SQL, openSql } from './settings';

export interface NativeOptions {
  /** Most memory that the database takes, as DuckDB writes it: `2GB`. Its own bound otherwise. */
  readonly memory?: string;
  readonly threads?: number;
  /** Where what exceeds the memory goes; a folder of the system otherwise. It is left as it was found. */
  readonly spill?: string;
  /** Tables are kept in a file of the spill folder, so that their size is bounded by the disk alone. */
  readonly onDisk?: boolean;
}

export interface NativeEngine extends Engine {
  /** Folders that stay readable once the engine is locked, before it is. */
  allow(folders: readonly string[]): Promise<void>;
}

/**
 * Starts a database in this process.
 * @throws EngineError `engine-boot` when it cannot start, e.g. for a bound on memory that it does not understand
 */
export async function openNative({ memory, threads, spill, onDisk = false }: NativeOptions = {}): Promise<NativeEngine> {
  let scratch: string;
  try {
    mkdirSync(spill ?? tmpdir(), { recursive: true });
    scratch = mkdtempSync(join(spill ?? tmpdir(), 'concordance-'));
  } catch (cause) {
    throw new EngineError('engine-boot', String(cause), undefined, cause);
  }
  const opening = [
    ...openSql(onDisk ? `${literal(join(scratch, 'pack.duckdb'))} AS pack` : undefined),
    `SET file_search_path = ${literal(scratch)}`, `SET temp_directory = ${literal(join(scratch, 'spill'))}`,
    // Rows are found by their keys, never by their place: keeping millions of them in order costs memory.
    ...(onDisk ? ['SET preserve_insertion_order = false'] : []),
    ...(memory === undefined ? [] : [`SET memory_limit = ${literal(memory)}`]),
    ...(threads === undefined ? [] : [`SET threads = ${threads}`]),
    CONNECT_SQL,
  ];
  try {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    for (const sql of opening) await connection.run(sql);
    return wrap(connection, scratch, () => { connection.closeSync(); instance.closeSync(); });
  } catch (cause) {
    rmSync(scratch, { recursive: true, force: true });
    throw new EngineError('engine-boot', cause instanceof Error ? cause.message : String(cause), undefined, cause);
  }
}

function wrap(connection: DuckDBConnection, scratch: string, end: () => void): NativeEngine {
  let closed = false;
  const attempt = async <T>(sql: string, work: () => Promise<T>): Promise<T> => {
    if (closed) throw new EngineError('engine-closed', 'the engine is closed', sql);
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof EngineError) throw cause;
      throw new EngineError('query-failed', cause instanceof Error ? cause.message : String(cause), sql, cause);
    }
  };
  const run = (sql: string) => attempt(sql, async () => { await connection.run(sql); });
  return {
    async query(query, params = [], { signal } = {}) {
      if (signal?.aborted) throw new EngineError('query-aborted', `${query.name}: aborted`, query.sql);
      return attempt(query.sql, async () => decodeNative(await connection.runAndReadAll(query.sql, params.length === 0 ? undefined : [...params]), query));
    },
    run,
    async register({ name, content }) {
      mkdirSync(dirname(join(scratch, name)), { recursive: true });
      writeFileSync(join(scratch, name), content);
    },
    async forget(name) { rmSync(join(scratch, name), { force: true }); },
    async allow(folders) { await run(`SET allowed_directories = [${folders.map(literal).join(', ')}]`); },
    async lock() { for (const sql of LOCK_SQL) await run(sql); },
    async close() {
      if (closed) return;
      closed = true;
      end();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
