/** Findings as a flat table, one row each, for CSV, and as objects, each with its decision. */
import type { TableSpec } from '../charts/spec';
import { findingColumns, type Decision, type Standing } from '../core/decision';
import type { Finding } from '../core/model';

const COLUMNS = [
  'finding_id', 'ruleid', 'flag', 'level', 'severity', 'outcome', 'grade', 'grade_field', 'imbalance', 'relative', 'unit',
  'indicator', 'area', 'period',
] as const;

/** By `finding_id`; a finding that is not here is open. */
export type Standings = ReadonlyMap<string, Standing>;

/**
 * Column names are those of the JSON, so that both can be read by one program. The
 * decision columns can be imported again (`core/decision`).
 */
export function findingsTable(findings: readonly Finding[], standings: Standings): TableSpec {
  const keys = [...COLUMNS, 'sentence_fr', 'sentence_en', 'explanation_fr', 'explanation_en', 'inputs', ...Object.keys(findingColumns(undefined))];
  return {
    caption: 'findings',
    columns: keys.map((key) => ({ key, label: key })),
    rows: findings.map((finding) => ({
      ...Object.fromEntries(COLUMNS.map((key) => [key, finding[key]])),
      sentence_fr: finding.sentence.fr,
      sentence_en: finding.sentence.en,
      explanation_fr: finding.explanations[0]?.fr ?? '',
      explanation_en: finding.explanations[0]?.en ?? '',
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
