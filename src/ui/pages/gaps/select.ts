/** Which findings belong to a gap: pure choices over a list that is already in order of severity. */
import type { Finding } from '../../../core/model';
import type { Statement } from '../../../core/statement';

/** The most serious finding that rests on all these figures; null when there is none. */
export function findingOf(findings: readonly Finding[], ids: readonly string[]): Finding | null {
  if (ids.length === 0) return null;
  return findings.find(({ inputs }) => ids.every((id) => inputs.some((input) => input.observation_id === id))) ?? null;
}

/** Findings that rest on one of these figures, or on nothing and speak of their indicators. */
export function findingsAbout(findings: readonly Finding[], rows: readonly Statement[]): Finding[] {
  const ids = new Set(rows.map((row) => row.observation_id));
  const indicators = new Set(rows.map((row) => row.indicator));
  return findings.filter((finding) => finding.inputs.some(({ observation_id }) => ids.has(observation_id))
    || (finding.inputs.length === 0 && finding.indicator !== null && indicators.has(finding.indicator)));
}
