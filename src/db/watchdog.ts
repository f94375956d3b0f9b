/**
 * No promise may hang: the library drops its pending requests without rejecting them
 * when its worker fails (ENGINEERING T5), so every wait is raced against a clock and
 * against the death of the worker.
 */
import { EngineError } from '../core/errors';

export interface Watchdog {
  readonly fault: EngineError | null;
  /** Waits for `work`, for at most `ms` milliseconds without a `pat`; a time-out is a fault. */
  guard<T>(work: Promise<T>, ms: number, sql?: string): Promise<T>;
  /** The work under way has moved: its clock starts again. */
  pat(): void;
  /** Rejects every wait, present and future. The first fault is the one kept. */
  bark(fault: EngineError): void;
}

/** @param onFault  called once, to put an end to what is watched */
export function watchdog(onFault: () => void): Watchdog {
  let fault: EngineError | null = null;
  const waits = new Set<{ reject(error: EngineError): void; restart(): void }>();

  const bark = (error: EngineError): void => {
    if (fault) return;
    fault = error;
    onFault();
    for (const wait of [...waits]) wait.reject(error);
  };

  return {
    get fault() { return fault; },
    bark,
    pat() { for (const wait of waits) wait.restart(); },
    guard(work, ms, sql) {
      if (fault) {
        work.catch(() => {});
        return Promise.reject(fault);
      }
      return new Promise((resolve, reject) => {
        let clock: ReturnType<typeof setTimeout>;
        const settle = (): void => { clearTimeout(clock); waits.delete(wait); };
        const restart = (): void => {
          clearTimeout(clock);
          clock = setTimeout(() => bark(new EngineError('engine-timeout', `no answer after ${ms} ms`, sql)), ms);
        };
        const wait = { restart, reject(error: EngineError): void { settle(); reject(error); } };
        waits.add(wait);
        restart();
        void work.then(resolve, reject).finally(settle);
      });
    },
  };
}
