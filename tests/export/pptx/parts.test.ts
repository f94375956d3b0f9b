/** The parts of a slide: workbooks that no text can turn into formulas, bars, labels that cover nothing. */
import { describe, expect, it } from 'vitest';
import type { NativePoint, NativeRows } from '../../../src/charts/spec';
import { place } from '../../../src/export/pptx/place';
import { numberFormat, wordingOf } from '../../../src/export/pptx/plotted';
import { layRows } from '../../../src/export/pptx/rows';
import { column, range, workbook } from '../../../src/export/pptx/sheet';
import { at, book, references, unclosed } from './read';

const AREA = { x: 0.6, y: 2, w: 12, h: 4 };
const point = (value: number, more: Partial<NativePoint> = {}): NativePoint => ({ value, label: String(value), who: 'SSMSI', when: '2022', low: value, high: value, voice: 'administration', open: false, plan: false, ...more });
const rows = (form: NativeRows['form'], titles: readonly string[], more: Partial<NativeRows> = {}): NativeRows => ({
  form, unit: 'personnes', ticks: [0, 50, 100],
  rows: titles.map((title, i) => ({ title, detail: '', voice: null, points: [point(10 * (i + 1), { voice: i % 2 ? 'europe' : 'administration' })], beyond: [], none: '' })), ...more,
});

