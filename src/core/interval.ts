/**
 * Every figure is an interval before it is a number (METHODS §2.4): the logical one says
 * what its words allow, the pragmatic one what they usually mean. A contradiction is an
 * empty intersection. Same rules as the view `figure` (`sql/model/30_figure.sql`); a test
 * compares the two on every figure of the pack.
 */
import type { Qualifier } from './number';

/** Closed at finite ends; ±Infinity where the words set no bound. */
export interface Interval { readonly lo: number; readonly hi: number }

/** What the words of a figure are; the field names of the pack. */
export interface Stated {
  /** As printed, with a dot: "64.10" is known to half a hundredth. */
  readonly value: string;
  readonly value_max?: string | null;
  readonly qualifier: Qualifier;
  readonly measure: string;
  /** `suppressed`: hidden because it is small, therefore at least one. */
  readonly status?: string;
  /** Places and posts are decided (`unit_roles.csv`): a round number of them is exact. */
  readonly decided?: boolean;
}

/** Weight of the last digit that a printed number commits to: 2800 → 100, 64.1 → 0.1, 0 → 1. */
export function numberStep(printed: string): number {
  const fraction = printed.split('.')[1];
  if (fraction !== undefined) return 10 ** -fraction.length;
  if (/^[-0]*$/.test(printed)) return 1;
  return 10 ** /0*$/.exec(printed)![0].length;
}

/** Flag F13: an exact count of a thousand or more with at most two significant digits is held to be round. */
function isRound({ value, qualifier, measure, decided = false }: Stated): boolean {
  const digits = value.replace(/^-+/, '').replace('.', '').replace(/^0+|0+$/g, '');
  return !decided && isCounted(measure) && qualifier === '=' && Math.abs(Number(value)) >= 1000 && digits.length <= 2;
}

const isHidden = ({ status }: Stated): boolean => status === 'suppressed';
const isCounted = (measure: string): boolean => measure === 'count' || measure === 'amount';

/** Counts move by units; shares and rates are known to half of their last printed decimal. */
function precision({ value, measure }: Stated): { readonly unit: number; readonly half: number } {
  if (isCounted(measure) && !value.includes('.')) return { unit: 1, half: 0 };
  return { unit: 0, half: 10 ** -(value.split('.')[1] ?? '').length / 2 };
}

/** 0.3 − 0.05 is 0.25 and not 0.24999999999999997. */
const tidy = (n: number): number => Math.round(n * 1e9) / 1e9;

export function logical(stated: Stated): Interval {
  const x = Number(stated.value);
  const { unit, half } = precision(stated);
  const floor = isHidden(stated) ? 1 : stated.measure === 'change' || x < 0 ? -Infinity : 0;
  switch (stated.qualifier) {
    case '=': return { lo: tidy(x - half), hi: tidy(x + half) };
    case '>': return { lo: x + unit, hi: Infinity };
    case '>=': return { lo: tidy(x - half), hi: Infinity };
    case '<': return { lo: floor, hi: x - unit };
    case '<=': return { lo: floor, hi: tidy(x + half) };
    case '..': return { lo: x, hi: Number(stated.value_max) };
    default: return { lo: floor, hi: Infinity };
  }
}

export function pragmatic(stated: Stated): Interval {
  const x = Number(stated.value);
  const g = numberStep(stated.value);
  const { unit, half } = precision(stated);
  if (isRound(stated)) return { lo: x - g / 2, hi: x + g / 2 };
  switch (stated.qualifier) {
    case '=': return { lo: tidy(x - half), hi: tidy(x + half) };
    case '~': return { lo: x - g / 2, hi: x + g / 2 };
    // Said to the unit, these words still leave the next one: no interval is empty.
    case 'nearly': return { lo: x - Math.max(g / 2, unit), hi: x - unit };
    case '>': return { lo: x + unit, hi: x + Math.max(g - unit, unit) };
    case '>=': return { lo: x, hi: x + g - unit };
    case '<': return { lo: isHidden(stated) ? 1 : x - g, hi: x - unit };
    case '<=': return { lo: x - g + unit, hi: x };
    case '..': return { lo: x, hi: Number(stated.value_max) };
  }
}

/** What may be said of two populations that may overlap (Fréchet, METHODS §2.6): never their sum, never a − b. */
export interface Bounds { readonly overlap: Interval; readonly distinct: Interval }

/** @param all  size of the population that holds both, when it is known */
export const frechet = (a: number, b: number, all = Infinity): Bounds => ({
  overlap: { lo: Math.max(0, a + b - all), hi: Math.min(a, b) },
  distinct: { lo: Math.max(a, b), hi: Math.min(all, a + b) },
});
