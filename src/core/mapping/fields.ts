/** The codes of one row: each field by the first of its rules whose condition holds. */
import { parsePeriod } from '../period';
import { listOf, LIST_OF } from './lists';
import type { Learned } from './learned';
import { normalName, trimmed } from './names';
import { declaration, readLabel } from './readers';
import { DEFAULTS, FIELDS, REQUIRED, type Condition, type FieldName, type FieldRule, type Knowledge, type Mapping, type ValueColumn } from './types';

type Row = readonly string[];
export type Codes = Record<FieldName, string>;
/** What keeps a cell from being a figure. */
export interface Fault { readonly code: string; readonly column: string; readonly value: string }

/** Fields that make two figures of one document the same statement. */
const KEY = [
  'indicator', 'measure', 'kind', 'scope_id', 'structure_id', 'stage', 'area', 'period', 'sex', 'age', 'exploitation', 'citizenship', 'unit', 'base_id', 'breakdown',
] as const satisfies readonly FieldName[];
export const keyOf = (row: Readonly<Record<FieldName, string>>): string => KEY.map((field) => row[field]).join('|');

/** Finds the column of a name: as printed, else whatever its accents, capitals and signs. */
export function columnFinder(header: Row): (name: string) => number {
  const printed = new Map(header.map((name, i) => [name, i] as const).reverse());
  const normal = new Map(header.map((name, i) => [normalName(name), i] as const).reverse());
  return (name) => printed.get(name) ?? normal.get(normalName(name)) ?? -1;
}

/** Whether a row meets a condition; columns that are not there meet none. */
export function meets(condition: Condition, find: (name: string) => number): (row: Row) => boolean {
  const parts = Object.entries(condition).map(([column, values]) => [find(column), new Set(values.map(trimmed))] as const);
  return (row) => parts.every(([at, values]) => values.has(trimmed(row[at] ?? '')));
}

type Resolve = (row: Row, value: ValueColumn) => string | Fault;

/** @returns codes of a row under one column of numbers, or the first thing that keeps them from being known */
export function fieldReader(mapping: Mapping, header: Row, knowledge: Knowledge, learned: Learned): (row: Row, value: ValueColumn) => Codes | Fault {
  const find = columnFinder(header);
  const mapped = FIELDS.flatMap((field) => (mapping.fields[field] ? [[field, resolver(field, mapping.fields[field], find, knowledge, learned)] as const] : []));
  const indicators = new Map((knowledge.get('indicator') ?? []).map((row) => [row['indicator'] ?? '', row]));
  return (row, value) => {
    const codes = { ...EMPTY, ...value.fields } as Codes;
    for (const [field, resolve] of mapped) {
      if (value.fields?.[field] !== undefined) continue;
      const code = resolve(row, value);
      if (typeof code !== 'string') return code;
      codes[field] = code;
    }
    const about = indicators.get(codes.indicator) ?? learned.row('indicator', codes.indicator);
    // An indicator has its usual kind and unit.
    codes.kind ||= about?.['kind'] ?? '';
    codes.unit ||= about?.['unit'] ?? '';
    for (const [field, usual] of Object.entries(DEFAULTS) as [FieldName, string][]) codes[field] ||= usual;
    return faultIn(codes, knowledge, learned) ?? codes;
  };
}

const EMPTY = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Codes;

/** A field that is empty and may not be, or a code that no list has. */
function faultIn(codes: Codes, knowledge: Knowledge, learned: Learned): Fault | null {
  const unknown = FIELDS.find((field) => {
    const list = codes[field] === '' ? null : listOf(field, knowledge);
    return list !== null && !list.has(codes[field]) && !learned.has(LIST_OF[field]?.table ?? '', codes[field]);
  });
  if (unknown) return { code: 'code-unknown', column: unknown, value: codes[unknown] };
  const absent = REQUIRED.find((field) => codes[field] === '');
  if (absent) return { code: 'field-empty', column: absent, value: '' };
  return parsePeriod(codes.period) ? null : { code: 'period-unread', column: 'period', value: codes.period };
}

function resolver(field: FieldName, rules: readonly FieldRule[], find: (name: string) => number, knowledge: Knowledge, learned: Learned): Resolve {
  const steps = rules.map((rule) => ({ holds: rule.when ? meets(rule.when, find) : () => true, resolve: ruleReader(field, rule, find, knowledge, learned) }));
  return (row, value) => {
    for (const { holds, resolve } of steps) if (holds(row)) return resolve(row, value);
    return '';
  };
}

function ruleReader(field: FieldName, rule: FieldRule, find: (name: string) => number, knowledge: Knowledge, learned: Learned): Resolve {
  if ('constant' in rule) return () => rule.constant;
  const codes = new Map(Object.entries(rule.codes ?? {}).map(([printed, code]) => [trimmed(printed), code]));
  const known = new Map<string, string | null>();
  const at = 'column' in rule ? find(rule.column) : -1;
  const read = (text: string): string | null => {
    const listed = codes.get(text);
    if (listed === undefined && text === '') return rule.reader === 'text' ? '' : null;
    const code = listed ?? (rule.reader === undefined ? null : readLabel(rule.reader, text, field, knowledge));
    const made = code === null || rule.reader === undefined || listOf(field, knowledge)?.has(code) ? null : declaration(rule.reader, field, code, text);
    if (made) learned.add(made.table, made.row);
    return code;
  };
  return (row, value) => {
    const text = trimmed('column' in rule ? row[at] ?? '' : value.column);
    let code = known.get(text);
    if (code === undefined) {
      code = read(text);
      known.set(text, code);
    }
    return code ?? { code: text === '' ? 'code-empty' : 'code-unread', column: 'column' in rule ? rule.column : value.column, value: text };
  };
}