describe('a workbook', () => {
  it('keeps every text a text, whatever it starts with', () => {
    const hostile = ['=1+1', '+33', '-2', '@SUM(A1)', ' \t=cmd|x', '\uFF1D1', 'Réseau & <fils>'];
    const read = book(workbook([{ name: 'Données', rows: [hostile, [12, null, -0.5]] }]));
    expect([...read.sheets.get('Données')!.values()]).toEqual([...hostile, '12', '-0.5']);
    expect(read.xml).not.toContain('<f>');
    // The style of texts that stay texts when their cell is edited.
    expect(read.xml.match(/ s="1"/g)).toHaveLength(6);
    expect(unclosed(read.xml)).toBeNull();
  });
  it('names its columns and its ranges', () => {
    expect([0, 25, 26, 701, 702].map(column)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(range('Données', 1, 2, 9)).toBe("'Données'!$B$2:$B$9");
    expect(range('Data', 0, 3, 3)).toBe('Data!$A$3');
  });
});

describe('rows', () => {
  it('of bars are a series for each voice, a category for each row, from the bottom up', () => {
    const [chart] = layRows(rows('bars', ['Plaintes', '=HYPERLINK("x")', 'Titres']), AREA, wordingOf('fr')).charts;
    expect(chart!.xml).toContain('<c:barDir val="bar"/>');
    expect(unclosed(chart!.xml)).toBeNull();
    const found = references(chart!.xml);
    const sheet = book(workbook(chart!.book));
    for (const reference of found) expect(at(sheet, reference.at)).toEqual(reference.values);
    expect(found.filter(({ at: where }) => where.includes('$A$2'))[0]!.values).toEqual(['Titres', '=HYPERLINK("x")', 'Plaintes']);
    expect(found.map(({ values }) => values)).toEqual(expect.arrayContaining([['30', '', '10'], ['', '20', '']]));
  });
  it('of bars give a thing with two figures two rows', () => {
    const two = rows('bars', ['Plaintes']);
    const [chart] = layRows({ ...two, rows: [{ ...two.rows[0]!, points: [point(3), point(4, { open: true })] }] }, AREA, wordingOf('fr')).charts;
    expect(references(chart!.xml).find(({ values }) => values.length === 2 && values.every(Boolean) && !Number.isNaN(Number(values[0])))!.values).toEqual(['4', '3']);
    expect(chart!.xml).toContain('<c:dPt>');
  });
  it('show an interval as a line whose ends are in the workbook', () => {
    const [chart] = layRows({ ...rows('dots', ['a']), rows: [{ title: 'a', detail: '', voice: 'europe', none: '', beyond: [], points: [point(60, { low: 55, high: 64, open: true, voice: 'europe' })] }] }, AREA, wordingOf('fr')).charts;
    const line = chart!.xml.split('<c:ser>').find((one) => one.includes('<c:symbol val="none"/>'))!;
    expect(references(/<c:xVal>.*/s.exec(line)![0])[0]!.values).toEqual(['55', '64']);
  });
  it('show a range as a line alone: neither end of it was counted', () => {
    const one = (more: Partial<NativePoint>) => layRows({ ...rows('dots', ['a']), rows: [{ title: 'a', detail: '', voice: 'europe', none: '', beyond: [], points: [point(0, { low: 0, high: 24, label: 'entre 0 et 24', ...more })] }] }, AREA, wordingOf('fr')).charts[0]!.xml;
    const symbols = (xml: string) => [...xml.matchAll(/<c:symbol val="(\w+)"/g)].map(([, symbol]) => symbol);
    expect(symbols(one({}))).toEqual(['none', 'none']);
    expect(symbols(one({ open: true }))).toEqual(['none', 'square']);
  });
  it('begin with a series as long as the longest: LibreOffice leaves out whole a shorter first one', () => {
    const titles = ['a', 'b', 'c', 'd'];
    const few = rows('dots', titles);
    const uneven = { ...few, rows: few.rows.map((row, i) => ({ ...row, points: [point(10 * (i + 1), { voice: i === 0 ? 'europe' : 'press' })] })) };
    const [chart] = layRows(uneven, AREA, wordingOf('fr')).charts;
    const lengths = references(chart!.xml).filter(({ at: where }) => where.includes('$C$')).map(({ values }) => values.length);
    expect(lengths[0]).toBe(Math.max(...lengths));
    expect(references(chart!.xml).find(({ at: where }) => where.includes('$C$'))!.values).toEqual(['10', '', '']);
    const sheet = book(workbook(chart!.book));
    for (const reference of references(chart!.xml)) expect(at(sheet, reference.at)).toEqual(reference.values);
  });
  it('say what is off their scale and what is missing in words', () => {
    const { overlays } = layRows({ ...rows('dots', ['a', 'b']), rows: [
      { title: 'a', detail: '', voice: null, none: '', points: [], beyond: [point(9000, { label: '9 000 en 2020' })] }, { title: 'b', detail: '', voice: null, none: 'rien de publié', points: [], beyond: [] },
    ] }, AREA, wordingOf('fr'));
    const words = overlays.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
    expect(words).toEqual(expect.arrayContaining(['9 000 en 2020, hors échelle', 'rien de publié']));
  });
});

describe('stages of a chain', () => {
  it('are separate bars, with a band of hatch where nothing links one to the next', () => {
    const two = rows('bars', ['Plaintes', 'Titres', 'Condamnés']);
    const apart = two.rows.map((row, i) => ({ ...row, apart: i === 2 }));
    const hatched = layRows({ ...two, rows: apart }, AREA, wordingOf('fr')).overlays.filter(({ kind }) => kind === 'hatch');
    expect(hatched).toHaveLength(1);
    expect(hatched[0]!.y).toBeGreaterThan(AREA.y + 1);
    expect(layRows(two, AREA, wordingOf('fr')).overlays.filter(({ kind }) => kind === 'hatch')).toEqual([]);
  });
});

describe('labels', () => {
  const bounds = { left: 0, right: 400, top: 0, bottom: 200 };
  it('take the first free side, and give up rather than cover', () => {
    const wish = (x: number, need: number) => ({ x, y: 100, words: '1 000', bold: false, sides: ['r', 'l'] as const, need });
    expect(place([wish(100, 1)], bounds)).toEqual(['r']);
    expect(place([wish(390, 1)], bounds)).toEqual(['l']);
    // Two marks at one place: one label each side; a third finds none.
    expect(place([wish(200, 1), wish(201, 1), wish(202, 1)], bounds).filter(Boolean).length).toBeLessThanOrEqual(2);
    // What the headline names is told even over a mark.
    expect(place([wish(200, 0), wish(212, 1), wish(188, 1)], bounds)[0]).toBe('r');
  });
  it('have the thousands of their language on any machine', () => {
    expect(numberFormat('fr')).toContain('0"\u202F"000');
    expect(numberFormat('en')).toContain('0","000');
  });
});
