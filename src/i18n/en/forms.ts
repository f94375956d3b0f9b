/** English words of the page of forms and publics. */
import type french from '../fr/forms';

const forms: typeof french = {
  title: (blank, all, year) => `${blank} characteristics out of ${all} have no figure for ${year}, the last well-described year`,
  lede: (never, share) => `For France, ${share} of the figures on persons say neither form of exploitation, nor sex, nor age, nor citizenship. A year is well described with at least a tenth of the figures of the best described one. Never counted in the documents read: ${never}.`,
  panels: { exploitation: 'Form of exploitation', sex: 'Sex', age: 'Age', citizenship: 'Citizenship', area: 'Territory' },
  overseas: 'Overseas', metropolitan: 'At least one department of metropolitan France',
  headline: (panel, found, all) => `${panel}: ${found} cells out of ${all} have a figure`,
  subtitleYears: 'By year. Filled cell: at least one document read gives a figure on persons in France. Where a document says that there is no number, the sign stands in the cell of its year; its sentence is below.',
  noteLead: 'A filled cell is not a series.',
  note: 'The figures of a row come from different quantities and fields: their presence can be read, their sequence cannot. The press relays, it does not produce.',
  states: { 'not-published': 'not published, a document says so', 'not-collected': 'not collected, a document says so' },
  bare: { 'not-published': 'not published', 'not-collected': 'not collected' },
  panel: 'Characteristic',
  column: 'Characteristic',
  who: 'Who publishes',
  whoSubtitle: 'Number of documents that give at least one figure, all years. Hatched: no document read of that nature.',
  whoCell: (count, name, voice) => `${count} documents, ${name}, ${voice}`,
  empty: 'none',
  basis: 'link described in the data',
  missing: {
    title: 'What was found nowhere',
    none: 'Every characteristic of the list has at least one figure.',
    never: (panel, codes) => `${panel}: no figure for ${codes}.`,
    single: (panel, codes) => `${panel}: a single year for ${codes}.`,
    said: 'What a document says is absent',
    saidHelp: 'Four absences differ: zero, not found in what was read, not published, not collected. The last two are written only where a document states them, or a link described in the data.',
  },
};
export default forms;
