/** A newer edition of a document that is already there: another document of the same producer, never a correction of the first. */
import { hash64 } from '../hash';
import type { ImportedDataset, SourceRow } from './types';

const sourceIdOf = ({ applied, mapping }: Pick<ImportedDataset, 'applied' | 'mapping'>): string => applied.source?.source_id ?? mapping.source.source_id ?? '';

/**
 * @param dataset  that replaces another
 * @param earlier  the one it replaces
 * @returns        the dataset with a document of its own, so that both stay and a check tells what was revised;
 *                 the problem `edition-date` when its card bears the date of the earlier one, or none
 */
export function asEdition(dataset: ImportedDataset, earlier: ImportedDataset): ImportedDataset {
  if (sourceIdOf(dataset) !== sourceIdOf(earlier)) return dataset;
  const { producer, side, title, published, url, kind, scope_note, read_as } = dataset.mapping.source;
  const source_id = `${sourceIdOf(earlier)}-${hash64([published, dataset.sha256].join('|')).slice(0, 6)}`;
  const source: SourceRow = { source_id, producer, side, title, published, url, kind, scope_note, read_as };
  const undated = published === '' || published === earlier.mapping.source.published;
  const { applied } = dataset;
  return {
    ...dataset,
    applied: {
      ...applied, source,
      observations: applied.observations.map((row) => ({ ...row, source_id })),
      sums: applied.sums.map((row) => ({ ...row, source_id })),
      problems: undated ? [...applied.problems, { code: 'edition-date', file: dataset.file, column: 'published', value: published }] : applied.problems,
    },
  };
}
