/** The tables of the published pack as they stand in its files, cell by cell, for those who want to read them. */
import type { Resource, TextTable } from '../core/datapackage';
import { BROWSER, packDescriptor, type Ports } from './ports';

type Files = Pick<Ports, 'fetchJson' | 'fetchText'>;

/** The tables of the pack, in the order of its descriptor. */
export const packTables = async (files: Files = BROWSER): Promise<readonly Resource[]> => (await packDescriptor(files)).resources;

/** @returns the text of one of them, nothing typed */
export async function packTable({ path }: Pick<Resource, 'path'>, files: Files = BROWSER): Promise<TextTable> {
  const [{ parseDelimited }, text] = await Promise.all([import('../ingest/delimited'), files.fetchText(`data/${path}`)]);
  return parseDelimited(text);
}
