import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './event_series.sql?raw';

const query = pageQuery({
  name: 'event_series', sql, paint: 'later',
  columns: { event_id: 'text', indicator: 'text', label_fr: 'text', label_en: 'text', scope_fr: 'text?', scope_en: 'text?', before: 'int', after: 'int' },
});
export default query;
export type EventSeriesRow = RowOf<typeof query.columns>;
