/**
 * Periods: what the pack writes, the days they cover, and SDMX TIME_PERIOD as it comes in.
 *
 * The pack writes a year, a month, a day (an instant for a stock) or `start/end`, both
 * ends covered (METHODS §1.1). Same semantics as the macros of `sql/model/10_macros.sql`.
 */

export type PeriodKind = 'year' | 'month' | 'day' | 'range';

export interface Period {
  /** First and last day covered, ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly kind: PeriodKind;
}

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;

/** First and last day of `2017`, `2017-03` or `2017-03-09`; null when there is no such day. */
function span(text: string): [string, string] | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return null;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (Number.isNaN(time(first)) || iso(time(first)) !== first) return null;
  if (day !== undefined) return [first, first];
  return [first, endOf(first, month === undefined ? 12 : 1, 0)];
}

/** Last day of a duration that starts on a day: months first, then days, as ISO 8601 counts. */
function endOf(start: string, months: number, days: number): string {
  const moved = monthOf(start) + months;
  const lastOfMonth = new Date(Date.UTC(Math.floor(moved / 12), (moved % 12) + 1, 0)).getUTCDate();
  const day = Math.min(Number(start.slice(8)), lastOfMonth);
  return iso(Date.UTC(Math.floor(moved / 12), moved % 12, day) + (days - 1) * DAY);
}

/**
 * @param text  `2017`, `2017-03`, `2017-03-09`, `2017/2022`, `2017-04/2022-12-15`
 * @returns the days covered; null when the text is none of these
 */
export function parsePeriod(text: string): Period | null {
  const [first = '', last, ...more] = text.split('/');
  const from = span(first);
  const to = last === undefined ? from : span(last);
  if (!from || !to || more.length > 0 || to[1] < from[0]) return null;
  const kind = last !== undefined ? 'range' : first.length === 4 ? 'year' : first.length === 7 ? 'month' : 'day';
  return { start: from[0], end: to[1], kind };
}

/** The shortest way in which the pack writes these days. */
export function formatPeriod(start: string, end: string): string {
  const years = start.endsWith('-01-01') && end.endsWith('-12-31');
  const months = start.endsWith('-01') && iso(time(end) + DAY).endsWith('-01');
  const cut = years ? 4 : months ? 7 : 10;
  const [from, to] = [start.slice(0, cut), end.slice(0, cut)];
  return from === to ? from : `${from}/${to}`;
}

/** Months of the parts of a year that SDMX names by a letter. */
const PARTS: Readonly<Record<string, number>> = { A: 12, S: 6, T: 4, Q: 3, M: 1 };

/**
 * @param text  a TIME_PERIOD: Gregorian, reporting (`2017-A1`, `-S2`, `-T3`, `-Q4`, `-M07`, `-W52`, `-D045`;
 *              the reporting year is the calendar year), date-time, or start/duration
 * @returns the same days as the pack writes them; null when the text is none of these
 */
export function fromSdmx(text: string): string | null {
  const [first = '', duration] = text.split('/');
  const start = first.replace(/T00:00:00Z?$/, '');
  if (duration !== undefined) return lasting(start, duration);
  const reported = /^(\d{4})-([ASTQMWD])(\d{1,3})$/.exec(start);
  if (reported) return reporting(Number(reported[1]), reported[2]!, Number(reported[3]));
  const days = span(start.replace(/T\d{2}:\d{2}:\d{2}.*$/, ''));
  return days && formatPeriod(...days);
}

function lasting(start: string, duration: string): string | null {
  const first = span(start);
  const [matched, years = 0, months = 0, weeks = 0, days = 0] =
    /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration) ?? [];
  if (!first || matched === undefined) return null;
  const end = endOf(first[0], Number(years) * 12 + Number(months), Number(weeks) * 7 + Number(days));
  return end < first[0] ? null : formatPeriod(first[0], end);
}

function reporting(year: number, unit: string, rank: number): string | null {
  const newYear = Date.UTC(year, 0, 1);
  if (unit === 'D') {
    const day = iso(newYear + (rank - 1) * DAY);
    return rank >= 1 && yearOf(day) === year ? day : null;
  }
  if (unit === 'W') {
    // ISO 8601: week 1 holds the first Thursday of the year.
    const thursday = newYear + ((11 - new Date(newYear).getUTCDay()) % 7 + 7 * (rank - 1)) * DAY;
    const monday = thursday - 3 * DAY;
    return rank >= 1 && yearOf(iso(thursday)) === year ? formatPeriod(iso(monday), iso(monday + 6 * DAY)) : null;
  }
  const months = PARTS[unit]!;
  if (rank < 1 || rank * months > 12) return null;
  const start = `${year}-${String((rank - 1) * months + 1).padStart(2, '0')}-01`;
  return formatPeriod(start, endOf(start, months, 0));
}
