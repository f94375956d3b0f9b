/**
 * A laboratory for the checks: the shipped knowledge (indicators, scopes, relations,
 * partitions, code lists) with figures and documents of the test's own. The engine is
 * started once per test file, at its first case; each case replaces the tables it names and
 * rebuilds what of the model rests on them.
 */
import { CHECKS } from '../../src/checks/registry';
import { runChecks, type CheckResult } from '../../src/checks/run';
import { allVerdicts, type VerdictRow } from '../../src/checks/verdicts';
import { readPack } from '../../src/cli/pack';
import type { Finding, Outcome } from '../../src/core/model';
import type { Columns, Param, Query, RowOf } from '../../src/core/query';
import type { Engine } from '../../src/db/engine';
import { openNode } from '../../src/db/node';
import { loadPack, type Pack } from '../../src/db/pack';
import { MODEL } from '../../src/sql/model';

/** One line of a file of the pack: what the test does not say takes its default. */
export type Row = Readonly<Record<string, string | number | null | undefined>>;

/** The figures and documents of a case, and knowledge other than the shipped one. */
export interface Case {
  readonly observations: readonly Row[];
  /** What the documents named by the figures say of themselves; the others take the defaults. */
  readonly sources?: Readonly<Record<string, Row>>;
  /** Tables of knowledge that replace the shipped ones whole, by their name in the descriptor. */
  readonly tables?: Readonly<Record<string, readonly Row[]>>;
}

export interface Judged extends CheckResult {
  /** Passes and unverifiable ones too; `inputs` as a sorted list of observation ids. */
  readonly verdicts: readonly (Omit<VerdictRow, 'inputs'> & { readonly inputs: readonly string[] })[];
  /** The only finding of the case. @throws when there is none, or several */
  one(): Finding;
  /** Outcomes of the verdicts, sorted: `['0', '1', 'NA']`. */
  outcomes(): Outcome[];
}

/** A plain count of persons in France: same quantity from row to row unless the test says otherwise. */
const OBSERVATION: Row = {
  indicator: 'victims-recorded-exploitation', kind: 'flow', measure: 'count', scope_id: 'thb-and-exploitation', structure_id: '_T',
  area: 'FR', period: '2022', sex: 'T', age: 'T', exploitation: 'T', citizenship: 'T', qualifier: '=', unit: 'persons', status: 'final',
};

export interface Laboratory {
  /** Builds the model on a case, or the tables and views of it that are named. */
  load(one: Case, ...tables: string[]): Promise<void>;
  /** Runs checks on a case: all of them, or those named. */
  judge(one: Case | readonly Row[], ...flags: string[]): Promise<Judged>;
  query<C extends Columns>(query: Query<C>, params?: readonly Param[]): Promise<RowOf<C>[]>;
}

const shipped = readPack();
let starting: Promise<Engine> | undefined;
let replaced: readonly string[] = [];

/** The engine of this test file, with the shipped knowledge and not a figure. */
async function start(): Promise<Engine> {
  const engine = await openNode();
  await loadPack(engine, withTables(shipped, { observation: [], source: [] }));
  return engine;
}

const words = (...texts: readonly string[]): Set<string> => new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
/** Steps of the model: what they create, and every word of their SQL, among which the tables they read. */
const STEPS = MODEL.map(({ sql }) => ({ sql, reads: words(sql), makes: [...sql.matchAll(/CREATE OR REPLACE (?:TABLE|VIEW) (\w+)/g)].map((found) => found[1]!) }));
/** What all checks read besides their own SQL. */
const SHARED = Object.values(import.meta.glob<string>('../../src/checks/*.sql', { query: '?raw', import: 'default', eager: true }));
/** Steps whose result no longer stands. */
const stale = new Set<string>();

/** Marks the steps that rest on changed tables, directly or through another step. */
function spoil(changed: Iterable<string>): void {
  const touched = new Set(changed);
  for (const { sql, reads, makes } of STEPS) {
    if (![...touched].some((name) => reads.has(name))) continue;
    stale.add(sql);
    for (const name of makes) touched.add(name);
  }
}

/** Steps that these texts rest on, directly or through another step. */
function needed(texts: readonly string[]): Set<string> {
  const asked = words(...texts);
  return new Set([...STEPS].reverse().filter(({ reads, makes }) => {
    if (!makes.some((name) => asked.has(name))) return false;
    for (const name of reads) asked.add(name);
    return true;
  }).map(({ sql }) => sql));
}

