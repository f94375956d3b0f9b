/** How the time of each check grows with the number of figures. */
import { judge } from '../../checks/run';
import { openNode } from '../../db/node';
import { loadPack } from '../../db/pack';
import { synthetic } from './synthetic';

/** Milliseconds of each check, by its flag, for each size in turn; `ranking` is what follows them. */
export type Growth = ReadonlyMap<string, readonly { readonly size: number; readonly time: number }[]>;

const FLAG = /^INSERT INTO verdict BY NAME SELECT '([^']+)'/;

/**
 * Each check once on packs of these sizes, after a first turn that is not counted.
 * @param runs  of the smaller packs; the quickest counts, the others were disturbed
 */
export async function growth(sizes: readonly number[], runs = 3): Promise<Growth> {
  const grown = new Map<string, { size: number; time: number }[]>();
  for (const size of sizes) {
    const engine = await openNode();
    const best = new Map<string, number>();
    try {
      await loadPack(engine, await synthetic(size));
      const timed = {
        ...engine,
        run: async (sql: string) => {
          const begun = performance.now();
          await engine.run(sql);
          const name = FLAG.exec(sql)?.[1] ?? (sql.includes('TABLE finding AS') ? 'ranking' : null);
          if (name !== null) best.set(name, Math.min(best.get(name) ?? Infinity, performance.now() - begun));
        },
      };
      await judge(timed);
      best.clear();
      for (let i = 0; i < (size > 200_000 ? 1 : runs); i += 1) await judge(timed);
    } finally {
      await engine.close();
    }
    for (const [name, time] of best) grown.set(name, [...grown.get(name) ?? [], { size, time }]);
  }
  return grown;
}

/**
 * Slope of the logarithms by least squares: 1 for a time proportional to the size.
 * @returns NaN with fewer than two sizes
 */
export function exponent(points: readonly { readonly size: number; readonly time: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = points.map(({ size }) => Math.log(size));
  const y = points.map(({ time }) => Math.log(time));
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}
