/**
 * What a data package is made of, gathered from the session: the published files with what the
 * person lets travel, the findings of these very figures, the decisions in force. Lines of persons
 * are no dataset of the session: they cannot be here.
 */
import type { DataPackage } from '../core/datapackage';
import { applyDecisions, statedOf, type Decision, type Standing } from '../core/decision';
import type { ImportedDataset } from '../core/mapping/types';
import type { Finding } from '../core/model';
import type { RowOf } from '../core/query';
import type { Rule } from '../core/rule';
import figureCards from '../sql/pages/figure_cards';
import type { Decisions } from './decisions.svelte';
import { BROWSER, packOf, type Ports } from './ports';
import type { Session } from './session.svelte';

export type Card = RowOf<typeof figureCards.columns>;

export interface Gathered {
  readonly descriptor: DataPackage;
  /** Text of each resource, by its path. */
  readonly files: ReadonlyMap<string, string>;
  readonly evidence: { readonly figures: ReadonlyMap<string, Card>; readonly findings: readonly Finding[]; readonly standings: ReadonlyMap<string, Standing> };
  readonly decisions: readonly Decision[];
  readonly rules: readonly Rule[];
  readonly datasets: readonly ImportedDataset[];
  /** Files of the person that stay. */
  readonly withheld: number;
}

/**
 * @param share  the person's own files travel too
 * @throws EngineError when the findings without those files cannot be worked out
 */
export async function gather(session: Session, decisions: Pick<Decisions, 'all'>, share: boolean, ports: Ports = BROWSER): Promise<Gathered> {
  const datasets = session.imports.filter(({ origin }) => share || origin === 'shipped');
  const stay = session.imports.filter((dataset) => !datasets.includes(dataset));
  const [{ descriptor, files }, { joinedFiles }, findings] = await Promise.all([
    packOf(ports), import('../ingest/joined'),
    // What the figures that travel say by themselves: those that stay may have answered, or raised, a finding.
    stay.length > 0 ? session.rehearse(datasets, (_, found) => Promise.resolve(found)) : session.everyFinding,
  ]);
  const hidden = new Set(stay.flatMap(({ applied }) => [...applied.observations, ...applied.sums].map(({ observation_id }) => observation_id)));
  const joined = joinedFiles(descriptor, files, datasets, session.own.declared);
  const figures = new Map(session.rows(figureCards).filter(({ observation_id }) => !hidden.has(observation_id)).map((card) => [card.observation_id, card]));
  const stated = (id: string): string | null => {
    const card = figures.get(id);
    return card ? statedOf(card.qualifier, card.value_text, card.value_max) : null;
  };
  // A decision notes what its figures stated: one on a figure that stays here, or that left before, stays too.
  const known = new Set(findings.map(({ finding_id }) => finding_id));
  const travel = decisions.all.filter(({ finding_id, inputs }) => (inputs.length > 0 ? inputs.every(({ observation_id }) => figures.has(observation_id)) : known.has(finding_id)));
  const { standings } = applyDecisions(findings, travel, stated);
  return {
    descriptor, files: joined, evidence: { figures, findings, standings }, decisions: travel, rules: session.own.rules, datasets, withheld: stay.length,
  };
}
