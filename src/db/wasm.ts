/**
 * The engine of the browser. Import it dynamically: it pulls in the library of the
 * database, which must stay out of what the first view loads.
 */
import type { Engine } from './engine';
import { supervise, type SuperviseOptions } from './supervise';
import { bootWorker, type Limits } from './worker';

export interface WasmOptions extends SuperviseOptions {
  readonly limits?: Limits;
}

/**
 * Starts DuckDB in a worker. It restarts itself after a crash and builds its tables again.
 * @throws EngineError `engine-boot`, `engine-timeout`, or what `prepare` threw
 */
export function openWasm({ limits, ...options }: WasmOptions = {}): Promise<Engine> {
  return supervise(() => bootWorker(limits), options);
}
