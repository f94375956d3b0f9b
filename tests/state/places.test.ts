/** The rules behind territories, actors, forms, documents and the search: pure functions on small cases. */
import { describe, expect, it, test } from 'vitest';
import type { Finding } from '../../src/core/model';
import type { Territories } from '../../src/core/territories';
import type { ActorRow } from '../../src/sql/pages/actors';
import type { FormRow } from '../../src/sql/pages/forms';
import type { SourceRow } from '../../src/sql/pages/source_list';
import { finderOf } from '../../src/ui/find/engine';
import { entriesOf, numbersOf, type Entry } from '../../src/ui/find/entries';
import { UNSTATED, covering, toActor, valuesOf } from '../../src/ui/pages/acteurs/coverage';
import type { EvidenceFigure } from '../../src/ui/pages/findings/figures';
import { cellsOf, codesOf, isPanel, statedOf } from '../../src/ui/pages/formes/cells';
import { sharedBySource } from '../../src/ui/pages/sources/list';
import { agreementOf, laterNodes, originNodes } from '../../src/ui/pages/sources/tree';
import { ANY, FILE, cellOf, classBounds, classOf, covered, flaggedIn, measuresOf, type PlaceFigure } from '../../src/ui/pages/territoires/grid';

const figure = (over: Partial<EvidenceFigure>): EvidenceFigure => ({ observation_id: 'o', indicator: 'psp', unit: 'persons', source_id: 's', value: 1, value_text: '1', qualifier: '=', producer: 'P', side: 'press', published: '2020', cites: null, ...over }) as EvidenceFigure;
const file: Territories = { source_id: 'file', years: [2019, 2020], beyond: [], forces: ['gendarmerie', 'police-nationale'], areas: [{ area: 'FR-10', counts: [[0, 141], [2, null]] }, { area: 'FR-75', counts: [[null, null], [0, 0]] }] };
const at = (area: string, year: number, over: Partial<EvidenceFigure> = {}): PlaceFigure => ({ area, year, figure: figure(over) });

describe('territories', () => {
  it('tells a number, a zero, a force without service and nothing found', () => {
    expect(cellOf('FR-10', 2020, FILE, '', [], file)).toMatchObject({ state: 'figure', value: 141 });
    expect(cellOf('FR-10', 2019, FILE, 'gendarmerie', [], file).state).toBe('zero');
    expect(cellOf('FR-75', 2020, FILE, 'gendarmerie', [], file).state).toBe('none');
    expect(cellOf('FR-75', 2020, 'psp.persons', '', [at('FR-75', 2019)], file).state).toBe('not-found');
    expect(cellOf('FR-75', 2019, 'psp.persons', '', [at('FR-75', 2019, { value: 0 })], file).state).toBe('zero');
  });

  it('keeps every figure of a year; the last published gives the number', () => {
    const rows = [at('FR-75', 2019, { observation_id: 'a', value: 3, published: '2020' }), at('FR-75', 2019, { observation_id: 'b', value: 5, published: '2022' })];
    expect(cellOf('FR-75', 2019, 'psp.persons', '', rows, file)).toMatchObject({ value: 5, figures: [{ observation_id: 'a' }, { observation_id: 'b' }] });
    expect(cellOf('FR-75', 2019, ANY, '', rows, file).value).toBe(2);
  });

  it('does not hold a department covered by the file alone', () => {
    expect([...covered([at('FR-75', 2019), at('FR-10', 2019, { source_id: 'file' })], 'file')]).toEqual(['FR-75']);
  });

  it('says the unit of a measure only where its indicator has several', () => {
    const measures = measuresOf([at('FR-75', 2019), at('FR-13', 2019), at('FR-75', 2019, { unit: 'percent' }), at('FR-75', 2018, { indicator: 'places', unit: 'places' })], ({ indicator }) => indicator, ({ unit }) => unit);
    expect(measures.map(({ label, departments }) => [label, departments])).toEqual([['psp · persons', 2], ['places', 1], ['psp · percent', 1]]);
  });

  it('cuts classes at round numbers, whatever the numbers', () => {
    const bounds = classBounds([1, 1, 2, 2, 3, 5, 8, 12, 40, 141]);
    expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
    expect(bounds.length).toBeLessThanOrEqual(4);
    expect(classOf(141, bounds)).toBe(bounds.length - 1);
    expect(classOf(1, bounds)).toBe(0);
    expect(classBounds([0, 0])).toEqual([0]);
  });

  it('flags the number after a jump, and no other', () => {
    const finding = { flag: 'F18', finding_id: 'f', inputs: [{ role: 'before', observation_id: 'a' }, { role: 'after', observation_id: 'b' }] } as unknown as Finding;
    const rows = [at('FR-10', 2019, { observation_id: 'a', source_id: 'file' }), at('FR-10', 2020, { observation_id: 'b', source_id: 'file', value: 140 })];
    expect([...flaggedIn([finding], rows, 'file').keys()]).toEqual(['FR-10 2020']);
    expect(flaggedIn([finding], rows, 'other').size).toBe(0);
    expect(flaggedIn([{ ...finding, flag: 'F01' }], rows, 'file').size).toBe(0);
  });
});

