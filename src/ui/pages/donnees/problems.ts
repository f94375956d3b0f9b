/** What is wrong in a file, and what to do about it, in words: those of the readers, and those of mappings. */
import type { Problem } from '../../../core/errors';
import type { Words } from '../../words';

export interface Said { readonly what: string; readonly todo: string }

/** Signs of a cell that are quoted. */
const LONGEST = 60;

/** Troubles whose value is how many there are. */
const COUNTED: ReadonlySet<string> = new Set(['sums-withheld', 'more-problems']);

export function problemWords({ code, value }: Problem, w: Words): Said {
  const ours = (w.t.donnees.problems.codes as Readonly<Record<string, string>>)[code];
  const { what, todo } = ours === undefined ? w.t.reading.problems[code] ?? w.t.reading.other : { what: ours, todo: '' };
  if (value && COUNTED.has(code)) return { what: w.t.reading.value(what, w.f.number(Number(value))), todo };
  return { what: value ? w.t.reading.value(what, w.f.quote(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)) : what, todo };
}
