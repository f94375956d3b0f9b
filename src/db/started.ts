/**
 * The worker of the engine, which may be started before the library that talks to it is there:
 * its script and the page's are then read side by side.
 */
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { CAST_CONFIG } from './settings';

/** Where the engine is. */
export const ENGINE_URL = new URL(wasmUrl, document.baseURI).href;

/** How the library is told to open a database. */
export const OPEN_CONFIG = { query: CAST_CONFIG };

let started: Worker | null = null;

/** The engine is on this device: a service worker gives it, without a network. */
export const isKept = (): boolean => Boolean(navigator.serviceWorker?.controller);

// Where the engine is kept, the worker is told of it by its name, which it reads before anything else (`ahead.js`).
const newWorker = (): Worker => new Worker(new URL(workerUrl, document.baseURI), isKept() ? { name: JSON.stringify({ engine: ENGINE_URL, config: OPEN_CONFIG }) } : {});

/** Starts one that `takeWorker` will give. */
export function startWorker(): void {
  const worker = newWorker();
  started = worker;
  // Nobody listens to it yet: the next one fails in front of somebody.
  worker.addEventListener('error', () => { if (started === worker) started = null; }, { once: true });
}

/** The worker that was started, or a new one. */
export function takeWorker(): Worker {
  const worker = started ?? newWorker();
  started = null;
  return worker;
}
