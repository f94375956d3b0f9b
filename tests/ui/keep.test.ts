/** What this browser keeps: only when asked, through a reload, and gone when told to forget. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportedDataset, Mapping } from '../../src/core/mapping/types';
import { browserShelf, ShelfError } from '../../src/state/keep';

const mapping: Mapping = {
  version: 1, name: 'Essai', shape: { header: ['annee', 'faits'], sheet: null },
  source: { producer: 'Préfecture', side: 'administration', title: 'Essai', published: '2024', url: '', licence: '', kind: 'dataset', scope_note: '', read_as: 'full-text' },
  fields: { sex: [{ constant: 'F' }] }, values: [{ column: 'faits' }], decimal: null, missing: [], filters: [], ignored: [], declares: {}, sums: [],
};
const dataset = (dataset_id: string, loaded_on: string): ImportedDataset => ({
  dataset_id, name: 'Essai', file: 'e.csv', sheet: null, bytes: 3, sha256: 'abc', rows: 1, loaded_on, origin: 'person', decisions: [], mapping, replaces: null,
  applied: { observations: [], sums: [], source: null, declared: {}, gaps: [], problems: [], tally: { cells: 0, figures: 0, filtered: 0, missing: 0, problems: 0 } },
});
const [older, newer] = [dataset('d1', '2026-01-01'), dataset('d2', '2026-02-01')];
/** As a new visit opens it. */
const shelf = () => browserShelf(localStorage);

beforeEach(() => shelf().forgetAll());
afterEach(() => vi.restoreAllMocks());

describe('on this device', () => {
  it('keeps nothing, and opens nothing, before it is asked to', () => {
    const open = vi.spyOn(indexedDB, 'open');
    expect([shelf().used, open.mock.calls.length]).toEqual([false, 0]);
  });
  it('keeps datasets and mappings through a reload, the oldest first', async () => {
    await shelf().keepDataset(newer);
    await shelf().keepDataset(older);
    await shelf().keepMapping(mapping);
    await shelf().keepMapping({ ...mapping, name: 'Le même, plus tard' });
    expect(shelf().used).toBe(true);
    expect(await shelf().all()).toEqual({ datasets: [older, newer], mappings: [{ ...mapping, name: 'Le même, plus tard' }], unreadable: 0 });
  });
  it('forgets one, then all, and its mark with the last', async () => {
    for (const one of [older, newer]) await shelf().keepDataset(one);
    await shelf().forgetDataset('d1');
    expect([(await shelf().all()).datasets, shelf().used]).toEqual([[newer], true]);
    await shelf().forgetDataset('d2');
    expect([(await shelf().all()).datasets, shelf().used]).toEqual([[], false]);
    await shelf().keepMapping(mapping);
    await shelf().forgetMapping(mapping);
    await shelf().keepDataset(older);
    await shelf().forgetAll();
    expect([await shelf().all(), shelf().used]).toEqual([{ datasets: [], mappings: [], unreadable: 0 }, false]);
  });
  it('says how many entries are not what it writes', async () => {
    await shelf().keepDataset({ dataset_id: 'd9' } as ImportedDataset);
    await shelf().keepDataset(older);
    expect(await shelf().all()).toMatchObject({ datasets: [older], unreadable: 1 });
  });
  it('says how much room is left', async () => expect(await shelf().free()).toBeGreaterThan(0));
});

describe('a browser that refuses', () => {
  it('is said to be full when it is', async () => {
    await shelf().keepDataset(older);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('no room', 'QuotaExceededError'); });
    await expect(shelf().keepDataset(newer)).rejects.toMatchObject({ trouble: 'full' });
    vi.restoreAllMocks();
    expect((await shelf().all()).datasets).toEqual([older]);
  });
  it('is said to refuse otherwise, and storage that throws is no crash', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('no', 'SecurityError'); });
    await expect(shelf().keepDataset(newer)).rejects.toBeInstanceOf(ShelfError);
    const closed = { getItem: () => { throw new Error('closed'); }, setItem: () => { throw new Error('closed'); }, removeItem: () => { throw new Error('closed'); } };
    expect(browserShelf(closed).used).toBe(false);
    expect(browserShelf(null).used).toBe(false);
    await browserShelf(closed).forgetAll();
  });
});
