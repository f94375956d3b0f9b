/** What the page of one finding shows beside its words: readings, sums, years, neighbours. Pure. */
import type { Finding } from '../../../core/model';
import { among } from '../../../core/question/condition';
import { isOwn } from '../../../core/rule';
import type { Format } from '../../../i18n/format';
import type { EvidenceFigure } from './figures';

export { byRole, territoryStrip, yearStrip, type StripCell } from '../../../core/evidence';

/** The words leave room around the number: it is drawn open (LOOK §4). */
export const isOpen = ({ qualifier, round_number, status }: Pick<EvidenceFigure, 'qualifier' | 'round_number' | 'status'>): boolean =>
  qualifier !== '=' || round_number || status === 'estimate' || status === 'provisional';

/** A bound or a difference in the unit of a figure, without the word of the unit. */
export function bound(n: number, { unit, measure }: Pick<EvidenceFigure, 'unit' | 'measure'>, format: Format): string {
  return format.value({ value: Math.round(n * 1e4) / 1e4, unit, measure: measure === 'change' ? measure : null });
}

/** Words of an interval. */
export interface ReadingWords {
  readonly any: string;
  between(lo: string, hi: string | null): string;
}

/** "561 ou davantage", "561 à 569", "643"; a reading that excludes nothing says so. */
export function reading(lo: number | null, hi: number | null, figure: EvidenceFigure, format: Format, words: ReadingWords): string {
  const from = Math.max(lo ?? Number.NEGATIVE_INFINITY, figure.measure === 'change' ? Number.NEGATIVE_INFINITY : 0);
  if (hi === null && (lo === null || from <= 0)) return words.any;
  if (!Number.isFinite(from)) return words.any;
  return words.between(bound(from, figure, format), hi === null ? null : bound(hi, figure, format));
}

/** Results that a check names in its arguments and that are figures of ours: computed, never read. */
const SUMS = ['parts', 'total', 'gap', 'overlap_hi', 'union_lo', 'union_hi', 'promised', 'delivered', 'bound'] as const;
export type SumName = (typeof SUMS)[number];

export function sumsOf({ args }: Pick<Finding, 'args'>): readonly { readonly name: SumName; readonly value: number }[] {
  return SUMS.flatMap((name) => {
    const value = Number(args[name]);
    return args[name] !== undefined && args[name] !== '' && Number.isFinite(value) ? [{ name, value }] : [];
  });
}

/** The last word of a `ruleid`: the relation, partition or link that the rule was applied to. */
export const targetOf = ({ ruleid }: Pick<Finding, 'ruleid'>): string | null => ruleid.split('@')[1] ?? null;

/** Other findings on the same quantity, in the order given. */
export function similarTo(finding: Finding, findings: readonly Finding[]): readonly Finding[] {
  if (finding.indicator === null) return [];
  return findings.filter((other) => other.indicator === finding.indicator && other.finding_id !== finding.finding_id);
}

/** The rows of the check that make one finding: by its key, or, of a rule of a person, which may give none, by its figures. */
export const conditionOfOne = ({ finding_id, flag }: Pick<Finding, 'finding_id' | 'flag'>): string => (isOwn(flag)
  ? `observation_id IN (SELECT observation_id FROM finding_input WHERE ${among('finding_id', [finding_id])})`
  : `key::VARCHAR IN (SELECT key FROM finding WHERE ${among('finding_id', [finding_id])})`);
