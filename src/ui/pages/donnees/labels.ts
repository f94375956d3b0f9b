/** What a mapping says of labels that stand where a number should: those that are a number, and those that say why there is none. Pure. */
import type { Problem } from '../../../core/errors';
import type { Mapping, MissingKind, MissingLabel } from '../../../core/mapping/types';

export type LabelKind = MissingKind | 'number';
export const LABEL_KINDS: readonly LabelKind[] = ['number', 'suppressed', 'not-published', 'not-collected', 'not-applicable', 'zero'];

export interface SaidLabel { readonly label: string; readonly kind: LabelKind; readonly min?: number | undefined; readonly max?: number | undefined; readonly value?: string | undefined }

export const labelsOf = ({ missing, numbers = {} }: Pick<Mapping, 'missing' | 'numbers'>): readonly SaidLabel[] => [
  ...missing.map(({ means, ...label }) => ({ ...label, kind: means })),
  ...Object.entries(numbers).map(([label, value]) => ({ label, kind: 'number' as const, value })),
];

/** Says one label anew; null takes back what was said. A word that is a number starts from the one it holds. */
export function sayLabel(mapping: Mapping, label: string, kind: LabelKind | null, { min, max, value }: { readonly min?: number | undefined; readonly max?: number | undefined; readonly value?: string | undefined } = {}): Mapping {
  const { [label]: _, ...others } = mapping.numbers ?? {};
  const at = mapping.missing.findIndex((one) => one.label === label);
  const said: MissingLabel | null = kind === null || kind === 'number' ? null : { label, means: kind, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const kept = mapping.missing.filter((_one, i) => i !== at);
  return {
    ...mapping,
    missing: said === null ? kept : at < 0 ? [...kept, said] : mapping.missing.map((one, i) => (i === at ? said : one)),
    numbers: kind === 'number' ? { ...others, [label]: value ?? /\d+(?:[.,]\d+)?/.exec(label)?.[0].replace(',', '.') ?? '' } : others,
  };
}

/** Labels under a column of numbers that are none, and how often. */
export function unreadLabels(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { code, value = '' } of problems) {
    if (code === 'number-not-a-number' || code === 'cell-empty') found.set(value.trim(), (found.get(value.trim()) ?? 0) + 1);
  }
  return found;
}
