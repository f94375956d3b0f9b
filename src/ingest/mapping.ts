/**
 * What passes between the page and the worker that applies a mapping to a long table.
 *
 *   block block block … map ──► progress … batch batch … gaps … applied
 */
import type { Table } from '../core/grid';
import { applyMapping, type Origin } from '../core/mapping/apply';
import type { Applied, Gap, Knowledge, Mapping } from '../core/mapping/types';
import { PackedRows, pack, pieces, type Block } from '../core/packed';
import { BATCH, batchesOf, figuresOf, type Batch } from './batches';

/** Called as the work goes: rows mapped out of all. */
export type OnMapped = (progress: { readonly rows: number; readonly total: number }) => void;

export interface Work {
  readonly header: readonly string[];
  readonly lines: ArrayLike<number>;
  readonly separator: string;
  readonly width: number;
  readonly mapping: Mapping;
  readonly knowledge: Knowledge;
  readonly origin: Origin;
}
export type MapRequest = { readonly kind: 'block'; readonly block: Block } | { readonly kind: 'map'; readonly work: Work };

export type MapAnswer =
  | { readonly kind: 'progress'; readonly progress: Parameters<OnMapped>[0] }
  | { readonly kind: 'batch'; readonly of: 'observations' | 'sums'; readonly batch: Batch }
  | { readonly kind: 'gaps'; readonly gaps: readonly Gap[] }
  | { readonly kind: 'applied'; readonly rest: Omit<Applied, 'observations' | 'sums' | 'gaps'> };

/** The messages that ask for the work, in their order; the rows stay with the page too. */
export function* requestsOf({ header, rows, lines }: Table, work: Pick<Work, 'mapping' | 'knowledge' | 'origin'>): Generator<MapRequest> {
  const packed = pack(rows, header.length);
  for (const block of pieces(packed)) yield { kind: 'block', block };
  yield { kind: 'map', work: { ...work, header, lines, separator: packed.separator, width: packed.width } };
}

/** Rows between two words of the worker. */
const STEP = 5000;

/** Does the work and posts its answers: in the worker only. */
export function postApplied(blocks: readonly Block[], { header, lines, separator, width, mapping, knowledge, origin }: Work, post: (answer: MapAnswer, transfer?: Transferable[]) => void): void {
  const packed = new PackedRows({ blocks, separator, width });
  const total = packed.length;
  const rows = {
    length: total,
    * [Symbol.iterator]() {
      let at = 0;
      for (const row of packed) {
        if (at % STEP === 0) post({ kind: 'progress', progress: { rows: at, total } });
        at += 1;
        yield row;
      }
    },
  };
  const { observations, sums, gaps, ...rest } = applyMapping({ header, rows, lines }, mapping, knowledge, origin);
  for (const batch of batchesOf(observations)) post({ kind: 'batch', of: 'observations', batch }, [batch.places.buffer]);
  for (const batch of batchesOf(sums)) post({ kind: 'batch', of: 'sums', batch }, [batch.places.buffer]);
  for (let from = 0; from < gaps.length; from += BATCH) post({ kind: 'gaps', gaps: gaps.slice(from, from + BATCH) });
  post({ kind: 'applied', rest });
}

/** Puts the answers together as they come: the whole comes with the last one, null before. */
export function joinApplied(onProgress?: OnMapped): (answer: MapAnswer) => Applied | null {
  const figures = { observations: [] as Applied['observations'][number][], sums: [] as Applied['sums'][number][] };
  const gaps: Gap[] = [];
  return (answer) => {
    if (answer.kind === 'progress') onProgress?.(answer.progress);
    else if (answer.kind === 'batch') figures[answer.of].push(...figuresOf(answer.batch));
    else if (answer.kind === 'gaps') gaps.push(...answer.gaps);
    else return { ...figures, gaps, ...answer.rest };
    return null;
  };
}

/** What is said when the worker died of its work, of memory most likely: no figure, and why. */
export const lostApplied = (file: string): Applied => ({
  observations: [], sums: [], source: null, declared: {}, gaps: [], problems: [{ code: 'mapping-lost', file }],
  tally: { cells: 0, figures: 0, filtered: 0, missing: 0, problems: 0 },
});
