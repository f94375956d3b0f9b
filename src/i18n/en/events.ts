/** English words of the page of events. */
import type french from '../fr/events';

const events: typeof french = {
  title: (breaks, first, last) => `From ${first} to ${last}, ${breaks} breaks or revisions in series: before and after cannot be compared`,
  lede: (all, series) => `${all} laws, institutions, methods, editions and plans, each stated by a document or by a definition in these data; ${series} quantities are affected.`,
  kind: 'Kind', effect: 'Effect',
  indicator: 'Quantity affected', anyIndicator: 'All quantities',
  kinds: { law: 'law', institution: 'institution', method: 'method', edition: 'edition', plan: 'plan' },
  effects: { break: 'break', revision: 'revision', renamed: 'another name', new: 'start of a series', end: 'end of a series', none: 'no effect on a series' },
  headline: (shown, all) => (shown === all ? `${all} events in chronological order` : `${shown} of ${all} events`),
  one: 'One event',
  subtitle: 'Solid line: the series breaks or ends. Dotted line: its level or name changes. The others rule out no comparison.',
  noteLead: 'This is not a complete history.',
  note: 'It contains only what a document read, or a definition in the data, states. A law that is not here was not read as the cause of a change in figures.',
  touches: 'Quantities affected',
  series: (before, after, year) => `figures read: ${before} for the years before ${year}, ${after} for ${year} and later`,
  basis: { scope: 'definition of the data', relation: 'link described in the data', indicator: 'definition of the data', codelist_area: 'list of areas' },
  said: 'Stated by',
  empty: 'No event matches these filters.',
  emptyHelp: 'No document read states such a change; that does not mean that it did not happen.',
  clear: 'Show all',
  missing: {
    title: 'What is missing',
    none: (count) => `${count} quantities are described with no change of law, institution or method read: whether their series are continuous is not known.`,
    undated: (count) => `${count} events have a year only; the day was not read.`,
  },
};
export default events;
