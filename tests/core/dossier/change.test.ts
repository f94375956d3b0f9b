/** Changes of a dossier: what moves, what stays, and what is the same object as before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, edit, find, insert, isEmpty, keyOf, MOST_ITEMS, move, remove, setCover } from '../../../src/core/dossier/change';
import { EMPTY, type Dossier, type Reference } from '../../../src/core/dossier/model';
import { dossiers } from './arbitrary';

const finding = (name: string): Reference => ({ kind: 'finding', finding: name });
const three = ['a', 'b', 'c'].reduce<Dossier>((dossier, name) => add(dossier, finding(name), name), EMPTY);
const order = ({ items }: Dossier) => items.map(({ id }) => id).join('');

describe('adding', () => {
  test('a thing goes to the end, once', () => {
    expect(order(three)).toBe('abc');
    expect(add(three, finding('b'), 'z')).toBe(three);
    expect(add(three, finding('d'), 'a')).toBe(three);
  });

  test('figures read as one mark are the same thing in any order; a frame of another view is another thing', () => {
    const mark = add(EMPTY, { kind: 'figure', observations: ['o2', 'o1'] }, 'a');
    expect(find(mark, { kind: 'figure', observations: ['o1', 'o2', 'o1'] })?.id).toBe('a');
    expect(find(mark, { kind: 'figure', observations: ['o1'] })).toBeUndefined();
    expect(keyOf({ kind: 'chart', address: '#/europe', figure: 'x' })).not.toBe(keyOf({ kind: 'chart', address: '#/europe?annee=2019', figure: 'x' }));
    expect(keyOf({ kind: 'chart', address: '#/europe', figure: 'x' })).not.toBe(keyOf({ kind: 'section', address: '#/europe', section: 'x' }));
  });

  test('what was taken out goes back to its place', () => {
    const [, b] = three.items;
    expect(order(insert(remove(three, 'b'), b!, 1))).toBe('abc');
    expect(order(insert(remove(three, 'b'), b!, 99))).toBe('acb');
  });

  test('a dossier has an end', () => {
    const full = Array.from({ length: MOST_ITEMS + 1 }, (_, i) => String(i)).reduce<Dossier>((dossier, name) => add(dossier, finding(name), name), EMPTY);
    expect(full.items).toHaveLength(MOST_ITEMS);
  });
});

describe('moving', () => {
  test.each([['a', 2, 'bca'], ['c', 0, 'cab'], ['b', 99, 'acb'], ['b', -1, 'bac']])('%s to %i makes %s', (id, to, expected) => {
    expect(order(move(three, id, to))).toBe(expected);
  });

  test('to its own place, beyond its own end, or of nothing: the same object', () => {
    expect(move(three, 'a', 0)).toBe(three);
    expect(move(three, 'c', 99)).toBe(three);
    expect(move(three, 'x', 1)).toBe(three);
  });

  test('every item stays, once, whatever is moved where', () => {
    fc.assert(fc.property(dossiers, fc.nat(12), fc.integer({ min: -3, max: 15 }), (dossier, from, to) => {
      const moved = move(dossier, dossier.items[from]?.id ?? 'none', to);
      expect([...moved.items].sort((a, b) => a.id.localeCompare(b.id))).toEqual([...dossier.items].sort((a, b) => a.id.localeCompare(b.id)));
      // And back again.
      if (dossier.items[from]) expect(move(moved, dossier.items[from].id, from)).toEqual(dossier);
    }));
  });
});

test('words change where they are edited, and nothing else is made anew', () => {
  const said = edit(three, 'b', { headline: 'Écart', notes: 'Lentement' });
  expect(said.items[1]).toEqual({ ...three.items[1], headline: 'Écart', notes: 'Lentement' });
  expect(said.items[0]).toBe(three.items[0]);
  expect(edit(said, 'b', { headline: 'Écart' })).toBe(said);
  expect(edit(said, 'x', { headline: 'Écart' })).toBe(said);
});

test('a removal of nothing and a cover as it was change nothing', () => {
  expect(remove(three, 'x')).toBe(three);
  expect(setCover(three, { title: '' })).toBe(three);
  expect(setCover(three, { title: 'Réunion' }).cover).toEqual({ ...EMPTY.cover, title: 'Réunion' });
  expect(isEmpty(EMPTY)).toBe(true);
  expect(isEmpty(setCover(EMPTY, { date: '2026-12-15' }))).toBe(false);
  expect(isEmpty(three)).toBe(false);
});
