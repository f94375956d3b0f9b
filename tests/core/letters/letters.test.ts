/** Letters from hand-written facts: what stands where a field is empty or wrong, what leaves the letter, what its text says. */
import { describe, expect, it } from 'vitest';
import { cite, lawOf } from '../../../src/core/letters/law';
import type { Block, Fields, LegalReference, Letter, Published, Questioned, Wanted } from '../../../src/core/letters/model';
import { toPlainText } from '../../../src/core/letters/plain';
import { questionLetter } from '../../../src/core/letters/questions';
import { requestLetter } from '../../../src/core/letters/request';
import en from '../../../src/i18n/en/letter';
import fr from '../../../src/i18n/fr/letter';

const text = (one: string) => ({ fr: one, en: `${one} (en)` });

const reference = (id: string, article: string, kind: LegalReference['kind'] = 'article', code = 'CRPA'): LegalReference =>
  ({ id, kind, code, name: text(`code ${code}`), article, says: text('dit'), checkedOn: '2026-11-21', checkedAt: 'https://example.org/' });
const LAW = [
  reference('crpa-l311-1', 'L. 311-1'), reference('crpa-l300-2', 'L. 300-2'), reference('crpa-r311-12', 'R.* 311-12'), reference('crpa-r311-13', 'R. 311-13'),
  reference('ce-432832', '13 novembre 2020', 'decision', 'Conseil d’État'), reference('loi-51-711', 'n° 51-711', 'act', 'loi'),
  reference('ceseda', 'L. 425-1', 'article', 'Ceseda'),
];

const figure = (source: string, value: number, more: Partial<Published> = {}): Published => ({
  source_id: source, producer: `${source};Autre`, title: 'Rapport', published: '2015-02-01', url: `https://example.org/${source}`, read_as: 'excerpt',
  value_text: String(value), value, qualifier: '=', measure: 'count', unit: 'permits', period: '2014', unitName: text('titres'), ...more,
});

const WANTED: Wanted = {
  id: 'w', ask: 'years', label: text('Premiers titres'), years: [2015, 2016, 2018], breakdowns: ['sex', 'unheard-of'], detail: text('Sans les renouvellements.'),
  indicators: [{ id: 'permits-first', label: text('Titres délivrés'), definition: text('Titres de l’année.'), unit: text('titres') }],
  last: [figure('a', 55), figure('a', 55), figure('b', 36, { qualifier: '>' })], silence: null, references: ['ceseda', 'nowhere'],
};

const FIELDS: Fields = {
  name: 'Claire Martin', role: 'Présidente', organisation: 'Association Exemple', address: '1 rue X\n\n 75002 Paris ', contact: 'a@exemple.org', place: 'Paris',
  date: '2026-12-01', sending: '', recipient: 'Ministère\nService', references: {},
};
const EMPTY: Fields = { name: ' ', role: '', organisation: '', address: '\n \n', contact: '', place: '', date: '', sending: '', recipient: '', references: {} };

const QUESTION: Questioned = {
  id: 'q', flag: 'F05', headline: text('560 ou 643'), sentence: text('560 au total, 643 pour un an.'), explanation: text('Une autre date.'), figures: [figure('a', 560), figure('b', 643), figure('a', 643)],
};

const ofKind = <K extends Block['kind']>({ blocks }: Letter, kind: K) => blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

