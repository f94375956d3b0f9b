#!/usr/bin/env node
/**
 * Starts a command of `main.ts` in a fresh clone as well as in a ready one. TypeScript,
 * `.sql?raw` and `import.meta.glob` are read by Vite, so that the terminal runs the very
 * files that the browser runs. Standard output carries what the command writes, nothing else.
 */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withModule } from './reader.mjs';
import { ensureModules, orExplain } from './setup.mjs';

/**
 * @param {string[]} args  command and its options, as typed
 * @returns {Promise<number>} exit status
 */
export async function concordance(args) {
  orExplain(ensureModules);
  return withModule('/cli/main.ts', ({ main }) => main(args));
}

// npm and npx call it through a link.
if (process.argv[1] && fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  process.exitCode = await concordance(process.argv.slice(2));
}
