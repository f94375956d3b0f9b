/** Timing and tables for the bench. */

/** @returns the middle one; of an even count, the mean of the two in the middle */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Runs something several times, one after the other; once more beforehand, uncounted. @returns median, in ms */
export async function timed(runs: number, work: () => Promise<unknown> | unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return median(times);
}

/** What was measured, against what, and the budget of the project for it. */
export interface Line {
  readonly what: string;
  readonly ours: string;
  readonly other?: string;
  readonly ratio?: string;
  readonly budget?: string;
  /** What the last run that was kept said. */
  readonly before?: string | undefined;
}

export const ms = (value: number): string => (value < 10 ? `${value.toFixed(1)} ms` : value < 10_000 ? `${value.toFixed(0)} ms` : `${(value / 1000).toFixed(1)} s`);
export const times = (numerator: number, denominator: number): string => `${(numerator / denominator).toFixed(denominator > numerator * 10 ? 2 : 1)} ×`;

/** Columns as wide as their widest cell. */
export function table(lines: readonly Line[]): string {
  const header: Line = { what: 'what', ours: 'ours', other: 'compared with', ratio: 'ratio', budget: 'budget', before: 'last kept' };
  const rows = [header, ...lines].map(({ what, ours, other = '', ratio = '', budget = '', before = '' }) => [what, ours, other, ratio, budget, before]);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n');
}
