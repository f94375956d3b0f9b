/**
 * Packs of any size that look like the shipped one: the same statements made of further
 * territories, with values moved a little and never twice the same way, from a seed.
 */
import type { Columns } from '../../core/query';
import { random } from '../../core/random';
import type { Pack } from '../../db/pack';
import { openPack, readPack } from '../pack';

type Row = Record<string, string | null>;

const cell = (value: string | null): string => (value === null ? '' : /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const csv = (columns: readonly string[], rows: readonly Row[]): string =>
  `${columns.join(',')}\n${rows.map((row) => columns.map((column) => cell(row[column]!)).join(',')).join('\n')}\n`;

/**
 * @param size  figures wanted
 * @param seed  the same seed gives the same pack
 */
export async function synthetic(size: number, seed = 1): Promise<Pack> {
  const shipped = readPack();
  const engine = await openPack();
  const read = async (table: string): Promise<{ columns: string[]; rows: Row[]; path: string }> => {
    const { path, schema } = shipped.descriptor.resources.find(({ name }) => name === table)!;
    const columns = schema.fields.map(({ name }) => name);
    const declared = Object.fromEntries(columns.map((column) => [column, 'text?'])) as Columns;
    return { columns, path, rows: await engine.query({ name: table, sql: `SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM ${table}`, columns: declared }) as Row[] };
  };
  const observations = await read('observation');
  const areas = await read('codelist_area');
  await engine.close();

  const next = random(seed);
  const blocks = Math.ceil(size / observations.rows.length);
  const at = (code: string | null, block: number): string | null => (block === 0 || !code ? code : `${code}~${block}`);
  const rows: Row[] = [];
  const places: Row[] = [];
  for (let block = 0; block < blocks; block += 1) {
    for (const area of areas.rows) places.push({ ...area, code: at(area['code']!, block), parent: at(area['parent']!, block) });
    for (const row of observations.rows) {
      if (rows.length === size) break;
      rows.push({ ...row, observation_id: `${row['observation_id']}${block || ''}`, area: row['area'] === 'unspecified' ? 'unspecified' : at(row['area']!, block), value: moved(row['value']!, block, next) });
    }
  }
  const files = new Map(shipped.files);
  files.set(observations.path, csv(observations.columns, rows));
  files.set(areas.path, csv(areas.columns, places));
  return { descriptor: shipped.descriptor, files };
}

/** One figure in ten moves by at most a tenth; its precision stays. */
function moved(value: string, block: number, next: () => number): string {
  const number = Number(value);
  if (block === 0 || next() > 0.1 || !Number.isFinite(number)) return value;
  const decimals = value.split('.')[1]?.length ?? 0;
  return (number * (0.9 + next() * 0.2)).toFixed(decimals);
}