describe('actors', () => {
  const actor = (over: Partial<ActorRow>) => toActor({ id: 'a', name: 'A', acronym: null, kind: 'association', member: true, exploitation: null, public: null, services: 'shelter legal', area: 'FR', source_id: 's', figures: 0, observation_ids: null, documents: 0, signs_as: 'A', ...over });

  it('tells who covers a need from who does not say which', () => {
    const all = [actor({ id: 'x', exploitation: 'sexual', public: 'women;adults in danger' }), actor({ id: 'y' })];
    expect(covering(all, 'shelter', { form: 'sexual' }).map(({ row }) => row.id)).toEqual(['x']);
    expect(covering(all, 'shelter', { form: UNSTATED }).map(({ row }) => row.id)).toEqual(['y']);
    expect(covering(all, 'shelter', { public: 'adults in danger' })).toHaveLength(1);
    expect(covering(all, 'outreach', { form: 'sexual' })).toEqual([]);
  });

  it('lists values in the order given, then as met', () => {
    expect(valuesOf([['b', 'c'], ['a']], ['a', 'b', 'z'])).toEqual(['a', 'b', 'c']);
  });
});

describe('forms', () => {
  const row = (code: string, year: number | null, ids: string): FormRow => ({ panel: 'sex', code, label_fr: code, label_en: code, parent: 'T', year, observation_ids: ids });

  it('gives each code every year of the span, empty or not', () => {
    const codes = codesOf([row('F', 2019, 'a b'), row('M', null, ''), row('F', 2021, 'c')], 'sex');
    expect(codes.map(({ code, ids }) => [code, ids.length])).toEqual([['F', 3], ['M', 0]]);
    const cells = cellsOf(codes, [2019, 2021], (id) => (id === 'b' ? 's1' : 's2'));
    expect(cells).toHaveLength(6);
    expect(cells.filter(({ state }) => state === 'figure').map(({ panel, year, figures, documents }) => [panel, year, figures, documents])).toEqual([['F', 2019, 2, 2], ['F', 2021, 1, 1]]);
  });

  it('draws what a document says absent, in the year of the document, where no figure stands', () => {
    const silence = (codes: string | null, said_on: string | null) => ({ silence_id: 's', state: 'not-collected', dimension: 'sex', codes, said_on, basis: 'relation', source_id: null, text_fr: '', text_en: '' });
    const stated = statedOf([silence('F;M', '2019-03-09'), silence('M', null), silence(null, '2020')], 'sex');
    const cells = cellsOf(codesOf([row('F', 2019, 'a'), row('M', null, '')], 'sex'), [2019, 2020], () => 's', stated);
    expect(cells.map(({ panel, year, state }) => [panel, year, state])).toEqual([['F', 2019, 'figure'], ['F', 2020, 'not-found'], ['M', 2019, 'not-collected'], ['M', 2020, 'not-found']]);
    expect(statedOf([silence('F', '2019')], 'age').size).toBe(0);
  });

  it('knows its panels', () => {
    expect([isPanel('age'), isPanel('x'), isPanel(undefined)]).toEqual([true, false, false]);
  });
});

describe('documents', () => {
  const words = { origin: ({ cites }: EvidenceFigure) => `of ${cites}`, figures: (n: number) => `${n}`, named: (n: number) => `named ${n}`, repeated: (n: number) => `repeated ${n}` };
  const own = figure({ observation_id: 'a', source_id: 's', cites: 'Casier' });
  const known = new Map([own, figure({ observation_id: 'b', source_id: 't', cites: 'P', producer: 'T' }), figure({ observation_id: 'c', source_id: 'u', producer: 'U', published: '2022' }), figure({ observation_id: 'd', source_id: 'v', producer: 'V', published: '2019' })].map((one) => [one.observation_id, one]));
  const source = (source_id: string, producer: string): SourceRow => ({ source_id, producer, side: 'administration', published: '2020' }) as SourceRow;
  const rows = [['a', 'c', true, 'C4'], ['a', 'd', true, 'C3'], ['a', 'b', false, 'C4'], ['c', 'a', true, 'C4']].map(([observation_id, other_id, agrees, grade]) => ({ observation_id, other_id, agrees, grade }) as { observation_id: string; other_id: string; agrees: boolean; grade: string });

  it('resolves an origin to a voice only when it is a producer of the pack', () => {
    expect(originNodes('s', known, [], words)).toMatchObject([{ name: 'of Casier', voice: null }]);
    expect(originNodes('s', known, [source('x', 'Casier;Autre')], words)).toMatchObject([{ voice: 'administration' }]);
  });

  it('shows who names it, then who gives its number later, never who gave it before', () => {
    expect(laterNodes(source('s', 'P'), known, rows, words).map(({ name, note }) => [name, note])).toEqual([['T', '2020, named 1'], ['U', '2022, repeated 1']]);
  });

  it('counts pairs by grade and by document', () => {
    const { rates, partners } = agreementOf('s', known, rows);
    expect(rates).toEqual([{ grade: 'C4', agree: 1, differ: 1 }, { grade: 'C3', agree: 1, differ: 0 }]);
    expect(partners.map(({ figure: { source_id }, agree, differ }) => [source_id, agree, differ])).toEqual([['t', 0, 1], ['u', 1, 0], ['v', 1, 0]]);
  });
});

