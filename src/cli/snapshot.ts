/** Asks at build time what the first pages will ask, so that they paint before the engine. */
import { runChecks } from '../checks/run';
import type { Answer, Snapshot } from '../core/snapshot';
import type { QueryRunner, RowOf, Columns } from '../core/query';
import type { PageQuery } from '../sql/page';
import { QUERIES } from '../sql/queries';
import { openPack, readPack } from './pack';

/** Findings that the first page lists; the rest comes with the catalogue. */
export const FIRST_FINDINGS = 12;

export interface Snapshots {
  /** Painted with the first view. */
  readonly snapshot: Snapshot;
  /** Loaded after it: the other answers and every finding. */
  readonly catalogue: Snapshot;
}

/**
 * @param folder  data package; the shipped one unless told otherwise
 * @throws EngineError when a query or a check does not bind
 */
export async function takeSnapshots(folder?: string): Promise<Snapshots> {
  const { descriptor: { name, version } } = readPack(folder);
  const engine = await openPack(folder);
  try {
    // Checks first: pages read the tables of findings that they write.
    const { findings, tallies } = await runChecks(engine);
    const part = async (paint: PageQuery['paint'], count: number): Promise<Snapshot> => ({
      pack: { name, version },
      answers: Object.fromEntries(await answersOf(engine, QUERIES.filter((query) => query.paint === paint))),
      findings: findings.slice(0, count),
      tallies,
    });
    return { snapshot: await part('first', FIRST_FINDINGS), catalogue: await part('later', findings.length) };
  } finally {
    await engine.close();
  }
}

async function answersOf(engine: QueryRunner, queries: readonly PageQuery[]): Promise<[string, Answer][]> {
  const answers: [string, Answer][] = [];
  for (const query of queries) answers.push([query.name, toAnswer(query, await engine.query(query))]);
  return answers;
}

/**
 * Rows as JSON can carry them.
 * @throws Error for an infinite number, which JSON would turn into null without a word
 */
export function toAnswer(query: Pick<PageQuery, 'name' | 'columns'>, rows: readonly RowOf<Columns>[]): Answer {
  const columns = Object.keys(query.columns);
  return {
    columns,
    rows: rows.map((row) => columns.map((column) => {
      const value = row[column];
      if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${query.name}: ${column} is ${value}, which JSON cannot carry`);
      return value;
    })),
  };
}
