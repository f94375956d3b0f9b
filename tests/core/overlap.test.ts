/** Bounds instead of sums: the oracles of METHODS §2.6. */
import { expect, it } from 'vitest';
import fc from 'fast-check';
import { frechet, multiResponseExcess } from '../../src/core/interval';

it('bounds two populations that may overlap', () => {
  expect(frechet(2675, 2027)).toEqual({ overlap: { lo: 0, hi: 2027 }, distinct: { lo: 2675, hi: 4702 } });
  expect(frechet(2675, 2027, 4000)).toEqual({ overlap: { lo: 702, hi: 2027 }, distinct: { lo: 2675, hi: 4000 } });
});

it('bounds persons in several categories', () => {
  expect(multiResponseExcess(1920, 1811, 4)).toEqual({ lo: 37, hi: 109 });
  expect(multiResponseExcess(1811, 1811, 4)).toEqual({ lo: 0, hi: 0 });
  expect(multiResponseExcess(1700, 1811, 4)).toBeNull();
  expect(multiResponseExcess(10, 8, 1)).toBeNull();
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

it('holds every answer to a question with several choices', () => {
  const answer = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1 });
  fc.assert(fc.property(fc.array(answer, { minLength: 1 }), (answers) => {
    const several = answers.filter((choices) => choices.length > 1).length;
    const bounds = multiResponseExcess(answers.flat().length, answers.length, 4)!;
    expect(bounds.lo <= several && several <= bounds.hi).toBe(true);
  }));
});
