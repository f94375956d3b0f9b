/** Words of the files made of a dossier: what each form is for, and what stands in them. */
import type french from '../fr/exports';

const exports: typeof french = {
  page: {
    untitled: 'Dossier of figures',
    untitledItem: 'Untitled item',
    contents: 'Contents',
    commentary: 'Comment',
    self: 'A self-contained file: it is read without a network and sends nothing.',
    table: 'Table of figures',
    documents: 'Sources',
    documentsHelp: 'Each document once, with the values taken from it and, in brackets, the numbers of the items that rest on it.',
    atTheEnd: (others: string) => `${others}, at the end of the file.`,
    link: 'Permanent link:',
    notPublished: 'This item rests in part on figures that are not published: they come from a file opened on the author’s machine.',
    lost: 'Missing items',
    lostHelp: 'The data of these items were not there when the file was made: another edition, or a file that was not kept.',
    lostJoin: ': ',
  },
  provenance: {
    title: 'Provenance of the figures',
    items: 'Items',
    observation: 'Figure',
    worded: 'Value as worded',
    value: 'Number',
    max: 'Number, upper bound',
    source: 'Code of the document',
    producer: 'Producer',
    document: 'Document',
    url: 'Address',
    readAs: 'Reading',
    findings: 'Findings and decisions',
    states: { open: 'open', closed: 'closed', reopened: 'reopened' },
  },
  workbook: {
    contents: 'Contents',
    provenance: 'Provenance',
    columns: { number: 'No.', item: 'Item', kind: 'Kind', sheet: 'Sheet', commentary: 'Comment', link: 'Permanent link', caution: 'Caution' },
    notPublished: 'figures that are not published, brought by the author',
    lost: 'not in the data',
    sources: 'Sources',
    values: 'Values',
    article: 'Subject',
    text: 'Text',
    item: 'Chart',
  },
};
export default exports;