describe('a request', () => {
  const letter = requestLetter([WANTED], FIELDS, LAW, fr, 'fr');
  const plain = toPlainText(letter);

  it('names the series in words and by its code, the years in runs, and the breakdowns that have words', () => {
    expect(plain).toContain('Titres délivrés [permits-first]');
    expect(plain).toContain('2015–2016 et 2018');
    expect(plain).toContain('par sexe, là où');
    expect(plain).not.toContain('unheard-of');
  });

  it('cites what was last published as its document words it, each document once, in full at the end', () => {
    expect(plain.replace(/[\u00A0\u202F]/g, ' ')).toContain('55 titres (2014), dans a, Autre, « Rapport », 1er février 2015 (doc. 1)');
    expect(plain).toContain('plus de 36\u00A0titres (2014)');
    expect(ofKind(letter, 'cited').map(({ number }) => number)).toEqual([1, 2]);
    expect(ofKind(letter, 'cited')[0]!.text).toContain('https://example.org/a (lu en extrait, à vérifier à l’original)');
  });

  it('groups articles by code, then decisions and acts', () => {
    const law = lawOf(LAW, {});
    expect(cite(['crpa-r311-12', 'crpa-r311-13', 'ce-432832', 'loi-51-711'], law, fr, 'fr'))
      .toBe('CRPA, art.\u00A0R.* 311-12 et R. 311-13\u202F; Conseil d’État, 13 novembre 2020\u202F; code loi n° 51-711');
    expect(plain).toContain('Fondement\u202F: Ceseda, art.\u00A0L. 425-1');
  });

  it('takes the wording of a person, and leaves out what was emptied', () => {
    const other = toPlainText(requestLetter([WANTED], { ...FIELDS, references: { 'crpa-l300-2': 'L. 300-2, alinéa 2', 'crpa-r311-12': ' ', 'crpa-l311-1': '', unknown: 'ZZZ' } }, LAW, fr, 'fr'));
    expect(other).toContain('(CRPA, art.\u00A0L. 300-2, alinéa 2)');
    expect(other).toContain('vaut refus (CRPA, art.\u00A0R. 311-13)');
    expect(other).toContain('\nNous avons l’honneur');
    expect(other).not.toMatch(/R\.\* 311-12|ZZZ|\(\)/);
  });

  it('puts a blank in brackets where a field is empty or is no day', () => {
    const blank = toPlainText(requestLetter([WANTED], EMPTY, LAW, fr, 'fr'));
    for (const one of Object.values(fr.blanks)) expect(blank).toContain(one);
    for (const date of ['2026-13-01', '1er mai', '2026-1-1']) expect(toPlainText(requestLetter([WANTED], { ...FIELDS, date }, LAW, fr, 'fr'))).toContain(fr.blanks.date);
    expect(plain).not.toMatch(/\[(?!permits-first)[^\]]*\]/);
  });

  it('asks for a document without speaking of statistics', () => {
    const one = toPlainText(requestLetter([{ ...WANTED, ask: 'document', indicators: [], last: [], years: [] }], FIELDS, LAW, fr, 'fr'));
    expect(one).toContain('Les rapports et les études');
    expect(one).not.toMatch(/statistiques comptent|secret statistique|Dernier nombre/);
  });

  it('repeats an absence that a document states, never one that was deduced', () => {
    const silence = { text: text('Le bilan n’est pas diffusé.'), source: { producer: 'Collectif', title: 'Compte rendu', published: null, url: null, read_as: 'excerpt' } };
    expect(toPlainText(requestLetter([{ ...WANTED, silence }], FIELDS, LAW, fr, 'fr'))).toMatch(/Le bilan n’est pas diffusé \(Collectif, /);
    expect(toPlainText(requestLetter([{ ...WANTED, silence: { ...silence, source: null } }], FIELDS, LAW, fr, 'fr'))).not.toContain('diffusé');
  });

  it('says that no number was found when none was', () => {
    expect(toPlainText(requestLetter([{ ...WANTED, last: [] }], FIELDS, LAW, fr, 'fr'))).toContain('aucun dans les documents que nous avons lus');
  });

  it('holds without a series, without a reference and in English', () => {
    expect(toPlainText(requestLetter([], FIELDS, [], fr, 'fr'))).toContain('Madame, Monsieur,');
    expect(toPlainText(requestLetter([WANTED], FIELDS, LAW, en, 'en'))).toMatch(/2015–2016 and 2018[\s\S]*CRPA, Art\.\u00A0L\. 300-2[\s\S]*Yours faithfully,/);
  });
});

describe('a list of questions', () => {
  it('gives the fact, who writes what, the fairest explanation, then the question', () => {
    const [item] = ofKind(questionLetter([QUESTION], FIELDS, fr, 'fr'), 'item');
    expect(item!.lines.map(({ label }) => label.replace(/\W+$/, ''))).toEqual(['Constat', 'Documents', 'Explication possible', 'Question']);
    expect(item!.lines[1]!.text).toBe('560\u00A0titres (2014)\u202F: a, Autre (doc.\u00A01)\u202F; 643\u00A0titres (2014)\u202F: b, Autre (doc.\u00A02) et a, Autre (doc.\u00A01).');
    expect(item!.lines[3]!.text).toBe(fr.questions.ask['F05']);
  });

  it('has a question for a rule that it does not know, and words for none', () => {
    expect(toPlainText(questionLetter([{ ...QUESTION, flag: 'F99', explanation: null }], FIELDS, fr, 'fr'))).toContain(fr.questions.ask['other']);
    expect(toPlainText(questionLetter([], FIELDS, en, 'en'))).toContain(en.questions.none);
  });
});
