/** Intervals: oracles of METHODS §7.4 and §7.7, properties, and equality with the view `figure`. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../src/cli/pack';
import {
  asymmetryIndex, contains, difference, exact, gap, intersection, logical, logRatio, nearest, numberStep, pragmatic, ratio, scale,
  shareSumBound, sum, symmetricDifference, type Interval, type Stated,
} from '../../src/core/interval';
import { parsePrinted, type Qualifier } from '../../src/core/number';
import type { Engine } from '../../src/db/engine';

/** A count in words, as a document prints it. */
function stated(text: string, measure = 'count'): Stated {
  const printed = parsePrinted(text);
  if ('fault' in printed) throw new Error(printed.fault);
  return { value: printed.text, value_max: printed.max, qualifier: printed.qualifier, measure };
}
const share = (p: number): Interval => logical({ value: String(p), qualifier: '=', measure: 'share' });
const grown = (base: number, percent: number): Interval =>
  scale(sum(exact(100), logical({ value: String(percent), qualifier: '=', measure: 'change' })), base / 100);
const close = ({ lo, hi }: Interval, digits = 1) => [Number(lo.toFixed(digits)), Number(hi.toFixed(digits))];

describe('qualifiers (METHODS §7.7)', () => {
  it.each([
    ['plus de 2 800', [2801, Infinity], [2801, 2899]],
    ['près de 3 000', [0, Infinity], [2500, 2999]],
    ['près de 5 000', [0, Infinity], [4500, 4999]],
    ['2 100', [2100, 2100], [2050, 2150]],
    ['plus de 560', [561, Infinity], [561, 569]],
    ['environ 40 000', [0, Infinity], [35_000, 45_000]],
    ['au moins 560', [560, Infinity], [560, 569]],
    ['moins de 560', [0, 559], [550, 559]],
    ['au plus 560', [0, 560], [551, 560]],
    ['entre 700 et 1 200', [700, 1200], [700, 1200]],
    ['2 143', [2143, 2143], [2143, 2143]],
    ['0', [0, 0], [0, 0]],
    ['plus de 277', [278, Infinity], [278, 278]],
    ['près de 277', [0, Infinity], [276, 276]],
  ])('%s', (text, words, usual) => {
    const { lo, hi } = logical(stated(text));
    const { lo: plo, hi: phi } = pragmatic(stated(text));
    expect([[lo, hi], [plo, phi]]).toEqual([words, usual]);
  });

  it('575 is unusual for "plus de 560", 560 impossible', () => {
    const figure = stated('plus de 560');
    expect([contains(pragmatic(figure), 575), contains(logical(figure), 575), contains(logical(figure), 560)]).toEqual([false, true, false]);
  });

  it('30 000 is outside what "about 40 000" usually means', () => {
    expect(gap(pragmatic(stated('about 40 000')), exact(30_000))).toBe(5000);
    expect(intersection(logical(stated('about 40 000')), exact(30_000))).toEqual(exact(30_000));
  });

  it('knows a share to half of its last decimal', () => {
    expect([share(28), logical({ value: '64.10', qualifier: '=', measure: 'share' })]).toEqual([{ lo: 27.5, hi: 28.5 }, { lo: 64.095, hi: 64.105 }]);
  });

  it('has no floor under a change', () => {
    expect(logical({ value: '5', qualifier: '<', measure: 'change' }).lo).toBe(-Infinity);
  });

  it('12 rounded to the nearest 5 is 10, which was 8 to 12', () => expect(nearest(10, 5)).toEqual({ lo: 8, hi: 12 }));

  it.each([['2800', 100], ['560', 10], ['40000', 10_000], ['0', 1], ['2143', 1], ['64.1', 0.1]])('%s commits to %d', (text, step) =>
    expect(numberStep(text)).toBeCloseTo(step, 12));
});

describe('reconciliation arithmetic (METHODS §7.4)', () => {
  it('F03: parts against totals', () => {
    expect(difference(sum(...[26, 16, 9, 12].map(exact)), exact(67))).toEqual(exact(-4));
    expect(difference(sum(...[45, 313, 32, 1, 25, 100, 0, 0, 0].map(exact)), exact(516))).toEqual(exact(0));
    expect(difference(sum(...[1088, 3621, 550].map(exact)), exact(4858))).toEqual(exact(401));
  });

  it('F04: sums of rounded shares', () => {
    expect(contains(shareSumBound(5), 74 + 18 + 6 + 1 + 1)).toBe(true);
    expect([contains(shareSumBound(4), 108), contains(shareSumBound(4), 105), shareSumBound(4)]).toEqual([false, false, { lo: 98, hi: 102 }]);
  });

  it('F16: counts implied by a share', () => {
    expect(close(scale(share(82), 10_093 / 100))).toEqual([8225.8, 8326.7]);
    expect(close(scale(share(82), 9703 / 100))).toEqual([7907.9, 8005]);
    expect(close(scale(share(18), 9703 / 100))).toEqual([1698, 1795.1]);
    expect(close(scale(share(18), 10_093 / 100))).toEqual([1766.3, 1867.2]);
  });

  it('F16: growth', () => {
    expect(close(grown(1439, 26))).toEqual([1805.9, 1820.3]);
    expect(close(grown(710, 31))).toEqual([926.5, 933.6]);
    expect(close(grown(7155, 41))).toEqual([10_052.8, 10_124.3]);
  });

  it('F02: editions that agree with the growth they print', () => {
    expect([close(grown(1811, 12)), close(grown(2027, 6)), close(grown(1439, 49))]).toEqual([[2019.3, 2037.4], [2138.5, 2158.8], [2136.9, 2151.3]]);
    const earlier = ratio(exact(2027), grown(1, 12))!;
    expect([contains(earlier, 1811), contains(earlier, 1800)]).toEqual([true, false]);
  });

  it('measures of a difference', () => {
    expect([[722, 772], [564, 643], [2675, 2027], [30_000, 40_000]].map(([a, b]) => Number(symmetricDifference(a!, b!).toFixed(4))))
      .toEqual([-0.0669, -0.1309, 0.2756, -0.2857]);
    expect([asymmetryIndex(722, 772), asymmetryIndex(2675, 2027), asymmetryIndex(30_000, 40_000)].map((n) => Number(n.toFixed(4))))
      .toEqual([0.0335, 0.1378, 0.1429]);
    expect(logRatio(722, 772)).toBeCloseTo(-0.067, 4);
    expect([logRatio(0, 5), symmetricDifference(0, 0), symmetricDifference(5, 0)]).toEqual([null, 0, 2]);
  });

  it('a ratio needs a denominator that cannot be zero', () => expect(ratio(exact(1), { lo: 0, hi: 3 })).toBeNull());
});

