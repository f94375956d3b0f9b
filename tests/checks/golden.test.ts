/**
 * What every check finds on the shipped pack, one CSV a check, and how many verdicts it
 * reached. A change of the pack or of a check shows here line by line.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/registry';
import { runChecks, type CheckResult } from '../../src/checks/run';
import { openPack } from '../../src/cli/pack';
import type { Finding } from '../../src/core/model';
import type { Engine } from '../../src/db/engine';
import { folderOf, goldenLines, rewriting } from '../fixtures/golden';

const FOLDER = folderOf('checks');

const HEADER = 'finding_id,ruleid,severity,outcome,grade,grade_field,imbalance,relative,period,inputs';
/** Nine significant digits: what two builds of one engine agree on. */
const number = (value: number | null): string => (value === null ? '' : String(Number(value.toPrecision(9))));

function line(finding: Finding): string {
  const inputs = finding.inputs.map(({ role, observation_id }) => `${role}:${observation_id}`).sort().join(' ');
  return [
    finding.finding_id, finding.ruleid, finding.severity, finding.outcome, finding.grade ?? '', finding.grade_field ?? '',
    number(finding.imbalance), number(finding.relative), finding.period ?? '', inputs,
  ].join(',');
}

/** The golden file of a check: lines in the order of the rule, then of the identifier. */
const written = (findings: readonly Finding[]): string =>
  `${[HEADER, ...findings.map(line).sort((a, b) => (key(a) < key(b) ? -1 : 1))].join('\n')}\n`;
const key = (text: string): string => { const [id = '', rule = ''] = text.split(','); return `${rule} ${id}`; };

const compare = (name: string, text: string): void => goldenLines(`checks/${name}`, text);

let engine: Engine;
let result: CheckResult;
beforeAll(async () => {
  engine = await openPack();
  result = await runChecks(engine);
});
afterAll(() => engine.close());

it.each(CHECKS.map(({ flag }) => flag))('%s finds what it found', (flag) => {
  compare(`${flag.toLowerCase()}.csv`, written(result.findings.filter((finding) => finding.flag === flag)));
});

it('as many verdicts are reached, passes and unverifiable ones too', () => {
  const rows = result.tallies.map(({ flag, passes, fails, unverifiable }) => [flag, passes, fails, unverifiable].join(','));
  compare('tallies.csv', `${['flag,passes,fails,unverifiable', ...rows].join('\n')}\n`);
});

it('no golden file is left behind by a check that is gone', () => {
  const known = [...CHECKS.map(({ flag }) => `${flag.toLowerCase()}.csv`), 'tallies.csv', 'told.csv', 'causes.csv'];
  const stale = readdirSync(FOLDER).filter((name) => !known.includes(name));
  if (rewriting) for (const name of stale) rmSync(join(FOLDER, name));
  else expect(stale, `no check makes these files of ${FOLDER}: to be deleted`).toEqual([]);
});

it('one entry per disagreement: which findings another one tells', () => {
  const told = result.findings.filter(({ told_by }) => told_by !== null).map(({ finding_id, ruleid, told_by }) => `${finding_id},${ruleid},${told_by}`).sort();
  compare('told.csv', `${['finding_id,ruleid,told_by', ...told].join('\n')}\n`);
});

it('what the data say of each cause, rule by rule', () => {
  const tally = new Map<string, number>();
  for (const { flag, explanations } of result.findings) {
    for (const { cause, standing } of explanations) tally.set(`${flag},${cause},${standing}`, (tally.get(`${flag},${cause},${standing}`) ?? 0) + 1);
  }
  compare('causes.csv', `${['flag,cause,standing,findings', ...[...tally].map(([name, n]) => `${name},${n}`).sort()].join('\n')}\n`);
});
