/** The dossier of a visit: what it holds, what undo brings back, and what is kept, where another tab may write too. */
import { describe, expect, test } from 'vitest';
import { EMPTY, type Dossier, type Reference } from '../../src/core/dossier/model';
import { browserHost, DossierStore, MARK } from '../../src/state/dossier.svelte';
import type { DossierShelf } from '../../src/state/dossiershelf';
import { ShelfError, type Trouble } from '../../src/state/keep';

const finding = (name: string): Reference => ({ kind: 'finding', finding: name });
const holding = (...names: string[]): Dossier => ({ ...EMPTY, items: names.map((name) => ({ id: `i-${name}`, reference: finding(name), headline: '', commentary: '', notes: '' })) });
const order = ({ dossier }: DossierStore) => dossier.items.map(({ reference }) => (reference.kind === 'finding' ? reference.finding : '')).join('');

/** A device that keeps one dossier, and lets another tab write. */
function device({ kept = null as Dossier | null, trouble = null as Trouble | null, readable = true } = {}) {
  const state = { kept, trouble, writes: 0, loaded: 0, slow: Promise.resolve(), other: (_: Dossier | null): void => {} };
  const attempt = <T>(work: () => T): Promise<T> => (state.trouble ? Promise.reject(new ShelfError(state.trouble, null)) : Promise.resolve(work()));
  const shelf: DossierShelf = {
    read: () => (readable ? attempt(() => state.kept) : Promise.reject(new ShelfError('unreadable', null))),
    write: (dossier) => attempt(() => { [state.kept, state.writes] = [dossier, state.writes + 1]; }),
    forget: async () => { await state.slow; await attempt(() => { state.kept = null; }); },
    listen: (changed) => { state.other = changed; },
  };
  return { state, host: { used: kept !== null, shelf: () => { state.loaded += 1; return Promise.resolve(shelf); } } };
}
const settled = () => new Promise((resolve) => { setTimeout(resolve, 0); });

describe('in a visit', () => {
  test('a thing is there once, under an id that stays', () => {
    const store = new DossierStore(device().host);
    const id = store.add(finding('a'));
    expect(store.add(finding('a'))).toBe(id);
    expect(store.has(finding('a'))).toBe(true);
    expect(store.has(finding('b'))).toBe(false);
    expect(store.dossier.items).toHaveLength(1);
  });

  test('what was removed comes back to its place, with what was done since', () => {
    const store = new DossierStore(device().host);
    const [a, b] = ['a', 'b', 'c'].map((name) => store.add(finding(name)));
    store.edit(b!, { commentary: 'Voir' });
    store.remove(b!);
    store.edit(a!, { headline: 'Après' });
    expect(order(store)).toBe('ac');
    store.undo();
    expect(order(store)).toBe('abc');
    expect(store.dossier.items.map(({ headline, commentary }) => headline + commentary)).toEqual(['Après', 'Voir', '']);
    expect(store.undoable).toBeNull();
    store.undo();
    expect(order(store)).toBe('abc');
  });

  test('an id is not given again while what had it can come back', () => {
    const store = new DossierStore(device().host);
    const ids = ['a', 'b'].map((name) => store.add(finding(name)));
    store.remove(ids[1]!);
    expect(store.add(finding('c'))).not.toBe(ids[1]);
    store.undo();
    expect(order(store)).toBe('abc');
  });

  test('another dossier takes the place of this one, and gives it back', () => {
    const store = new DossierStore(device().host);
    store.add(finding('a'));
    store.setCover({ title: 'Réunion' });
    store.replace(holding('x', 'y'));
    expect(order(store)).toBe('xy');
    store.undo();
    expect(order(store)).toBe('a');
    expect(store.dossier.cover.title).toBe('Réunion');
    store.settle();
    store.replace(EMPTY);
    store.undo();
    expect(order(store)).toBe('a');
  });

  test('the items of another are added once, with their words and new ids', () => {
    const store = new DossierStore(device().host);
    store.add(finding('b'));
    const other = holding('a', 'b', 'c');
    expect(store.append({ ...other, items: other.items.map((item) => ({ ...item, id: 'i1', commentary: 'Voir' })) })).toBe(2);
    expect(order(store)).toBe('bac');
    expect(new Set(store.dossier.items.map(({ id }) => id)).size).toBe(3);
    expect(store.dossier.items.map(({ commentary }) => commentary)).toEqual(['', 'Voir', 'Voir']);
  });
});

