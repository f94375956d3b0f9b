/**
 * What of a dossier goes where a file of its author does not. Every item is judged against the
 * figures and the findings of the archive, not by what it says of itself: what rests on a figure
 * that stays, or reads otherwise without it, is left out with the words around it. A drawing or a
 * part of a page may count what it does not name: it goes as its address and the author's words.
 */
import type { Dossier, Item } from '../../core/dossier/model';
import type { Exhibit, ResolvedDossier } from '../exhibit';
import type { Evidence } from '../provenance';

/** A dossier as it is shown, and as it is kept. */
export interface Packed { readonly dossier: ResolvedDossier; readonly kept: Dossier }

export function travelling({ dossier, kept }: Packed, { figures, findings }: Pick<Evidence, 'figures' | 'findings'>): Packed {
  const items = new Map(kept.items.map((item) => [item.id, item]));
  const sentences = new Map(findings.map(({ finding_id, sentence }) => [finding_id, sentence[dossier.lang]]));
  const judged = (exhibit: Exhibit, { reference, headline }: Item): Exhibit | null => {
    if (exhibit.observations.some((id) => !figures.has(id))) return null;
    if (reference.kind === 'finding') return sentences.get(reference.finding) === exhibit.subtitle ? exhibit : null;
    return reference.kind === 'chart' || reference.kind === 'section' ? { ...exhibit, kicker: '', headline, subtitle: '', note: '' } : exhibit;
  };
  const exhibits = dossier.exhibits.flatMap((exhibit) => {
    const item = items.get(exhibit.id);
    return (item && judged(exhibit, item)) ?? [];
  });
  const there = new Set(exhibits.map(({ id }) => id));
  // What is not here to be judged stays too.
  return { dossier: { ...dossier, exhibits }, kept: { ...kept, items: kept.items.filter(({ id }) => there.has(id)) } };
}
