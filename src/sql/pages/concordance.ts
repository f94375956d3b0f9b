import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './concordance.sql?raw';

const query = pageQuery({
  name: 'concordance', sql, paint: 'later',
  columns: { observation_a: 'text', observation_b: 'text', grade: 'text', grade_field: 'text?', verdict: 'text' },
});
export default query;
export type ConcordanceRow = RowOf<typeof query.columns>;
