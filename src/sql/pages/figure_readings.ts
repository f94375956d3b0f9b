import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './figure_readings.sql?raw';

const query = pageQuery({
  name: 'figure_readings', sql, paint: 'later',
  columns: {
    observation_id: 'text', indicator: 'text', period_start: 'date?', period_end: 'date?', period_kind: 'text',
    lo: 'real?', hi: 'real?', plo: 'real', phi: 'real', round_number: 'bool', comparable: 'bool', cites: 'text?',
  },
});
export default query;
export type ReadingRow = RowOf<typeof query.columns>;
