/**
 * The model, in the order in which it is built: each file of `model/` creates one
 * macro set, table or view, and says in its first lines what goes in and out.
 */
const files = import.meta.glob<string>('./model/*.sql', { query: '?raw', import: 'default', eager: true });

interface ModelStep { readonly name: string; readonly sql: string }

export const MODEL: readonly ModelStep[] = Object.entries(files)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, sql]) => ({ name: path.replace(/^.*\//, ''), sql }));
