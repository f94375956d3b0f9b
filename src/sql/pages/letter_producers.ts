import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './letter_producers.sql?raw';

const query = pageQuery({
  name: 'letter_producers', sql, paint: 'later',
  columns: {
    producer_id: 'text', service_fr: 'text', service_en: 'text', address: 'text', address_standing: 'text', service_standing: 'text', checked_at: 'text?', producers: 'text',
  },
});
export default query;
export type LetterProducerRow = RowOf<typeof query.columns>;
