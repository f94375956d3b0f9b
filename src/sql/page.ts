/**
 * The queries that pages ask. One file each in `pages/`: `<name>.sql` says what goes
 * in and out, `<name>.ts` declares its columns and when a page needs it.
 */
import type { Columns, Query } from '../core/query';

export interface PageQuery<C extends Columns = Columns> extends Query<C> {
  /** `first`: painted with the first view. `later`: in the catalogue loaded after it. `live`: asked of the engine only (it takes parameters, or the console alone shows it). */
  readonly paint: 'first' | 'later' | 'live';
}

export function pageQuery<const C extends Columns>(query: PageQuery<C>): PageQuery<C> {
  return query;
}
