/** What is wrong in a file, in words: those of the readers, then those of mappings. */
import type { Problem } from '../../../core/errors';
import type { Words } from '../../words';

export function problemWords({ code, value }: Problem, w: Words): string {
  const t = w.t.donnees.problems;
  const text = (t.codes as Readonly<Record<string, string>>)[code] ?? t.other(code);
  return value ? t.value(text, w.f.quote(value)) : text;
}
