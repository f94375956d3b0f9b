import type { RowOf } from '../../core/query';
import { pageQuery } from '../page';
import sql from './chain_links.sql?raw';

const query = pageQuery({
  name: 'chain_links', sql, paint: 'later',
  columns: { drawing: 'text', earlier: 'text', later: 'text', adjacent: 'bool', relation: 'text', target: 'text?', grade: 'text' },
});
export default query;
export type ChainLinkRow = RowOf<typeof query.columns>;
