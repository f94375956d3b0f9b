/** One cell under a column of numbers: a figure, a label that says why there is none, or a problem. */
import { parsePrinted, type Qualifier } from '../number';
import { labelKey } from './missing';
import { trimmed } from './names';
import type { Mapping, MissingKind, MissingLabel } from './types';

export interface ReadValue {
  readonly value: string;
  readonly value_max: string;
  readonly qualifier: Qualifier;
  readonly percent: boolean;
  /** A count hidden on purpose. */
  readonly suppressed: boolean;
  /** The words that stand for the number, if it is not printed itself. */
  readonly words?: string;
}

export type CellReading =
  | { readonly is: 'figure'; readonly read: ReadValue }
  | { readonly is: 'gap'; readonly label: string; readonly means: MissingKind }
  | { readonly is: 'fault'; readonly code: string };

/** @returns how this mapping reads a cell; the reading is remembered, files repeat themselves */
export function valueReader({ missing, decimal, numbers = {} }: Pick<Mapping, 'missing' | 'decimal' | 'numbers'>): (cell: string) => CellReading {
  const words = new Map(Object.entries(numbers).map(([printed, number]) => [labelKey(printed), number]));
  const labels = new Map(missing.map((label) => [labelKey(label.label), label]));
  const known = new Map<string, CellReading>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const key = labelKey(cell);
    const label = labels.get(key);
    const word = words.get(key);
    const reading = label ? meaning(label, key) : word === undefined ? number(cell, decimal) : figure({ value: word, words: trimmed(cell) });
    if (known.size < 10_000) known.set(cell, reading);
    return reading;
  };
}

function meaning(label: MissingLabel, key: string): CellReading {
  if (label.means === 'zero') return figure({ value: '0' });
  if (label.means !== 'suppressed') return { is: 'gap', label: key, means: label.means };
  const { min = 1, max = 10 } = label;
  // "<5" keeps its words when they say the same as the bounds.
  if (min === 1 && key.replace(/\s/g, '') === `<${max + 1}`) return figure({ value: String(max + 1), qualifier: '<', suppressed: true });
  return min < max ? figure({ value: String(min), value_max: String(max), qualifier: '..', suppressed: true }) : { is: 'fault', code: 'bounds-reversed' };
}

const figure = (read: Partial<ReadValue> & Pick<ReadValue, 'value'>): CellReading =>
  ({ is: 'figure', read: { value_max: '', qualifier: '=', percent: false, suppressed: false, ...read } });

function number(cell: string, decimal: Mapping['decimal']): CellReading {
  const read = parsePrinted(cell, decimal === null ? {} : { decimal });
  if ('fault' in read) return { is: 'fault', code: read.fault === 'empty' ? 'cell-empty' : `number-${read.fault}` };
  // Beyond it a sum would no longer be exact, and no count is as large.
  if ([read.text, read.max].some((text) => Math.abs(Number(text)) > Number.MAX_SAFE_INTEGER)) return { is: 'fault', code: 'number-too-large' };
  return figure({ value: read.text, value_max: read.max ?? '', qualifier: read.qualifier, percent: read.percent });
}
