/** Words come piece by piece: what is not here is said, and a language that is here is here whole. */
import { beforeEach, expect, test, vi } from 'vitest';
import type * as I18n from '../../src/i18n';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';

let words: typeof I18n;
beforeEach(async () => {
  vi.resetModules();
  words = await import('../../src/i18n');
});

test('a section that is read too early is named', async () => {
  expect(() => words.messages('fr').shell).toThrow('«shell» (fr)');
  await words.loadWords('fr');
  expect(words.messages('fr').shell.name).toBe(fr.shell.name);
  expect(() => words.messages('fr').methode).toThrow('«methode» (fr)');
  expect(() => words.messages('en').shell).toThrow('«shell» (en)');
});

test('the words of the other pages come in the languages in use', async () => {
  await words.loadWords('en');
  await words.loadOtherWords();
  expect(words.messages('en').methode.title).toBe(en.methode.title);
  expect(() => words.messages('en').reading).toThrow('«reading» (en)');
  await words.loadToolWords();
  expect(() => words.messages('en').dossier).toThrow('«dossier» (en)');
  await words.loadDeskWords();
  expect(Object.keys(words.messages('en')).sort()).toEqual(Object.keys(en).sort());
  expect(Object.keys(words.messages('fr'))).toEqual([]);
});

test('a language that is changed to has the words of every page in use', async () => {
  await words.loadWords('fr');
  await words.loadLanguage('en');
  expect(() => words.messages('en').reading).toThrow('«reading» (en)');
  await words.loadToolWords();
  await words.loadDeskWords();
  await words.loadLanguage('en');
  expect(Object.keys(words.messages('en')).sort()).toEqual(Object.keys(en).sort());
  await words.loadOtherWords();
  expect(Object.keys(words.messages('fr')).sort()).toEqual(Object.keys(fr).sort());
});
