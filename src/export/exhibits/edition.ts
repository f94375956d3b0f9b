/** What is said once of all the figures of a dossier: the terms under which the data may be used. */
import type { DataPackage } from '../../core/datapackage';
import type { Lang } from '../../core/model';

/** The licences of a pack, one sentence each; empty when it names none or could not be read. */
export function licenceOf(descriptor: Pick<DataPackage, 'licenses'> | null, lang: Lang): string {
  return (descriptor?.licenses ?? [])
    .map((licence) => (lang === 'fr' ? licence.title : licence['title@en'] ?? licence.title) ?? licence.name ?? '')
    .filter(Boolean)
    .map((title) => title.replace(/ (?=[:;!?])/g, '\u202F').replace(/\.?$/, '.'))
    .join(' ');
}
