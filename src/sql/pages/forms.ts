import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './forms.sql?raw';

const query = pageQuery({
  name: 'forms', sql, paint: 'later',
  columns: { panel: 'text', code: 'text', label_fr: 'text', label_en: 'text', parent: 'text?', year: 'int?', observation_ids: 'text' },
});
export default query;
export type FormRow = RowOf<typeof query.columns>;
