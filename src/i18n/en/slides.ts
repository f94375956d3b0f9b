/** English words of the section `slides`. */
import type fr from '../fr/slides';

const slides: typeof fr = {
  sources: 'Sources',
  sourcesPage: (page, pages) => `Sources (${page}/${pages})`,
  part: (page, pages) => `${page} of ${pages}`,
  /** Who speaks, in few words: the whole names stand in the workbooks. */
  voices: { administration: 'administration', associations: 'associations', parliament: 'Parliament and independent', europe: 'Europe and world', press: 'research and press' },
  open: 'open',
  source: (list) => `Source: ${list}`,
  sourcesLine: (list) => `Sources: ${list}`,
  andOthers: (list, count, n, atEnd) => `${list} and ${count}\u00A0${n > 1 ? 'others' : 'other'}${atEnd ? ' (at the end)' : ''}`,
  title: (title) => `${title}: `,
  morePassages: (count, n) => `and ${count}\u00A0more ${n > 1 ? 'passages' : 'passage'}, at the permanent link`,
  moreDocuments: (n) => `and ${n} other documents, in the written dossier`,
  more: (rows, columns) => `and ${[
    rows.count > 0 ? `${rows.text}\u00A0more ${rows.count > 1 ? 'rows' : 'row'}` : '',
    columns.count > 0 ? `${columns.text}\u00A0more ${columns.count > 1 ? 'columns' : 'column'}` : '',
  ].filter(Boolean).join(' and ')}, at the permanent link`,
  andMore: (list, count) => `${list}, and ${count} more`,
  untitled: 'Dossier',
  lost: 'Items that are not in these data',
  lostText: 'They come from another edition of the data, or from a file that was not kept.',
  logo: (organisation) => `Logo of ${organisation}`,
  licence: (licence) => `Licence: ${licence}`,
  data: (edition) => `Data: ${edition}`,
  notes: { figures: 'The figures', sources: 'The sources', link: 'Permanent link', note: 'Please note' },
  sheet: {
    data: 'Data', origin: 'Provenance', year: 'Year', row: 'Row', voice: 'Who speaks', who: 'Document by', when: 'Period', words: 'In the document', value: 'Value',
    low: 'Usual reading, from', high: 'to', place: 'Place', reading: (name) => `${name}, usual reading`, period: (name) => `${name}, period`,
  },
};
export default slides;
