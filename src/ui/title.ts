/** What a view is called in the tab, the history and the foot of a printed page. */
import figureCards from '../sql/pages/figure_cards';
import type { Session } from '../state/session.svelte';
import type { Route } from '../state/url';
import { PAGE } from './pages';
import type { Words } from './words';

/** The finding, the document or the rule of an item page; null while it is not known. */
export function itemTitle({ page, id }: Route, session: Session, w: Words): string | null {
  if (page === 'incoherences') {
    const finding = session.everyFinding.find(({ finding_id }) => finding_id === id);
    return finding ? w.text(finding.headline) : null;
  }
  if (page === 'sources') return session.rows(figureCards).find(({ source_id }) => source_id === id)?.title ?? null;
  if (page === 'dossier') return w.t.shell.ways[id ?? ''] ?? null;
  return id;
}

export function titleOf(route: Route, session: Session, w: Words): string {
  if (route.page === null) return w.t.shell.states.notFound;
  const page = w.t.shell.pages[PAGE[route.page].label];
  const item = route.id === null ? null : itemTitle(route, session, w);
  return item === null ? page : `${item} · ${page}`;
}
