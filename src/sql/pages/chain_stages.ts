import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './chain_stages.sql?raw';

const query = pageQuery({
  name: 'chain_stages', sql, paint: 'later',
  columns: { drawing: 'text', panel: 'text', position: 'int', label_fr: 'text', label_en: 'text', year: 'int', observation_ids: 'text' },
});
export default query;
export type ChainStageRow = RowOf<typeof query.columns>;
