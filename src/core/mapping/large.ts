/** Which tables are too long to be mapped while a page waits, and the part of them that shows what a mapping does. */
import type { Opened } from '../grid';
import { part } from '../packed';

/** Rows beyond which a mapping is applied apart from the page. */
export const LARGE = 20_000;
/** First rows of such a table, that a person sees mapped at once. */
export const PREVIEWED = 500;

export const isLarge = ({ table }: Pick<Opened, 'table'>): boolean => table.rows.length > LARGE;

/** The same file, of which only the first rows were read. */
export const headOf = (opened: Opened): Opened => ({ ...opened, table: { ...opened.table, rows: part(opened.table.rows, 0, PREVIEWED) } });
