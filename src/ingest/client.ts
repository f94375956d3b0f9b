/**
 * Opens a file in a worker of its own, so that the page answers meanwhile. Import it
 * dynamically; the libraries of each format are loaded inside the worker, when met.
 */
import { EMPTY_TABLE, type Opened } from '../core/grid';
import type { Block } from '../core/packed';
import { joinOpened, type Answer, type Request } from './message';
import type { Choices, OnProgress } from './open';

export interface OpenOptions {
  /** Fields of a former `Opened.reading` that the person changed. */
  readonly choices?: Choices;
  /** Ends the worker at once; the promise rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  /** Longest wait for a word of the worker, in milliseconds. */
  readonly silence?: number;
}

/** A large workbook takes its library a minute without a word; a damaged file may take it for ever. */
const SILENCE = 150_000;

/**
 * @param files  what was dropped or chosen: one file, or a `datapackage.json` with its tables
 * @returns      the table, whose rows are cut out of one text when they are asked for. A worker
 *               that dies, of memory most likely, or falls silent is the problem `reader-lost`.
 */
export function openInWorker(files: readonly File[], { choices = {}, signal, onProgress, silence = SILENCE }: OpenOptions = {}): Promise<Opened> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) { reject(signal.reason); return; }
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const settle = (): void => { clearTimeout(clock); worker.terminate(); signal?.removeEventListener('abort', abort); };
    const abort = (): void => { settle(); reject(signal!.reason); };
    const lose = (): void => { settle(); resolve(lost(files)); };
    let clock = setTimeout(lose, silence);
    signal?.addEventListener('abort', abort, { once: true });
    const blocks = new Map<number, Block[]>();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      clearTimeout(clock);
      clock = setTimeout(lose, silence);
      if (data.kind === 'progress') { onProgress?.(data.progress); return; }
      if (data.kind === 'block') { blocks.set(data.id, [...blocks.get(data.id) ?? [], data.block]); return; }
      settle();
      resolve(joinOpened(data.opened, blocks));
    });
    worker.addEventListener('error', lose);
    worker.addEventListener('messageerror', lose);
    worker.postMessage({ files: [...files], choices: { ...choices } } satisfies Request);
  });
}

function lost(files: readonly File[]): Opened {
  const [{ name, size } = { name: '', size: 0 }] = files;
  return {
    file: name, size, sha256: '', headerReason: 'none', sheets: [], table: EMPTY_TABLE, problems: [{ code: 'reader-lost', file: name }],
    reading: { format: 'csv', encoding: null, separator: null, decimal: null, group: null, sheet: null, range: null, header: null, body: null },
  };
}
