/** Printed numbers, French and English; oracles of METHODS §7.7. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber, parsePrinted, type Printed } from '../../src/core/number';
import { formatter } from '../../src/core/words/format';

const read = (text: string) => {
  const printed = parsePrinted(text);
  return 'fault' in printed ? printed.fault : [printed.qualifier, printed.text, printed.max, printed.percent];
};

describe('parsePrinted', () => {
  it.each<[string, Printed['qualifier'], string, string | null, boolean]>([
    ['2\u202F872', '=', '2872', null, false],
    ['2\u00A0872', '=', '2872', null, false],
    ['64,10\u202F%', '=', '64.10', null, true],
    ['64.1%', '=', '64.1', null, true],
    ['plus de 2\u202F800', '>', '2800', null, false],
    ['Plus de 560', '>', '560', null, false],
    ['more than 2,100,000', '>', '2100000', null, false],
    ['près de 3 000', 'nearly', '3000', null, false],
    ['presque 3 000', 'nearly', '3000', null, false],
    ['environ 40 000', '~', '40000', null, false],
    ['quelque 40 000', '~', '40000', null, false],
    ['au moins 12', '>=', '12', null, false],
    ['at most 12.50', '<=', '12.50', null, false],
    ['moins de 5', '<', '5', null, false],
    ['fewer than 5', '<', '5', null, false],
    ['≥ 12', '>=', '12', null, false],
    ['entre 700 et 1\u202F200', '..', '700', '1200', false],
    ['entre 30 et 70 pour cent', '..', '30', '70', true],
    ['between 300 and 1,040,000', '..', '300', '1040000', false],
    ['de 700 à 1 200', '..', '700', '1200', false],
    ['700–1 200', '..', '700', '1200', false],
    ['−27 %', '=', '-27', null, true],
  ])('%s', (text, qualifier, value, max, percent) => {
    expect(read(text)).toEqual([qualifier, value, max, percent]);
  });

  it.each([
    ['', 'empty'], ['\u00A0', 'empty'], ['plus de', 'empty'], ['n.d.', 'not-a-number'], ['12 34', 'not-a-number'],
    ['quelques 30', 'not-a-number'], ['12,', 'not-a-number'], ['1,2,3', 'not-a-number'], ['1e5', 'not-a-number'],
    ['1,234', 'ambiguous'], ['1.234', 'ambiguous'], ['plus de 1.200', 'ambiguous'], ['between 30,000 and 40,000', 'ambiguous'],
    ['entre 50 et 30', 'bounds-reversed'], ['entre 30 et 30', 'bounds-reversed'], ['entre 3 et beaucoup', 'not-a-number'],
  ])('"%s" is refused: %s', (text, fault) => {
    expect(read(text)).toBe(fault);
    expect(parsePrinted(text)).toMatchObject({ text });
  });

  it('is sure of 1,234 once the sign of decimals is known', () => {
    expect([parseNumber('1,234', { decimal: ',' }), parseNumber('1,234', { decimal: '.' })]).toEqual(['1.234', '1234']);
    expect([parseNumber('1.234.567'), parseNumber('1.234,5'), parseNumber('1,234.5'), parseNumber('0,123'), parseNumber('1234,567')])
      .toEqual(['1234567', '1234.5', '1234.5', '0.123', '1234.567']);
  });
});

describe('parsers and writers', () => {
  const decimal = fc.record({ whole: fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), decimals: fc.integer({ min: 0, max: 4 }), part: fc.nat(9999) })
    .map(({ whole, decimals, part }) => (decimals === 0 ? String(whole) : `${whole}.${String(part).padStart(4, '0').slice(0, decimals)}`));

  it.each([['fr', ','], ['en', '.']] as const)('what is written in %s is read back', (lang, mark) => {
    fc.assert(fc.property(decimal, (text) => {
      const n = Number(text);
      const written = formatter(lang).number(n, text.split('.')[1]?.length ?? 0);
      const back = parseNumber(written, { decimal: mark });
      expect(Number(back)).toBeCloseTo(n, 6);
      // Without that knowledge the answer is the same or there is none.
      const unsure = parseNumber(written);
      expect(typeof unsure === 'string' ? unsure : unsure.fault).toBe(typeof unsure === 'string' ? back : 'ambiguous');
    }));
  });

  it('never answers with what is not a number', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789,.  -plusde%etnr<~'), maxLength: 14 }), (text) => {
      const printed = parsePrinted(text);
      if ('fault' in printed) return;
      expect(printed.text).toMatch(/^-?\d+(\.\d+)?$/);
      if (printed.max !== null) expect(Number(printed.max)).toBeGreaterThan(Number(printed.text));
    }));
  });
});
