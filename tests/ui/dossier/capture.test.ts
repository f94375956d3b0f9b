/** What a dossier points at, resolved against a small world: pages out of sight, figures, findings, what is lost. */
import { expect, test } from 'vitest';
import type { Dossier, Item, Reference } from '../../../src/core/dossier/model';
import type { Snapshot } from '../../../src/core/snapshot';
import { resolveDossier } from '../../../src/ui/dossier/resolve';
import { CATALOGUE } from '../../fixtures/evidence';
import { Session } from '../../../src/state/session.svelte';
import { world, type World } from '../world';

const item = (id: string, reference: Reference, words: Partial<Item> = {}): Item => ({ id, reference, headline: '', commentary: '', notes: '', ...words });
const dossier = (...items: Item[]): Dossier => ({ cover: { title: 'Réunion', organisation: '', date: '2026-12-01', logo: null }, items });

/** The small world of evidence: 564 in all, 643 in one year. */
async function evidence(lang: 'fr' | 'en' = 'fr'): Promise<World> {
  const around = await world({ lang });
  const offline = (): Promise<never> => Promise.reject(new Error('no engine here'));
  const catalogue: Snapshot = CATALOGUE;
  const session = new Session({ fetchJson: () => Promise.resolve(catalogue), fetchText: offline, live: offline });
  await session.loadSnapshot();
  await session.loadCatalogue();
  return { ...around, session };
}

test('one figure, a finding, the drawing of its page, and what is not here', async () => {
  const around = await evidence();
  const resolved = await resolveDossier(dossier(
    item('a', { kind: 'figure', observations: ['o643'] }, { commentary: 'À dire' }),
    item('b', { kind: 'finding', finding: 'n564' }, { headline: 'Deux comptes' }),
    item('c', { kind: 'chart', address: '#/incoherences/n564', figure: 'n564' }),
    item('d', { kind: 'figure', observations: ['gone'] }),
    item('e', { kind: 'chart', address: '#/incoherences/n564', figure: 'nowhere' }, { notes: 'pour moi' }),
  ), around, 300);
  expect(resolved.exhibits.map(({ id, kind }) => [id, kind])).toEqual([['a', 'figure'], ['b', 'finding'], ['c', 'chart']]);
  expect(resolved.lost.map(({ id, notes }) => [id, notes])).toEqual([['d', ''], ['e', 'pour moi']]);
});
