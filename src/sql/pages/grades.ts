import sql from './grades.sql?raw';
import { pageQuery } from '../page';

export default pageQuery({ name: 'grades', sql, paint: 'later', columns: { grade: 'text', pairs: 'int' } });
