import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './silences.sql?raw';

const query = pageQuery({
  name: 'silences', sql, paint: 'later',
  columns: {
    silence_id: 'text', state: 'text', dimension: 'text?', codes: 'text?', said_on: 'text?', basis: 'text', source_id: 'text?', text_fr: 'text', text_en: 'text',
  },
});
export default query;
export type SilenceRow = RowOf<typeof query.columns>;
