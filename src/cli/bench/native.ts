/** The same SQL on native DuckDB, one thread: the yardstick of the WebAssembly engine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Columns, Query, RowOf } from '../../core/query';
import type { Engine } from '../../db/engine';

export async function openNative(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-bench-'));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run('SET threads = 1');
  await connection.run(`SET file_search_path = '${folder}'`);
  return {
    async query<C extends Columns>({ sql }: Query<C>, params: readonly (string | number | boolean | null)[] = []) {
      return (await connection.runAndReadAll(sql, [...params])).getRowObjectsJS() as unknown as RowOf<C>[];
    },
    async run(sql) { await connection.run(sql); },
    async register({ name, text }) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    },
    async forget(name) { rmSync(join(folder, name)); },
    async lock() {},
    async close() {
      connection.closeSync();
      rmSync(folder, { recursive: true });
    },
  };
}
