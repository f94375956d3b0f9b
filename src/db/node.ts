/**
 * The same engine version in Node, blocking, for tests and the terminal
 * (ENGINEERING T42: `@duckdb/node-api` would be another version of DuckDB).
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DuckDBConnection as BlockingConnection } from '@duckdb/duckdb-wasm/blocking';
import type { Table } from 'apache-arrow';
import { EngineError } from '../core/errors';
import { decode } from './decode';
import type { Engine } from './engine';
import { plain } from './fault';
import { CAST_CONFIG, CONNECT_SQL, LOCK_SQL, openSql } from './settings';

const require = createRequire(import.meta.url);

/**
 * Starts an engine in this process.
 * @throws EngineError `engine-boot` when the WebAssembly module cannot be started
 */
export async function openNode(): Promise<Engine> {
  const duckdb = require('@duckdb/duckdb-wasm/blocking') as typeof import('@duckdb/duckdb-wasm/blocking');
  const dist = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
  const bundle = (kind: string) => ({ mainModule: join(dist, `duckdb-${kind}.wasm`), mainWorker: join(dist, `duckdb-node-${kind}.worker.cjs`) });
  try {
    const db = await duckdb.createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
    await db.instantiate(() => {});
    db.open({ query: CAST_CONFIG });
    const connection = db.connect();
    for (const sql of [...openSql(), CONNECT_SQL]) connection.query(sql);
    return wrap(connection, db);
  } catch (cause) {
    throw new EngineError('engine-boot', String(cause), undefined, cause);
  }
}

interface Files { registerFileText(name: string, text: string): void; registerFileBuffer(name: string, bytes: Uint8Array): void; dropFile(name: string): void }

function wrap(connection: BlockingConnection, files: Files): Engine {
  let closed = false;
  const attempt = <T>(sql: string, work: () => T): T => {
    if (closed) throw new EngineError('engine-closed', 'the engine is closed', sql);
    try {
      return work();
    } catch (cause) {
      if (cause instanceof EngineError) throw cause;
      throw new EngineError('query-failed', plain(cause instanceof Error ? cause.message : String(cause)), sql, cause);
    }
  };
  return {
    async query(query, params = [], options = {}) {
      if (options.signal?.aborted) throw new EngineError('query-aborted', `${query.name}: aborted`, query.sql);
      return attempt(query.sql, () => {
        if (params.length === 0) return decode(connection.query(query.sql) as unknown as Table, query);
        const statement = connection.prepare(query.sql);
        try {
          return decode(statement.query(...params) as unknown as Table, query);
        } finally {
          statement.close();
        }
      });
    },
    async run(sql) { attempt(sql, () => connection.query(sql)); },
    async register({ name, content }) { attempt(name, () => (typeof content === 'string' ? files.registerFileText(name, content) : files.registerFileBuffer(name, content))); },
    async forget(name) { attempt(name, () => files.dropFile(name)); },
    async lock() { for (const sql of LOCK_SQL) attempt(sql, () => connection.query(sql)); },
    async close() { if (!closed) { closed = true; connection.close(); } },
  };
}
