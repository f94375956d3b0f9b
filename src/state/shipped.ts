/** A raw file shipped with the pack becomes a dataset by the road of any other file: worker, mapping, figures. */
import type { Resource } from '../core/datapackage';
import type { ImportedDataset } from '../core/mapping/types';
import type { Imports } from './imports.svelte';

/** @returns the dataset, not yet in force */
export async function makeShipped(imports: Pick<Imports, 'fetchShipped' | 'knowledge'>, resource: Resource, now: Date): Promise<ImportedDataset> {
  const [{ file, mapping }, knowledge, { openInWorker, importFile }] = await Promise.all([
    imports.fetchShipped(resource), imports.knowledge(), import('../ingest/client'),
  ]);
  return importFile(await openInWorker([file]), mapping, knowledge, { origin: 'shipped', loaded_on: now.toISOString() });
}
