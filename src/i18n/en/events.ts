/** English words of the page of events. */
import type french from '../fr/events';

const events: typeof french = {
  title: (breaks, first, last) => `From ${first} to ${last}, ${breaks} breaks or revisions of series: before and after do not compare`,
  lede: (all, series) => `${all} laws, institutions, methods, editions and plans, each stated by a document or a definition of these data; ${series} quantities are concerned.`,
  kind: 'Kind', effect: 'Effect',
  indicator: 'Quantity concerned', anyIndicator: 'All quantities',
  kinds: { law: 'law', institution: 'institution', method: 'method', edition: 'edition', plan: 'plan' },
  effects: { break: 'break', revision: 'revision', renamed: 'another name', new: 'start of a series', end: 'end of a series', none: 'no effect on a series' },
  headline: (shown, all) => (shown === all ? `${all} events in the order of time` : `${shown} events out of ${all}`),
  one: 'One event',
  subtitle: 'Solid line: the series is cut or ends. Dotted line: its level or name changes. The rest forbids no comparison.',
  noteLead: 'This is not a complete history.',
  note: 'It holds only what a document read or a definition of the data states. A law that is absent was not read as a cause of a change in figures.',
  touches: 'Quantities concerned',
  series: (before, after, year) => `figures read: ${before} on the years before ${year}, ${after} on ${year} and later`,
  basis: { scope: 'definition of the data', relation: 'link described in the data', indicator: 'definition of the data', codelist_area: 'list of areas' },
  said: 'Stated by',
  empty: 'No event answers these filters.',
  emptyHelp: 'No document read states such a change; that does not say that it did not happen.',
  clear: 'Show all',
  missing: {
    title: 'What is missing',
    none: (count) => `${count} quantities are described without any change of law, institution or method having been read: whether their series are of one piece is not known.`,
    undated: (count) => `${count} events have a year only; the day was not read.`,
  },
};
export default events;
