/**
 * The model, in the order in which it is built: each file of `model/` creates one
 * macro set, table or view, and says in its first lines what goes in and out.
 *
 * It comes in two parts: what pages ask and, from there, the tables that only checks read,
 * which an engine may build once it has become of use.
 */
const files = import.meta.glob<string>('./model/*.sql', { query: '?raw', import: 'default', eager: true });

export interface ModelStep { readonly name: string; readonly sql: string }

/** Files from this number on are for checks only. */
const GROUNDS = '60';

export const MODEL: readonly ModelStep[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, sql]) => ({ name: path.replace(/^.*\//, ''), sql }));
/** What pages ask. */
export const FIGURE_STEPS: readonly ModelStep[] = MODEL.filter(({ name }) => name < GROUNDS);
/** What checks read besides. */
export const GROUND_STEPS: readonly ModelStep[] = MODEL.filter(({ name }) => name >= GROUNDS);
