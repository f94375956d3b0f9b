/**
 * One life of a database: from the start of a worker to its end or its crash.
 * `supervise.ts` gives an engine several of them; `worker.ts` is the real one.
 */
import type { Table } from 'apache-arrow';
import type { EngineError } from '../core/errors';
import type { Param } from '../core/query';
import type { EngineFile } from './engine';

export interface Life {
  /** Set once, when nothing this database says can be trusted any more. */
  readonly fault: EngineError | null;
  /** Asks one statement; when `signal` fires, the statement is cancelled and the promise rejects at once. */
  ask(sql: string, params: readonly Param[], signal?: AbortSignal): Promise<Table>;
  /** Runs one or several statements that return nothing. */
  run(sql: string): Promise<void>;
  register(file: EngineFile): Promise<void>;
  forget(name: string): Promise<void>;
  /** Ends the worker; whatever is under way rejects. */
  end(): void;
}
