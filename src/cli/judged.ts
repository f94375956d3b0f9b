/** What is found in the figures a command was given: told, counted, and those that a person closed. */
import type { Check } from '../checks/check';
import { CHECKS } from '../checks/registry';
import { judge, tell, type CheckResult } from '../checks/run';
import type { Applied } from '../core/decision';
import type { Finding, Lang, Severity } from '../core/model';
import { wholeNumber } from './args';
import type { Loaded } from './data';
import { joinLines, NO_RULES, type OwnRules } from './ownrules';
import { groupLines } from './said';

export interface Judged extends CheckResult, Applied {
  /** Verdicts that failed, told or not: a large pack has more of them than anybody reads. In all, and by rule and severity (`F01 error`). */
  readonly failed: Readonly<Record<Severity, number>>;
  readonly failedBy: ReadonlyMap<string, number>;
  /** The checks that ran, those of the person last. */
  readonly checks: readonly Check[];
  /** What the person added to the rules and to the knowledge of the pack. */
  readonly own: OwnRules;
  /** Errors that no decision closes. */
  readonly openErrors: number;
}

/** Findings told of a pack, unless more or fewer are asked for. */
const TOLD = 20_000;

const FAILED = {
  name: 'cli/failed', columns: { flag: 'text', severity: 'text', n: 'int' },
  sql: "SELECT flag, severity, count(*)::INTEGER AS n FROM finding WHERE outcome = '0' GROUP BY flag, severity",
} as const;

/**
 * Runs every rule. Of a table that joined a pack, only what its figures are part of is kept.
 * @param first  text of `--first`, if any
 * @param own    rules and lines of the person, beside the shipped ones
 * @throws Refusal for a `--first` that is no number, a line of the person that does not fit, or a decision that cannot be read
 */
export async function judgeData(loaded: Loaded, first?: string, own: OwnRules = NO_RULES): Promise<Judged> {
  const most = first === undefined ? TOLD : wholeNumber('first', first, 1, 2_147_483_647);
  const { engine, descriptor, joined } = loaded;
  await joinLines(engine, descriptor, own);
  const checks = [...CHECKS, ...own.checks];
  const aside = await judge(engine, checks);
  const { findings: all, tallies } = await tell(engine, joined ? undefined : most, checks);
  const applied = await loaded.decide(all);
  const closed = ({ finding_id, severity }: Finding): boolean => severity === 'error' && applied.standings.get(finding_id)?.state === 'closed';
  if (joined) {
    const its = new Set([...joined.applied.observations, ...joined.applied.sums].map(({ observation_id }) => observation_id));
    const involved = all.filter(({ inputs }) => inputs.some(({ observation_id }) => its.has(observation_id)));
    const counts = counted(involved.map(({ flag, severity }) => ({ flag, severity: severity as string, n: 1 })));
    return { findings: first === undefined ? involved : involved.slice(0, most), tallies, aside, checks, own, ...applied, ...counts, openErrors: counts.failed.error - involved.filter(closed).length };
  }
  const counts = counted(await engine.query(FAILED));
  return { findings: all, tallies, aside, checks, own, ...applied, ...counts, openErrors: counts.failed.error - all.filter(closed).length };
}

function counted(rows: readonly { readonly flag: string; readonly severity: string; readonly n: number }[]): Pick<Judged, 'failed' | 'failedBy'> {
  const failed = { error: 0, warning: 0, information: 0 };
  const failedBy = new Map<string, number>();
  for (const { flag, severity, n } of rows) {
    failed[severity as Severity] += n;
    failedBy.set(`${flag} ${severity}`, (failedBy.get(`${flag} ${severity}`) ?? 0) + n);
  }
  return { failed, failedBy };
}

/** How many findings were not told. */
export const untold = ({ failed, findings }: Judged): number => failed.error + failed.warning + failed.information - findings.length;

/** What `--strict` refuses: an error that no decision closes, a line or a code that no rule could see, or a rule of the person that did not run. */
export const isRefused = ({ faults }: Loaded, { openErrors, aside = [] }: Judged): boolean => openErrors > 0 || faults.groups.length > 0 || aside.length > 0;

/** Says on standard error what is not whole in the files of the person. */
export function warnFaults({ faults: { groups, say, more } }: Pick<Loaded, 'faults'>, lang: Lang): void {
  if (groups.length > 0) process.stderr.write(`${groupLines(groups, lang, say, more)}\n`);
}
