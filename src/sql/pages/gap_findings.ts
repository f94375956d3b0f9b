import sql from './gap_findings.sql?raw';
import { pageQuery } from '../page';

export default pageQuery({
  name: 'gap_findings', sql, paint: 'first',
  columns: { finding_id: 'text', source_id: 'text', producer: 'text' },
});
