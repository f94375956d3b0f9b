import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './actors.sql?raw';

const query = pageQuery({
  name: 'actors', sql, paint: 'later',
  columns: {
    id: 'text', name: 'text', acronym: 'text?', kind: 'text', member: 'bool?', exploitation: 'text?', public: 'text?', services: 'text?', area: 'text?',
    source_id: 'text?', figures: 'int', observation_ids: 'text?', documents: 'int', signs_as: 'text',
  },
});
export default query;
export type ActorRow = RowOf<typeof query.columns>;
