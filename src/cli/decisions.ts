/** The decisions that a pack ships, applied to what its checks find. */
import { applyDecisions, readDecisions, statedOf, type Applied, type Decision } from '../core/decision';
import type { TextTable } from '../core/datapackage';
import type { Finding } from '../core/model';
import type { Pack } from '../db/pack';
import { parseDelimited } from '../ingest/delimited';
import { Refusal } from './command';
import { problemText } from './said';

/**
 * @param findings  every finding of the pack
 * @throws Refusal naming line and column when a decision cannot be read: none is left out in silence
 */
export function shippedDecisions(pack: Pack, findings: readonly Finding[]): Applied {
  const { path = '', text = '' } = fileOf(pack, 'decision');
  if (text === '') return applyDecisions(findings, []);
  const stated = statedIn(fileOf(pack, 'observation').text ?? '');
  return applyDecisions(findings, decisionsIn(parseDelimited(text), path), (id) => stated.get(id) ?? null);
}

/** @throws Refusal, as above */
export function decisionsIn(table: TextTable, path: string): readonly Decision[] {
  const { decisions, problems } = readDecisions(table, path);
  if (problems.length > 0) throw new Refusal(problemText(problems), 3);
  return decisions;
}

/** The file of a resource, by the name of its table. */
function fileOf({ descriptor, files }: Pack, table: string): { readonly path?: string; readonly text?: string } {
  const resource = descriptor.resources.find(({ name }) => name === table);
  return resource ? { path: resource.path, text: files.get(resource.path) } : {};
}

/** What each figure of the file states. */
function statedIn(text: string): ReadonlyMap<string, string> {
  const { header, rows } = parseDelimited(text);
  const at = (name: string) => header.indexOf(name);
  const [id, qualifier, value, max] = [at('observation_id'), at('qualifier'), at('value'), at('value_max')];
  return new Map(rows.map((row) => [row[id] ?? '', statedOf(row[qualifier] ?? '', row[value] ?? '', row[max] ?? null)]));
}
