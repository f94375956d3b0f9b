/** From files to tables: text as published, whatever the order of the columns. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPack } from '../../src/cli/pack';
import type { Columns } from '../../src/core/query';
import type { Engine } from '../../src/db/engine';
import { openNode } from '../../src/db/node';
import { loadPack } from '../../src/db/pack';
import { parseDelimited } from '../../src/ingest/delimited';

let engine: Engine;
beforeAll(async () => { engine = await openNode(); });
afterAll(() => engine.close());

const ask = <C extends Columns>(sql: string, columns: C) => engine.query({ name: 'asked', sql, columns });

it('loads every row of every file, cell for cell', async () => {
  const pack = readPack();
  await loadPack(engine, pack);
  // Raw files are read on demand, through their mapping: they make no table.
  const tables = pack.descriptor.resources.filter(({ mapping }) => mapping === undefined);
  expect(tables.length).toBe(pack.descriptor.resources.length - 2);
  for (const { name, path } of tables) {
    const { header, rows } = parseDelimited(pack.files.get(path)!);
    const columns = Object.fromEntries(header.map((column) => [column, 'text?' as const]));
    const loaded = await ask(`SELECT ${header.map((column) => `"${column}"`).join(', ')} FROM "${name}"`, columns);
    expect(loaded.map((row) => header.map((column) => row[column] ?? '')), path).toEqual(rows);
  }
});

it('takes the columns of a file in their order, and NULL for those it lacks', async () => {
  const pack = readPack();
  const path = 'corrections.csv';
  const files = new Map(pack.files).set(path, '\uFEFFstatus,"correction_id",extra\r\nopen,K9,"it\'s ""so"""\r\n');
  await loadPack(engine, { ...pack, files });
  expect(await ask('SELECT correction_id, status, extra, reason FROM correction', { correction_id: 'text', status: 'text', extra: 'text', reason: 'text?' }))
    .toEqual([{ correction_id: 'K9', status: 'open', extra: 'it\'s "so"', reason: null }]);
});

it('keeps a code that looks like a number as it is written', async () => {
  const pack = readPack();
  const files = new Map(pack.files).set('corrections.csv', 'correction_id,row_id\nK1,01\nK2,2E5\nK3,64.10\n');
  await loadPack(engine, { ...pack, files });
  expect(await ask('SELECT row_id FROM correction ORDER BY correction_id', { row_id: 'text' })).toEqual([{ row_id: '01' }, { row_id: '2E5' }, { row_id: '64.10' }]);
});
