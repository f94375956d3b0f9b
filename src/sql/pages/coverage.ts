import type { RowOf } from '../../core/query';
import sql from './coverage.sql?raw';
import { pageQuery } from '../page';

const coverage = pageQuery({
  name: 'coverage', sql, paint: 'first',
  columns: {
    panel: 'text', position: 'int', label_fr: 'text', label_en: 'text', year: 'int',
    state: 'text', figures: 'int', documents: 'int', observation_ids: 'text',
  },
});
export default coverage;

/** One quantity in one year. */
export type CoverageCell = RowOf<typeof coverage.columns>;
