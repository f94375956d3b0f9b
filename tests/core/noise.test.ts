/** The oracles of METHODS §2.5. */
import { expect, it } from 'vitest';
import { DISPERSIONS, rateRatio } from '../../src/core/noise';

it('1 811 then 2 027: the ratio and its interval, by dispersion', () => {
  const read = DISPERSIONS.map((dispersion) => rateRatio(1811, 2027, dispersion)!);
  for (const { ratio } of read) expect(ratio).toBeCloseTo(1.119, 3);
  for (const [i, [lo, hi]] of [[1.051, 1.193], [1.003, 1.249], [0.971, 1.29]].entries()) {
    expect(read[i]!.interval.lo).toBeCloseTo(lo!, 3);
    expect(read[i]!.interval.hi).toBeCloseTo(hi!, 3);
  }
});

it('no ratio to a count of zero', () => expect([rateRatio(0, 5), rateRatio(5, 0)]).toEqual([null, null]));
