import { pageQuery } from '../page';
import sql from './rule_targets.sql?raw';

export default pageQuery({
  name: 'rule_targets', sql, paint: 'later',
  columns: { target: 'text', explanation_fr: 'text', explanation_en: 'text' },
});
