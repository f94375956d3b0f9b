/**
 * The raw file of the police and gendarmerie, read by the same road as a person's file and summed by
 * department, year and force: a small file beside the catalogue, for the page of territories only.
 */
import type { MappedRow, SumRule } from '../core/mapping/types';
import type { Territories } from '../core/territories';
import { importOpened } from '../ingest/imported';
import { SHIPPED } from './pack';
import { openShipped } from './shipped';

/** The raw file of the pack, and the forces that its lines tell apart, by the structure that each is. */
const DATASET = 'dataset_etat4001';
const FORCES: Readonly<Record<string, string>> = { gendarmerie: 'GN', 'police-nationale': 'PN' };
const COLUMN = 'force';

/** Services of one force in one department are parts of one whole, all in the file: it may be summed, and nothing across files is. */
const SUMS: readonly SumRule[] = Object.entries(FORCES).map(([structure_id, code]) => ({ set: { structure_id }, when: { [COLUMN]: [code] } }));

/** @throws Error when the pack lacks the file or its mapping, or when a line of it cannot be read */
export async function readTerritories(folder: string = SHIPPED): Promise<Territories> {
  const { opened, mapping, knowledge } = await openShipped(DATASET, folder);
  const { applied } = importOpened(opened, { ...mapping, sums: SUMS }, knowledge, { origin: 'shipped', loaded_on: '' });
  const [problem] = applied.problems;
  if (problem) throw new Error(`${DATASET}: ${problem.code}, line ${problem.line ?? '?'}`);
  const beyond = (applied.declared.codelist_area ?? []).map(({ code = '', label_fr = code, label_en = code }) => ({ label_fr, label_en }));
  return { ...toTerritories(mapping.source.source_id ?? DATASET, applied.sums), beyond };
}

/** Totals by department, year and force as a table; null where no service of a force stands for a department in a year. */
export function toTerritories(source_id: string, sums: readonly Pick<MappedRow, 'area' | 'period' | 'structure_id' | 'value'>[]): Territories {
  const years = [...new Set(sums.map(({ period }) => Number(period)))].sort((a, b) => a - b);
  const forces = Object.keys(FORCES);
  const values = new Map(sums.map(({ area, period, structure_id, value }) => [`${area}|${structure_id}|${period}`, Number(value)]));
  const areas = [...new Set(sums.map(({ area }) => area))].sort().map((area) => ({
    area, counts: forces.map((force) => years.map((year) => values.get(`${area}|${force}|${year}`) ?? null)),
  }));
  return { source_id, years, forces, beyond: [], areas };
}
