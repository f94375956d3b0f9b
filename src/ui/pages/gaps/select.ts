/** Which findings belong to a gap: pure choices over a list that is already in order of severity. */
import type { Finding, Severity } from '../../../core/model';
import type { Statement } from '../../../core/statement';
import { listedWhere } from '../../../core/told';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** The most serious finding that rests on all these figures, or the one that tells it; null when there is none. */
export function findingOf(findings: readonly Finding[], ids: readonly string[]): Finding | null {
  if (ids.length === 0) return null;
  const found = findings.find(({ inputs }) => ids.every((id) => inputs.some((input) => input.observation_id === id)));
  return findings.find(({ finding_id }) => finding_id === found?.told_by) ?? found ?? null;
}

/**
 * Findings that rest on one of these figures, or on nothing and speak of their indicators.
 * Within a severity, those on the figures that the page is about (`first`) come before the others.
 */
export function findingsAbout(findings: readonly Finding[], rows: readonly Statement[], first: readonly string[] = []): Finding[] {
  const ids = new Set(rows.map((row) => row.observation_id));
  const indicators = new Set(rows.map((row) => row.indicator));
  const about = listedWhere(findings, (finding) => finding.inputs.some(({ observation_id }) => ids.has(observation_id))
    || (finding.inputs.length === 0 && finding.indicator !== null && indicators.has(finding.indicator)));
  const rank = ({ inputs }: Finding): number => (inputs.some(({ observation_id }) => first.includes(observation_id)) ? 0 : 1);
  return about.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || rank(a) - rank(b));
}
