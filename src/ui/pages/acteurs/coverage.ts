/** What each actor covers, and what none does. Pure. */
import { among, anyAmong } from '../../../core/question/condition';
import type { ActorRow } from '../../../sql/pages/actors';
import type { Said } from '../../lists/condition';
import type { Facets } from '../../lists/facets';

export interface Actor {
  readonly row: ActorRow;
  readonly services: readonly string[];
  readonly forms: readonly string[];
  readonly publics: readonly string[];
}

/** Help given to persons; the other services are missions. */
export const HELP: ReadonlySet<string> = new Set(['shelter', 'outreach', 'exit-pathway', 'psychological-care', 'legal', 'social-support', 'orientation', 'child-protection', 'asylum']);

/** In a list of an actor, what nothing says. */
export const UNSTATED = '';

const list = (text: string | null, separator: string): string[] => (text ?? '').split(separator).filter((item) => item !== '');

export const toActor = (row: ActorRow): Actor => ({
  row, services: list(row.services, ' '), forms: list(row.exploitation, ' '), publics: list(row.public, ';'),
});

/** The filters of the list, by their name in the address. */
export const FACETS: Facets<Actor> = { nature: ({ row }) => [row.kind], service: ({ services }) => services, forme: ({ forms }) => forms, public: ({ publics }) => publics };
/** The same filters, of the query. */
export const SAID: Said = {
  nature: (values) => among('kind', values), service: (values) => anyAmong("string_split(services, ' ')", values),
  forme: (values) => anyAmong("string_split(exploitation, ' ')", values), public: (values) => anyAmong("string_split(public, ';')", values),
};

/** Actors that give a help to a form or a public; `UNSTATED`: those that do not say which. */
export function covering(actors: readonly Actor[], service: string, need: { readonly form?: string; readonly public?: string }): readonly Actor[] {
  const has = (items: readonly string[], asked: string | undefined): boolean => asked === undefined || (asked === UNSTATED ? items.length === 0 : items.includes(asked));
  return actors.filter((actor) => actor.services.includes(service) && has(actor.forms, need.form) && has(actor.publics, need.public));
}

/** Every value that some actor has, in the order given first, then as met. */
export const valuesOf = (items: readonly (readonly string[])[], order: readonly string[]): readonly string[] =>
  [...new Set([...order.filter((one) => items.some((own) => own.includes(one))), ...items.flat()])];
