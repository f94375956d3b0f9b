/** Every page query, by name: what the snapshot holds and what the golden tests run. */
import type { PageQuery } from './page';

const files = import.meta.glob<PageQuery>('./pages/*.ts', { import: 'default', eager: true });

export const QUERIES: readonly PageQuery[] = Object.values(files);
