/** What the engine holds, as it says itself, with the words that the pack's descriptor has for it. */
import type { Text } from '../core/model';
import { BROWSER, packDescriptor, type Ports } from './ports';
import type { Session } from './session.svelte';

export interface SchemaColumn { readonly name: string; readonly type: string; readonly title: Text | null; readonly about: Text | null }
export interface SchemaTable {
  readonly name: string;
  readonly columns: readonly SchemaColumn[];
  /** Null for what the model makes: its file says it (`headerOf`). */
  readonly title: Text | null;
  readonly about: Text | null;
}
export interface Schema {
  readonly tables: readonly SchemaTable[];
  /** Names of functions: those of the model, then the database's own. */
  readonly macros: readonly string[];
  readonly functions: readonly string[];
}

const COLUMNS = {
  name: 'console/columns', columns: { table_name: 'text', column_name: 'text', data_type: 'text' },
  sql: "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal AND database_name IN ('pack', 'built') ORDER BY table_name, column_index",
} as const;
const FUNCTIONS = {
  name: 'console/functions', columns: { name: 'text', own: 'bool' },
  sql: `SELECT function_name AS name, bool_or(NOT internal) AS own FROM duckdb_functions()
    WHERE regexp_matches(function_name, '^[a-z][a-z0-9_]+$') AND function_type IN ('scalar', 'aggregate', 'macro') GROUP BY ALL ORDER BY ALL`,
} as const;

/** In which order tables are told: figures first, then what the checks write, then knowledge. */
const FIRST = ['figure', 'observation', 'source', 'indicator', 'finding', 'finding_input', 'pair', 'statement', 'commitment', 'scope'];
const rank = (name: string): number => (FIRST.indexOf(name) + FIRST.length + 1) % (FIRST.length + 1);

export async function readSchema(session: Session, files: Pick<Ports, 'fetchJson'> = BROWSER): Promise<Schema> {
  const [descriptor, columns, functions] = await Promise.all([
    packDescriptor(files), session.ask(COLUMNS), session.ask(FUNCTIONS),
  ]);
  const names = [...new Set(columns.map(({ table_name }) => table_name))].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  return {
    tables: names.map((name) => {
      const resource = descriptor.resources.find((one) => one.name === name);
      return {
        name, ...(resource ? wordsOf(resource) : { title: null, about: null }),
        columns: columns.filter(({ table_name }) => table_name === name).map(({ column_name, data_type }) => {
          const field = resource?.schema.fields.find((one) => one.name === column_name);
          return { name: column_name, type: data_type, ...(field ? wordsOf(field) : { title: null, about: null }) };
        }),
      };
    }),
    macros: functions.filter(({ own }) => own).map(({ name }) => name),
    functions: functions.filter(({ own }) => !own).map(({ name }) => name),
  };
}

/** A table or a field of the descriptor. */
interface Described { readonly title?: string; readonly 'title@en'?: string; readonly description?: string; readonly 'description@en'?: string }

function wordsOf(one: Described): Pick<SchemaTable, 'title' | 'about'> {
  const both = (fr: string | undefined, en: string | undefined): Text | null => (fr === undefined ? null : { fr, en: en ?? fr });
  return { title: both(one.title, one['title@en']), about: both(one.description, one['description@en']) };
}
