import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './targets.sql?raw';

const query = pageQuery({
  name: 'targets', sql, paint: 'later',
  columns: { target: 'int', state: 'text', role: 'text', observation_id: 'text' },
});
export default query;
export type TargetRow = RowOf<typeof query.columns>;
