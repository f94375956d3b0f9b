/** Every check, found by its folder: adding `f09/` is enough. */
import type { Check } from './check';

const folders = import.meta.glob<Check>('./f*/index.ts', { import: 'default', eager: true });

export const CHECKS: readonly Check[] = Object.values(folders).sort((a, b) => a.flag.localeCompare(b.flag));
