/** The gap of a finding in words: what the list and the evidence print of it. Pure. */
import type { Finding } from '../model';
import type { Format } from './format';

const NBSP = '\u00A0';

/** Words that the gap needs and that depend on the language. */
export interface GapWords {
  /** Unit of a difference between two percentages: they differ by points, never by per cent. */
  points(n: number): string;
}

/** A computed number in a unit: "−50", "6 points", "14 M€"; decimals of our own arithmetic are cut at two, those of a whole point at one. */
export function inUnit(n: number, unit: string | null, format: Format, words: GapWords): string {
  const parts = unit === 'percent' && Math.abs(n) >= 1 ? 10 : 100;
  const rounded = Math.round(n * parts) / parts;
  if (unit === 'percent') return `${format.number(rounded)}${NBSP}${words.points(rounded)}`;
  return format.value({ value: rounded, unit });
}

const measured = (n: number | null): n is number => n !== null && n !== 0;

/** The gap, or the period when there is nothing to subtract (a repeated number, a missing year). */
export function gapOf({ imbalance, unit, period }: Finding, format: Format, words: GapWords): string {
  if (measured(imbalance)) return inUnit(imbalance, unit, format, words);
  return period === null ? '' : format.period(period);
}

/** "−6,7 %", or null when the relative gap has no meaning: percentages differ by points. */
export function relativeOf({ relative, unit }: Finding, format: Format): string | null {
  return measured(relative) && unit !== 'percent' ? format.percent(relative * 100, 1) : null;
}
