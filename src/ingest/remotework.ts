/** What passes between the page and the worker that reads parts of a published file. */
import { ReadError } from './fault';
import { lookAt, readRemote, readWhole, type Remote, type RemoteChoice } from './remote';

/** The footer; then the columns and rows chosen; or the whole file. */
export type RemoteWork = { readonly look: string } | { readonly read: Remote; readonly choice: RemoteChoice } | { readonly whole: string };
export interface RemoteRequest { readonly kind: 'remote'; readonly work: RemoteWork }

/** `refused` is a code of `fault.ts`; of `remote-whole`, the value is the size of the file in bytes, if it is known. */
export type RemoteDone = { readonly remote: Remote } | { readonly file: File } | { readonly refused: string; readonly value: string };
export interface RemoteAnswer { readonly kind: 'remote'; readonly done: RemoteDone }

export async function answerRemote(work: RemoteWork): Promise<RemoteAnswer> {
  try {
    if ('look' in work) return { kind: 'remote', done: { remote: await lookAt(work.look) } };
    return { kind: 'remote', done: { file: 'read' in work ? await readRemote(work.read, work.choice) : await readWhole(work.whole) } };
  } catch (error) {
    if (error instanceof ReadError) return { kind: 'remote', done: { refused: error.code, value: error.value ?? '' } };
    throw error;
  }
}
