/** The address codec: what is written is read back, and no address breaks the reader. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { format, parse, PAGES, values, type PageId } from '../../src/state/url';

describe('reading an address', () => {
  it.each([
    ['', '', null],
    ['#', '', null],
    ['#/', '', null],
    ['#/ecarts/parcours', 'ecarts/parcours', null],
    ['#/ecarts/parcours/', 'ecarts/parcours', null],
    ['#ecarts/parcours', 'ecarts/parcours', null],
    ['#/incoherences', 'incoherences', null],
    ['#/incoherences/a1b2', 'incoherences', 'a1b2'],
    ['#/sources/qe%2015', 'sources', 'qe 15'],
    ['#/nowhere', null, null],
    ['#/ecarts', null, null],
    ['#/ecarts/parcours/extra', null, null],
    ['#/incoherences/a/b', null, null],
    ['#/__proto__', null, null],
    ['#/toString', null, null],
    ['#/methode/%E0%A4%A', 'methode', null],
  ])('%s', (hash, page, id) => {
    expect(parse(hash)).toEqual({ page, id, params: {} });
  });
  it('keeps the filters that make sense', () => {
    expect(parse('#/incoherences?flag=F01,F05&=x&empty=&noequals&bad=%E0&a=1=2?3').params).toEqual({ flag: 'F01,F05', a: '1=2?3' });
    expect(parse('#/incoherences?search=plus+de%2B560').params).toEqual({ search: 'plus de+560' });
    expect(values(parse('#/incoherences?flag=F01,,F05').params, 'flag')).toEqual(['F01', 'F05']);
    expect(values({}, 'flag')).toEqual([]);
  });
});

describe('writing an address', () => {
  it('is canonical: sorted filters, empty ones left out', () => {
    expect(format({ page: 'incoherences', params: { theme: 'psp', flag: 'F01,F05', severity: '' } })).toBe('#/incoherences?flag=F01,F05&theme=psp');
    expect(format({ page: '' })).toBe('#/');
    expect(format({ page: 'sources', id: 'a/b c' })).toBe('#/sources/a%2Fb%20c');
  });
  const word = fc.string({ minLength: 1, unit: 'grapheme' });
  const route = fc.record({
    page: fc.constantFrom(...(Object.keys(PAGES) as PageId[])),
    id: fc.option(word),
    params: fc.dictionary(word.filter((name) => name !== '__proto__'), word, { maxKeys: 4 }),
  }).map((r) => (PAGES[r.page] ? r : { ...r, id: null }));
  it('is read back as it was written', () => {
    fc.assert(fc.property(route, (r) => {
      expect(parse(format(r))).toEqual(r);
    }));
  });
  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      parse(text);
    }));
  });
});
