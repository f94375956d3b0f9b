/** English words of the page of forms and publics. */
import type french from '../fr/forms';

const forms: typeof french = {
  title: (blank, all, year) => `${blank} of ${all} characteristics have no figure for ${year}, the last well-described year`,
  lede: (never, share) => `For France, ${share} of the figures on persons give no form of exploitation, sex, age or citizenship. A year counts as well described if it has at least a tenth as many figures as the best-described one. Never counted in the documents read: ${never}.`,
  panels: { exploitation: 'Form of exploitation', sex: 'Sex', age: 'Age', citizenship: 'Citizenship', area: 'Territory' },
  overseas: 'Overseas', metropolitan: 'At least one department of metropolitan France',
  headline: (panel, found, all) => `${panel}: ${found} of ${all} cells have a figure`,
  subtitleYears: 'By year. Filled cell: at least one document read gives a figure on persons in France. Where a document says that there is no number, the sign is in the cell for that year; its sentence is below.',
  noteLead: 'A filled cell is not a series.',
  note: 'The figures in a row come from different quantities and populations: they show what is counted, not how it changes. The press relays figures, it does not produce them.',
  states: { 'not-published': 'not published, a document says so', 'not-collected': 'not collected, a document says so' },
  bare: { 'not-published': 'not published', 'not-collected': 'not collected' },
  panel: 'Characteristic',
  column: 'Characteristic',
  who: 'Who publishes',
  whoSubtitle: 'Number of documents that give at least one figure, all years. Hatched: no document of that kind read.',
  whoCell: (count, name, voice) => `${count} documents, ${name}, ${voice}`,
  empty: 'none',
  basis: 'link described in the data',
  missing: {
    title: 'What was not found anywhere',
    none: 'Every characteristic in the list has at least one figure.',
    never: (panel, codes) => `${panel}: no figure for ${codes}.`,
    single: (panel, codes) => `${panel}: a single year for ${codes}.`,
    said: 'What a document says is missing',
    saidHelp: 'Four different absences: zero, not found in what was read, not published, not collected. The last two are given only where a document, or a link described in the data, says so.',
  },
};
export default forms;
