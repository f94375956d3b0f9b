import { expect, test } from 'vitest';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';
import { wordFaults } from './words';

/** Words that French and English share, and what is typed in a terminal. */
const ALIKE = [
  /^(Actions|Code|Concordance|Conclusions|CSV|Date|Documents?|Dossier|Europe|Gendarmerie|Grade|Information|Menu|Original|Pages|Panel|Place|PNG|Police|Population|Provenance|Relation|Six|Sources?|Stock|Structure|SVG)$/,
  /^(administration|associations?|base|coordination|gendarmerie|institution|international|places|plan|police|population|secret|structures|total)$/,
  /^npm run /,
];

test('French and English say the same things', () => {
  expect(wordFaults(fr, en, ALIKE)).toEqual([]);
});

test.each([
  [{ a: 'oui' }, {}, 'not in English'],
  [{}, { a: 'yes' }, 'not in French'],
  [{ a: { b: 'oui' } }, { a: { b: ' ' } }, 'a.b: empty'],
  [{ a: 'oui' }, { a: 'oui' }, 'in both languages'],
  [{ a: (n: number) => `${n}` }, { a: (n: number, m: number) => `${n}${m}` }, 'other arguments'],
  [{ a: 'oui' }, { a: () => 'yes' }, 'string in French, function in English'],
  [{ a: ['oui', 'non'] }, { a: ['yes'] }, 'a.1: not in English'],
])('planted words are seen: %j %j', (fr, en, fault) => {
  expect(wordFaults(fr, en)).toEqual([expect.stringContaining(fault)]);
});

test('signs and known words may be alike', () => {
  expect(wordFaults({ a: '–', b: 'Sources', c: { d: 'npm start' } }, { a: '–', b: 'Sources', c: { d: 'npm start' } }, ['Sources', /^npm /])).toEqual([]);
});
