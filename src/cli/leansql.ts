/**
 * SQL of the model and of the pages without its comments and its margins, in the build: the
 * browser reads statements, people read the files. That of the checks stays whole, it is shown.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Lines that say something to the engine. No statement of ours holds a text of several lines. */
export const bare = (sql: string): string =>
  sql.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('--')).join('\n');

export function leanSql(): Plugin {
  return {
    name: 'concordance:lean-sql',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const path = /^(.*\/src\/sql\/.*\.sql)\?raw$/.exec(id)?.[1];
      return path ? `export default ${JSON.stringify(bare(readFileSync(path, 'utf8')))}` : null;
    },
  };
}
