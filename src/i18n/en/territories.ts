/** English words of the page of territories. */
import type french from '../fr/territories';

const territories: typeof french = {
  heading: 'Figures, department by department',
  title: (missing, all) => `In the documents read, ${missing} of ${all} departments have no figure`,
  lede: (covered, figures) => `${covered} departments have at least one, ${figures} figures in all. Apart from the documents, only one file describes every department, year after year: pimping recorded by police and gendarmerie.`,
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
  key: { zero: 'zero', 'not-found': 'not found in the documents read', none: 'no unit of this force in the file', flagged: 'flagged value, not corrected' },
  classFrom: (from) => `${from} or more`,
  classBetween: (from, to) => (from === to ? from : `${from}–${to}`),

  headlineFile: (year, some, none) => `In ${year}, ${some} departments have at least one recorded pimping offence, ${none} have none`,
  headlineForce: (force, year, some, none) => `${force}: in ${year}, ${some} departments have at least one recorded offence, ${none} have none`,
  headlineAny: (some, all) => `${some} of ${all} departments have at least one figure, police file included`,
  headline: (label, year, some, all) => `${label}: ${some} of ${all} departments have a figure for ${year}`,
  subtitleFile: 'Recorded offences, index 45, by department of the recording unit. Each tile is a department; overseas departments are drawn the same size.',
  subtitleAny: 'Number of figures taken from the documents read, by department. Each tile is a department.',
  subtitle: (unit) => `${unit}, by department, as the documents write it. Each tile is a department.`,
  noteLead: 'A pale tile does not mean that little happens there.',
  note: 'An offence is recorded if a unit looks for it. The file says nothing of trafficking: it has no heading for it.',
  flaggedNote: (place, year) => `${place}, ${year}: the flagged number of one unit is included in the tile, as it stands.`,
  beyond: (areas) => `The file also describes territories that are not departments: ${areas}.`,
  severalLead: 'Several documents.',
  several: 'When several figures describe the same year, the tile shows the latest published; the department’s card gives them all.',

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
    chooseHelp: 'One tile, one click: all its figures, with their sources. With the keyboard: arrows move from tile to tile, Enter opens.',
    pick: 'Department',
    series: 'Recorded pimping offences',
    forces: { gendarmerie: 'Gendarmerie', 'police-nationale': 'Police' },
    figures: 'Its figures in the documents read',
    none: 'Apart from this file, no document read gives a figure for this department. That does not prove that there is none.',
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
