/** Bounds instead of sums: the oracles of METHODS §2.6. */
import { expect, it } from 'vitest';
import fc from 'fast-check';
import { frechet } from '../../src/core/interval';

it('bounds two populations that may overlap', () => {
  expect(frechet(2675, 2027)).toEqual({ overlap: { lo: 0, hi: 2027 }, distinct: { lo: 2675, hi: 4702 } });
  expect(frechet(2675, 2027, 4000)).toEqual({ overlap: { lo: 702, hi: 2027 }, distinct: { lo: 2675, hi: 4000 } });
});

it('holds every pair of sets drawn from a population', () => {
  const set = fc.uniqueArray(fc.integer({ min: 0, max: 29 }));
  fc.assert(fc.property(set, set, (a, b) => {
    const { overlap, distinct } = frechet(a.length, b.length, 30);
    const common = a.filter((one) => b.includes(one)).length;
    expect(overlap.lo <= common && common <= overlap.hi).toBe(true);
    const union = a.length + b.length - common;
    expect(distinct.lo <= union && union <= distinct.hi).toBe(true);
  }));
});
