import type { Query } from '../../core/query';
import sql from './documents.sql?raw';

const documents = {
  name: 'lists/documents', sql,
  columns: { observation_id: 'text', source_id: 'text', producer: 'text', published: 'text?' },
} as const satisfies Query;

export default documents;
