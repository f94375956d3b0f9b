/**
 * The engine of the browser. Import it dynamically: it pulls in the library of the
 * database, which must stay out of what the first view loads.
 */
import type { Engine } from './engine';
import type { Life } from './life';
import { supervise, type SuperviseOptions } from './supervise';
import { bootWorker, type Limits } from './worker';

export interface WasmOptions extends SuperviseOptions {
  readonly limits?: Limits;
}

let early: Promise<Life> | null = null;

/** Starts a first life before an engine is asked for, which then takes it. A failure is told by that engine. */
export function bootEarly(): void {
  early ??= bootWorker();
  early.catch(() => {});
}

/**
 * Starts DuckDB in a worker. It restarts itself after a crash and builds its tables again.
 * @throws EngineError `engine-boot`, `engine-timeout`, or what `prepare` threw
 */
export function openWasm({ limits, ...options }: WasmOptions = {}): Promise<Engine> {
  const boot = (): Promise<Life> => {
    const life = early ?? bootWorker(limits);
    early = null;
    return life;
  };
  return supervise(boot, options);
}
