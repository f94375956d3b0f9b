import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './source_list.sql?raw';

const query = pageQuery({
  name: 'source_list', sql, paint: 'later',
  columns: {
    source_id: 'text', producer: 'text', side: 'text', title: 'text', published: 'text?', published_year: 'int?',
    url: 'text?', kind: 'text', scope_note: 'text?', read_as: 'text',
    figures: 'int', first_year: 'int?', last_year: 'int?',
  },
});
export default query;
export type SourceRow = RowOf<typeof query.columns>;
