/** The documents under the items of a dossier: how long a line of them may be, and all of them once. */
import { cautionOf } from '../../core/cite';
import type { Lang } from '../../core/model';
import type { Exhibit, ExhibitSource } from '../exhibit';

/** A longer line says its first documents; the others are listed once for all at the end. */
const LONG = 10;
export const FIRST = 6;
export const isLong = ({ sources }: Pick<Exhibit, 'sources'>): boolean => sources.length > LONG;

/** ` (560, 564 ; read as an excerpt)`, or nothing: the values taken from a document, and how it was read. */
export function saidOf({ values, read_as }: ExhibitSource, lang: Lang, separator: string): string {
  const said = [values.join(', '), cautionOf(read_as, lang) ?? ''].filter(Boolean).join(separator);
  return said ? ` (${said})` : '';
}

/** Every document of a dossier, once, in the order of the alphabet, with its values and the places of the items that rest on it. */
export function documentsOf(exhibits: readonly Pick<Exhibit, 'sources'>[], compare: (a: string, b: string) => number): readonly { readonly source: ExhibitSource; readonly items: readonly number[] }[] {
  const known = new Map<string, { readonly source: ExhibitSource; readonly items: readonly number[] }>();
  for (const [i, { sources }] of exhibits.entries()) {
    for (const source of sources) {
      const entry = known.get(source.source_id) ?? { source, items: [] };
      known.set(source.source_id, { source: { ...entry.source, values: [...new Set([...entry.source.values, ...source.values])] }, items: [...entry.items, i] });
    }
  }
  return [...known.values()].sort((a, b) => compare(a.source.text, b.source.text));
}
