/** Periods inside a sentence: "au 1er janvier 2021", "en juin 2020", "de 2016 à 2022". */
import type { ChartContext } from './render';

type Words = Pick<ChartContext, 'format' | 'text'>;

/** When a figure holds: at a day, in a month or year, from one to another. */
export function when(period: string, { format, text: { charts: text } }: Words): string {
  const [first = '', last] = period.split('/');
  if (last === undefined) return moment(first, format.date(first), text);
  const years = first.length === 4 && last.length === 4;
  return years ? text.fromTo(first, last) : moment(last, format.date(last), text);
}

function moment(iso: string, words: string, text: Words['text']['charts']): string {
  if (iso.length === 4) return text.inYear(words);
  return iso.length === 7 ? text.inMonth(words) : text.onDay(words);
}

/** Years as a reader writes them: 2010, 2012–2014, 2019. */
export function yearList(years: readonly number[], { format }: Words): string {
  const runs = runsOf(years).map(([from, to]) => format.period(from === to ? String(from) : `${from}/${to}`));
  return format.list(runs);
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
