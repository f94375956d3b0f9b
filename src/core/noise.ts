/**
 * How much a count moves by itself (METHODS §2.5): for change over time or between areas
 * only. A published count is no sample: two statements of one figure get no such allowance.
 */
import type { Interval } from './interval';

/** Dispersion shown: independent cases, then cases that arrive by networks. */
export const DISPERSIONS = [1, 3, 5] as const;

/** 97.5 % point of the normal law. */
const Z = 1.959963984540054;

const LANCZOS = [76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 1.208650973866179e-3, -5.395239384953e-6];

/** ln Γ(x), x > 0 (Lanczos; relative error under 2e-10). */
function logGamma(x: number): number {
  const t = x + 5.5;
  const series = LANCZOS.reduce((sum, coefficient, i) => sum + coefficient / (x + i + 1), 1.000000000190015);
  return (x + 0.5) * Math.log(t) - t + Math.log((2.5066282746310002 * series) / x);
}

const TERMS = 10_000;
const SMALL = 1e-14;

/** Regularised lower incomplete gamma P(a, x): by its series below a + 1, by its continued fraction (Lentz) above. */
function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  const weight = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < TERMS && term > sum * SMALL; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return sum * weight;
  }
  let b = x + 1 - a;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < TERMS; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < SMALL) break;
  }
  return 1 - weight * h;
}

/** The mean at which P(a, mean) reaches `level`, by bisection. */
function gammaQuantile(a: number, level: number): number {
  let [low, high] = [0, a + 10 * Math.sqrt(a) + 20];
  while (high - low > 1e-10 * high) {
    const middle = (low + high) / 2;
    if (gammaP(a, middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Exact 95 % interval of the mean behind a count: χ²(0.025; 2k)/2 and χ²(0.975; 2k+2)/2 (Garwood). */
export function garwood(count: number): Interval {
  return { lo: count === 0 ? 0 : gammaQuantile(count, 0.025), hi: gammaQuantile(count + 1, 0.975) };
}

/** (b − a)/√(φ(a + b)): how far two counts stand apart, in standard deviations; null when both are zero. */
export const overdispersedZ = (a: number, b: number, dispersion = 1): number | null =>
  (a + b > 0 ? (b - a) / Math.sqrt(dispersion * (a + b)) : null);

/**
 * Probability of a split at least as uneven of a + b cases over two equal periods: the
 * conditional binomial, both tails.
 */
export function exactP(a: number, b: number): number {
  const n = a + b;
  const chosen = (k: number): number => Math.exp(logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1) - n * Math.LN2);
  const tail = Array.from({ length: Math.min(a, b) + 1 }, (_, k) => chosen(k)).reduce((sum, p) => sum + p, 0);
  return Math.min(1, 2 * tail);
}

/** b/a and its 95 % interval exp(ln(b/a) ± z√(φ(1/a + 1/b))); null unless both are positive. */
export function rateRatio(a: number, b: number, dispersion = 1): { readonly ratio: number; readonly interval: Interval } | null {
  if (!(a > 0 && b > 0)) return null;
  const reach = Z * Math.sqrt(dispersion * (1 / a + 1 / b));
  const log = Math.log(b / a);
  return { ratio: b / a, interval: { lo: Math.exp(log - reach), hi: Math.exp(log + reach) } };
}
