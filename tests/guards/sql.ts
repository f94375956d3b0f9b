/** Every SQL file binds to the model on the real pack. */
import type { Query, QueryRunner } from '../../src/core/query';

const PLAN = { explain_key: 'text', explain_value: 'text' } as const;

/** `SELECT '?' -- ?` has no parameter, `x = ?` and `x = $1` have one. */
export function parameters(sql: string): number {
  const bare = sql.replace(/--.*$/gm, '').replace(/'(?:[^']|'')*'/g, "''");
  const numbered = [...bare.matchAll(/\$(\d+)/g)].map((match) => Number(match[1]));
  return numbered.length > 0 ? Math.max(...numbered) : (bare.match(/\?/g) ?? []).length;
}

/** @returns the engine's complaint about each query that it cannot plan */
export async function bindFaults(runner: QueryRunner, queries: readonly Pick<Query, 'name' | 'sql'>[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, sql } of queries) {
    const nothing = Array.from({ length: parameters(sql) }, () => null);
    await runner.query({ name, sql: `EXPLAIN ${sql}`, columns: PLAN }, nothing).catch((error: unknown) => {
      faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  return faults;
}
