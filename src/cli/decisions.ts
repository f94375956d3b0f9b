/** The decisions that a pack ships, applied to what its checks find. */
import { applyDecisions, readDecisions, statedOf, type Applied } from '../core/decision';
import type { Finding } from '../core/model';
import type { Pack } from '../db/pack';
import { parseDelimited } from '../ingest/delimited';
import { UsageError } from './args';

/**
 * @param findings  every finding of the pack
 * @throws UsageError naming line and column when a decision cannot be read: none is left out in silence
 */
export function shippedDecisions(pack: Pack, findings: readonly Finding[]): Applied {
  const { path = '', text = '' } = fileOf(pack, 'decision');
  if (text === '') return applyDecisions(findings, []);
  const { decisions, problems } = readDecisions(parseDelimited(text), path);
  if (problems.length > 0) {
    throw new UsageError(problems.map(({ file, line, column, value, code }) => `${file}:${line}: ${column}: ${code}${value ? ` (${value})` : ''}`).join('\n'));
  }
  const stated = statedIn(fileOf(pack, 'observation').text ?? '');
  return applyDecisions(findings, decisions, (id) => stated.get(id) ?? null);
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
