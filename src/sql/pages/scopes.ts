import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './scopes.sql?raw';

const query = pageQuery({
  name: 'scopes', sql, paint: 'later',
  columns: {
    scope_id: 'text', label_fr: 'text', label_en: 'text', definition_fr: 'text?', definition_en: 'text?',
    parent_fr: 'text?', parent_en: 'text?', relation_to_parent: 'text?', figures: 'int',
  },
});
export default query;
export type ScopeRow = RowOf<typeof query.columns>;
