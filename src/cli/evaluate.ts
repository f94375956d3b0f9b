/** `concordance evaluate`: the findings of a pack against cases judged by hand. */
import { join } from 'node:path';
import { runChecks } from '../checks/run';
import { parseDelimited } from '../ingest/delimited';
import type { Lang } from '../core/model';
import { Refusal, write, type Given, type Status } from './command';
import type { EVALUATE } from './commands/data';
import { warnFaults } from './judged';
import { bytesAt } from './machine';
import { ROOT } from './paths';
import { readPlace, withPlace } from './place';
import { score, type InnocentGroup, type Score, type SolvedCase } from './score';

/** The cases shipped with the tests. */
const CASES = { solved: join(ROOT, 'tests/fixtures/evaluation/solved.csv'), innocent: join(ROOT, 'tests/fixtures/evaluation/innocent.csv') };

/**
 * Runs every check on a pack, the shipped one unless told otherwise.
 * @returns 1 when a forbidden alarm was raised; recall is printed, not judged
 */
export async function evaluate({ options, lang }: Given<typeof EVALUATE>): Promise<Status> {
  const cases = readCases(options.solved, options.innocent);
  const place = readPlace(options.data);
  const { findings } = await withPlace(place, (engine) => runChecks(engine));
  const result = score(findings, cases.solved, cases.innocent);
  write(report(result, lang));
  warnFaults(place, lang);
  return result.alarms.length > 0 ? 1 : 0;
}

/** @throws Refusal when a file is absent or lacks a column */
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
  const table = parseDelimited(new TextDecoder().decode(bytesAt(file)));
  const absent = required.filter((name) => !table.header.includes(name));
  if (absent.length > 0) throw new Refusal({ fr: `${file}\u202F: pas de colonne ${absent.join(', ')}`, en: `${file}: no column ${absent.join(', ')}` }, 3);
  return table.rows.map((cells) => (column) => cells[table.header.indexOf(column)] ?? '');
}

const percent = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);

const WORDS = {
  fr: { flag: 'règle', apt: 'la plus juste', found: 'vus', recall: 'rappel', acceptable: 'admise', itself: 'vus par elle', all: 'toutes', missed: 'Manqués\u202F:', alarms: 'Fausses alarmes\u202F:' },
  en: { flag: 'flag', apt: 'most apt', found: 'found', recall: 'recall', acceptable: 'acceptable', itself: 'found by it', all: 'all', missed: 'Missed:', alarms: 'Forbidden alarms:' },
} as const;

/** The score as text: recall by most apt flag and overall, then what is missed, then false alarms. */
function report(result: Score, lang: Lang): string {
  const w = WORDS[lang];
  const missed = result.solved.filter(({ by }) => by.length === 0);
  const row = (...[flag, apt, found, recall, acceptable = '', itself = '']: readonly string[]): string =>
    `${flag!.padEnd(8)} ${apt!.padStart(13)} ${found!.padStart(7)} ${recall!.padStart(8)} ${acceptable.padStart(12)} ${itself.padStart(12)}`.trimEnd();
  return `${[
    row(w.flag, w.apt, w.found, w.recall, w.acceptable, w.itself),
    ...result.byFlag.map((one) => row(one.flag, String(one.apt), String(one.aptFound), percent(one.aptFound, one.apt), String(one.acceptable), String(one.foundItself))),
    row(w.all, String(result.solved.length), String(result.found), percent(result.found, result.solved.length)),
    '', `${w.missed} ${missed.length}`,
    ...missed.map(({ case: one }) => `  ${one.id}  ${one.flags.join(';').padEnd(12)} ${one.title} (${one.members.join(', ')})`),
    '', `${w.alarms} ${result.alarms.length}`,
    ...result.alarms.map(({ group, finding }) => `  ${group.id}  ${finding.ruleid} ${finding.finding_id}: ${group.why}`),
  ].join('\n')}\n`;
}
