import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './letter_references.sql?raw';

const query = pageQuery({
  name: 'letter_references', sql, paint: 'later',
  columns: {
    reference_id: 'text', kind: 'text', code: 'text', code_fr: 'text', code_en: 'text', article: 'text', says_fr: 'text', says_en: 'text', checked_on: 'text', checked_at: 'text',
  },
});
export default query;
export type LetterReferenceRow = RowOf<typeof query.columns>;
