/** English words of the page of territories. */
import type french from '../fr/territories';

const territories: typeof french = {
  heading: 'Figures, department by department',
  title: (missing, all) => `In the documents read, ${missing} departments out of ${all} have no figure`,
  lede: (covered, figures) => `${covered} departments have at least one, ${figures} figures in all. Beside the documents, one file alone describes every department, year after year: pimping recorded by police and gendarmerie.`,
  noFile: 'The file of recorded offences could not be read; the figures of the documents are still there.',
  retry: 'Try again',

  measure: 'What is shown',
  file: 'Pimping recorded by police and gendarmerie',
  any: 'Figures found, all quantities and years',
  option: (label, departments) => `${label} (${departments})`,
  force: 'Who records',
  forces: { '': 'police and gendarmerie', gendarmerie: 'gendarmerie', 'police-nationale': 'police' },
  year: 'Year',
  yearOf: (year, first, last) => `${year}, from ${first} to ${last}`,

  overseas: 'Overseas',
  key: { zero: 'zero', 'not-found': 'not found in the documents read', none: 'no service of this force in the file', flagged: 'flagged value, not corrected' },
  classFrom: (from) => `${from} and more`,
  classBetween: (from, to) => (from === to ? from : `${from}–${to}`),

  headlineFile: (year, some, none) => `In ${year}, ${some} departments have at least one recorded pimping offence, ${none} have none`,
  headlineForce: (force, year, some, none) => `${force}: in ${year}, ${some} departments have at least one recorded offence, ${none} have none`,
  headlineAny: (some, all) => `${some} departments out of ${all} have at least one figure, the police file included`,
  headline: (label, year, some, all) => `${label}: ${some} departments out of ${all} have a figure for ${year}`,
  subtitleFile: 'Recorded offences, index 45, by department of the recording service. Each tile is a department; those overseas have the same size.',
  subtitleAny: 'Number of figures taken from the documents read, by department. Each tile is a department.',
  subtitle: (unit) => `${unit}, by department, as the documents write it. Each tile is a department.`,
  noteLead: 'A pale tile does not say that little happens there.',
  note: 'A recorded offence depends on the service that looks for it. The file does not know trafficking: it has no heading for it.',
  flaggedNote: (place, year) => `${place}, ${year}: the flagged number of one service is part of the tile, as it is.`,
  beyond: (areas) => `The file also describes territories that are no departments: ${areas}.`,
  severalLead: 'Several documents.',
  several: 'When several figures describe one year, the tile carries the last published; the card of the department gives them all.',

  tile: (name, code, what) => `${name} (${code}): ${what}`,
  facts: (count) => `${count} offences`, oneFact: 'one offence',
  found: (count) => `${count} figures found`, oneFound: 'one figure found',
  alt: (headline, top) => `${headline}. The highest: ${top}.`,
  caption: (label) => `${label}, by department and year`,
  captionAny: 'Number of figures found by department',
  columns: { area: 'Department', code: 'Code', figures: 'Figures' },
  cells: { zero: '0', 'not-found': 'not found', none: 'no service' },

  card: {
    choose: 'Choose a department',
    chooseHelp: 'One tile, one click: all its figures, with their sources. By keyboard: arrows go from tile to tile, Enter opens.',
    pick: 'Department',
    series: 'Recorded pimping offences',
    forces: { gendarmerie: 'Gendarmerie', 'police-nationale': 'Police' },
    figures: 'Its figures in the documents read',
    none: 'No document read gives a figure on this department, this file aside. That does not prove that there is none.',
    flagged: 'Flagged',
    finding: 'See the finding',
    more: (count) => `Show the next ${count}`,
    blank: 'no service',
  },
  missing: {
    title: 'What is missing',
    intro: 'For each quantity described at least once in a department, the number of departments without a figure in the documents read.',
    line: (without, all) => `${without} departments out of ${all} without a figure:`,
  },
};
export default territories;
