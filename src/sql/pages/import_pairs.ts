import { pageQuery } from '../page';
import sql from './import_pairs.sql?raw';

/** One parameter: the dataset. */
export default pageQuery({ name: 'import_pairs', sql, paint: 'live', columns: { grade: 'text', pairs: 'int' } });
