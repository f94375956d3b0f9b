/**
 * Figures on their way from the worker to the page: some at a time, so that no message holds the
 * page's thread, and each text once, so that a million figures share the words they have in common.
 *
 *   figures ──► batchesOf ──► { keys, texts, places } ──► figuresOf ──► the same figures
 */
import type { Applied, MappedRow } from '../core/mapping/types';

/** Figures of one message: its reading takes a page a few milliseconds. */
export const BATCH = 1000;

export interface Batch {
  readonly keys: readonly string[];
  readonly texts: readonly string[];
  /** For each figure, for each key, the position of its text. */
  readonly places: Uint32Array<ArrayBuffer>;
}

/** The figures, a thousand at a time. */
export function* batchesOf(rows: Applied['observations']): Generator<Batch> {
  const keys = Object.keys(rows[0] ?? {});
  for (let from = 0; from < rows.length; from += BATCH) {
    const known = new Map<string, number>();
    const placed = rows.slice(from, from + BATCH).flatMap((row) => keys.map((key) => {
      const text = row[key as keyof MappedRow];
      const at = known.get(text) ?? known.size;
      known.set(text, at);
      return at;
    }));
    yield { keys, texts: [...known.keys()], places: Uint32Array.from(placed) };
  }
}

/** The figures of one batch, every field as it was. */
export function figuresOf({ keys, texts, places }: Batch): MappedRow[] {
  const rows: MappedRow[] = [];
  for (let at = 0; at < places.length; at += keys.length) {
    const row: Record<string, string> = {};
    for (let i = 0; i < keys.length; i += 1) row[keys[i]!] = texts[places[at + i]!]!;
    rows.push(row as unknown as MappedRow);
  }
  return rows;
}
