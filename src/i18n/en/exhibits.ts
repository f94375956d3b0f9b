/** English words of what a dossier shows: figures, findings, commitments and parts of pages, out of their pages. */
import type french from '../fr/exhibits';

const exhibits: typeof french = {
  figure: 'Published figure',
  own: 'From a file on this machine, not published',
  figures: (n) => `${n}\u00A0published figures`,
  finding: 'Finding',
  commitment: 'Commitment',
  figureHeadline: (a) => (a.label ? `${a.value}: ${a.label}` : a.value),
  unitOf: (a) => (a.label ? `${a.unit}, ${a.label}` : a.unit),
  columns: { term: 'Item', text: 'What the document says', value: 'Value', counted: 'What is counted', year: 'Year', state: 'What was found', departments: 'Departments' },
  parts: { group: 'Group', date: 'Date', event: 'Event', effect: 'Effect on series', severity: 'Severity', finding: 'Finding', gap: 'Gap', grade: 'Comparability', stages: 'Stages', result: 'What can be computed', reason: 'Why', promise: 'Promised', found: 'Found', actor: 'Actor', does: 'What it does', period: 'Period', value: 'Value', counted: 'What counts it', detail: 'In short', series: 'Series touched', documents: 'Documents', decision: 'Decision' },
  rest: (n, count) => (count > 1 ? `${n}\u00A0more rows are at the permanent link.` : 'One more row is at the permanent link.'),
  reading: 'How the figure is read',
  readingOf: (value) => `How “${value}” is read`,
  cause: (a) => `${a.cause}: ${a.text}`,
  standings: { supported: 'Causes supported by the data', possible: 'Possible causes', excluded: 'Causes ruled out by the data' },
  decision: 'Decision',
  promised: 'What was promised',
  found: 'What came of it',
  delay: 'Delay',
  days: (n, words) => `${words}\u00A0${n < 2 ? 'day' : 'days'}`,
  daysFollowed: 'past the due date, on the day of the finding',
  daysOpen: 'past the due date, by the most recent document',
  edition: (a) => `Concordance ${a.version}, figures read up to ${a.date}`,
};
export default exhibits;
