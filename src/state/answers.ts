/** From the engine and from the files of the build: rows by the name of their query. */
import type { Answer } from '../core/snapshot';
import type { Engine } from '../db/engine';
import type { PageQuery } from '../sql/page';

export type Row = Readonly<Record<string, unknown>>;

/** Answers of the queries that take no parameter. */
export async function everyAnswer(engine: Engine, queries: readonly PageQuery[]): Promise<ReadonlyMap<string, readonly Row[]>> {
  const answers = queries
    .filter((query) => query.paint !== 'live')
    .map(async (query) => [query.name, await engine.query(query)] as const);
  return new Map(await Promise.all(answers));
}

export function objects({ columns, rows }: Answer): readonly Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
}
