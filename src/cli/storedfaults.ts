/**
 * What is not whole in a stored pack: judged by the database where the figures lie, whatever their
 * number. Values that do not hold are counted, and only the most frequent leave the database.
 */
import { join } from 'node:path';
import { EngineError, type Problem } from '../core/errors';
import { grouped, type Group } from '../core/grouped';
import type { KnowledgeRow } from '../core/mapping/types';
import { literal } from '../core/quote';
import type { Engine } from '../db/engine';
import type { StoredPack } from '../db/stored';
import { rowsOf } from '../ingest/knowledge';
import { ruled, type Faults } from './faults';
import { sayer, type Looked } from './faultwords';
import { shippedDescriptor } from './pack';
import { SHOWN } from './said';
import { tableIn } from './tablein';
import { neededIn, trialsOf, type Trial } from './trials';

/** Lines of a list among which the code that was meant is searched for. */
const SEARCHED = 100_000;

/**
 * @param place  as typed: a line is named `place/table:key`
 * @returns what `packFaults` says of a folder; a pattern that the database cannot read is a fault of the descriptor
 */
export async function storedFaults(engine: Engine, { resources, columns }: StoredPack, place: string): Promise<Faults> {
  const shipped = new Map(shippedDescriptor().resources.map((resource) => [resource.name, resource]));
  const tables = new Map(resources.map((resource) => [resource.name, ruled(resource, shipped.get(resource.name))]));
  const own = [...columns].map(([name, there]) => ({ resource: tables.get(name)!, there }));
  const absent = own.flatMap(({ resource, there }): Problem[] => neededIn(resource).filter(({ name }) => !there.has(name))
    .map(({ name }) => ({ code: 'field-missing', file: join(place, resource.name), column: name })));
  const groups: Group[] = [...grouped(absent)];
  const looked = new Map<Problem, Looked>();
  let more = 0;
  for (const trial of own.flatMap(({ resource, there }) => trialsOf(resource, there, tables))) {
    const found = await foundIn(engine, trial);
    if (found === null) {
      groups.push({ problem: { code: 'package-rules', file: join(place, 'datapackage.json'), column: trial.column, value: trial.pattern! }, others: 0 });
      continue;
    }
    for (const { value, row, lines } of found) {
      const problem = { code: trial.code, file: `${join(place, trial.resource.name)}${row === null ? '' : `:${row}`}`, column: trial.column, value };
      groups.push({ problem, others: lines - 1 });
      looked.set(problem, trial.looked);
    }
    more += found.length === 0 ? 0 : found[0]!.values - found.length;
  }
  const lists = new Map<string, readonly KnowledgeRow[]>();
  for (const list of new Set([...looked.values()].flatMap((one) => one.in))) lists.set(list.name, rowsOf(await tableIn(engine, list, SEARCHED)));
  return { groups, more, unreadable: grouped(absent), say: sayer({ looked: (problem) => looked.get(problem), rows: ({ name }) => lists.get(name) ?? [], named: ({ name }) => name }) };
}

/** @returns null when the pattern of the trial is none for the database, whose regular expressions do not look around */
const foundIn = (engine: Engine, trial: Trial) => engine.query({ name: `faults/${trial.resource.name}`, columns: FOUND, sql: foundBy(trial) }).catch((error: unknown) => {
  if (trial.pattern !== undefined && error instanceof EngineError && error.code === 'query-failed') return null;
  throw error;
});

const FOUND = { value: 'text', row: 'text?', lines: 'real', values: 'real' } as const;

/** The values of a trial, the most frequent first, with the first of their lines; a fault that `correction` names is known. */
const foundBy = ({ sql, resource, column }: Trial): string => `
  SELECT value, min(row) AS row, count(*)::DOUBLE AS lines, (count(*) OVER ())::DOUBLE AS values FROM (${sql})
  WHERE concat_ws(chr(31), row, value) NOT IN (SELECT concat_ws(chr(31), row_id, coalesce(value_read, '')) FROM correction WHERE file = ${literal(resource.path)} AND field = ${literal(column)} AND status IS DISTINCT FROM 'fixed-upstream')
  GROUP BY value ORDER BY lines DESC, value LIMIT ${SHOWN}`;
