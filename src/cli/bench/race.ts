/** The hearts of two checks three times over the same figures: by the engine in Node, on plain arrays, and in Arquero. */
import type { Columns } from '../../core/query';
import { openNode } from '../../db/node';
import { loadPack, type Pack } from '../../db/pack';
import * as plain from './arrays';
import * as frame from './arquero';
import { timed } from './measure';

/** Medians, in milliseconds, of one check. */
export interface Race { readonly flag: string; readonly sql: number; readonly arrays: number; readonly arquero: number }

const F01 = 'SELECT quantity_key::VARCHAR AS key FROM figure WHERE comparable GROUP BY figure.quantity_key HAVING count(*) > 1 AND max(plo) > min(phi)';
const F03 = `
WITH part AS (
  SELECT p.partition_id, p.group_key, p.code, p.is_total, min(f.lo) AS lo, max(f.hi) AS hi
  FROM partition_part p JOIN figure f USING (observation_id) WHERE f.comparable GROUP BY p.partition_id, p.group_key, p.code, p.is_total
)
SELECT partition_id || '/' || group_key AS key FROM part GROUP BY partition_id, group_key
HAVING count(*) FILTER (NOT is_total) > 1 AND sum(lo) FILTER (NOT is_total) > max(hi) FILTER (is_total)`;

/**
 * @param runs  of each; medians are returned
 * @throws Error when the three do not find the same
 */
export async function race(pack: Pack, runs: number): Promise<Race[]> {
  const engine = await openNode();
  try {
    await loadPack(engine, pack);
    const ask = <C extends Columns>(sql: string, columns: C) => engine.query({ name: 'bench/race', sql, columns });
    const figures: plain.PlainFigure[] = await ask(
      "SELECT observation_id, quantity_key::VARCHAR AS quantity_key, lo, coalesce(hi, 'inf'::DOUBLE) AS hi, plo, phi FROM figure WHERE comparable",
      { observation_id: 'text', quantity_key: 'text', lo: 'real', hi: 'real', plo: 'real', phi: 'real' },
    );
    const parts: plain.PlainPart[] = (await ask(
      "SELECT observation_id, partition_id || '/' || group_key AS group_key, code, is_total FROM partition_part",
      { observation_id: 'text', group_key: 'text', code: 'text', is_total: 'bool' },
    ));
    const frames = frame.frames(figures, parts);
    const contest = async (flag: string, sql: string, arrays: () => string[], arquero: () => string[]): Promise<Race> => {
      const asked = async () => (await ask(sql, { key: 'text' })).map(({ key }) => key);
      const found = (await asked()).sort().join();
      if (found !== arrays().sort().join() || found !== arquero().sort().join()) throw new Error(`${flag}: the three do not find the same`);
      return { flag, sql: await timed(runs, asked), arrays: await timed(runs, arrays), arquero: await timed(runs, arquero) };
    };
    return [
      await contest('F01', F01, () => plain.disagreements(figures), () => frame.disagreements(frames)),
      await contest('F03', F03, () => plain.overflows(parts, figures), () => frame.overflows(frames)),
    ];
  } finally {
    await engine.close();
  }
}
