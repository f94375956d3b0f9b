/**
 * A dossier in an address, for a colleague: what its items point at, their order, the words on
 * its cover and around its items. Notes for the speaker and the logo never travel; an item that
 * rests on a person's own files means nothing elsewhere, and the caller leaves it out.
 *
 *   `1.` + base64url(deflate(JSON [[title, organisation, date], [[kind, …parts, headline, commentary], …]]))
 */
import type { Problem } from '../errors';
import type { Dossier, Item, ItemKind } from './model';
import { partsOf, readDossier, VERSION } from './read';

/** Longest value that travels, in characters: longer addresses are cut by some mail readers and chats. */
export const LINK_LIMIT = 8_000;

/** Form of the link. */
const MARK = '1.';
/** What a link of that length may become, in bytes: a dossier in words is far below. */
const UNPACKED = 1_000_000;

/** Kinds by their number in a link: the order is part of the form. */
const KINDS: readonly ItemKind[] = ['figure', 'chart', 'finding', 'commitment', 'section'];
const packed = ({ reference, headline, commentary }: Item, words: boolean): readonly unknown[] => {
  const parts = new Map<string, unknown>(Object.entries(reference));
  const texts = words ? [headline, commentary] : [];
  while (texts.at(-1) === '') texts.pop();
  return [KINDS.indexOf(reference.kind), ...partsOf(reference.kind).map((name) => parts.get(name)), ...texts];
};

/**
 * @param words  whether the person's words travel with what they are about
 * @returns      the value, however long it is: above `LINK_LIMIT` it should not be offered
 */
export async function formatLink({ cover, items }: Dossier, words = true): Promise<string> {
  const said = words ? [cover.title, cover.organisation, cover.date] : [];
  const text = JSON.stringify([said, items.map((item) => packed(item, words))]);
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'), Infinity);
  const letters = Array.from(bytes!, (byte) => String.fromCharCode(byte)).join('');
  return MARK + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @returns the dossier, without notes or logo; or what is wrong with the link, never thrown */
export async function parseLink(value: string): Promise<Dossier | readonly Problem[]> {
  if (!value.startsWith(MARK)) return [{ code: 'link-version' }];
  try {
    const letters = atob(value.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = await through(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)), new DecompressionStream('deflate-raw'), UNPACKED);
    if (!bytes) return [{ code: 'link-large' }];
    return readDossier(unpacked(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))));
  } catch {
    // Cut on its way, or written by something else.
    return [{ code: 'link-broken' }];
  }
}

/** The value that `readDossier` reads; what is not there is told there. */
function unpacked(value: unknown): unknown {
  const [said, items] = value as readonly [readonly unknown[], readonly (readonly unknown[])[]];
  const [title, organisation, date] = said;
  return {
    concordance: 'dossier', version: VERSION, cover: { title, organisation, date, logo: null },
    items: items.map(([number, ...rest], at) => {
      const kind = KINDS[number as number];
      const names = kind ? partsOf(kind) : [];
      const [headline, commentary] = rest.slice(names.length);
      return { id: `i${at + 1}`, reference: { kind, ...Object.fromEntries(names.map((name, part) => [name, rest[part]])) }, headline, commentary, notes: '' };
    }),
  };
}

/** @returns null when more than `most` bytes come out: the rest is not waited for */
async function through(bytes: Uint8Array<ArrayBuffer>, transform: GenericTransformStream, most: number): Promise<Uint8Array | null> {
  const reader = (new Blob([bytes]).stream().pipeThrough(transform) as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
    chunks.push(value!);
    length += value!.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
