import { pageQuery } from '../page';
import sql from './finding_list.sql?raw';

/** What lists of findings show, for the console: pages have it in words from the checks. */
export default pageQuery({ name: 'finding_list', sql, paint: 'live', columns: { finding_id: 'text', flag: 'text', severity: 'text', grade: 'text?', theme: 'text?' } });
