/** What was measured before, in `tests/bench/history.csv`, so that a regression shows. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../paths';
import type { Line } from './measure';

const FILE = join(ROOT, 'tests/bench/history.csv');
const HEADER = 'date,commit,machine,what,ours,compared_with,ratio,budget';

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/** Adds a run to the history. @param day  ISO day */
export function keep(lines: readonly Line[], machine: string, day: string, file: string = FILE): void {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${HEADER}\n`);
  }
  const at = commit();
  const rows = lines.map(({ what, ours, other = '', ratio = '', budget = '' }) => [day, at, machine, what, ours, other, ratio, budget].map(cell).join(','));
  appendFileSync(file, `${rows.join('\n')}\n`);
}

/** What the last run of the history said of each measure, by its name; empty without one. */
export function last(file: string = FILE): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const rows = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1).map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map((part) => part.replace(/,$/, '').replace(/^"|"$/g, '').replaceAll('""', '"')));
  return new Map(rows.map(([, , , what, ours]) => [what!, ours!]));
}
