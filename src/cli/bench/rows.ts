/** Files of many rows for the bench: what a statistical office exports, the same every time. */
import { strToU8, zipSync } from 'fflate';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const HEADER = ['id', 'annee', 'departement', 'service', 'faits', 'taux'];

const row = (i: number): (string | number)[] =>
  [i, 2000 + (i % 24), String((i * 37) % 101).padStart(2, '0'), `Service ${i % 997} de l’Est`, (i * 7919) % 100_000, ((i * 31) % 10_000) / 100];

/** CSV with commas and points, which DuckDB reads without being told anything; a title line and notes are for other tests. */
export function csvRows(count: number): string {
  const lines = [HEADER.join(',')];
  for (let i = 0; i < count; i += 1) lines.push(row(i).join(','));
  return `${lines.join('\n')}\n`;
}

const letter = (column: number) => String.fromCharCode(65 + column);

/** A workbook whose texts stand in their cells, as exports of databases have them. */
function workbook(count: number): Uint8Array {
  const cell = (value: string | number, r: number, c: number) => (typeof value === 'number'
    ? `<c r="${letter(c)}${r}"><v>${value}</v></c>` : `<c r="${letter(c)}${r}" t="inlineStr"><is><t>${value}</t></is></c>`);
  const line = (cells: readonly (string | number)[], r: number) => `<row r="${r}">${cells.map((value, c) => cell(value, r, c)).join('')}</row>`;
  const rows = [line(HEADER, 1), ...Array.from({ length: count }, (_, i) => line(row(i), i + 2))];
  const relation = (type: string, target: string) => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': strToU8(`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`),
    '_rels/.rels': strToU8(relation('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(`<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(relation('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(`<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`),
  });
}

/** The same rows in each format, by the name of a file of it. */
export async function filesOf(count: number): Promise<Map<string, Uint8Array>> {
  const text = csvRows(count);
  const records = Array.from({ length: count }, (_, i) => Object.fromEntries(row(i).map((value, c) => [HEADER[c], value])));
  const cube = {
    version: '2.0', class: 'dataset', id: ['id'], size: [count], dimension: { id: { category: { index: Array.from({ length: count }, (_, i) => String(i)) } } },
    value: Array.from({ length: count }, (_, i) => row(i)[4]),
  };
  return new Map([
    ['rows.csv', strToU8(text)],
    ['rows.xlsx', workbook(count)],
    ['rows.parquet', await parquet(text)],
    ['rows.json', strToU8(JSON.stringify(records))],
    ['cube.json', strToU8(JSON.stringify(cube))],
  ]);
}

async function parquet(csv: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-bench-'));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  try {
    writeFileSync(join(folder, 'rows.csv'), csv);
    await connection.run(`COPY (SELECT * FROM read_csv('${folder}/rows.csv')) TO '${folder}/rows.parquet' (FORMAT parquet)`);
    return new Uint8Array(readFileSync(join(folder, 'rows.parquet')));
  } finally {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  }
}
