import sql from './coverage.sql?raw';
import { COVERAGE } from '../../core/statement';
import { pageQuery } from '../page';

export default pageQuery({ name: 'coverage', sql, paint: 'first', columns: COVERAGE });
