/** The worker that opens one file, applies one mapping, or reads parts of a published one, and ends: its memory goes with it. */
import type { Block } from '../core/packed';
import type { MapAnswer, MapRequest } from './mapping';
import { postOpened, type Answer, type Request } from './message';
import { MOST_BYTES, openFile, tooLarge, type FileBytes } from './open';
import type { RemoteAnswer, RemoteRequest } from './remotework';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const post = (answer: Answer | MapAnswer | RemoteAnswer, transfer: Transferable[] = []): void => scope.postMessage(answer, transfer);

/** The pieces of a file as they come from the disk. */
async function bytesOf(file: File, onBytes: (bytes: number) => void): Promise<FileBytes> {
  const bytes = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  let at = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes.set(next.value, at);
    at += next.value.length;
    onBytes(at);
  }
  return { name: file.name, bytes: bytes.subarray(0, at) };
}

const blocks: Block[] = [];

scope.addEventListener('message', ({ data }: MessageEvent<Request | MapRequest | RemoteRequest>) => {
  if (data.kind === 'block') { blocks.push(data.block); return; }
  // What fails here is an error of the worker, which the page hears: a promise would swallow it.
  const failed = (cause: unknown): void => { setTimeout(() => { throw cause; }); };
  if (data.kind === 'map') {
    import('./mapping').then(({ postApplied }) => postApplied(blocks, data.work, post)).catch(failed);
    return;
  }
  if (data.kind === 'remote') {
    import('./remotework').then(async ({ answerRemote }) => post(await answerRemote(data.work))).catch(failed);
    return;
  }
  open(data).catch(failed);
});

async function open({ files, choices }: Request): Promise<void> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const large = total > MOST_BYTES.text ? files.reduce((most, file) => (file.size > most.size ? file : most)) : null;
  if (large) {
    postOpened(tooLarge(large.name, total), post);
    return;
  }
  let before = 0;
  const read: FileBytes[] = [];
  // Reading from the disk is the first half of the way that a person is shown.
  for (const file of files) {
    read.push(await bytesOf(file, (bytes) => post({ kind: 'progress', progress: { bytes: (before + bytes) / 2, total, rows: 0 } })));
    before += file.size;
  }
  postOpened(await openFile(read, choices, ({ bytes, rows }) => post({ kind: 'progress', progress: { bytes: (total + bytes) / 2, total, rows } })), post);
}
