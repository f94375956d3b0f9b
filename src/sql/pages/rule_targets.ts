import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './rule_targets.sql?raw';

const query = pageQuery({
  name: 'rule_targets', sql, paint: 'later',
  columns: { target: 'text', explanation_fr: 'text', explanation_en: 'text' },
});
export default query;
export type RuleTargetRow = RowOf<typeof query.columns>;
