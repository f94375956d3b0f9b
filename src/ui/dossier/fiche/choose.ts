/** Which findings the one-page brief tells: those asked for in the address, or those of the dossier, then the most serious. Pure. */
import type { Dossier, Item } from '../../../core/dossier/model';
import { mostSerious } from '../../../core/firstpage';
import type { Finding } from '../../../core/model';
import { listed } from '../../../core/told';

export const PLACES = 5;
/** Filter of the address: identifiers of findings, in the order of the page. */
export const CHOSEN = 'constats';

const kept = ({ items }: Dossier): string[] => items.flatMap(({ reference }) => (reference.kind === 'finding' ? [reference.finding] : []));

/**
 * @param asked     from the address; empty: the page's own choice
 * @param findings  in the order of their rank, those that a person closed left out
 */
export function chosen(asked: readonly string[], dossier: Dossier, findings: readonly Finding[]): readonly string[] {
  const known = new Set(findings.map(({ finding_id }) => finding_id));
  const own = [...kept(dossier), ...mostSerious(findings, PLACES).map(({ finding_id }) => finding_id), ...listed(findings).map(({ finding_id }) => finding_id)];
  const wanted = asked.length > 0 ? asked : own;
  return [...new Set(wanted)].filter((id) => known.has(id) || kept(dossier).includes(id)).slice(0, PLACES);
}

/** As items of a dossier, with the person's words where the dossier has them. */
export function itemsOf(ids: readonly string[], { items }: Dossier): readonly Item[] {
  return ids.map((finding) => items.find(({ reference }) => reference.kind === 'finding' && reference.finding === finding)
    ?? { id: `fiche-${finding}`, reference: { kind: 'finding', finding }, headline: '', commentary: '', notes: '' });
}
