/** What the page of one finding shows beside its words: readings, sums, years, neighbours. Pure. */
import type { Finding } from '../../../core/model';
import type { Format } from '../../../i18n/format';
import { yearsOf, type EvidenceFigure, type EvidenceInput } from './figures';

/** Places that figures take in a verdict, in the order in which a reader needs them. */
const ROLES = ['low', 'compatible', 'high', 'part', 'whole', 'a', 'b', 'earlier', 'flow', 'inside', 'present', 'total', 'first', 'repeat', 'found', 'last', 'delivery', 'promise'];
const rank = (role: string): number => (ROLES.indexOf(role) + ROLES.length + 1) % (ROLES.length + 1);

/** Figure by figure: by place, then in time order (a stable sort keeps it). */
export function byRole(inputs: readonly EvidenceInput[]): readonly EvidenceInput[] {
  return [...inputs].sort((a, b) => rank(a.role) - rank(b.role));
}

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
export const SUMS = ['parts', 'total', 'gap', 'overlap_hi', 'union_lo', 'union_hi', 'promised', 'delivered', 'bound'] as const;
export type SumName = (typeof SUMS)[number];

export function sumsOf({ args }: Pick<Finding, 'args'>): readonly { readonly name: SumName; readonly value: number }[] {
  return SUMS.flatMap((name) => {
    const value = Number(args[name]);
    return args[name] !== undefined && args[name] !== '' && Number.isFinite(value) ? [{ name, value }] : [];
  });
}

/** One cell of a series: a year, or a territory without a name. */
export interface StripCell { readonly label: string; readonly found: boolean }

/** Years of a series with and without a figure, when the finding is about missing years. */
export function yearStrip(finding: Pick<Finding, 'args' | 'period'>): readonly StripCell[] {
  if (finding.args.missing === undefined || finding.period === null) return [];
  const [start = '', end = start] = finding.period.split('/');
  const missing = new Set(finding.args.missing.split(','));
  return yearsOf({ period_start: start, period_end: end }).map((label) => ({ label, found: !missing.has(label) }));
}

/** Territories with a figure among those expected, when the finding is about missing territories. */
export function territoryStrip({ args }: Pick<Finding, 'args'>): readonly StripCell[] {
  const [found, expected] = [Number(args.found), Number(args.expected)];
  if (!(found > 0) || !(expected >= found)) return [];
  return Array.from({ length: expected }, (_, i) => ({ label: '', found: i < found }));
}

/** The last word of a `ruleid`: the relation, partition or link that the rule was applied to. */
export const targetOf = ({ ruleid }: Pick<Finding, 'ruleid'>): string | null => ruleid.split('@')[1] ?? null;

/** Other findings on the same quantity, in the order given. */
export function similarTo(finding: Finding, findings: readonly Finding[]): readonly Finding[] {
  if (finding.indicator === null) return [];
  return findings.filter((other) => other.indicator === finding.indicator && other.finding_id !== finding.finding_id);
}
