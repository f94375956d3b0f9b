/** Where things stand in the repository, for the commands. */
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const ROOT = at('.');
export const SRC = at('src');
export const DATA = at('data');
export const DIST = at('dist');
export const NOTEBOOKS = at('notebooks');
/** In a build: what runs before anything is painted. The bundler does not know it. */
export const FIRST_PAINT = 'firstpaint.js';
export const CONFIG = at('vite.config.ts');
