/** What a build holds, seen as files. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** @returns paths of all files under a folder, relative to it, with `/`, sorted */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Files that pages may ask for: neither the compressed twins nor what only the build reads. */
export function isServed(path: string): boolean {
  return !/\.(br|gz)$/.test(path) && !/^(\.vite|shots)\//.test(path) && path !== 'sw.js';
}
