/** The document of an import, as a row of `sources.csv`. */
import { hash64 } from '../hash';
import { slug } from './names';
import type { Knowledge, SourceCard, SourceRow } from './types';

/** Two files with the same card are one document. */
export function sourceOf(card: SourceCard, knowledge: Knowledge): { readonly source_id: string; readonly row: SourceRow | null } {
  if (card.source_id !== undefined && (knowledge.get('source') ?? []).some(({ source_id }) => source_id === card.source_id)) {
    return { source_id: card.source_id, row: null };
  }
  const { producer, side, title, published, url, kind, scope_note, read_as, licence } = card;
  const identity = hash64([producer, title, published, url].join('|')).slice(0, 6);
  const source_id = card.source_id ?? [slug(producer).slice(0, 24).replace(/-$/, ''), published.slice(0, 4), identity].filter(Boolean).join('-');
  return { source_id, row: { source_id, producer, side, title, published, url, kind, scope_note: [scope_note, licence].filter(Boolean).join(' · '), read_as } };
}
