/** What drafts need, wired to the readers, the proposals of mappings and the session. Everything is loaded when first used. */
import type { Impact, ImportedDataset, Knowledge, Mapping } from '../core/mapping/types';
import type { Opened } from '../core/grid';
import type { DraftPorts } from './draft.svelte';

/** What the session knows of datasets and mappings. */
export interface Library {
  knowledge(): Promise<Knowledge>;
  known(opened: Opened): Promise<Mapping | null>;
  impact(dataset: ImportedDataset): Promise<Impact>;
  /** A newer edition of a dataset in force has a document of its own. */
  edition(dataset: ImportedDataset): ImportedDataset;
}

/** @param now  the clock */
export function draftPorts(library: Library, now: () => Date): DraftPorts {
  return {
    open: async (files, options) => (await import('../ingest/client')).openInWorker(files, options),
    knowledge: () => library.knowledge(),
    known: (opened) => library.known(opened),
    suggest: async (opened, knowledge) => (await import('../core/mapping/suggest')).suggestMapping(opened, knowledge),
    profile: async ({ table }) => {
      const { profiles } = await import('../core/mapping/profile');
      return new Map(profiles(table.header, table.rows).map((profile) => [profile.column, profile]));
    },
    make: async (opened, mapping, replaces, options) => {
      const [{ importFile }, knowledge] = await Promise.all([import('../ingest/client'), library.knowledge()]);
      return library.edition(await importFile(opened, mapping, knowledge, { origin: 'person', loaded_on: now().toISOString(), replaces }, options));
    },
    impact: (dataset) => library.impact(dataset),
  };
}
