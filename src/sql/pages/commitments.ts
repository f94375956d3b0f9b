import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './commitments.sql?raw';

const query = pageQuery({
  name: 'commitments', sql, paint: 'later',
  columns: {
    commitment_id: 'text', plan: 'text?', measure: 'text?', made_by: 'text', made_on: 'text', made_source_id: 'text?', made_side: 'text?', due: 'text?',
    promise_fr: 'text', promise_en: 'text', status: 'text', assessed_by: 'text?', assessed_on: 'text?', assessed_source_id: 'text?', assessed_side: 'text?',
    finding_fr: 'text?', finding_en: 'text?', made_day: 'date', due_day: 'date?', found_day: 'date?', followed: 'bool', days: 'int?',
  },
});
export default query;
export type CommitmentRow = RowOf<typeof query.columns>;
