/** A table of an engine, read back as the file that it was. */
import type { Resource, TextTable } from '../core/datapackage';
import { identifier } from '../core/quote';
import type { Engine } from '../db/engine';

/**
 * @param most  lines wanted, at the most
 * @returns     what is missing as empty cells; lines have no number
 */
export async function tableIn(engine: Engine, { name, schema }: Resource, most?: number): Promise<TextTable> {
  const header = schema.fields.map((field) => field.name);
  const rows = await engine.query({
    name: `tablein/${name}`, columns: Object.fromEntries(header.map((column) => [column, 'text'] as const)),
    sql: `SELECT ${header.map((column) => `coalesce(${identifier(column)}, '') AS ${identifier(column)}`).join(', ')} FROM ${identifier(name)}${most === undefined ? '' : ` LIMIT ${most}`}`,
  });
  return { header, rows: rows.map((row) => header.map((column) => String(row[column]))), lines: rows.map(() => 0) };
}
