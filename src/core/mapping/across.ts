/** Wide tables: what the headers of the columns of numbers say, part by part ("2016 / Femmes"). */
import { readLabel } from './readers';
import type { Profile } from './profile';
import type { FieldName, Knowledge, Reader, ValueColumn } from './types';

/** Fields that a header may say, in the order in which they are tried. */
const SAID: readonly (readonly [FieldName, Reader])[] = [
  ['period', 'period'], ['sex', 'label'], ['age', 'label'], ['exploitation', 'label'], ['area', 'department'], ['area', 'label'], ['citizenship', 'label'], ['indicator', 'label'],
];
/** Joins the lines of a header of several lines. */
const BETWEEN = / \/ /;

/** One part of a header: what it says; numbers that are no year say nothing. */
function part(text: string, knowledge: Knowledge): readonly [FieldName, string] | null {
  for (const [field, reader] of SAID) {
    if (field === 'period' && !/\d{4}/.test(text)) continue;
    if (reader === 'department' && !/^(?:\d{2,3}|2[AB])$/i.test(text.trim())) continue;
    const code = readLabel(reader, text, field, knowledge);
    if (code !== null) return [field, code];
  }
  return null;
}

export interface Across { readonly values: ValueColumn[]; readonly fields: ReadonlySet<FieldName>; readonly onlyPeriods: boolean }

/**
 * @param columns  columns that hold numbers and fill no field
 * @returns        those whose header says something, when at least two say the same kind of thing in different words; else null
 */
export function acrossOf(columns: readonly Profile[], knowledge: Knowledge): Across | null {
  const told = columns.map(({ column }) => ({ column, said: column.split(BETWEEN).map((text) => part(text, knowledge)).filter((one) => one !== null) }));
  const speaking = told.filter(({ said }) => said.length > 0);
  const different = new Set(speaking.map(({ said }) => JSON.stringify(said)));
  if (speaking.length < 2 || different.size < speaking.length) return null;
  const values = speaking.map(({ column, said }): ValueColumn => ({ column, fields: Object.fromEntries(said) }));
  const fields = new Set(speaking.flatMap(({ said }) => said.map(([field]) => field)));
  return { values, fields, onlyPeriods: fields.size === 1 && fields.has('period') };
}
