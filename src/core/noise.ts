/**
 * How much a count moves by itself (METHODS §2.5): for change over time or between areas
 * only. A published count is no sample: two statements of one figure get no such allowance.
 */
import type { Interval } from './interval';

/** Dispersion shown: independent cases, then cases that arrive by networks. */
export const DISPERSIONS = [1, 3, 5] as const;

/** 97.5 % point of the normal law. */
const Z = 1.959963984540054;

/** b/a and its 95 % interval exp(ln(b/a) ± z√(φ(1/a + 1/b))); null unless both are positive. */
export function rateRatio(a: number, b: number, dispersion = 1): { readonly ratio: number; readonly interval: Interval } | null {
  if (!(a > 0 && b > 0)) return null;
  const reach = Z * Math.sqrt(dispersion * (1 / a + 1 / b));
  const log = Math.log(b / a);
  return { ratio: b / a, interval: { lo: Math.exp(log - reach), hi: Math.exp(log + reach) } };
}
