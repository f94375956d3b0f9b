/**
 * Packs that no browser holds: written by the database itself as hive-partitioned Parquet, then
 * checked from there in a bounded memory. The same statements as `synthetic.ts`, made in SQL.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge, tell } from '../../checks/run';
import { openNative, type NativeOptions } from '../../db/native';
import { loadTables } from '../../db/pack';
import { loadStored, writeStored } from '../../db/stored';
import { OWN, readPack } from '../pack';
import type { Status } from '../command';
import { ms } from './measure';

/** One figure in ten moves by at most a tenth; its precision stays. `{blocks}`, `{rest}`: whole copies, and rows of the last one. */
const ROWS = `
CREATE OR REPLACE TABLE observation AS
WITH one AS (SELECT *, row_number() OVER (ORDER BY observation_id) AS rank FROM observation),
copies AS (SELECT one.*, b, hash(observation_id, b) AS draw FROM one, range({blocks}) AS block(b) WHERE b < {blocks} - 1 OR rank <= {rest})
SELECT * EXCLUDE (rank, b, draw) REPLACE (
  CASE b WHEN 0 THEN observation_id ELSE observation_id || b END AS observation_id,
  CASE WHEN b = 0 OR area = 'unspecified' THEN area ELSE area || '~' || b END AS area,
  CASE WHEN b = 0 OR draw % 10 <> 0 OR try_cast(value AS DOUBLE) IS NULL THEN value
       ELSE format(CASE length(split_part(value, '.', 2)) WHEN 0 THEN '{:.0f}' WHEN 1 THEN '{:.1f}' ELSE '{:.2f}' END,
         value::DOUBLE * (0.9 + (draw // 10 % 1000) / 5000.0)) END AS value)
FROM copies`;
const AREAS = `
CREATE OR REPLACE TABLE codelist_area AS
SELECT a.* REPLACE (CASE b WHEN 0 THEN code ELSE code || '~' || b END AS code, CASE WHEN b = 0 THEN parent ELSE parent || '~' || b END AS parent)
FROM codelist_area a, range({blocks}) AS block(b)`;

/**
 * Writes a pack of any size.
 * @param size    figures
 * @param folder  new or empty
 */
export async function writeBig(size: number, folder: string, options: NativeOptions = {}): Promise<void> {
  const pack = readPack();
  const engine = await openNative({ ...options, onDisk: true });
  try {
    await loadTables(engine, pack);
    const [one] = await engine.query({ name: 'bench/size', sql: 'SELECT count(*)::INTEGER AS n FROM observation', columns: { n: 'int' } });
    const blocks = Math.ceil(size / one!.n);
    const rest = size - (blocks - 1) * one!.n;
    for (const sql of [ROWS, AREAS]) await engine.run(sql.replaceAll('{blocks}', String(blocks)).replaceAll('{rest}', String(rest)));
    await writeStored(engine, pack, folder, 'indicator');
  } finally {
    await engine.close();
  }
}

/** What a check of stored figures took. */
export interface BigRun {
  readonly figures: number;
  readonly findings: number;
  /** Steps and their milliseconds, in their order. */
  readonly steps: readonly (readonly [string, number])[];
  /** Most memory that this process ever held, in bytes. */
  readonly peak: number;
}

/** All flags over a stored pack, and its most serious findings in words. */
async function checkBig(folder: string, options: NativeOptions, note: (text: string) => void = () => {}): Promise<BigRun> {
  const steps: (readonly [string, number])[] = [];
  const engine = await openNative({ ...options, onDisk: true });
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const made = await work();
    steps.push([name, performance.now() - begun]);
    note(`${name} ${ms(steps.at(-1)![1])} · ${gigabytes(process.resourceUsage().maxRSS * 1024)}`);
    return made;
  };
  const named = { ...engine, run: (sql: string) => step(nameOf(sql), () => engine.run(sql)) };
  try {
    await loadStored(named, folder, readPack(), OWN);
    await judge(named);
    await step('words', () => tell(engine, TOLD));
    const [size] = await engine.query({ name: 'bench/figures', sql: 'SELECT count(*)::INTEGER AS n FROM figure', columns: { n: 'int' } });
    const [found] = await engine.query({ name: 'bench/findings', sql: "SELECT (count(*) FILTER (outcome = '0'))::INTEGER AS n FROM finding", columns: { n: 'int' } });
    return { figures: size!.n, findings: found!.n, steps, peak: process.resourceUsage().maxRSS * 1024 };
  } finally {
    await engine.close();
  }
}

/** What the database may take: less than a common laptop has. */
const BOUND = { memory: '4GB', threads: 1 } as const;

/** `npm run bench -- --big N`: written, checked step by step, taken away. */
export async function benchBig(size: number): Promise<Status> {
  const place = mkdtempSync(join(tmpdir(), 'concordance-big-'));
  const options = { ...BOUND, spill: join(place, 'spill') };
  const note = (text: string) => { process.stdout.write(`${text}\n`); };
  try {
    const begun = performance.now();
    await writeBig(size, join(place, 'figures'), options);
    note(`written ${ms(performance.now() - begun)}`);
    const { figures, findings, steps, peak } = await checkBig(join(place, 'figures'), options, note);
    note(`${figures.toLocaleString('en')} figures, ${findings.toLocaleString('en')} findings, ${ms(steps.reduce((sum, [, time]) => sum + time, 0))}, ${gigabytes(peak)} at most (${BOUND.memory} for the database, ${BOUND.threads} thread)`);
    return 0;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Findings put in words, as `READ` of `flags.ts`. */
const TOLD = 2000;

/** `F06` for a rule, the name of what is created otherwise. */
const nameOf = (sql: string): string => /SELECT '(F\d\d)' AS flag/.exec(sql)?.[1] ?? /(?:TABLE|VIEW|MACRO)(?: IF NOT EXISTS)? "?(\w+)/.exec(sql)?.[1] ?? sql.slice(0, 30);
const gigabytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(2)} GiB`;
