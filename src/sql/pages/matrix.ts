import { pageQuery } from '../page';
import sql from './matrix.sql?raw';

/** The page makes the same of `concordance`; the console shows it whole. */
export default pageQuery({ name: 'matrix', sql, paint: 'live', columns: { observation_id: 'text', indicator: 'text', theme: 'text', year: 'int', side: 'text', verdict: 'text' } });
