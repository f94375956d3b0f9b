/** One problem of a file in words: where it stands, what it is, what to do. */
import type { Problem } from '../core/errors';
import type { Messages } from './index';

export interface SaidProblem { readonly place: string; readonly what: string; readonly todo: string }

/**
 * @param quote  puts a value between the quotation marks of the language
 * @returns      `place` is empty for a file as a whole
 */
export function sayProblem({ code, file, line, column, value }: Problem, t: Messages['reading'], quote: (text: string) => string): SaidProblem {
  const { what, todo } = t.problems[code] ?? t.other;
  const place = [file, line === undefined ? undefined : t.line(String(line)), column ? t.column(column) : undefined];
  return { place: place.filter(Boolean).join(', '), what: value ? t.value(what, quote(value)) : what, todo };
}
