/** A letter as a Word document, parsed back: the same words as its plain text, block by block. */
import { describe, expect, it } from 'vitest';
import { letterToDocx } from '../../../src/export/docx';
import type { Fields, Questioned, Wanted } from '../../../src/core/letters/model';
import { toPlainText } from '../../../src/core/letters/plain';
import { questionLetter } from '../../../src/core/letters/questions';
import { requestLetter } from '../../../src/core/letters/request';
import en from '../../../src/i18n/en/letter';
import fr from '../../../src/i18n/fr/letter';
import { isSound, taken } from './parts';

const text = (one: string) => ({ fr: one, en: `${one} (en)` });
const FIELDS: Fields = {
  name: 'Claire <Martin>', role: 'Présidente', organisation: 'Association & Cie', address: '1 rue X\n75002 Paris', contact: 'a@exemple.org', place: 'Paris', date: '2026-12-01', sending: 'Par courriel',
  recipient: 'Ministère\nService\nPlace', references: {},
};
const FIGURE = {
  source_id: 's', producer: 'Producteur', title: 'Rapport du 1er mai', published: '2015', url: 'https://example.org/?a=1&b=2', read_as: 'excerpt', value_text: '55', value: 55, qualifier: '=', measure: 'count',
  unit: 'permits', period: '2014', unitName: text('titres'),
};
const WANTED: Wanted = {
  id: 'w', ask: 'years', label: text('Premiers titres'), years: [2015], breakdowns: ['sex'], detail: text('Précision.'),
  indicators: [{ id: 'permits-first', label: text('Titres'), definition: text('Définition.'), unit: text('titres') }], last: [FIGURE], silence: null, references: [],
};
const QUESTION: Questioned = { id: 'q', flag: 'F01', headline: text('560 ou 643'), sentence: text('Deux nombres.'), explanation: null, figures: [FIGURE] };

/** Words alone: layout is not theirs. */
const words = (one: string): string => one.replace(/[\s\u00A0\u202F]+/g, ' ').trim();

describe.each([
  ['a request', requestLetter([WANTED, { ...WANTED, id: 'v', label: text('Autres titres') }], FIELDS, [], fr, 'fr'), 'fr-FR'],
  ['a list of questions', questionLetter([QUESTION], FIELDS, fr, 'fr'), 'fr-FR'],
  ['its English version', requestLetter([WANTED], FIELDS, [], en, 'en'), 'en-GB'],
] as const)('%s', (_, letter, language) => {
  it('says in Word what its plain text says, and nothing else', async () => {
    const doc = taken(await letterToDocx(letter));
    expect(words(doc.paragraphs.map((one) => one.text).join(' '))).toBe(words(toPlainText(letter)));
    expect(isSound(doc)).toBe(true);
  });

  it('is in its language, with its headings, its title and its author', async () => {
    const doc = taken(await letterToDocx(letter));
    expect(doc.part('word/styles.xml')).toContain(`w:val="${language}"`);
    expect(doc.part('docProps/core.xml')).toContain('Association &amp; Cie');
    expect(doc.paragraphs.filter(({ style }) => style === 'Heading2').length).toBe(letter.blocks.filter(({ kind }) => kind === 'item').length);
  });
});
