import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './tiles.sql?raw';

const query = pageQuery({
  name: 'tiles', sql, paint: 'later',
  columns: { area: 'text', label_fr: 'text', label_en: 'text', overseas: 'bool', row: 'int', col: 'int' },
});
export default query;
export type TileRow = RowOf<typeof query.columns>;
