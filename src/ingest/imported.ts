/**
 * An opened file with its mapping becomes a dataset of the session: the same road for a person's
 * file, for the raw files shipped with the pack, and for the terminal.
 */
import type { Opened, Reading } from '../core/grid';
import { hash64 } from '../core/hash';
import { applyMapping, type Origin } from '../core/mapping/apply';
import type { Applied, ImportedDataset, Knowledge, Mapping } from '../core/mapping/types';

export interface ImportOptions {
  readonly origin: ImportedDataset['origin'];
  /** ISO day and time, from whoever has a clock. */
  readonly loaded_on: string;
  /** The dataset of which this one is a newer edition. */
  readonly replaces?: string | null;
}

/** @returns the dataset with its figures and problems; nothing is loaded nor kept yet */
export function importOpened(opened: Opened, mapping: Mapping, knowledge: Knowledge, options: ImportOptions): ImportedDataset {
  return importApplied(opened, mapping, applyMapping(opened.table, mapping, knowledge, originOf(opened)), options);
}

/** A text has no sheet; the one sheet of a workbook need not be said, but is, because others may join it. */
export const originOf = ({ file, sha256, reading }: Opened): Origin => ({ file, sha256, sheet: reading.sheet });

/** @param applied  what the mapping made of the opened file, here or in a worker */
export function importApplied(opened: Opened, mapping: Mapping, applied: Applied, { origin, loaded_on, replaces = null }: ImportOptions): ImportedDataset {
  const { file, sha256, size, table, reading } = opened;
  return {
    dataset_id: `d${hash64([sha256, reading.sheet ?? '', JSON.stringify(mapping)].join('|')).slice(0, 12)}`,
    name: mapping.name, file, sheet: reading.sheet, bytes: size, sha256, rows: table.rows.length, loaded_on, origin,
    decisions: decisionsOf(reading), mapping, replaces,
    applied: { ...applied, problems: [...opened.problems, ...applied.problems] },
  };
}

/** How a file was read, as codes and values. */
function decisionsOf({ format, encoding, separator, sheet, range, header, body }: Reading): ImportedDataset['decisions'] {
  const said: [string, string | null][] = [
    ['format', format], ['encoding', encoding], ['separator', separator], ['sheet', sheet], ['range', range],
    ['header', header && `${header.first}-${header.last}`], ['body', body && `${body.first}-${body.last}`],
  ];
  return said.flatMap(([code, value]) => (value === null ? [] : [{ code, value }]));
}
