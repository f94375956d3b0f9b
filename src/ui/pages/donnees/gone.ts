/** What goes with files of the person that are taken away: the decisions that note what their figures stated. */
import type { Decision } from '../../../core/decision';
import type { ImportedDataset } from '../../../core/mapping/types';

/** @returns those that rest on a figure of these files; files that are published with the application keep theirs */
export function decisionsOn(gone: readonly Pick<ImportedDataset, 'origin' | 'applied'>[], decisions: readonly Decision[]): Decision[] {
  const ids = new Set(gone.filter(({ origin }) => origin === 'person')
    .flatMap(({ applied }) => [...applied.observations, ...applied.sums].map(({ observation_id }) => observation_id)));
  return decisions.filter(({ inputs }) => inputs.some(({ observation_id }) => ids.has(observation_id)));
}
