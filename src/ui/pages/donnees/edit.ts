/** What a person changes in a mapping, one gesture at a time. Pure: each gives a new mapping. */
import type { FieldName, FieldRule, Mapping, SourceCard } from '../../../core/mapping/types';
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
  labels.reduce((declared, label) => declareCode(declared, field, label).mapping, mapping);

export function declareCode(mapping: Mapping, field: Declarable, label: string): { readonly mapping: Mapping; readonly code: string } {
  const code = slug(label);
  const unit = unitOf(mapping);
  const table = field === 'indicator' ? 'indicator' as const : 'scope' as const;
  const named = { label_fr: label, label_en: label, definition_fr: label, definition_en: label };
  const row = field === 'indicator' ? { indicator: code, theme: 'other', unit, kind: 'flow', ...named } : { scope_id: code, ...named };
  const others = (mapping.declares[table] ?? []).filter((known) => known[field] !== code);
  return { mapping: { ...mapping, declares: { ...mapping.declares, [table]: [...others, row] } }, code };
}
