import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './letter_series.sql?raw';

const query = pageQuery({
  name: 'letter_series', sql, paint: 'later',
  columns: {
    series_id: 'text', panels: 'text', silence_id: 'text?', producer_id: 'text?', ask: 'text', breakdowns: 'text', detail_fr: 'text?', detail_en: 'text?',
    references: 'text', gap: 'text?', label_fr: 'text', label_en: 'text', indicators: 'text', missing: 'text', last_year: 'int?', last_ids: 'text',
    silence_fr: 'text?', silence_en: 'text?', silence_source: 'text?',
  },
});
export default query;
export type LetterSeriesRow = RowOf<typeof query.columns>;
