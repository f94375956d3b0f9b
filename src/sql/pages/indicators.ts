import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './indicators.sql?raw';

const query = pageQuery({
  name: 'indicators', sql, paint: 'later',
  columns: {
    indicator: 'text', theme: 'text', kind: 'text', unit: 'text', label_fr: 'text', label_en: 'text',
    definition_fr: 'text', definition_en: 'text', unit_fr: 'text?', unit_en: 'text?', figures: 'int',
  },
});
export default query;
export type IndicatorRow = RowOf<typeof query.columns>;
