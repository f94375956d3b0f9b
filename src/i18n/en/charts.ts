/** English words of the section `charts`. */
import type fr from '../fr/charts';

const list = (items: readonly string[]) => items.join(', ');

const en: typeof fr = {
  kinds: {
    stock: 'number at a given date',
    presence: 'present in the year',
    flow: 'entries in the year',
    cumulative: 'total since the start tick',
    target: 'forecast or target',
  },
  kind: {
    stock: 'number at a given date', presence: 'present in the period', flow: 'number in the period', cumulative: 'total',
    target: 'forecast or target', rate: 'rate', panel: 'respondents',
  },

  onDay: (day) => `on ${day}`,
  inMonth: (month) => `in ${month}`,
  inYear: (year) => `in ${year}`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  inYearAlone: (year) => `in ${year} alone`,
  entered: (when) => `entries ${when}`,
  planned: (value, period) => `${value} planned for ${period}`,
  aimed: (value, when) => `target: ${value} ${when}`,
  aimedShort: (value) => `target: ${value}`,
  demanded: (value, when) => `requested: ${value} ${when}`,
  demandedShort: (value) => `requested: ${value}`,
  or: (values) => `${list(values.slice(0, -1))} or ${values.at(-1) ?? ''}`,
  orNext: (value) => `or ${value}`,
  atYear: (year, values) => `${year}: ${values}`,
  others: (count) => `and ${count} other documents`,
  other: 'and another document',
  accessible: (who, when, value, what = '') => `${who}, ${when}: ${value}${what && ` (${what})`}`,

  notFound: 'not found',
  notFoundIn: (years) => `${years}: no number found in the documents read`,
  notFoundShort: 'no number found',
  notFoundSince: (year) => `not found since ${year}`,
  sameScale: (title) => `${title}, on the same scale`,
  sameScaleShort: (title) => `${title}, same scale`,
  definitionChange: 'break: scope redefined',
  definitionChangeShort: 'break',
  offScale: 'off scale',
  aboveScale: 'above the scale',
  respondents: 'Responding associations',
  lessThanYear: (gap) => `${gap} fewer than one of its own years`,
  axis: (value, unit) => `${value} ${unit}`,
  units: {
    persons: 'persons', places: 'places', requests: 'requests', permits: 'permits', associations: 'associations', structures: 'structures',
    departments: 'departments', offences: 'offences', cases: 'cases', convictions: 'convictions', months: 'months', years: 'years', days: 'days',
    posts: 'posts', measures: 'measures', nights: 'nights', procedures: 'procedures', percent: '%',
  },
  read: (from, to) => `read ${from} to ${to}`,
  orMore: (from) => `literally, ${from} or more`,
  orLess: (to) => `literally, ${to} or fewer`,
  gap: (value) => `gap: ${value}`,
  points: (n) => `${n} points`,
  sumOfParts: 'Sum of the parts',
  roles: { total: 'published total', part: 'part' },

  coverage: {
    figure: 'a number exists',
    zero: 'zero',
    'not-found': 'not found in the documents read',
    'not-yet': 'did not exist yet',
    'not-published': 'not published, as a document says',
    'not-collected': 'not collected',
    suppressed: 'withheld for confidentiality',
  },
  coverageShort: {
    zero: '0', 'not-found': 'not found', 'not-yet': 'did not exist', 'not-published': 'not published', 'not-collected': 'not collected', suppressed: 'withheld',
  },
  suppressed: 's',
  figures: (figures, documents) => `figures found ${figures}, documents ${documents}`,

  table: {
    series: 'Quantity', period: 'Period', value: 'Value', kind: 'Kind', producer: 'Producer', document: 'Document', reading: 'Usual reading',
  },
  captions: {
    permits: 'Victims recorded, victims assisted and residence permits, by year and by document',
    pathways: 'Persons in exit pathways from prostitution, figure by figure',
    shelter: 'Shelter places by network, requests and admissions, figure by figure',
    intervals: 'The figures in this finding, by date',
    coverage: 'Years for which a national number was found',
  },
  alt: {
    series: (title, values) => `${title}: ${values}.`,
    and: '; ',
    missing: (years) => `nothing found for ${years}`,
    inPeriod: (value, when) => `${value} ${when}`,
    contradiction: (total, part, gap) => `The total of ${total} is smaller by ${gap} than ${part}.`,
    found: (title, years) => `${title}: ${years}.`,
    none: 'no year',
  },
};
export default en;
