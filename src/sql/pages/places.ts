import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './places.sql?raw';

const query = pageQuery({
  name: 'places', sql, paint: 'later',
  columns: { area: 'text', observation_id: 'text', year: 'int' },
});
export default query;
export type PlaceRow = RowOf<typeof query.columns>;
