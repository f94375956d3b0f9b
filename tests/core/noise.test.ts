/** The oracles of METHODS §2.5 and §7.4. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DISPERSIONS, exactP, garwood, overdispersedZ, rateRatio } from '../../src/core/noise';

describe('Garwood', () => {
  it.each([
    [0, 0, 3.689], [1, 0.025, 5.572], [5, 1.623, 11.668], [10, 4.795, 18.39], [36, 25.214, 49.839], [100, 81.364, 121.627], [331, 296.298, 368.65],
  ])('%i → [%d, %d]', (count, lo, hi) => {
    const interval = garwood(count);
    expect(interval.lo).toBeCloseTo(lo, 3);
    expect(interval.hi).toBeCloseTo(hi, 3);
  });
  it.each([[1811, 1728.5, 1896.4], [2027, 1939.7, 2117.2]])('%i → [%d, %d]', (count, lo, hi) => {
    expect(garwood(count).lo).toBeCloseTo(lo, 1);
    expect(garwood(count).hi).toBeCloseTo(hi, 1);
  });
  it('holds the count, and grows with it', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), (count) => {
      const { lo, hi } = garwood(count);
      const next = garwood(count + 1);
      expect(lo <= count && count < hi && lo < next.lo && hi < next.hi).toBe(true);
    }), { numRuns: 60 });
  });
});

describe('two counts', () => {
  it('1 811 then 2 027: how far apart, by dispersion', () => {
    expect(overdispersedZ(1811, 2027)).toBeCloseTo(3.49, 2);
    expect(overdispersedZ(1811, 2027, 5)).toBeCloseTo(1.56, 2);
    expect(overdispersedZ(0, 0)).toBeNull();
  });
  it('1 811 then 2 027: the ratio and its interval', () => {
    const read = DISPERSIONS.map((dispersion) => rateRatio(1811, 2027, dispersion)!);
    for (const { ratio } of read) expect(ratio).toBeCloseTo(1.119, 3);
    for (const [i, [lo, hi]] of [[1.051, 1.193], [1.003, 1.249], [0.971, 1.29]].entries()) {
      expect(read[i]!.interval.lo).toBeCloseTo(lo!, 3);
      expect(read[i]!.interval.hi).toBeCloseTo(hi!, 3);
    }
    expect(rateRatio(0, 5)).toBeNull();
  });
  it.each([[67, 36, 0.0029, 4], [38, 55, 0.097, 3], [36, 38, 0.91, 2]])('%i and %i: exact p %d', (a, b, p, digits) => {
    expect(exactP(a, b)).toBeCloseTo(p, digits);
    expect(exactP(b, a)).toBeCloseTo(exactP(a, b), 12);
  });
  it('counts that are the same are as likely as can be', () => {
    expect(exactP(10, 10)).toBe(1);
    expect(exactP(0, 0)).toBe(1);
  });
});
