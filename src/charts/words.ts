/** Periods inside a sentence: "au 1er janvier 2021", "en juin 2020", "de 2016 à 2022". */
import { yearList as listOfYears } from '../core/words/years';
import type { ChartContext } from './render';

export { runsOf } from '../core/words/years';

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
export const yearList = (years: readonly number[], { format }: Words): string => listOfYears(years, format);
