/**
 * Reads the words as they are written: typography of each language (LOOK §10), and no
 * figure of the data typed in a sentence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';

const FOLDER = join(import.meta.dirname, '../../src/i18n');

/** String literals of a file, with their line; `${…}` becomes a word, escapes the character they stand for. */
function literals(lang: string): { place: string; text: string }[] {
  return readdirSync(join(FOLDER, lang)).flatMap((file) =>
    readFileSync(join(FOLDER, lang, file), 'utf8').split('\n').flatMap((line, i) => {
      if (/^\s*(import|\/?\*|\/\/)/.test(line)) return [];
      const code = line.replace(/'[\w-]+'(?=:|\])/g, '');
      return [...code.matchAll(/'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, plain, template]) => ({
        place: `${lang}/${file}:${i + 1}`,
        text: (plain ?? template ?? '')
          .replace(/\\u([0-9A-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
          .replace(/\\(.)/g, '$1')
          .replace(/\$\{[^}]*\}/g, 'x'),
      }));
    }));
}

const wrong = (lang: string, rule: RegExp) =>
  literals(lang).filter(({ text }) => rule.test(text)).map(({ place, text }) => `${place} ${text}`);

/** Paths of the messages of a section and whether each is a sentence or a template. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}.${key}`)).sort();
}

describe('French', () => {
  it('has a narrow no-break space before ; : ! ? % and inside guillemets', () => {
    expect(wrong('fr', /[^\u202F\s][;!?%»](?=\s|$)|[^\u202F]:(?=\s|$)|«[^\u202F]|[ \u00A0][;:!?%»]/)).toEqual([]);
  });
  it('has typographic apostrophes and quotation marks', () => {
    expect(wrong('fr', /['"]/)).toEqual([]);
  });
  it('has no typed ordinal, no hyphen for a minus or a range, no sign for a word', () => {
    expect(wrong('fr', /[ᵉʳᵃ]|\d-\d|(?<![\w])-\d|≈|\.\.\./)).toEqual([]);
  });
});

describe('English', () => {
  it('has no space before punctuation and curly quotes', () => {
    expect(wrong('en', /\s[;:!?%]|['"]|«|\.\.\./)).toEqual([]);
  });
});

describe('both', () => {
  it('say the same things', () => {
    expect(shape(en)).toEqual(shape(fr));
  });
  it('hold no figure of three digits or more: figures come from the data', () => {
    const years = /\b\d{3,}\b/;
    expect([...wrong('fr', years), ...wrong('en', years)].filter((line) => !/L\.\s?\d|ISO \d/.test(line))).toEqual([]);
  });
});
