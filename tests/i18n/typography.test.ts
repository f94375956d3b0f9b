/**
 * Reads the words as they are written: typography of each language (LOOK §10), and no
 * figure of the data typed in a sentence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../src/i18n');

interface Sentence { readonly place: string; readonly text: string }

/** Every text written in the files of a language, with its line; what a template is filled with reads as "x". */
function sentences(lang: string): Sentence[] {
  return readdirSync(join(FOLDER, lang)).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(join(FOLDER, lang, file), 'utf8'), ts.ScriptTarget.ES2022, true);
    const found: Sentence[] = [];
    const visit = (node: ts.Node): void => {
      const text = ts.isTemplateExpression(node) ? [node.head, ...node.templateSpans.map((span) => span.literal)].map((part) => part.text).join('x')
        : ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) ? node.text : null;
      if (text !== null) found.push({ place: `${lang}/${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, text });
      // Import paths, types and names of properties are not read by anybody.
      if (!ts.isImportDeclaration(node) && !ts.isTypeNode(node)) ts.forEachChild(node, (child) => { if (!(ts.isPropertyAssignment(node) && child === node.name)) visit(child); });
    };
    visit(source);
    return found;
  });
}

const wrong = (lang: string, rule: RegExp) =>
  sentences(lang).filter(({ text }) => rule.test(text)).map(({ place, text }) => `${place} ${text}`);

describe('French', () => {
  it('has a narrow no-break space before ; : ! ? % and inside guillemets', () => {
    expect(wrong('fr', /[^\u202F\s][;!?%»](?=\s|$)|[^\u202F]:(?=\s|$)|«[^\u202F]|[ \u00A0][;:!?%»]/)).toEqual([]);
  });
  it('has typographic apostrophes and quotation marks', () => {
    expect(wrong('fr', /['"]/)).toEqual([]);
  });
  it('has no typed ordinal, no hyphen for a minus or a range, no sign for a word', () => {
    expect(wrong('fr', /[ᵉʳᵃ]|(?<!\bL\.\d*)\d-\d|(?<![\w])-\d|≈|\.\.\./)).toEqual([]);
  });
});

describe('English', () => {
  it('has no space before punctuation and curly quotes', () => {
    expect(wrong('en', /\s[;:!?%]|['"]|«|\.\.\./)).toEqual([]);
  });
});

it('no sentence holds a figure of three digits or more: figures come from the data', () => {
  const digits = /\b\d{3,}\b/;
  expect([...wrong('fr', digits), ...wrong('en', digits)].filter((line) => !/L\.\s?\d|ISO \d/.test(line))).toEqual([]);
});
