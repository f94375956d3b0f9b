/** A titled part of a page as an exhibit: the columns of its lists named and in order, the rows that it does not list counted. */
import { expect, test } from 'vitest';
import type { Lang } from '../../../src/core/model';
import { sectionExhibit, type SectionParts } from '../../../src/export/exhibits/section';
import { loadDeskWords, messages } from '../../../src/i18n';
import { formatter } from '../../../src/i18n/format';

await loadDeskWords();
const context = (lang: Lang) => ({ format: formatter(lang), text: messages(lang), lang, address: 'https://exemple.fr/#/' });
const parts = (table: SectionParts['table'], rest = 0): SectionParts => ({ title: 'T', subtitle: '', paragraphs: [], table, rest, observations: [], findings: [], documents: [] });
const shown = (part: SectionParts, lang: Lang = 'fr') => sectionExhibit(part, 'Page', new Map(), new Map(), context(lang));

test('parts of items have names and the order in which they are read', () => {
  const list = { caption: 'T', columns: ['documents', 'grade', 'finding', 'severity'].map((key) => ({ key, label: key })), rows: [] };
  expect(shown(parts(list)).table!.columns.map(({ label }) => label)).toEqual(['Gravité', 'Constat', 'Comparabilité', 'Documents']);
  expect(shown(parts(list), 'en').table!.columns.map(({ label }) => label)).toEqual(['Severity', 'Finding', 'Comparability', 'Documents']);
});

test('a table keeps the columns that the page gives it', () => {
  const table = { caption: 'T', columns: [{ key: 'c0', label: 'Année' }, { key: 'c1', label: 'Valeur', align: 'right' as const }], rows: [{ c0: '2017', c1: 'plus de 560' }] };
  expect(shown(parts(table)).table).toEqual(table);
});

test('rows that are not listed are counted', () => {
  expect([shown(parts(null, 1234)), shown(parts(null, 1)), shown(parts(null))].map(({ rest, note }) => [rest, note]))
    .toEqual([[1234, '1\u202F234\u00A0autres lignes sont sous le lien permanent.'], [1, 'Une autre ligne est sous le lien permanent.'], [0, '']]);
});
