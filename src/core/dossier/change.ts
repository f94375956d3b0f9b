/**
 * Changes of a dossier, each a new value; a change that changes nothing returns the very
 * object it was given, so that nobody draws or keeps it again.
 */
import type { Cover, Dossier, Item, Reference } from './model';

/** As many as a dossier holds: a meeting has no use for more. */
export const MOST_ITEMS = 300;

/** The words of a person around an item. */
export type ItemText = Pick<Item, 'headline' | 'commentary' | 'notes'>;

/** In this order, whatever the order of the parts. */
const PARTS = ['kind', 'observations', 'address', 'figure', 'finding', 'commitment', 'section'];

/** Two references with one key point at the same thing, whatever the order of their figures. */
export const keyOf = (reference: Reference): string =>
  JSON.stringify(reference.kind === 'figure' ? { ...reference, observations: [...new Set(reference.observations)].sort() } : reference, PARTS);

/** The item that points at a thing, if there is one. */
export function find({ items }: Dossier, reference: Reference): Item | undefined {
  const key = keyOf(reference);
  return items.find((item) => keyOf(item.reference) === key);
}

/** Puts an item in, at the end unless a place is given. Its thing or its id is there already, or the dossier is full: nothing changes. */
export function insert(dossier: Dossier, item: Item, at: number = dossier.items.length): Dossier {
  if (dossier.items.length >= MOST_ITEMS || find(dossier, item.reference) || dossier.items.some(({ id }) => id === item.id)) return dossier;
  return { ...dossier, items: dossier.items.toSpliced(Math.max(0, at), 0, item) };
}

/** Adds a thing at the end, without words yet. */
export const add = (dossier: Dossier, reference: Reference, id: string): Dossier =>
  insert(dossier, { id, reference, headline: '', commentary: '', notes: '' });

export function remove(dossier: Dossier, id: string): Dossier {
  const items = dossier.items.filter((item) => item.id !== id);
  return items.length === dossier.items.length ? dossier : { ...dossier, items };
}

/** @param to  the place it gets, from 0; beyond an end, that end */
export function move(dossier: Dossier, id: string, to: number): Dossier {
  const from = dossier.items.findIndex((item) => item.id === id);
  const place = Math.min(Math.max(0, to), dossier.items.length - 1);
  if (from < 0 || from === place) return dossier;
  const items = [...dossier.items];
  items.splice(place, 0, ...items.splice(from, 1));
  return { ...dossier, items };
}

/** Whether every value of a change stands already. */
const same = <T extends object>(before: T, change: Partial<T>): boolean =>
  (Object.keys(change) as (keyof T)[]).every((name) => before[name] === change[name]);

export function edit(dossier: Dossier, id: string, text: Partial<ItemText>): Dossier {
  const before = dossier.items.find((item) => item.id === id);
  if (!before || same<ItemText>(before, text)) return dossier;
  return { ...dossier, items: dossier.items.map((item) => (item === before ? { ...item, ...text } : item)) };
}

export const setCover = (dossier: Dossier, change: Partial<Cover>): Dossier =>
  same(dossier.cover, change) ? dossier : { ...dossier, cover: { ...dossier.cover, ...change } };

/** Nothing was put in it, not even a word on its cover. */
export const isEmpty = ({ cover, items }: Dossier): boolean => items.length === 0 && !Object.values(cover).some(Boolean);
