import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './events.sql?raw';

const query = pageQuery({
  name: 'events', sql, paint: 'later',
  columns: {
    event_id: 'text', date: 'text', year: 'int', kind: 'text', effect: 'text?',
    basis: 'text', source_id: 'text?', title_fr: 'text', title_en: 'text', detail_fr: 'text', detail_en: 'text',
  },
});
export default query;
export type EventRow = RowOf<typeof query.columns>;
