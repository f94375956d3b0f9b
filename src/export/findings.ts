/** Findings as a flat table, one row each, for CSV. */
import type { TableSpec } from '../charts/spec';
import type { Finding } from '../core/model';

const COLUMNS = [
  'finding_id', 'ruleid', 'flag', 'level', 'severity', 'outcome', 'grade', 'grade_field', 'imbalance', 'relative', 'unit',
  'indicator', 'area', 'period',
] as const;

/** Column names are those of the JSON, so that both can be read by one program. */
export function findingsTable(findings: readonly Finding[]): TableSpec {
  const keys = [...COLUMNS, 'sentence_fr', 'sentence_en', 'explanation_fr', 'explanation_en', 'inputs'];
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
    })),
  };
}
