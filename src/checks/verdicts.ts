/** Every verdict after `runChecks`, passes and unverifiable ones too. */
import type { Query, QueryRunner, RowOf } from '../core/query';
import sql from './verdicts.sql?raw';

/** To ask of an engine on which `runChecks` has run. */
export const VERDICTS = {
  name: 'checks/verdicts', sql,
  columns: { finding_id: 'text', flag: 'text', ruleid: 'text', severity: 'text', outcome: 'text', inputs: 'text' },
} as const satisfies Query;

export type VerdictRow = RowOf<typeof VERDICTS.columns>;

export const allVerdicts = (runner: QueryRunner): Promise<VerdictRow[]> => runner.query(VERDICTS);
