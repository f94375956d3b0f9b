/**
 * Keeps the dossier on this device: one entry in IndexedDB, in a database of its own, and a
 * channel by which the tabs of this browser tell one another what was written last.
 */
import { storedDossier } from '../core/dossier/file';
import type { Dossier } from '../core/dossier/model';
import { isProblems, readDossier } from '../core/dossier/read';
import { MARK } from './dossier.svelte';
import { inDatabase, ShelfError } from './keep';

export interface DossierShelf {
  /** Null: nothing is kept any more. @throws ShelfError, `unreadable` when it is not what this version writes */
  read(): Promise<Dossier | null>;
  /** Writes what is asked last; what is asked meanwhile is left out. @throws ShelfError */
  write(dossier: Dossier): Promise<void>;
  forget(): Promise<void>;
  /** @param changed  called with what another tab wrote; null: it forgot */
  listen(changed: (dossier: Dossier | null) => void): void;
}

const KEY = 'dossier';

/** @param storage  null where the browser refuses one: the mark is lost, and with it what the next visit would read */
export function browserShelf(storage: Pick<Storage, 'setItem' | 'removeItem'> | null): DossierShelf {
  const channel = new BroadcastChannel('concordance.dossier');
  const attempt = inDatabase('concordance-dossier');
  const parsed = (value: unknown): Dossier => {
    const read = readDossier(value);
    if (isProblems(read)) throw new ShelfError('unreadable', read);
    return read;
  };
  let latest: Dossier | null = null;
  let writing: Promise<void> = Promise.resolve();
  return {
    read: () => attempt(async ({ get, store }) => {
      const value: unknown = await get(KEY, store);
      return value === undefined ? null : parsed(value);
    }),
    write(dossier) {
      latest = dossier;
      // One after the other; of those that wait, the last is written and the others find nothing to do.
      writing = writing.catch(() => {}).then(() => attempt(async ({ set, store }) => {
        if (latest === null) return;
        const value = storedDossier(latest);
        latest = null;
        await set(KEY, value, store);
        storage?.setItem(MARK, '1');
        channel.postMessage(value);
      }));
      return writing;
    },
    forget: () => attempt(async ({ del, store }) => {
      latest = null;
      // First what says that there is something to read: a page that leaves meanwhile does not bring it back.
      storage?.removeItem(MARK);
      await writing.catch(() => {});
      await del(KEY, store);
      // A write that was under way has marked it again.
      storage?.removeItem(MARK);
      channel.postMessage(null);
    }),
    listen(changed) {
      channel.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (data === null) {
          changed(null);
          return;
        }
        const read = readDossier(data);
        if (!isProblems(read)) changed(read);
      };
    },
  };
}
