/** Where things stand in the repository, for the commands. */
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const ROOT = at('.');
export const SRC = at('src');
export const DATA = at('data');
export const DIST = at('dist');
export const NOTEBOOKS = at('notebooks');
export const CONFIG = at('vite.config.ts');
