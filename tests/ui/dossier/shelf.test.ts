/** What this browser keeps of a dossier: only when asked, through a reload, told to other tabs, gone when told to forget. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EMPTY, type Dossier } from '../../../src/core/dossier/model';
import { browserHost, DossierStore, MARK } from '../../../src/state/dossier.svelte';
import { browserShelf } from '../../../src/state/dossiershelf';
import { inDatabase } from '../../../src/state/keep';

const holding = (...names: string[]): Dossier => ({
  cover: { ...EMPTY.cover, title: names.join('') },
  items: names.map((name) => ({ id: `i-${name}`, reference: { kind: 'finding', finding: name }, headline: '', commentary: 'Voir', notes: 'Lentement' })),
});
/** As a new visit, or another tab, opens it. */
const shelf = () => browserShelf(localStorage);
const visit = () => new DossierStore(browserHost(localStorage));

beforeEach(() => shelf().forget());
afterEach(() => vi.restoreAllMocks());

test('opens nothing before it is asked to', () => {
  const open = vi.spyOn(indexedDB, 'open');
  const store = visit();
  store.add({ kind: 'finding', finding: 'a' });
  expect([localStorage.getItem(MARK), open.mock.calls.length, store.kept]).toEqual([null, 0, false]);
});

test('keeps the dossier through a reload, words and notes included, and forgets it', async () => {
  const store = visit();
  store.replace(holding('a', 'b'));
  await store.keep();
  const later = visit();
  expect(later.kept).toBe(true);
  await later.restore();
  expect(later.dossier).toEqual(holding('a', 'b'));
  await later.forget();
  expect([localStorage.getItem(MARK), await shelf().read()]).toEqual([null, null]);
});

test('of changes that follow one another, the last is kept', async () => {
  const one = shelf();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await Promise.all(['a', 'ab', 'abc', 'abcd'].map((names) => one.write(holding(...names))));
  expect((await one.read())?.cover.title).toBe('abcd');
  expect(put.mock.calls.length).toBeLessThan(4);
});

test('two tabs: the last writer wins, the other is told once', async () => {
  const here = visit();
  here.replace(holding('a'));
  await here.keep();
  const there = visit();
  await there.restore();
  here.replace(holding('a', 'b'));
  await expect.poll(() => there.dossier.cover.title).toBe('ab');
  expect([there.elsewhere, here.elsewhere]).toEqual([true, false]);
  there.told();
  there.setCover({ title: 'Ailleurs' });
  await expect.poll(() => here.dossier.cover.title).toBe('Ailleurs');
  here.setCover({ title: 'Ici' });
  await expect.poll(() => there.dossier.cover.title).toBe('Ici');
  expect(there.elsewhere).toBe(false);
  await here.forget();
  await expect.poll(() => there.kept).toBe(false);
  expect(there.dossier.cover.title).toBe('Ici');
});

test('a tab that keeps after another joins its things to what is there', async () => {
  const [here, there] = [visit(), visit()];
  here.replace(holding('a', 'b'));
  await here.keep();
  there.add({ kind: 'finding', finding: 'c' });
  there.add({ kind: 'finding', finding: 'a' });
  await there.keep();
  expect(there.dossier.items.map(({ reference }) => (reference.kind === 'finding' ? reference.finding : ''))).toEqual(['a', 'b', 'c']);
  expect([there.dossier.cover.title, there.elsewhere]).toEqual(['ab', true]);
  await expect.poll(() => here.dossier.items.length).toBe(3);
});

test('what is not a dossier any more is said to be unreadable, and stays', async () => {
  await shelf().write(holding('a'));
  await inDatabase('concordance-dossier')(({ set, store }) => set('dossier', { concordance: 'dossier', version: 9 }, store));
  const store = visit();
  await store.restore();
  expect([store.trouble, store.kept, store.dossier]).toEqual(['unreadable', false, EMPTY]);
  await expect(shelf().read()).rejects.toMatchObject({ trouble: 'unreadable' });
});

test('what another tab says is trusted no more than a file', async () => {
  const store = visit();
  store.replace(holding('a'));
  await store.keep();
  const channel = new BroadcastChannel('concordance.dossier');
  for (const message of ['x', 12, { concordance: 'dossier', version: 1, cover: { logo: 'javascript:alert(1)' }, items: [] }]) channel.postMessage(message);
  channel.postMessage({ concordance: 'dossier', version: 1, cover: { title: 'Dernier' }, items: [] });
  await expect.poll(() => store.dossier.cover.title).toBe('Dernier');
  expect(store.dossier.cover.logo).toBeNull();
  channel.close();
});

test('a full storage is said, and the dossier of the visit is whole', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('no room', 'QuotaExceededError'); });
  const store = visit();
  store.replace(holding('a'));
  await store.keep();
  expect([store.trouble, store.dossier]).toEqual(['full', holding('a')]);
  vi.restoreAllMocks();
  store.setCover({ title: 'Après' });
  await expect.poll(() => store.trouble).toBeNull();
  expect((await shelf().read())?.cover.title).toBe('Après');
});
