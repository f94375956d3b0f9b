/** Findings as a flat table, one row each, for CSV, and as objects, each with its decision. */
import type { TableSpec } from '../charts/spec';
import { findingColumns, type Decision, type Standing } from '../core/decision';
import type { Finding, Lang } from '../core/model';

const COLUMNS = [
  'finding_id', 'ruleid', 'flag', 'level', 'severity', 'outcome', 'grade', 'grade_field', 'imbalance', 'relative', 'unit',
  'indicator', 'area', 'period',
] as const;

/** By `finding_id`; a finding that is not here is open. */
export type Standings = ReadonlyMap<string, Standing>;

/** "supported vintage: …", one cause a line. */
export const causes = (finding: Finding, lang: Lang): string =>
  finding.explanations.map(({ cause, standing, text }) => `${standing} ${cause}: ${text[lang]}`).join('\n');

/**
 * Column names are those of the JSON, so that both can be read by one program. The
 * decision columns can be imported again (`core/decision`).
 */
export function findingsTable(findings: readonly Finding[], standings: Standings): TableSpec {
  const keys = [...COLUMNS, 'sentence_fr', 'sentence_en', 'explanations_fr', 'explanations_en', 'told_by', 'also', 'inputs', ...Object.keys(findingColumns(undefined))];
  return {
    caption: 'findings',
    columns: keys.map((key) => ({ key, label: key })),
    rows: findings.map((finding) => ({
      ...Object.fromEntries(COLUMNS.map((key) => [key, finding[key]])),
      sentence_fr: finding.sentence.fr,
      sentence_en: finding.sentence.en,
      explanations_fr: causes(finding, 'fr'),
      explanations_en: causes(finding, 'en'),
      told_by: finding.told_by,
      also: finding.also.map(({ flag, finding_id }) => `${flag}:${finding_id}`).join(' '),
      inputs: finding.inputs.map(({ role, observation_id }) => `${role}:${observation_id}`).join(' '),
      ...findingColumns(standings.get(finding.finding_id)),
    })),
  };
}

/** A finding as JSON gives it: null while no decision is about it. */
export type DecidedFinding = Finding & { readonly decision: (Decision & Pick<Standing, 'state'>) | null };

export function withDecisions(findings: readonly Finding[], standings: Standings): DecidedFinding[] {
  return findings.map((finding) => {
    const standing = standings.get(finding.finding_id);
    return { ...finding, decision: standing ? { state: standing.state, ...standing.decision } : null };
  });
}
