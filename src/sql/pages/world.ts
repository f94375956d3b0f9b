import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './world.sql?raw';

const query = pageQuery({
  name: 'world', sql, paint: 'later',
  columns: {
    drawing: 'text', detail_fr: 'text', detail_en: 'text', panel: 'text', position: 'int', label_fr: 'text', label_en: 'text',
    year: 'int?', observation_id: 'text?', grade: 'text?', grade_field: 'text?', target: 'text?',
  },
});
export default query;
export type WorldRow = RowOf<typeof query.columns>;
