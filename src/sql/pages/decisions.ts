import sql from './decisions.sql?raw';
import { pageQuery } from '../page';

export default pageQuery({
  name: 'decisions', sql, paint: 'first',
  columns: {
    finding_id: 'text', ruleid: 'text', reason: 'text', comment: 'text', citation: 'text', decided_on: 'text', decided_by: 'text', inputs: 'text',
  },
});
