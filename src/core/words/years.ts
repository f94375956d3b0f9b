/** Years as a reader writes them. */
import type { Format } from './format';

/** 2010, 2012–2014 and 2019. */
export function yearList(years: readonly number[], format: Pick<Format, 'period' | 'list'>): string {
  return format.list(runsOf(years).map(([from, to]) => format.period(from === to ? String(from) : `${from}/${to}`)));
}

/** Consecutive years as pairs of first and last. */
export function runsOf(years: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && year === run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}
