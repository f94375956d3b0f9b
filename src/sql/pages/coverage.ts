import sql from './coverage.sql?raw';
import { COVERAGE } from '../../core/statement';
import { pageQuery } from '../page';

export type { CoverageCell } from '../../core/statement';

export default pageQuery({ name: 'coverage', sql, paint: 'first', columns: COVERAGE });
