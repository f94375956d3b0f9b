/**
 * Opens a file in a worker of its own, so that the page answers meanwhile. Import it
 * dynamically; the libraries of each format are loaded inside the worker, when met.
 */
import type { Opened } from '../core/grid';
import type { Choices, OnProgress } from './open';

export interface OpenOptions {
  readonly choices?: Choices;
  /** Ends the worker at once; the promise rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
}

/** @param files  what was dropped or chosen: one file, or a `datapackage.json` with its tables */
export function openInWorker(files: readonly File[], { choices, signal, onProgress }: OpenOptions = {}): Promise<Opened> {
  void [files, choices, signal, onProgress];
  return Promise.reject(new Error('not reached'));
}
