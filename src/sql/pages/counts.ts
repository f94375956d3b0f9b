import sql from './counts.sql?raw';
import { pageQuery } from '../page';

export default pageQuery({
  name: 'counts', sql, paint: 'first',
  columns: { figures: 'int', documents: 'int', full_text: 'int', excerpt: 'int', quoted: 'int' },
});
