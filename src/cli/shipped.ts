/** The raw files shipped with the pack, read by the same road as a person's file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Opened } from '../core/grid';
import type { ImportedDataset, Knowledge, Mapping } from '../core/mapping/types';
import type { Pack } from '../db/pack';
import { importOpened } from '../ingest/imported';
import { knowledgeOf } from '../ingest/knowledge';
import { openFile } from '../ingest/open';
import { readPack, SHIPPED } from './pack';

/** Names that `importShipped` takes: resources of the pack that have a mapping. */
export const shippedNames = ({ descriptor }: Pick<Pack, 'descriptor'>): string[] =>
  descriptor.resources.filter(({ mapping }) => mapping !== undefined).map(({ name }) => name);

/** A raw file, its mapping, and the lists of the pack that its codes stand in. */
export interface ShippedFile { readonly pack: Pack; readonly opened: Opened; readonly mapping: Mapping; readonly knowledge: Knowledge }

/**
 * @param name    of the resource in `datapackage.json`
 * @param folder  data package; the shipped one unless told otherwise
 * @throws Error  when the pack has no raw file of this name
 */
export async function openShipped(name: string, folder: string = SHIPPED): Promise<ShippedFile> {
  const pack = readPack(folder);
  const resource = pack.descriptor.resources.find((one) => one.name === name);
  if (resource?.mapping === undefined) throw new Error(`${name}: no raw file of this name; ${shippedNames(pack).join(', ')} are known`);
  const bytes = readFileSync(join(folder, resource.path));
  const opened = await openFile({ name: resource.path.replace(/^.*\//, ''), bytes: new Uint8Array(bytes) });
  const mapping = JSON.parse(readFileSync(join(folder, resource.mapping), 'utf8')) as Mapping;
  return { pack, opened, mapping, knowledge: knowledgeOf(pack.descriptor, pack.files) };
}

/**
 * @returns       the dataset with its figures; the day is that of the pack, so that two builds are equal
 * @throws Error  when the pack has no raw file of this name
 */
export async function importShipped(name: string, folder: string = SHIPPED): Promise<ImportedDataset> {
  const { pack, opened, mapping, knowledge } = await openShipped(name, folder);
  return importOpened(opened, mapping, knowledge, { origin: 'shipped', loaded_on: pack.descriptor.created ?? '' });
}
