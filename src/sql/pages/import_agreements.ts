import { pageQuery } from '../page';
import sql from './import_agreements.sql?raw';

/** One parameter: the dataset. */
export default pageQuery({ name: 'import_agreements', sql, paint: 'live', columns: { figures: 'int', agreements: 'int' } });