/** Loads a case and renews what of the model the texts rest on, and nothing else: the engine is the slow part. */
async function load({ observations, sources = {}, tables = {} }: Case, texts: readonly string[]): Promise<Engine> {
  const engine = await (starting ??= start());
  const rows = observations.map((row, i) => observation(row, i));
  const changed: Record<string, readonly Row[]> = { ...tables, observation: rows, source: documents(rows, sources) };
  // What the last case replaced is loaded again from the shipped pack.
  const names = new Set([...Object.keys(changed), ...replaced]);
  replaced = Object.keys(tables);
  spoil(names);
  const renewed = needed(texts);
  const known = new Set(MODEL.map(({ sql }) => sql));
  const run = async (sql: string) => {
    if (known.has(sql) && !(stale.has(sql) && renewed.has(sql))) return;
    await engine.run(sql);
    stale.delete(sql);
  };
  const pack = withTables(shipped, changed);
  const resources = pack.descriptor.resources.filter(({ name }) => names.has(name));
  await loadPack({ ...engine, run }, { ...pack, descriptor: { ...pack.descriptor, resources } });
  return engine;
}

/** The laboratory of a test file; all who call it share one. */
export function useLaboratory(): Laboratory {
  return {
    load: async (one, ...tables) => { await load(one, tables.length > 0 ? tables : STEPS.flatMap(({ makes }) => makes)); },
    async judge(one, ...flags) {
      const checks = flags.length === 0 ? CHECKS : CHECKS.filter(({ flag }) => flags.includes(flag));
      if (checks.length < flags.length) throw new Error(`no check ${flags.filter((flag) => !checks.some((check) => check.flag === flag)).join(', ')}`);
      const engine = await load('observations' in one ? one : { observations: one }, [...SHARED, ...checks.map(({ sql }) => sql)]);
      const result = await runChecks(engine, checks);
      const verdicts = (await allVerdicts(engine)).map((row) => ({ ...row, inputs: row.inputs.split(',').filter(Boolean) }));
      return {
        ...result, verdicts,
        one: () => {
          if (result.findings.length !== 1) throw new Error(`${result.findings.length} findings: ${result.findings.map(({ ruleid, headline }) => `${ruleid} ${headline.en}`).join(' · ')}`);
          return result.findings[0]!;
        },
        outcomes: () => verdicts.map(({ outcome }) => outcome as Outcome).sort(),
      };
    },
    query: async (query, params) => (await (starting ??= start())).query(query, params),
  };
}

/** Observation ids of a finding, by role. */
export function inputsOf(finding: Finding): Record<string, string[]> {
  const roles: Record<string, string[]> = {};
  for (const { role, observation_id } of finding.inputs) (roles[role] ??= []).push(observation_id);
  for (const ids of Object.values(roles)) ids.sort();
  return roles;
}

/** The part of a finding that a machine reads: what a test of its arithmetic compares. */
export const core = ({ flag, severity, outcome, grade, imbalance, relative }: Finding) =>
  ({ flag, severity, outcome, grade, imbalance, relative: relative === null ? null : Math.round(relative * 1e6) / 1e6 });

function observation(row: Row, index: number): Row {
  const id = row['observation_id'] ?? `o${index + 1}`;
  return { ...OBSERVATION, ...row, observation_id: id, source_id: row['source_id'] ?? `document-of-${id}` };
}

/** One document per name that the figures cite, each of its own producer unless told otherwise. */
function documents(rows: readonly Row[], told: Readonly<Record<string, Row>>): Row[] {
  const names = [...new Set([...rows.map((row) => String(row['source_id'])), ...Object.keys(told)])];
  return names.map((source_id) => ({
    source_id, producer: `Producer of ${source_id}`, side: 'administration', title: `Title of ${source_id}`, published: '2023-06-01',
    url: `https://example.org/${source_id}`, kind: 'report', read_as: 'full-text', ...told[source_id],
  }));
}

/** The pack with some of its files written anew. */
function withTables(pack: Pack, tables: Readonly<Record<string, readonly Row[]>>): Pack {
  const files = new Map(pack.files);
  for (const [name, rows] of Object.entries(tables)) {
    const resource = pack.descriptor.resources.find((one) => one.name === name);
    if (!resource) throw new Error(`no table ${name} in the pack`);
    const columns = resource.schema.fields.map((field) => field.name);
    const stray = rows.flatMap((row) => Object.keys(row)).find((key) => !columns.includes(key));
    if (stray) throw new Error(`no column ${stray} in ${resource.path}`);
    const cell = (value: Row[string]) => (value === null || value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`);
    files.set(resource.path, [columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name])).join(','))].join('\n') + '\n');
  }
  return { ...pack, files };
}
