/** What is typed is read as it is declared, and told in the language that is spoken. */
import { describe, expect, it, test } from 'vitest';
import { langOf, readArgs, wholeNumber, withoutLang } from '../../src/cli/args';
import { Refusal, type Options, type Place } from '../../src/cli/command';
import { concordance } from './terminal';

const about = { fr: 'fr', en: 'en' };
const options = { port: { type: 'string', about }, dev: { type: 'boolean', about }, format: { type: 'string', about, choices: ['text', 'json'] } } as const satisfies Options;
const place: Place = { name: { fr: 'FICHIER', en: 'FILE' }, about, optional: true };
const read = (...args: string[]) => readArgs({ options, places: [place] }, args, 'en');

test('options and places are read as declared', () => {
  expect(read('--port', '8080', 'a.csv', '--dev')).toEqual({ places: ['a.csv'], options: { port: '8080', dev: true }, lang: 'en' });
  expect(read('--port=8080').options).toEqual({ port: '8080' });
  expect(read()).toEqual({ places: [], options: {}, lang: 'en' });
});

test.each([
  [['--colour'], 'no such option'], [['-p'], 'no such option'], [['--port'], 'expects a value'], [['--port', '--dev'], 'expects a value'], [['--port='], 'expects a value'],
  [['--dev=yes'], 'takes no value'], [['--format', 'xml'], 'text or json'], [['a', 'b'], 'b: one too many'], [['--toString'], 'no such option'],
])('%j is refused', (args, message) => {
  expect(() => read(...args)).toThrow(Refusal);
  expect(() => read(...args)).toThrow(message);
});

test('a place that is due is asked for', () => {
  expect(() => readArgs({ options: {}, places: [{ ...place, optional: false }] }, [], 'en')).toThrow('FILE is expected');
});

test('numbers are whole', () => {
  expect(wholeNumber('n', '3')).toBe(3);
  for (const text of ['0', '-1', '1.5', 'x', '']) expect(() => wholeNumber('n', text)).toThrow(Refusal);
});

describe('the language', () => {
  it.each([
    [['--lang', 'en'], {}, 'en'], [['check', '--lang=fr'], { LANG: 'en_GB.UTF-8' }, 'fr'], [[], { LANG: 'en_GB.UTF-8' }, 'en'], [[], { LANG: 'fr_FR.UTF-8' }, 'fr'],
    [[], { LC_ALL: 'en_US', LANG: 'fr_FR' }, 'en'], [[], { LANG: 'C' }, 'fr'], [[], {}, 'fr'],
  ] as const)('of %j and %j is %s', (args, env, lang) => {
    expect(langOf(args, env)).toBe(lang);
  });

  it('is one of two', () => {
    expect(() => langOf(['--lang', 'de'], {})).toThrow(Refusal);
    expect(withoutLang(['check', '--lang', 'en', 'a', '--lang=fr'])).toEqual(['check', 'a']);
  });
});

test('an unknown command is misuse, and no command is help', async () => {
  expect(await concordance('nothing')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('nothing\u202F: cette commande n’existe pas') });
  expect((await concordance('constructor')).status).toBe(2);
  expect((await concordance('--lang', 'de')).status).toBe(2);
  expect(await concordance('--lang', 'en')).toMatchObject({ status: 0, stdout: expect.stringContaining('Exit status') });
});
