/**
 * What a person asks this browser to keep: datasets and mappings, in IndexedDB and nowhere else.
 * Nothing is written before they ask; a mark in `localStorage` says that there is something, so
 * that nothing is opened when there is not.
 */
import type { ImportedDataset, Mapping } from '../core/mapping/types';
import { keptIn } from './storage';

/** `refused`: the browser does not let pages keep anything. `full`: no room left. */
export type Trouble = 'refused' | 'full' | 'unreadable';

/** The storage did not do what it was asked; what is in memory is untouched. */
export class ShelfError extends Error {
  override readonly name = 'ShelfError';
  constructor(readonly trouble: Trouble, cause: unknown) {
    super(trouble, { cause });
  }
}

export interface Shelved { readonly datasets: readonly ImportedDataset[]; readonly mappings: readonly Mapping[]; /** Entries that are not what this version writes. */ readonly unreadable: number }

export interface Shelf {
  /** Whether something was kept here; opens nothing. */
  readonly used: boolean;
  all(): Promise<Shelved>;
  keepDataset(dataset: ImportedDataset): Promise<void>;
  keepMapping(mapping: Mapping): Promise<void>;
  forgetDataset(dataset_id: string): Promise<void>;
  forgetMapping(mapping: Mapping): Promise<void>;
  forgetAll(): Promise<void>;
  /** Bytes that are free, when the browser says. */
  free(): Promise<number | null>;
}

const MARK = 'concordance.kept';
const DATASET = 'dataset:';
const MAPPING = 'mapping:';

/** Two mappings of one shape are one: the later replaces the earlier. */
const keyOf = ({ shape }: Mapping): string => `${MAPPING}${JSON.stringify(shape)}`;

const isDataset = (value: unknown): value is ImportedDataset => {
  const { dataset_id, applied, mapping } = value as Partial<ImportedDataset>;
  return typeof dataset_id === 'string' && Array.isArray(applied?.observations) && typeof mapping === 'object';
};

/**
 * One library, one store a database, opened when first used.
 * @returns runs a piece of work on the store. @throws ShelfError
 */
export function inDatabase(name: string) {
  const opened = async () => {
    const { createStore, ...idb } = await import('idb-keyval');
    return { ...idb, store: createStore(name, 'kept') };
  };
  return async <T>(work: (shelf: Awaited<ReturnType<typeof opened>>) => Promise<T>): Promise<T> => {
    try {
      return await work(await opened());
    } catch (cause) {
      if (cause instanceof ShelfError) throw cause;
      throw new ShelfError(cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused', cause);
    }
  };
}

/** @param storage  null where the browser refuses one */
export function browserShelf(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null): Shelf {
  const marked = (): boolean => keptIn(storage, MARK) === '1';
  const mark = (kept: boolean): void => {
    try {
      if (kept) storage?.setItem(MARK, '1');
      else storage?.removeItem(MARK);
    } catch {
      // Without the mark, what is kept waits until the page of data is opened.
    }
  };
  const attempt = inDatabase('concordance');
  const keep = (key: string, value: unknown) => attempt(async ({ set, store }) => {
    await set(key, value, store);
    mark(true);
  });
  const forget = (key: string) => attempt(async ({ del, keys, store }) => {
    await del(key, store);
    if ((await keys(store)).length === 0) mark(false);
  });
  return {
    get used() { return marked(); },
    all: () => attempt(async ({ entries, store }) => {
      const found = await entries<string, unknown>(store);
      const under = (prefix: string) => found.filter(([key]) => key.startsWith(prefix)).map(([, value]) => value);
      const datasets = under(DATASET).filter(isDataset).sort((a, b) => a.loaded_on.localeCompare(b.loaded_on));
      return { datasets, mappings: under(MAPPING) as Mapping[], unreadable: under(DATASET).length - datasets.length };
    }),
    keepDataset: (dataset) => keep(DATASET + dataset.dataset_id, dataset),
    keepMapping: (mapping) => keep(keyOf(mapping), mapping),
    forgetDataset: (id) => forget(DATASET + id),
    forgetMapping: (mapping) => forget(keyOf(mapping)),
    forgetAll: () => attempt(async ({ clear, store }) => {
      await clear(store);
      mark(false);
    }),
    async free() {
      try {
        const { quota, usage } = await navigator.storage.estimate();
        return quota === undefined || usage === undefined ? null : quota - usage;
      } catch {
        return null;
      }
    },
  };
}
