/**
 * Runs every check on a loaded model and puts its verdicts in words.
 *
 *   check.sql ×n ──► verdict ──► finding, finding_input ──► sentences
 */
import type { CheckTally, Finding, Grade, Outcome, Severity, Text } from '../core/model';
import type { Query, QueryRunner } from '../core/query';
import { isOwn } from '../core/rule';
import { gather } from '../core/told';
import { explain } from './causes';
import type { Check } from './check';
import { judgeOwn, type SetAside } from './own';
import failedSql from './failed.sql?raw';
import findingSql from './finding.sql?raw';
import inputSql from './input.sql?raw';
import { CHECKS } from './registry';
import { FINDING, INPUT, type Figure, type Verdict } from './rows';
import tallySql from './tally.sql?raw';
import verdictSql from './verdict.sql?raw';

const FAILED = { name: 'checks/failed', sql: failedSql, columns: FINDING } satisfies Query;
const INPUTS = { name: 'checks/input', sql: inputSql, columns: INPUT } satisfies Query;
const TALLY = {
  name: 'checks/tally', sql: tallySql,
  columns: { flag: 'text', passes: 'int', fails: 'int', unverifiable: 'int' },
} as const satisfies Query;

export interface CheckResult {
  /** Verdicts of outcome `0`, most serious first; a list shows those that no other one tells (`core/told`). */
  readonly findings: Finding[];
  readonly tallies: CheckTally[];
  /** Rules of a person that did not run. */
  readonly aside?: readonly SetAside[];
}

/**
 * Runs checks: tables `verdict`, `finding` and `finding_input` then hold what they say, ranked.
 * @param runner  an engine with a pack loaded
 * @param checks  the checks to run; all of them unless told otherwise
 * @returns       the rules of a person that were set aside, and why
 * @throws EngineError when a shipped check does not bind to the model
 */
export async function judge(runner: QueryRunner, checks: readonly Check[] = CHECKS): Promise<readonly SetAside[]> {
  const aside: SetAside[] = [];
  await runner.run(verdictSql);
  for (const check of checks) {
    if (check.own) {
      const refused = await judgeOwn(runner, check.own);
      if (refused) aside.push(refused);
    } else await runner.run(`INSERT INTO verdict BY NAME SELECT '${check.flag}' AS flag, '${check.slug}' AS slug, * FROM (\n${check.sql}\n)`);
  }
  await runner.run(findingSql);
  return aside;
}

/** More findings than any pack has: DuckDB's largest INTEGER. */
const EVERY = 2_147_483_647;

/**
 * Puts in words what `judge` found.
 * @param first  how many findings, most serious first; a pack of a million figures has more than a person reads
 */
export async function tell(runner: QueryRunner, first: number = EVERY, checks: readonly Check[] = CHECKS): Promise<CheckResult> {
  const byFlag = new Map(checks.map((check) => [check.flag as string, check]));
  const figures = new Map<string, Figure[]>();
  for (const row of await runner.query(INPUTS, [first])) {
    const group = figures.get(row.finding_id);
    if (group) group.push(row);
    else figures.set(row.finding_id, [row]);
  }
  const failed = await runner.query(FAILED, [first]);
  const worded = failed.map((row) => inWords({ ...row, args: splitArgs(row.args) }, figures.get(row.finding_id) ?? [], byFlag.get(row.flag)!));
  // A rule of a person has its own entries: it never takes the place of a shipped one.
  const gathered = new Map(gather(worded.filter(({ flag }) => !isOwn(flag))).map((finding) => [finding.finding_id, finding]));
  const findings = worded.map((finding) => gathered.get(finding.finding_id) ?? finding);
  const told = (flag: string): number => findings.filter((finding) => finding.flag === flag && finding.told_by !== null).length;
  const tallies = (await runner.query(TALLY)).map((row) => ({ ...row, flag: row.flag as CheckTally['flag'], title: byFlag.get(row.flag)!.title, told: told(row.flag) }));
  return { findings, tallies };
}

/** Both: what every rule finds in the pack, in words. */
export async function runChecks(runner: QueryRunner, checks: readonly Check[] = CHECKS): Promise<CheckResult> {
  const aside = await judge(runner, checks);
  return { ...await tell(runner, EVERY, checks), aside };
}

/** A value made when it is first read: a list shows few of the findings of a large pack. */
function lazily<T>(make: () => T): PropertyDescriptor {
  let made: { readonly value: T } | undefined;
  return { enumerable: true, get: () => (made ??= { value: make() }).value };
}

function inWords(verdict: Verdict, figures: readonly Figure[], check: Check): Finding {
  const plain: Omit<Finding, 'headline' | 'sentence' | 'explanations'> = {
    finding_id: verdict.finding_id,
    ruleid: verdict.ruleid,
    flag: check.flag,
    level: check.level,
    severity: verdict.severity as Severity,
    outcome: verdict.outcome as Outcome,
    grade: verdict.grade as Grade | null,
    grade_field: verdict.grade_field,
    imbalance: verdict.imbalance,
    relative: verdict.relative,
    unit: verdict.unit,
    indicator: verdict.indicator,
    theme: verdict.theme,
    area: verdict.area,
    period: verdict.period,
    args: verdict.args,
    inputs: figures.map(({ role, observation_id }) => ({ role, observation_id })),
    also: [],
    told_by: null,
  };
  return Object.defineProperties(plain, {
    headline: lazily(() => capitalised(check.headline(verdict, figures))),
    sentence: lazily(() => check.sentence(verdict, figures)),
    explanations: lazily(() => explain(verdict, figures, check.reasons(verdict, figures), check.candidates)),
  }) as Finding;
}

/** A headline may start with a qualifier ("plus de 560"): it is a sentence all the same. */
function capitalised({ fr, en }: Text): Text {
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return { fr: upper(fr), en: upper(en) };
}

/** `a=1|b=2` → { a: '1', b: '2' }: the JSON extension of DuckDB is not shipped (ENGINEERING T6). */
function splitArgs(args: string | null): Record<string, string> {
  const pairs = (args ?? '').split('|').filter(Boolean).map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  return Object.fromEntries(pairs);
}