test('pairs of a document are counted in the list as on its page', () => {
  const rows = [['a', 'b', true], ['a', 'c', false], ['x', 'a', true]].map(([observation_id, other_id, agrees]) => ({ observation_id, other_id, agrees, grade: 'C4' }) as { observation_id: string; other_id: string; agrees: boolean; grade: string });
  expect([...sharedBySource(rows, new Map([['a', 's']]))]).toEqual([['s', { agree: 1, differ: 1 }]]);
});

describe('the search', () => {
  const entry = (id: string, title: string, detail = ''): Entry => ({ id, group: id.split('/')[0] as Entry['group'], title, detail, more: '', href: '#' });
  const finder = finderOf([entry('indicators/1', 'Places d’hébergement'), entry('actors/1', 'Dispositif national Ac.Sé'), entry('sources/1', 'Hébergement et traite', 'MIPROF'), entry('places/1', 'Côte-d’Or (21)')]);
  const ids = (question: string) => finder.search(question).groups.flatMap(({ entries }) => entries.map(({ id }) => id));

  it.each([
    ['hebergement', ['indicators/1', 'sources/1']], ['HÉBERG', ['indicators/1', 'sources/1']], ['hebergemnt', ['indicators/1', 'sources/1']],
    ['combien de places ?', ['indicators/1']], ['place d’hébergement', ['indicators/1']], ['la traite', ['sources/1']], ['acse', ['actors/1']], ['ac.sé', ['actors/1']], ['cote d or', ['places/1']], ['cotedor', []], ['zzz', []],
  ])('finds %s', (question, expected) => {
    expect([...ids(question)].sort()).toEqual([...expected].sort());
  });

  it('wants every word, and takes some when no entry has them all', () => {
    expect(ids('hebergement miprof')).toEqual(['sources/1']);
    expect(ids('hebergement acse').length).toBeGreaterThan(1);
  });

  it('of a long question takes what lacks one word, where few have them all', () => {
    expect(ids('hebergement traite miprof')).toEqual(['sources/1']);
    expect(ids('hebergement national acse zzz')).toEqual(['actors/1']);
  });

  it('shows first the page that answers, found by its subject', () => {
    const pages = finderOf([entry('indicators/1', 'Titres de séjour délivrés'), { ...entry('pages/1', 'Victimes et titres'), more: 'titre carte de séjour' }]);
    expect(pages.search('titres de séjour').groups.map(({ group }) => group)).toEqual(['pages', 'indicators']);
  });

  it('takes a number for itself: neither a figure more nor a figure wrong', () => {
    const numbers = finderOf([entry('findings/1', '40 000 personnes'), entry('findings/2', '41 000 personnes'), entry('findings/3', '400 000 personnes')]);
    expect(numbers.search('40 000').groups.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['findings/1']);
  });

  it('finds a document by a number that it writes, however typed', () => {
    const values = numbersOf([{ source_id: 's', value: 2102, value_max: null }, { source_id: 's', value: 12, value_max: null }, { source_id: 's', value: 564, value_max: null }]);
    expect([...(values.get('s') ?? [])]).toEqual(['2102', '564']);
    const source = { source_id: 's', title: 'Rapport', producer: 'DGCS', published: '2025', side: 'administration' } as SourceRow;
    const documents = finderOf(entriesOf({ pages: [], indicators: [], findings: [], sources: [source], commitments: [], actors: [], events: [], scopes: [], tiles: [], values }, 'fr'));
    expect(['2\u202F102', '564'].map((number) => documents.search(number).count)).toEqual([1, 1]);
  });

  it('makes an entry of everything, each with an address of its own', () => {
    const entries = entriesOf({ pages: [{ title: 'Constat', href: '#/' }], indicators: [], findings: [], sources: [], commitments: [], actors: [], events: [], scopes: [], tiles: [{ area: 'FR-2A', label_fr: 'Corse-du-Sud', label_en: 'Corse-du-Sud', overseas: false, row: 0, col: 0 }] }, 'fr');
    expect(entries.map(({ title, href }) => [title, href])).toEqual([['Constat', '#/'], ['Corse-du-Sud (2A)', '#/territoires?dep=2A']]);
  });
});
