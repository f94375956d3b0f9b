import sql from './gap_pathways.sql?raw';
import { pageQuery } from '../page';
import { STATEMENT } from '../../core/statement';

export default pageQuery({ name: 'gap_pathways', sql, paint: 'first', columns: STATEMENT });