describe('on the device', () => {
  test('nothing is opened or written before the person asks', async () => {
    const { state, host } = device();
    const store = new DossierStore(host);
    store.add(finding('a'));
    await store.restore();
    await settled();
    expect(state).toMatchObject({ loaded: 0, writes: 0 });
    expect(store.kept).toBe(false);
    await store.keep();
    expect(store.kept).toBe(true);
    expect(state.kept).toEqual(store.dossier);
    store.setCover({ title: 'Réunion' });
    await settled();
    expect(state.kept?.cover.title).toBe('Réunion');
    await store.forget();
    expect(state.kept).toBeNull();
    expect(store.kept).toBe(false);
    store.add(finding('b'));
    await settled();
    expect(state.kept).toBeNull();
  });

  test('what an earlier visit kept comes back under what was added before it came', async () => {
    const { state, host } = device({ kept: holding('a', 'b') });
    const store = new DossierStore(host);
    store.add(finding('b'));
    store.add(finding('c'));
    await store.restore();
    await settled();
    expect(order(store)).toBe('abc');
    expect(state.kept?.items).toHaveLength(3);
  });

  test('a change before it was read does not write over it', async () => {
    const { state, host } = device({ kept: holding('a') });
    const store = new DossierStore(host);
    store.add(finding('b'));
    await settled();
    expect(state.kept?.items).toHaveLength(2);
    expect(order(store)).toBe('ab');
  });

  test.each<Trouble>(['full', 'refused'])('a storage that is %s is said, and the dossier is whole', async (trouble) => {
    const { state, host } = device({ trouble });
    const store = new DossierStore(host);
    store.add(finding('a'));
    await store.keep();
    expect(store.trouble).toBe(trouble);
    expect(order(store)).toBe('a');
    state.trouble = null;
    store.add(finding('b'));
    await settled();
    expect(store.trouble).toBeNull();
  });

  test('it is said to be gone once it is, a change meanwhile does not bring it back, and a refusal is told', async () => {
    const { state, host } = device({ kept: holding('a') });
    const store = new DossierStore(host);
    await store.restore();
    let gone = (): void => {};
    state.slow = new Promise((resolve) => { gone = resolve; });
    const forgotten = store.forget();
    await settled();
    expect(store.kept).toBe(true);
    store.add(finding('b'));
    await settled();
    gone();
    await forgotten;
    expect([state.kept, state.writes, store.kept]).toEqual([null, 0, false]);

    await store.keep();
    state.trouble = 'refused';
    await store.forget();
    expect([store.kept, store.trouble]).toEqual([true, 'refused']);
  });

  test('what cannot be read again is left alone until the person keeps another', async () => {
    const { state, host } = device({ kept: holding('a'), readable: false });
    const store = new DossierStore(host);
    await store.restore();
    expect(store.trouble).toBe('unreadable');
    store.add(finding('b'));
    await settled();
    expect(state.writes).toBe(0);
    expect(store.trouble).toBe('unreadable');
    await store.keep();
    expect(state.kept?.items.map(({ reference }) => reference)).toEqual([finding('b')]);
  });

  test('what another tab kept meanwhile is joined, with the words of this cover over its own', async () => {
    const { state, host } = device();
    const store = new DossierStore(host);
    store.add(finding('b'));
    store.setCover({ title: 'Ici' });
    state.kept = { cover: { ...EMPTY.cover, title: 'Ailleurs', organisation: 'Collectif' }, items: holding('a').items };
    await store.keep();
    expect(order(store)).toBe('ab');
    expect(state.kept.cover).toMatchObject({ title: 'Ici', organisation: 'Collectif' });
    expect(store.elsewhere).toBe(true);
  });

  test('another tab that writes last wins, and the person is told once', async () => {
    const { state, host } = device({ kept: holding('a') });
    const store = new DossierStore(host);
    await store.restore();
    store.remove(store.find(finding('a'))!.id);
    await settled();
    state.other(holding('a', 'b'));
    expect(order(store)).toBe('ab');
    expect(store.elsewhere).toBe(true);
    expect(store.undoable).toBeNull();
    const { writes } = state;
    store.told();
    state.other(holding('b'));
    await settled();
    expect(order(store)).toBe('b');
    expect(store.elsewhere).toBe(false);
    // What came from there is not sent back.
    expect(state.writes).toBe(writes);
  });

  test('another tab that forgets takes nothing from this one', async () => {
    const { state, host } = device({ kept: holding('a') });
    const store = new DossierStore(host);
    await store.restore();
    state.other(null);
    expect(order(store)).toBe('a');
    expect(store.kept).toBe(false);
  });
});

test('a browser without storage, or one that throws, keeps nothing and says so', () => {
  expect(browserHost(null).used).toBe(false);
  expect(browserHost({ getItem: () => { throw new Error('denied'); }, setItem: () => {}, removeItem: () => {} }).used).toBe(false);
  expect(browserHost({ getItem: (key) => (key === MARK ? '1' : null), setItem: () => {}, removeItem: () => {} }).used).toBe(true);
});
