/** The menu as data: pages one by one, and those of one group together where the first of them stands. */
import type { PageId } from '../state/url';
import { PAGE, type Group } from './pages';

/** One place of the menu. `group` is null for a page that stands alone. */
export interface Place {
  readonly group: Group | null;
  readonly pages: readonly [PageId, ...PageId[]];
}

/** In the order in which the pages are declared. */
export function places(pages: Readonly<Record<string, { readonly group?: Group }>> = PAGE): Place[] {
  const found = new Map<string, Place>();
  for (const [id, { group = null }] of Object.entries(pages) as [PageId, { readonly group?: Group }][]) {
    const key = group ?? `#/${id}`;
    const place = found.get(key);
    found.set(key, { group, pages: place ? [...place.pages, id] : [id] });
  }
  return [...found.values()];
}
