/** What pages are made of: findings, and rows by the name of their query, from the engine and from the files of the build. */
import type { CheckTally, Finding } from '../core/model';
import type { Answer, Snapshot } from '../core/snapshot';
import type { Engine } from '../db/engine';
import type { PageQuery } from '../sql/page';

export type Row = Readonly<Record<string, unknown>>;

/** Everything known at one time; replaced as a whole, so that a page never mixes two. */
export interface Known {
  readonly pack: Snapshot['pack'] | null;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly findings: readonly Finding[];
  readonly tallies: readonly CheckTally[];
}

export const NOTHING: Known = { pack: null, rows: new Map(), findings: [], tallies: [] };
/** Ranks of what is known: the first page, all pages as the build answered them, what the engine said. */
export const [FIRST, CATALOGUE, LIVE] = [1, 2, 3] as const;

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
