/** A mapping out of a file: nothing in it is taken on trust. */
import type { Problem } from '../errors';
import { FIXED } from './lists';
import { DECLARABLE, FIELDS, MAPPING_VERSION, type FieldName, type Mapping, type MissingKind, type Reader } from './types';

const READERS: readonly Reader[] = ['code', 'label', 'department', 'country', 'period', 'slug', 'text'];
const MEANINGS: readonly MissingKind[] = ['suppressed', 'not-published', 'not-collected', 'not-applicable', 'zero'];

type Fault = readonly [path: string, value: unknown];
/** Says what is wrong with a value at a path; nothing when it is right. */
type Test = (value: unknown, path: string) => Fault[];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const when = (right: (value: unknown) => boolean): Test => (value, path) => (right(value) ? [] : [[path, value]]);
const text = when((value) => typeof value === 'string');
const oneOf = (values: readonly unknown[]): Test => when((value) => values.includes(value));
const optional = (test: Test): Test => (value, path) => (value === undefined ? [] : test(value, path));
const list = (test: Test): Test => (value, path) => (Array.isArray(value) ? value.flatMap((item, i) => test(item, `${path}[${i}]`)) : [[path, value]]);
/** Every name must be known when `names` says which are. */
const record = (test: Test, names?: readonly string[]): Test => (value, path) =>
  (isObject(value) ? Object.entries(value).flatMap(([name, item]): Fault[] => (names && !names.includes(name) ? [[`${path}.${name}`, item]] : test(item, `${path}.${name}`))) : [[path, value]]);
/** Names that are not there are the affair of their test: `undefined` is a value like another. */
const shape = (fields: Readonly<Record<string, Test>>): Test => (value, path) =>
  (isObject(value) ? [
    ...Object.entries(fields).flatMap(([name, test]) => test(value[name], `${path}.${name}`)),
    ...Object.keys(value).filter((name) => !Object.hasOwn(fields, name)).map((name): Fault => [`${path}.${name}`, value[name]]),
  ] : [[path, value]]);

const CONDITION = record(list(text));
const CODES = { codes: optional(record(text)), reader: optional(oneOf(READERS)) };
const RULE: Test = (value, path) => {
  if (!isObject(value)) return [[path, value]];
  const [kind, ...more] = ['constant', 'column', 'header'].filter((name) => name in value);
  if (kind === undefined || more.length > 0) return [[path, value]];
  return shape({ when: optional(CONDITION), [kind]: kind === 'header' ? oneOf([true]) : text, ...(kind === 'constant' ? {} : CODES) })(value, path);
};

const MAPPING = shape({
  version: oneOf([MAPPING_VERSION]), name: text,
  shape: shape({ header: list(text), sheet: when((value) => value === null || typeof value === 'string') }),
  source: shape({
    source_id: optional(text), producer: text, side: text, title: text, published: text, url: text, licence: text, kind: text, scope_note: text,
    read_as: oneOf(['full-text', 'excerpt', 'quoted-by-another']),
  }),
  fields: record(list(RULE), FIELDS),
  values: list(shape({ column: text, fields: optional(record(text, FIELDS)) })),
  across: optional(shape({ field: oneOf(FIELDS), reader: oneOf(READERS) })),
  numbers: optional(record(when((value) => typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value)))),
  decimal: oneOf([',', '.', null]),
  missing: list(shape({ label: text, means: oneOf(MEANINGS), min: optional(when(Number.isInteger)), max: optional(when(Number.isInteger)) })),
  filters: list(shape({ column: text, values: list(text), keep: oneOf([true, false]) })),
  ignored: list(text),
  declares: record(list(record(text)), DECLARABLE),
  sums: list(shape({ set: record(text, FIELDS), when: optional(CONDITION) })),
});

/** Constants of the fields whose codes stand in no table. */
function constantFaults(value: unknown): Fault[] {
  const fields = isObject(value) && isObject(value['fields']) ? value['fields'] : {};
  return Object.entries(fields).flatMap(([field, rules]) => {
    const codes = field === 'area' ? undefined : FIXED[field as FieldName];
    return (codes && Array.isArray(rules) ? rules : []).flatMap((rule: unknown): Fault[] =>
      (isObject(rule) && typeof rule['constant'] === 'string' && !codes!.includes(rule['constant']) ? [[`fields.${field}`, rule['constant']]] : []));
  });
}

/**
 * @param value  what `JSON.parse` gave
 * @param file   its name, for the problems
 * @returns      the mapping, or every part of it that is not one
 */
export function readMapping(value: unknown, file: string): Mapping | Problem[] {
  if (isObject(value) && typeof value['version'] === 'number' && value['version'] > MAPPING_VERSION) return [{ code: 'mapping-version', file, value: String(value['version']) }];
  const faults = [...MAPPING(value, ''), ...constantFaults(value)];
  if (faults.length === 0) return value as Mapping;
  return faults.map(([path, found]) => ({ code: 'mapping-form', file, column: path.replace(/^\./, ''), value: found === undefined ? '' : JSON.stringify(found)?.slice(0, 120) ?? '' }));
}
