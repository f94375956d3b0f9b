/** What is wrong in a file, and what to do about it, in words: those of the readers, and those of mappings. */
import type { Problem } from '../../../core/errors';
import type { Words } from '../../words';

export interface Said { readonly what: string; readonly todo: string }

/** Signs of a cell that are quoted. */
const LONGEST = 60;

export function problemWords({ code, value }: Problem, w: Words): Said {
  const ours = (w.t.donnees.problems.codes as Readonly<Record<string, string>>)[code];
  const { what, todo } = ours === undefined ? w.t.reading.problems[code] ?? w.t.reading.other : { what: ours, todo: '' };
  return { what: value ? w.t.reading.value(what, w.f.quote(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)) : what, todo };
}

/** One trouble, where it is first met, and how many other lines have the same. */
export interface Group { readonly problem: Problem; readonly others: number }

/** The same label without a code is one question, however many lines ask it. */
export function grouped(problems: readonly Problem[]): readonly Group[] {
  const groups = new Map<string, { problem: Problem; others: number }>();
  for (const problem of problems) {
    const key = [problem.code, problem.column ?? '', problem.value ?? ''].join('\u001F');
    const known = groups.get(key);
    if (known) known.others += 1;
    else groups.set(key, { problem, others: 0 });
  }
  return [...groups.values()];
}
