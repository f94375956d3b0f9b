/**
 * Opens a file, or applies a mapping to a long one, in a worker of its own, so that the page
 * answers meanwhile. Import it dynamically; the libraries of each format are loaded inside the
 * worker, when met.
 */
import { EMPTY_TABLE, type Opened } from '../core/grid';
import { isLarge } from '../core/mapping/large';
import type { ImportedDataset, Knowledge, Mapping } from '../core/mapping/types';
import type { Block } from '../core/packed';
import { importApplied, importOpened, originOf, type ImportOptions } from './imported';
import { joinApplied, lostApplied, requestsOf, type MapAnswer, type OnMapped } from './mapping';
import { joinOpened, type Answer, type Request } from './message';
import type { Choices, OnProgress } from './open';
import type { RemoteAnswer, RemoteDone, RemoteRequest, RemoteWork } from './remotework';

interface WorkOptions {
  /** Ends the worker at once; the promise rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** Longest wait for a word of the worker, in milliseconds. */
  readonly silence?: number;
}

export interface OpenOptions extends WorkOptions {
  /** Fields of a former `Opened.reading` that the person changed. */
  readonly choices?: Choices;
  readonly onProgress?: OnProgress;
}

export interface MapOptions extends WorkOptions {
  readonly onProgress?: OnMapped;
}

/** A large workbook takes its library a minute without a word; a damaged file may take it for ever. */
const SILENCE = 150_000;

/**
 * @param files  what was dropped or chosen: one file, or a `datapackage.json` with its tables
 * @returns      the table, whose rows are cut out of one text when they are asked for. A worker
 *               that dies, of memory most likely, or falls silent is the problem `reader-lost`.
 */
export function openInWorker(files: readonly File[], { choices = {}, onProgress, ...options }: OpenOptions = {}): Promise<Opened> {
  const blocks = new Map<number, Block[]>();
  const hear = (answer: Answer): Opened | null => {
    if (answer.kind === 'opened') return joinOpened(answer.opened, blocks);
    if (answer.kind === 'progress') onProgress?.(answer.progress);
    else blocks.set(answer.id, [...blocks.get(answer.id) ?? [], answer.block]);
    return null;
  };
  return work([{ kind: 'open', files: [...files], choices: { ...choices } } satisfies Request], hear, () => lost(files), options);
}

/**
 * An opened file with its mapping becomes a dataset, as `importOpened` makes it: there and then
 * when the table is short, in a worker when it is long.
 * @returns  the same dataset either way. A worker that dies or falls silent is the problem
 *           `mapping-lost` of a dataset without a figure.
 */
export async function importFile(opened: Opened, mapping: Mapping, knowledge: Knowledge, options: ImportOptions, { onProgress, ...rest }: MapOptions = {}): Promise<ImportedDataset> {
  return isLarge(opened) ? importInWorker(opened, mapping, knowledge, options, { onProgress, ...rest }) : importOpened(opened, mapping, knowledge, options);
}

/** The same, whatever the length of the table. */
export async function importInWorker(opened: Opened, mapping: Mapping, knowledge: Knowledge, options: ImportOptions, { onProgress, ...rest }: MapOptions = {}): Promise<ImportedDataset> {
  const requests = requestsOf(opened.table, { mapping, knowledge, origin: originOf(opened) });
  const applied = await work(requests, joinApplied(onProgress), () => lostApplied(opened.file), rest);
  return importApplied(opened, mapping, applied, options);
}

/**
 * Reads the footer of a published Parquet file, or parts of it.
 * @returns  what was asked for, or why it is not given
 */
export const openRemote = (asked: RemoteWork, options: WorkOptions = {}): Promise<RemoteDone> =>
  work<RemoteAnswer, RemoteDone>([{ kind: 'remote', work: asked } satisfies RemoteRequest], ({ done }) => done, () => ({ refused: 'reader-lost', value: '' }), options);

/**
 * One worker for one work.
 * @param hear  gives what the work comes to with the last answer, null before
 * @param lose  what it comes to when the worker dies or falls silent
 */
function work<A extends Answer | MapAnswer | RemoteAnswer, T>(requests: Iterable<unknown>, hear: (answer: A) => T | null, lose: () => T, { signal, silence = SILENCE }: WorkOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) { reject(signal.reason); return; }
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const settle = (): void => { clearTimeout(clock); worker.terminate(); signal?.removeEventListener('abort', abort); };
    const abort = (): void => { settle(); reject(signal!.reason); };
    const give = (): void => { settle(); resolve(lose()); };
    let clock = setTimeout(give, silence);
    signal?.addEventListener('abort', abort, { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<A>) => {
      clearTimeout(clock);
      clock = setTimeout(give, silence);
      const whole = hear(data);
      if (whole === null) return;
      settle();
      resolve(whole);
    });
    worker.addEventListener('error', give);
    worker.addEventListener('messageerror', give);
    for (const request of requests) worker.postMessage(request);
  });
}

function lost(files: readonly File[]): Opened {
  const [{ name, size } = { name: '', size: 0 }] = files;
  return {
    file: name, size, sha256: '', headerReason: 'none', sheets: [], table: EMPTY_TABLE, problems: [{ code: 'reader-lost', file: name }],
    reading: { format: 'csv', encoding: null, separator: null, decimal: null, group: null, sheet: null, range: null, header: null, body: null },
  };
}
