/** Problems of a file, each told once however many lines have it. */
import type { Problem } from './errors';

/** One trouble, where it is first met, and how many other lines have the same. */
export interface Group { readonly problem: Problem; readonly others: number }

/** The same label without a code is one question, however many lines ask it. */
export function grouped(problems: readonly Problem[]): readonly Group[] {
  const groups = new Map<string, { problem: Problem; others: number }>();
  for (const problem of problems) {
    const key = [problem.file ?? '', problem.code, problem.column ?? '', problem.value ?? ''].join('\u001F');
    const known = groups.get(key);
    if (known) known.others += 1;
    else groups.set(key, { problem, others: 0 });
  }
  return [...groups.values()];
}
