import sql from './data_date.sql?raw';
import { pageQuery } from '../page';

export default pageQuery({ name: 'data_date', sql, paint: 'first', columns: { latest: 'text?' } });
