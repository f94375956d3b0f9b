/**
 * The SQL of the application as people read it, comments and all: the steps of the model, the queries
 * of pages, the checks. Loaded when the console asks; what the engine runs is the same without comments.
 */
import { CHECKS } from '../checks/registry';

const model = import.meta.glob<string>('../sql/model/*.sql', { query: '?raw&whole', import: 'default', eager: true });
const pages = import.meta.glob<string>('../sql/pages/*.sql', { query: '?raw&whole', import: 'default', eager: true });
const checks = import.meta.glob<string>('../checks/{finding,verdict}.sql', { query: '?raw&whole', import: 'default', eager: true });

/**
 * The SQL behind a drawing or a finding, to start from.
 * @param name  of a page query (`gap_permits`) or of a check (`F05`)
 * @returns     null for a name that is neither
 */
export function shippedSql(name: string): string | null {
  return CHECKS.find(({ flag }) => flag === name)?.sql ?? pages[`../sql/pages/${name}.sql`] ?? null;
}

/** The first lines of the file that makes a table, as its author wrote them, in English; null for the tables of the pack. */
export function headerOf(table: string): string | null {
  const made = new RegExp(`CREATE[A-Z ]* (TABLE|VIEW)( IF NOT EXISTS)? "?${table}"?[ (]`, 'i');
  const file = Object.values({ ...model, ...checks }).find((sql) => made.test(sql));
  if (!file) return null;
  const lines = file.split('\n');
  // A table made after the first one of its file has its own lines over it.
  const at = lines.findIndex((line) => made.test(line));
  const own: string[] = [];
  for (let i = at - 1; i >= 0 && lines[i]!.startsWith('--'); i -= 1) own.unshift(lines[i]!);
  const first = lines.slice(0, lines.findIndex((line) => !line.startsWith('--')));
  return (own.length > 0 ? own : first).map((line) => line.replace(/^-- ?/, '')).join('\n');
}
