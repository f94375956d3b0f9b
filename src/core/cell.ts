/**
 * Whether one cell of text satisfies the field that describes it (Table Schema 2.0).
 * The lexical rules are stricter than the standard where a printed figure is concerned:
 * no exponent, no sign `+`, no infinity, because the model reads the printed form.
 */
import type { Constraints, Field, FieldType } from './datapackage';

const LEXICAL: Readonly<Record<FieldType, (text: string) => boolean>> = {
  any: () => true,
  string: () => true,
  list: () => true,
  number: (text) => /^-?\d+(\.\d+)?$/.test(text),
  integer: (text) => /^-?\d+$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
  date: isDate,
};

/** A day that exists: 2017-02-30 does not. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Items of a cell: one, unless the field is a list. */
export function items(field: Field, text: string): readonly string[] {
  return field.type === 'list' ? text.split(field.delimiter ?? ',').map((item) => item.trim()) : [text];
}

/**
 * @param text  a cell that is not one of the field's missing values
 * @returns codes of what is wrong with it: `type-…`, `uri`, `category`, `enum`, `pattern`, `minimum`, `maximum`
 */
export function cellFaults(field: Field, text: string): string[] {
  if (!LEXICAL[field.type](text)) return [`type-${field.type}`];
  const faults: string[] = [];
  if (field.type === 'list' && items(field, text).includes('')) faults.push('type-list');
  if (field.format === 'uri' && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(text)) faults.push('uri');
  if (field.categories && !field.categories.some(({ value }) => value === text)) faults.push('category');
  return [...faults, ...broken(field.constraints ?? {}, text)];
}

function broken(constraints: Constraints, text: string): string[] {
  const { enum: allowed, pattern, minimum, maximum } = constraints;
  const faults: string[] = [];
  if (allowed && !allowed.includes(text)) faults.push('enum');
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(text)) faults.push('pattern');
  if (minimum !== undefined && Number(text) < minimum) faults.push('minimum');
  if (maximum !== undefined && Number(text) > maximum) faults.push('maximum');
  return faults;
}
