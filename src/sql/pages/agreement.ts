import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './agreement.sql?raw';

const query = pageQuery({
  name: 'agreement', sql, paint: 'later',
  columns: { observation_id: 'text', other_id: 'text', agrees: 'bool', grade: 'text' },
});
export default query;
export type AgreementRow = RowOf<typeof query.columns>;
