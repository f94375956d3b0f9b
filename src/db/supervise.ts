/**
 * An engine out of mortal workers: one statement at a time, in the order asked, and a
 * new worker with the same tables when one dies (ENGINEERING T5, T12).
 */
import { EngineError } from '../core/errors';
import { decode } from './decode';
import type { Engine } from './engine';
import type { Life } from './life';
import { LOCK_SQL } from './settings';

export interface SuperviseOptions {
  /** Builds the tables on an empty engine: after the first start and after every restart. */
  readonly prepare?: (engine: Engine) => Promise<void>;
  /** A crash was met. `ready` settles when the tables are there again, or rejects: the engine is then lost. */
  readonly onRestart?: (crash: EngineError, ready: Promise<void>) => void;
}

/**
 * @param boot  starts one life
 * @returns an engine whose tables are built
 * @throws EngineError when the first life cannot be started or prepared
 */
export async function supervise(boot: () => Promise<Life>, options: SuperviseOptions = {}): Promise<Engine> {
  let ready = start();
  await ready;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;

  async function start(): Promise<Life> {
    const life = await boot();
    try {
      await options.prepare?.(engineOn((work) => work(life), () => life.end()));
      return life;
    } catch (error) {
      life.end();
      throw error;
    }
  }

  function restart(crash: EngineError): void {
    ready = start();
    const rebuilt = ready.then(() => {});
    rebuilt.catch(() => {});
    options.onRestart?.(crash, rebuilt);
  }

  async function attempt<T>(work: (life: Life) => Promise<T>): Promise<T> {
    if (closed) throw new EngineError('engine-closed', 'the engine is closed');
    const before = await ready;
    // A worker may also die between two statements: nobody was told yet, and nobody need be.
    if (before.fault && !closed) restart(before.fault);
    const life = await ready;
    try {
      return await work(life);
    } catch (error) {
      if (life.fault && !closed) restart(life.fault);
      throw error;
    }
  }

  const inTurn: Turn = (work, signal) => {
    const result = queue.then(() => (signal?.aborted ? Promise.reject(abortion()) : attempt(work)));
    queue = result.catch(() => {});
    return signal ? unless(signal, result) : result;
  };

  return engineOn(inTurn, () => {
    closed = true;
    ready.then((life) => life.end(), () => {});
  });
}

type Turn = <T>(work: (life: Life) => Promise<T>, signal?: AbortSignal) => Promise<T>;

function engineOn(turn: Turn, end: () => void): Engine {
  return {
    query: async (query, params = [], { signal } = {}) =>
      decode(await turn((life) => life.ask(query.sql, params, signal), signal), query),
    run: (sql) => turn((life) => life.run(sql)),
    register: (file) => turn((life) => life.register(file)),
    forget: (name) => turn((life) => life.forget(name)),
    lock: () => turn((life) => life.run(LOCK_SQL.join(';'))),
    close: async () => end(),
  };
}

const abortion = (): EngineError => new EngineError('query-aborted', 'aborted');

/** The caller of an aborted question is freed at once, wherever the question stands. */
function unless<T>(signal: AbortSignal, result: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(abortion());
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    void result.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
