import sql from './gap_permits.sql?raw';
import { pageQuery } from '../page';
import { STATEMENT_OR_GAP } from '../../core/statement';

export default pageQuery({ name: 'gap_permits', sql, paint: 'first', columns: STATEMENT_OR_GAP });
