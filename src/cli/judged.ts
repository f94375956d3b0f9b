/** What is found in the figures a command was given: told, counted, and those that a person closed. */
import { judge, tell, type CheckResult } from '../checks/run';
import type { Applied } from '../core/decision';
import type { Finding, Severity } from '../core/model';
import { wholeNumber } from './args';
import type { Loaded } from './data';

export interface Judged extends CheckResult, Applied {
  /** Verdicts that failed, told or not: a large pack has more of them than anybody reads. */
  readonly failed: Readonly<Record<Severity, number>>;
  /** Errors that no decision closes. */
  readonly openErrors: number;
}

/** Findings told of a pack, unless more or fewer are asked for. */
export const TOLD = 20_000;

const FAILED = {
  name: 'cli/failed', columns: { severity: 'text', n: 'int' },
  sql: "SELECT severity, count(*)::INTEGER AS n FROM finding WHERE outcome = '0' GROUP BY severity",
} as const;

/**
 * Runs every rule. Of a table that joined a pack, only what its figures are part of is kept.
 * @param first  text of `--first`, if any
 * @throws Refusal for a `--first` that is no number, or a decision that cannot be read
 */
export async function judgeData(loaded: Loaded, first?: string): Promise<Judged> {
  const most = first === undefined ? TOLD : wholeNumber('first', first, 1, 2_147_483_647);
  const { engine, joined } = loaded;
  await judge(engine);
  const { findings: all, tallies } = await tell(engine, joined ? undefined : most);
  const applied = await loaded.decide(all);
  const closed = ({ finding_id, severity }: Finding): boolean => severity === 'error' && applied.standings.get(finding_id)?.state === 'closed';
  if (joined) {
    const own = new Set([...joined.applied.observations, ...joined.applied.sums].map(({ observation_id }) => observation_id));
    const involved = all.filter(({ inputs }) => inputs.some(({ observation_id }) => own.has(observation_id)));
    const failed = { error: 0, warning: 0, information: 0 };
    for (const { severity } of involved) failed[severity] += 1;
    return { findings: first === undefined ? involved : involved.slice(0, most), tallies, ...applied, failed, openErrors: failed.error - involved.filter(closed).length };
  }
  const failed = { error: 0, warning: 0, information: 0, ...Object.fromEntries((await engine.query(FAILED)).map(({ severity, n }) => [severity, n])) };
  return { findings: all, tallies, ...applied, failed, openErrors: failed.error - all.filter(closed).length };
}

/** How many findings were not told. */
export const untold = ({ failed, findings }: Judged): number => failed.error + failed.warning + failed.information - findings.length;