describe('properties', () => {
  const figure = fc.record({
    value: fc.oneof(fc.nat(200_000).map(String), fc.tuple(fc.nat(99), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`)),
    qualifier: fc.constantFrom<Qualifier>('=', '~', 'nearly', '>', '>=', '<', '<='),
    measure: fc.constantFrom('count', 'amount', 'share', 'rate'),
  });
  const interval = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.nat(500)).map(([lo, width]) => ({ lo, hi: lo + width }));

  it('words that include the number keep it inside', () => {
    fc.assert(fc.property(figure, (f) => {
      const strict = f.qualifier === '>' || f.qualifier === '<';
      if (strict) return;
      const x = Number(f.value);
      expect(contains(logical(f), x)).toBe(true);
      if (f.qualifier !== 'nearly') expect(contains(pragmatic(f), x)).toBe(true);
    }));
  });

  it('no interval is empty', () => {
    fc.assert(fc.property(figure, (f) => {
      expect(pragmatic(f).lo).toBeLessThanOrEqual(pragmatic(f).hi);
      if (f.qualifier !== '<' || Number(f.value) > 0) expect(logical(f).lo).toBeLessThanOrEqual(logical(f).hi);
    }));
  });

  it('what words usually mean lies within what they allow, roundness aside', () => {
    fc.assert(fc.property(figure.filter((f) => f.qualifier === '>' || f.qualifier === '>='), (f) => {
      expect(pragmatic(f).lo).toBeGreaterThanOrEqual(logical(f).lo);
    }));
  });

  it('sum and difference hold the sums and differences of what is inside', () => {
    fc.assert(fc.property(interval, interval, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, s, t) => {
      const [x, y] = [a.lo + s * (a.hi - a.lo), b.lo + t * (b.hi - b.lo)];
      const near = ({ lo, hi }: Interval) => ({ lo: lo - 1e-9, hi: hi + 1e-9 });
      expect(contains(near(sum(a, b)), x + y)).toBe(true);
      expect(contains(near(difference(a, b)), x - y)).toBe(true);
    }));
  });

  it('a wider part gives a wider sum', () => {
    fc.assert(fc.property(interval, interval, fc.nat(50), (a, b, more) => {
      const wider = sum({ lo: a.lo - more, hi: a.hi + more }, b);
      expect([wider.lo <= sum(a, b).lo, wider.hi >= sum(a, b).hi]).toEqual([true, true]);
    }));
  });

  it('there is a gap exactly where there is no intersection', () => {
    fc.assert(fc.property(interval, interval, (a, b) => { expect(gap(a, b) > 0).toBe(intersection(a, b) === null); }));
  });

  it('the symmetric difference is bounded and changes sign with the order', () => {
    fc.assert(fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => {
      const s = symmetricDifference(a, b);
      expect(Math.abs(s)).toBeLessThanOrEqual(2);
      expect(symmetricDifference(b, a) + s).toBe(0);
    }));
  });
});

describe('the view `figure`', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openPack(); });
  afterAll(() => engine.close());

  it('has the same intervals for every figure of the pack', async () => {
    const rows = await engine.query({
      name: 'intervals',
      columns: {
        observation_id: 'text', value: 'text', value_max: 'text?', qualifier: 'text', measure: 'text', round: 'bool', step: 'real',
        lo: 'real', hi: 'real', plo: 'real', phi: 'real', decided: 'bool',
      },
      sql: `SELECT f.observation_id, f.unit IN (SELECT unit FROM unit_role WHERE role = 'round') AS decided, o.value, o.value_max, f.qualifier, f.measure, f.round_number AS round, f.step, f.lo, f.hi, f.plo, f.phi
            FROM figure f JOIN observation o USING (observation_id)`,
    });
    expect(rows.length).toBeGreaterThan(1900);
    for (const { observation_id, round, step, lo, hi, plo, phi, ...words } of rows) {
      const figure = { ...words, qualifier: words.qualifier as Qualifier };
      expect([logical(figure), pragmatic(figure), numberStep(words.value)], observation_id)
        .toEqual([{ lo, hi }, { lo: plo, hi: phi }, step]);
      if (round) expect(pragmatic(figure).hi - pragmatic(figure).lo).toBe(step);
    }
  });
});
