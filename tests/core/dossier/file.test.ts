/** The one-file form: written and read back whole; what is not one is refused, where and why. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDossier, parseDossier } from '../../../src/core/dossier/file';
import { isProblems, LIMITS, readDossier } from '../../../src/core/dossier/read';
import { dossiers } from './arbitrary';

type Draft = { concordance: unknown; version: unknown; cover: Record<string, unknown>; items: Record<string, unknown>[] };

/** A sound file, spoiled by one change. */
function spoiled(change: (draft: Draft) => void): string {
  const draft: Draft = {
    concordance: 'dossier', version: 1, cover: { title: 'Réunion', organisation: '', date: '2026-12-15', logo: null },
    items: [
      { id: 'i1', reference: { kind: 'finding', finding: 'a1' }, headline: '', commentary: '', notes: '' },
      { id: 'i2', reference: { kind: 'chart', address: '#/europe', figure: 'f' }, headline: '', commentary: '', notes: '' },
    ],
  };
  change(draft);
  return JSON.stringify(draft);
}

const problems = (text: string) => {
  const read = parseDossier(text, 'd.json');
  return isProblems(read) ? read.map(({ file: _, ...problem }) => problem) : [];
};
const second = (change: Record<string, unknown>) => (draft: Draft) => { Object.assign(draft.items[1]!, change); };
const logo = (text: unknown) => (draft: Draft) => { draft.cover.logo = text; };

test('what is written is read back', () => {
  fc.assert(fc.property(dossiers, (dossier) => {
    expect(parseDossier(formatDossier(dossier), 'd.json')).toEqual(dossier);
  }));
});

test('a mark of the order of bytes, other fields, and an empty dossier do no harm', () => {
  expect(problems(`\uFEFF${spoiled(() => {})}`)).toEqual([]);
  expect(problems(spoiled((draft) => { draft.cover.colour = 'red'; }))).toEqual([]);
  expect(problems(spoiled((draft) => { draft.items = []; }))).toEqual([]);
});

describe('refused', () => {
  test.each<[string, string, object]>([
    ['no JSON', '{"concordance":', { code: 'dossier-json' }],
    ['another JSON', '[1,2]', { code: 'dossier-other' }],
    ['null', 'null', { code: 'dossier-other' }],
    ['lists without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, { code: 'dossier-other' }],
    ['another version', spoiled((draft) => { draft.version = 2; }), { code: 'dossier-version', value: '2' }],
    ['no cover', spoiled((draft) => { draft.cover = [] as never; }), { code: 'dossier-form', column: 'cover', value: '[]' }],
    ['items that are no list', spoiled((draft) => { draft.items = {} as never; }), { code: 'dossier-form', column: 'items', value: '{}' }],
    ['an item that is none', spoiled((draft) => { draft.items[1] = 7 as never; }), { code: 'dossier-form', line: 2, column: 'items', value: '7' }],
    ['an unknown kind', spoiled(second({ reference: { kind: 'slide' } })), { code: 'dossier-kind', line: 2, column: 'kind', value: 'slide' }],
    ['a kind that every object has', spoiled(second({ reference: { kind: 'toString' } })), { code: 'dossier-kind', line: 2, column: 'kind', value: 'toString' }],
    ['an address elsewhere', spoiled(second({ reference: { kind: 'chart', address: 'javascript:alert(1)', figure: 'f' } })), { code: 'dossier-address', line: 2, column: 'address', value: 'javascript:alert(1)' }],
    ['an id of two words', spoiled(second({ id: 'a b' })), { code: 'dossier-id', line: 2, column: 'id', value: 'a b' }],
    ['an id given twice', spoiled(second({ id: 'i1' })), { code: 'dossier-twice', line: 2, column: 'id', value: 'i1' }],
    ['no figure', spoiled(second({ reference: { kind: 'figure', observations: [] } })), { code: 'dossier-form', line: 2, column: 'observations', value: '0' }],
    ['a text that is a number', spoiled(second({ notes: 12 })), { code: 'dossier-text', line: 2, column: 'notes', value: '12' }],
    ['a text without end', spoiled(second({ commentary: 'a'.repeat(LIMITS.commentary + 1) })), { code: 'dossier-long', line: 2, column: 'commentary', value: `${'a'.repeat(60)}…` }],
    ['a day that no calendar has', spoiled((draft) => { draft.cover.date = '2026-02-30'; }), { code: 'dossier-day', column: 'date', value: '2026-02-30' }],
    ['a date in words', spoiled((draft) => { draft.cover.date = 'demain'; }), { code: 'dossier-day', column: 'date', value: 'demain' }],
    ['a logo from elsewhere', spoiled(logo('https://example.org/l.png')), { code: 'dossier-logo', column: 'logo', value: 'https://example.org/l.png' }],
    ['a logo that is SVG', spoiled(logo('data:image/svg+xml;base64,PHN2Zz4=')), { code: 'dossier-logo', column: 'logo', value: 'data:image/svg+xml;base64,PHN2Zz4=' }],
    ['a logo that only says it is PNG', spoiled(logo('data:image/png;base64,PHN2Zz4=')), { code: 'dossier-logo', column: 'logo', value: 'data:image/png;base64,PHN2Zz4=' }],
    ['a logo too large', spoiled(logo(`data:image/png;base64,iVBORw0KGgo${'A'.repeat(LIMITS.logo)}`)), { code: 'dossier-logo', column: 'logo' }],
    ['a name of JavaScript', spoiled(() => {}).replace('"cover":{', '"cover":{"__proto__":{"title":"x"},'), { code: 'dossier-key' }],
    ['one deep inside', spoiled(second({ reference: { kind: 'finding', finding: 'a', constructor: { prototype: 1 } } })), { code: 'dossier-key' }],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  test('all that is wrong at once, each at its place, and the name of the file', () => {
    const read = parseDossier(spoiled((draft) => { second({ notes: 1, headline: [] })(draft); draft.cover.title = {}; }), 'd.json');
    expect(isProblems(read) && read.map(({ line, column, file }) => [line, column, file])).toEqual([[undefined, 'title', 'd.json'], [2, 'headline', 'd.json'], [2, 'notes', 'd.json']]);
  });

  test('whatever JSON comes, it is read or refused, and never runs', () => {
    fc.assert(fc.property(fc.json(), fc.jsonValue(), (text, value) => {
      parseDossier(text, 'd.json');
      readDossier({ concordance: 'dossier', version: 1, cover: value, items: [value, { reference: value }] });
      expect(({} as Record<string, unknown>).title).toBeUndefined();
    }));
  });
});
