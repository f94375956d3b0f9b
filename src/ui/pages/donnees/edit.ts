/** What a person changes in a mapping, one gesture at a time. Pure: each gives a new mapping. */
import { DEFAULTS, type FieldName, type FieldRule, type Mapping, type RowFilter, type SourceCard } from '../../../core/mapping/types';
import type { Text } from '../../../core/model';
import { slug } from '../../../core/mapping/names';

/** Where a field comes from, as the person sees it. `rules`: several, which depend on the line. */
export type Mode = 'usual' | 'constant' | 'column' | 'header' | 'rules';

export function modeOf(rules: readonly FieldRule[] | undefined): Mode {
  const [first, ...others] = rules ?? [];
  if (!first) return 'usual';
  if (others.length > 0 || first.when !== undefined) return 'rules';
  if ('constant' in first) return 'constant';
  return 'column' in first ? 'column' : 'header';
}

export const setRules = (mapping: Mapping, field: FieldName, rules: readonly FieldRule[]): Mapping => {
  const { [field]: _, ...others } = mapping.fields;
  const changed = { ...mapping, fields: rules.length === 0 ? others : { ...others, [field]: rules } };
  return field === 'unit' ? withUnit(changed, unitOf(mapping)) : changed;
};

/** Quantities declared before their unit was said take it; lines that each say theirs leave the quantity without one. */
function withUnit(mapping: Mapping, before: string): Mapping {
  const { indicator } = mapping.declares;
  if (!indicator) return mapping;
  const unit = unitOf(mapping) || (mapping.fields.unit ? 'other' : '');
  const rows = indicator.map((row) => (row.unit === '' || row.unit === 'other' || row.unit === before ? { ...row, unit } : row));
  return { ...mapping, declares: { ...mapping.declares, indicator: rows } };
}

/** Says which code a printed value stands for; an empty code takes the answer back. */
export function setCode(mapping: Mapping, field: FieldName, value: string, code: string): Mapping {
  const rules = (mapping.fields[field] ?? []).map((rule): FieldRule => {
    if ('constant' in rule) return rule;
    const { [value]: _, ...others } = rule.codes ?? {};
    return { ...rule, codes: code === '' ? others : { ...others, [value]: code } };
  });
  return setRules(mapping, field, rules);
}

/** Adds or takes away a column of numbers; those that stay keep what their header says. */
export function toggleValue(mapping: Mapping, column: string): Mapping {
  const there = mapping.values.some((value) => value.column === column);
  return { ...mapping, values: there ? mapping.values.filter((value) => value.column !== column) : [...mapping.values, { column }] };
}

/** Leaves out, or alone keeps, the lines whose cell is this; what is said of one column is one filter. */
export function addFilter(mapping: Mapping, { column, values, keep }: RowFilter): Mapping {
  const same = mapping.filters.find((filter) => filter.column === column && filter.keep === keep);
  const joined = { column, keep, values: [...new Set([...same?.values ?? [], ...values])] };
  return { ...mapping, filters: same ? mapping.filters.map((filter) => (filter === same ? joined : filter)) : [...mapping.filters, joined] };
}

/** Fields of which a total has a usual code. */
const TOTALLED: readonly FieldName[] = ['structure_id', 'sex', 'age', 'exploitation', 'citizenship'];

/** Those that lines of the file tell apart, and of which the mapping makes no total yet. */
export const summable = ({ fields, values, sums }: Mapping): FieldName[] => TOTALLED.filter((field) =>
  (fields[field]?.some((rule) => !('constant' in rule)) || values.some((value) => value.fields?.[field])) && !sums.some(({ set, when }) => !when && Object.keys(set).join() === field));

/** Adds up the lines that differ only by a field. */
export const addSum = (mapping: Mapping, field: FieldName): Mapping => ({ ...mapping, sums: [...mapping.sums, { set: { [field]: DEFAULTS[field] ?? '' } }] });

export const setSource = (mapping: Mapping, card: Partial<SourceCard>): Mapping => ({ ...mapping, source: { ...mapping.source, ...card } });

/** Fields whose new codes are declared with the dataset. */
export type Declarable = 'indicator' | 'scope_id';
export const isDeclarable = (field: FieldName): field is Declarable => field === 'indicator' || field === 'scope_id';

/** The unit of the whole file, when there is one. */
function unitOf({ fields }: Mapping): string {
  const constant = fields.unit?.find((rule) => 'constant' in rule);
  return constant && 'constant' in constant ? constant.constant : '';
}

/** Quantities or populations that the pack does not have: named by the person or by the file, declared with the dataset. */
export const declareAll = (mapping: Mapping, field: Declarable, labels: readonly string[]): Mapping =>
  labels.reduce((declared, label) => declareCode(declared, field, { fr: label, en: label }).mapping, mapping);

/** @param label  its name in both languages; the code is made of the French one */
export function declareCode(mapping: Mapping, field: Declarable, label: Text): { readonly mapping: Mapping; readonly code: string } {
  const code = slug(label.fr);
  const unit = unitOf(mapping);
  const table = field === 'indicator' ? 'indicator' as const : 'scope' as const;
  const named = { label_fr: label.fr, label_en: label.en, definition_fr: label.fr, definition_en: label.en };
  const row = field === 'indicator' ? { indicator: code, theme: 'other', unit, kind: 'flow', ...named } : { scope_id: code, ...named };
  const others = (mapping.declares[table] ?? []).filter((known) => known[field] !== code);
  return { mapping: { ...mapping, declares: { ...mapping.declares, [table]: [...others, row] } }, code };
}
