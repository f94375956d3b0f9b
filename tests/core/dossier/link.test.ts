/** A dossier in an address: what travels, what never does, and what comes back of a link that was spoiled. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLink, LINK_LIMIT, parseLink } from '../../../src/core/dossier/link';
import type { Dossier } from '../../../src/core/dossier/model';
import { dossiers } from './arbitrary';

/** What a link says of a dossier. */
const travelled = ({ cover, items }: Dossier): Dossier => ({
  cover: { ...cover, logo: null },
  items: items.map((item, at) => ({ ...item, id: `i${at + 1}`, notes: '' })),
});
const wordless = ({ cover, items }: Dossier): Dossier => ({
  cover: { ...cover, title: '', organisation: '', date: '' },
  items: items.map((item) => ({ ...item, headline: '', commentary: '' })),
});

test('all but the logo and the notes comes back, with words or without', async () => {
  await fc.assert(fc.asyncProperty(dossiers, async (dossier) => {
    expect(await parseLink(await formatLink(dossier))).toEqual(travelled(dossier));
    expect(await parseLink(await formatLink(dossier, false))).toEqual(travelled(wordless(dossier)));
  }), { numRuns: 60 });
});

test('it goes through an address as it is', async () => {
  await fc.assert(fc.asyncProperty(dossiers, async (dossier) => {
    expect(await formatLink(dossier)).toMatch(/^1\.[A-Za-z0-9_-]+$/);
  }), { numRuns: 30 });
});

test('ten items with a sentence each are far from the bound', async () => {
  const items = Array.from({ length: 10 }, (_, i) => ({
    id: `i${i}`, notes: 'à ne pas dire'.repeat(400), headline: `Des chiffres qui ne disent pas la même chose, ${i}`,
    commentary: `Le document ${i} compte des personnes, l’autre des parcours : la question est à poser au ministère.`,
    reference: { kind: 'chart' as const, address: `#/ecarts/argent?annee=20${10 + i}`, figure: `dessin-${i}` },
  }));
  const link = await formatLink({ cover: { title: 'Réunion', organisation: 'Collectif', date: '2026-12-15', logo: null }, items });
  expect(link.length).toBeLessThan(LINK_LIMIT / 8);
});

describe('refused', () => {
  const code = async (value: string) => (await parseLink(value) as readonly { code: string }[])[0]?.code;
  const packed = async (value: unknown) => {
    const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return `1.${Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url')}`;
  };

  test('another form, a cut, signs of another alphabet', async () => {
    const link = await formatLink({ cover: { title: 'Réunion', organisation: '', date: '', logo: null }, items: [] });
    expect(await code(`2.${link.slice(2)}`)).toBe('link-version');
    expect(await code('')).toBe('link-version');
    expect(await code(link.slice(0, -4))).toBe('link-broken');
    expect(await code('1.%%%')).toBe('link-broken');
    expect(await code('1.')).toBe('link-broken');
  });

  test('a small link that becomes enormous is not unpacked', async () => {
    expect(await code(await packed('a'.repeat(2_000_000)))).toBe('link-large');
  });

  test('what it holds is checked as a file is', async () => {
    expect(await code(await packed([['', '', ''], [[9, 'x']]]))).toBe('dossier-kind');
    expect(await code(await packed([['', '', ''], [[1, 'https://example.org', 'x']]]))).toBe('dossier-address');
    expect(await code(await packed([['', '', ''], [[2]]]))).toBe('dossier-id');
    expect(await code(await packed({ items: [] }))).toBe('link-broken');
  });

  test('any letters are read or refused', async () => {
    await fc.assert(fc.asyncProperty(fc.base64String(), async (text) => { await parseLink(`1.${text}`); }), { numRuns: 60 });
  });
});
