/** `concordance evaluate`: the findings of a pack against cases judged by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../checks/run';
import { parseDelimited } from '../ingest/delimited';
import { readArgs, UsageError } from './args';
import { openPack } from './pack';
import { ROOT } from './paths';
import { score, type InnocentGroup, type Score, type SolvedCase } from './score';

/** The cases shipped with the tests. */
const CASES = { solved: join(ROOT, 'tests/fixtures/evaluation/solved.csv'), innocent: join(ROOT, 'tests/fixtures/evaluation/innocent.csv') };

/**
 * @param args  `--solved FILE`, `--innocent FILE`, `--data FOLDER`
 * @returns     0, or 1 when a forbidden alarm was raised; recall is printed, not judged
 */
export async function evaluate(args: string[]): Promise<number> {
  const options = readArgs('concordance evaluate', args, {
    solved: { type: 'string', value: 'FILE', about: 'contradictions found by hand (case_id, flags, members, title_en)' },
    innocent: { type: 'string', value: 'FILE', about: 'groups that do not contradict one another (case_id, flags_forbidden, members, why)' },
    data: { type: 'string', value: 'FOLDER', about: 'the data package that the cases are about' },
  });
  if (options.data && !existsSync(options.data)) throw new UsageError(`--data ${options.data}: this folder does not exist`);
  const result = await evaluation(options.data, options.solved, options.innocent);
  process.stdout.write(report(result));
  return result.alarms.length > 0 ? 1 : 0;
}

/** Runs every check on a pack and scores its findings; the shipped pack and cases unless told otherwise. */
async function evaluation(data?: string, solved?: string, innocent?: string): Promise<Score> {
  const cases = readCases(solved, innocent);
  const engine = await openPack(data);
  try {
    return score((await runChecks(engine)).findings, cases.solved, cases.innocent);
  } finally {
    await engine.close();
  }
}

/** @throws UsageError when a file is absent or lacks a column */
export const readCases = (solved: string = CASES.solved, innocent: string = CASES.innocent): { solved: SolvedCase[]; innocent: InnocentGroup[] } =>
  ({ solved: readSolved(solved), innocent: readInnocent(innocent) });

const readSolved = (file: string): SolvedCase[] => rows(file, ['case_id', 'flags', 'members']).map((row) => ({
  id: row('case_id'), flags: list(row('flags')), members: list(row('members')), title: row('title_en'),
}));

const readInnocent = (file: string): InnocentGroup[] => rows(file, ['case_id', 'flags_forbidden', 'members']).map((row) => ({
  id: row('case_id'), forbidden: list(row('flags_forbidden')), members: list(row('members')), why: row('why'),
}));

const list = (text: string): string[] => text.split(';').map((item) => item.trim()).filter(Boolean);

/** Each row as a function from the name of a column to its text. */
function rows(file: string, required: readonly string[]): ((column: string) => string)[] {
  if (!existsSync(file)) throw new UsageError(`${file}: this file does not exist`);
  const table = parseDelimited(readFileSync(file, 'utf8'));
  const absent = required.filter((name) => !table.header.includes(name));
  if (absent.length > 0) throw new UsageError(`${file}: no column ${absent.join(', ')}`);
  return table.rows.map((cells) => (column) => cells[table.header.indexOf(column)] ?? '');
}

const percent = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);

/** The score as text: recall by most apt flag and overall, then what is missed, then false alarms. */
export function report(result: Score): string {
  const missed = result.solved.filter(({ by }) => by.length === 0);
  return `${[
    `${'flag'.padEnd(8)} ${'most apt'.padStart(9)} ${'found'.padStart(7)} ${'recall'.padStart(8)} ${'acceptable'.padStart(12)} ${'found by it'.padStart(12)}`,
    ...result.byFlag.map((row) => `${row.flag.padEnd(8)} ${String(row.apt).padStart(9)} ${String(row.aptFound).padStart(7)} ${percent(row.aptFound, row.apt).padStart(8)} `
      + `${String(row.acceptable).padStart(12)} ${String(row.foundItself).padStart(12)}`),
    `${'all'.padEnd(8)} ${String(result.solved.length).padStart(9)} ${String(result.found).padStart(7)} ${percent(result.found, result.solved.length).padStart(8)}`,
    '', `Missed: ${missed.length}`,
    ...missed.map(({ case: one }) => `  ${one.id}  ${one.flags.join(';').padEnd(12)} ${one.title} (${one.members.join(', ')})`),
    '', `Forbidden alarms: ${result.alarms.length}`,
    ...result.alarms.map(({ group, finding }) => `  ${group.id}  ${finding.ruleid} ${finding.finding_id}: ${group.why}`),
  ].join('\n')}\n`;
}
