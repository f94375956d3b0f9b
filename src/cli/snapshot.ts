/** Asks at build time what the first pages will ask, so that they paint before the engine. */
import { runChecks } from '../checks/run';
import { firstPage } from '../core/firstpage';
import type { Finding } from '../core/model';
import type { Answer, Snapshot } from '../core/snapshot';
import type { QueryRunner, RowOf, Columns } from '../core/query';
import type { PageQuery } from '../sql/page';
import { QUERIES } from '../sql/queries';
import { shippedDecisions } from './decisions';
import { openPack, readPack } from './pack';

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
  const pack = readPack(folder);
  const { name, version } = pack.descriptor;
  const engine = await openPack(folder);
  try {
    // Checks first: pages read the tables of findings that they write.
    const { findings, tallies } = await runChecks(engine);
    const { standings } = shippedDecisions(pack, findings);
    const part = async (paint: PageQuery['paint'], kept: (answers: Snapshot['answers']) => readonly Finding[]): Promise<Snapshot> => {
      const answers = Object.fromEntries(await answersOf(engine, QUERIES.filter((query) => query.paint === paint)));
      return { pack: { name, version }, answers, findings: kept(answers), tallies };
    };
    return {
      snapshot: await part('first', (answers) => firstPage(findings, drawn(answers), ({ finding_id }) => standings.get(finding_id)?.state === 'closed')),
      catalogue: await part('later', () => findings),
    };
  } finally {
    await engine.close();
  }
}

/** Figures that the first page draws: what its answers call `observation_id`. */
function drawn(answers: Snapshot['answers']): ReadonlySet<string> {
  const ids = Object.values(answers).flatMap(({ columns, rows }) => {
    const at = columns.indexOf('observation_id');
    return at < 0 ? [] : rows.map((row) => row[at]);
  });
  return new Set(ids.filter((id) => typeof id === 'string'));
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
