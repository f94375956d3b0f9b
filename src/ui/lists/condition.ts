/** What a list shows of its query, as a condition in SQL: for the console. Pure. */
import { every, keeping } from '../../core/question/condition';
import { filtered, type Choice, type Facets } from './facets';

/** How the query of a list says each of its filters; those that it cannot say are left to the identifiers of the rows. */
export type Said = Readonly<Record<string, (values: readonly string[]) => string>>;

/**
 * @param all   every row of the list
 * @param kept  those that it shows
 * @param id    column of the query that identifies a row, and how a row has it
 */
export function conditionOf<Row>(all: readonly Row[], kept: readonly Row[], facets: Facets<Row>, choice: Choice, said: Said, [column, id]: readonly [string, (row: Row) => string]): string {
  const stated = Object.fromEntries(Object.entries(choice).filter(([name, values]) => values.length > 0 && Object.hasOwn(said, name)));
  const left = filtered(all, facets, stated).map(id);
  return every(...Object.entries(stated).map(([name, values]) => said[name]!(values)), keeping(column, kept.map(id), left));
}
