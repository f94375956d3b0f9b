/**
 * DuckDB in a worker of the browser: one life. Only the EH bundle, from the page's own
 * origin (no blob, no CDN), so that `script-src 'self' 'wasm-unsafe-eval'` is enough.
 */
import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Table, type AsyncRecordBatchStreamReader, type RecordBatch } from 'apache-arrow';
import { EngineError, type EngineCode } from '../core/errors';
import type { Param } from '../core/query';
import { isFatal, plain } from './fault';
import type { Life } from './life';
import { CONNECT_SQL, openSql } from './settings';
import { ENGINE_URL, OPEN_CONFIG, takeWorker } from './started';
import { watchdog } from './watchdog';

/** Longest silences allowed, in milliseconds. */
export interface Limits {
  /** While the engine starts: counted again from each piece of the 27 MB that arrives. */
  readonly boot: number;
  /** For one statement. */
  readonly statement: number;
}

const LIMITS: Limits = { boot: 20_000, statement: 60_000 };

/**
 * Starts a worker and an empty database in it.
 * @throws EngineError `engine-boot` or `engine-timeout`; the worker is then ended
 */
export async function bootWorker(limits: Limits = LIMITS): Promise<Life> {
  const worker = takeWorker();
  const watch = watchdog(() => worker.terminate());
  let code: EngineCode = 'engine-boot';
  worker.addEventListener('error', (event) => watch.bark(new EngineError(code, event.message || 'the worker failed')));
  worker.addEventListener('messageerror', () => watch.bark(new EngineError(code, 'the worker sent something unreadable')));
  const db = new AsyncDuckDB(new VoidLogger(), worker);

  const start = async (): Promise<void> => {
    await db.instantiate(ENGINE_URL, null, () => watch.pat());
    await db.open(OPEN_CONFIG);
    const connection = await db.connect();
    // In one message: each takes a turn of the worker.
    await connection.query(openSql().join(';'));
    await connection.close();
  };
  try {
    await watch.guard(start(), limits.boot);
  } catch (cause) {
    const error = cause instanceof EngineError ? cause : new EngineError('engine-boot', String(cause), undefined, cause);
    watch.bark(error);
    throw error;
  }
  code = 'engine-crash';

  const connect = async (): Promise<AsyncDuckDBConnection> => {
    const connection = await db.connect();
    await connection.query(CONNECT_SQL);
    return connection;
  };
  /** For statements that nobody can cancel: they come one after the other. */
  let shared: Promise<AsyncDuckDBConnection> | null = null;

  async function understandably<T>(sql: string, work: () => Promise<T>): Promise<T> {
    try {
      return await watch.guard(work(), limits.statement, sql);
    } catch (cause) {
      throw understood(cause, sql);
    }
  }

  /** A statement that may be cancelled has a connection of its own: cancelling one cannot touch another. */
  async function cancelled<T>(sql: string, work: (connection: AsyncDuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await understandably(sql, connect);
    try {
      return await understandably(sql, () => work(connection));
    } finally {
      if (!watch.fault) await understandably(sql, () => connection.close());
    }
  }

  function understood(cause: unknown, sql: string): EngineError {
    if (cause instanceof EngineError) return cause;
    const message = plain(cause instanceof Error ? cause.message : String(cause));
    if (!isFatal(message)) return new EngineError('query-failed', message, sql, cause);
    watch.bark(new EngineError('engine-crash', message, sql, cause));
    return watch.fault!;
  }

  return {
    get fault() { return watch.fault; },
    ask: (sql, params, signal) => (signal
      ? cancelled(sql, (connection) => cancellable(connection, sql, params, signal))
      : understandably(sql, async () => cancellable(await (shared ??= connect()), sql, params))),
    run: (sql) => understandably(sql, async () => { await (await (shared ??= connect())).query(sql); }),
    // Bytes are handed over to the worker: the next life needs them too.
    register: ({ name, content }) => understandably(name, () => (typeof content === 'string' ? db.registerFileText(name, content) : db.registerFileBuffer(name, content.slice()))),
    forget: (name) => understandably(name, async () => { await db.dropFile(name); }),
    end: () => watch.bark(new EngineError('engine-closed', 'the engine is closed')),
  };
}

/**
 * The answer to one statement. A fired signal stops the work inside the worker; one with
 * parameters is run out there (the library cannot poll it), but its caller is freed.
 */
async function cancellable(connection: AsyncDuckDBConnection, sql: string, params: readonly Param[], signal?: AbortSignal): Promise<Table> {
  const aborted = (): EngineError => new EngineError('query-aborted', 'aborted', sql);
  if (signal?.aborted) throw aborted();
  const cancel = (): void => { connection.cancelSent().catch(() => {}); };
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await (params.length === 0 ? collect(connection.send(sql), signal) : prepared(connection, sql, params, signal));
  } catch (cause) {
    throw signal?.aborted ? aborted() : cause;
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

async function prepared(connection: AsyncDuckDBConnection, sql: string, params: readonly Param[], signal?: AbortSignal): Promise<Table> {
  const statement = await connection.prepare(sql);
  try {
    return await collect(statement.send(...params), signal);
  } finally {
    await statement.close();
  }
}

/** Gathers the batches as they come, so that an abort is seen between two of them. */
async function collect(sent: Promise<AsyncRecordBatchStreamReader>, signal?: AbortSignal): Promise<Table> {
  const reader = await (await sent).open();
  const batches: RecordBatch[] = [];
  for await (const batch of reader) {
    if (signal?.aborted) throw signal.reason;
    batches.push(batch);
  }
  return new Table(reader.schema, batches);
}
