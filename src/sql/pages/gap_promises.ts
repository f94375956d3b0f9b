import sql from './gap_promises.sql?raw';
import { pageQuery } from '../page';

export default pageQuery({
  name: 'gap_promises', sql, paint: 'first',
  columns: {
    drawing: 'text', commitment_id: 'text', plan: 'text?', measure: 'text?', made_by: 'text', made_on: 'text?', made_source_id: 'text?', due: 'text?',
    promise_fr: 'text', promise_en: 'text', status: 'text', assessed_by: 'text?', assessed_on: 'text?', assessed_source_id: 'text?',
    finding_fr: 'text?', finding_en: 'text?',
  },
});
