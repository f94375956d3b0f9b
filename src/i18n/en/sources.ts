/** English words of the section `sources`. */
import type fr from '../fr/sources';

const en: typeof fr = {
  list: {
    title: 'Sources',
    headline: (shared, all, disputed) => `${shared} of ${all} documents give a quantity that another also gives; ${disputed} of them differ at least once`,
    rate: (share, pairs) => `${share} of ${pairs}`,
    lede: 'Every document read or quoted: who speaks, when, how the document was read, how many figures were taken from it and in which findings it appears.',
    described: 'A title in square brackets is a description.',
    count: (shown: string, all: string) => (shown === all ? `${all} documents` : `${shown} of ${all} documents`),
    one: 'One document',
    heading: 'Documents',
    search: 'Search',
    searchHint: 'Producer, title or what the document counts',
    sort: 'Sort by',
    sorts: { published: 'date, latest first', figures: 'number of figures', findings: 'number of findings', producer: 'producer' },
    facets: { voice: 'Who speaks', side: 'Type of producer', reading: 'Reading', kind: 'Type of document', year: 'Year of publication' },
    undated: 'undated',
    columns: { document: 'Document', published: 'Published', figures: 'Figures', agreement: 'Pairs that agree', findings: 'Findings' },
    empty: (all: string) => `None of the ${all} documents matches these filters.`,
    emptyHelp: 'A document that is not here has not been read; this says nothing about what it contains.',
    readings: {
      'full-text': (count: string) => `${count} read in full`,
      excerpt: (count: string) => `${count} in excerpt`,
      'quoted-by-another': (count: string) => `${count} quoted by another source`,
    },
    more: (count: string) => `Show the next ${count}`,
  },

  sides: {
    administration: 'administration', association: 'association', collective: 'collective of associations', parliament: 'Parliament',
    'independent-body': 'independent body', europe: 'European institution', international: 'international organisation', research: 'research', press: 'press',
  },
  kinds: {
    press: 'article or news-agency report', advocacy: 'advocacy or question', speech: 'speech', evaluation: 'evaluation', 'law-plan': 'law, plan or budget',
    register: 'administrative statistics', 'annual-report': 'annual report', study: 'study', dataset: 'dataset', survey: 'survey',
  },

  card: {
    producer: 'Producer', side: 'Who speaks', kind: 'Type of document', published: 'Published', undated: 'no date shown',
    years: 'Years described', original: 'Original', openOriginal: 'Open the original', noOriginal: 'No address recorded.',
    originalHint: 'opens another site',
    scope: 'What it counts', scopeNote: 'collector’s note, in English',
    reading: 'Reading',
    readAs: {
      'full-text': 'Read in full. The figures taken were read in their context.',
      excerpt: 'Read in excerpt. Not all of its context, notes and caveats were seen: a figure must be checked against the original before it is quoted.',
      'quoted-by-another': 'Not read: its figures come from a quotation by another document. Check them against the original before quoting.',
    },
    press: 'The press relays figures; it does not produce them. Go back to the producer before quoting.',
  },

  summary: {
    figures: (count: string) => `${count} figures taken`, oneFigure: 'One figure taken',
    findings: (count: string) => `${count} findings in which it appears`, oneFinding: 'One finding in which it appears', noFinding: 'No finding in which it appears',
    agrees: (count: string) => `${count} figures also found elsewhere`, oneAgrees: 'One figure also found elsewhere',
    differs: (count: string) => `${count} figures in disagreement`, oneDiffers: 'One figure in disagreement',
  },

  figures: {
    title: 'Its figures',
    intro: 'Each value is given as the document words it. The last column says whether another document read gives the same quantity.',
    columns: { value: 'Value', indicator: 'What is counted', period: 'Period', kind: 'Kind', locator: 'Locator', agreement: 'Elsewhere' },
    none: 'No figure was taken from this document: it is quoted for what it promises or observes.',
  },

  agreement: {
    agrees: (count: string) => `${count} documents agree`, oneAgrees: 'one document agrees',
    differs: (count: string) => `${count} documents differ`, oneDiffers: 'one document differs',
    alone: 'the only one to give it',
    notComparable: 'scope not specified',
  },

  findings: {
    title: 'Findings in which it appears',
    none: 'No inconsistency found concerns a figure in this document.',
    intro: 'Appearing in a finding does not mean being at fault: it takes two documents to disagree.',
  },

  cites: {
    title: 'Where its figures come from',
    origins: 'Origins named by the document',
    originFigures: (count: string) => `${count} figures`, originOne: 'one figure',
    noOrigin: 'The document names no other origin for the figures taken from it.',
    sameOrigin: 'Other documents that name the same origin',
    citedBy: 'Documents that name this producer as their origin',
    notCited: 'No document read names this producer, under this name, as the origin of a figure.',
    note: 'Several documents that go back to the same origin are only one confirmation.',
  },

  shared: {
    title: 'Agreement with other documents',
    intro: 'A pair: a figure from this document and one from another, for the same quantity. Filled: the two agree, allowing for rounding. Open: they differ.',
    rate: (share, agree, all) => `${share} of pairs agree (${agree} of ${all})`,
    nothing: 'no pair to compare',
    pairs: (agree, differ) => `agreements ${agree}, disagreements ${differ}`,
  },
  tree: {
    title: 'Citation chain',
    subtitle: 'The origins that the document names, the document, then those that name its producer or later repeat one of its numbers. Dashed circle: an origin that produced none of the documents read.',
    heads: { origins: 'Origins named', later: 'Named or repeated later' },
    none: { origins: 'No other origin is named.', later: 'No document read names it or repeats one of its numbers.' },
    alt: { origins: (list) => `Origins named: ${list}.`, later: (list) => `Named or repeated by: ${list}.` },
    others: (count) => `and ${count} others`,
    caption: 'Origins named by this document, and documents that name or repeat it',
    columns: { side: 'Link', name: 'Producer', note: 'Date and figures' },
    figures: (count) => `${count} figures`, oneFigure: 'one figure',
    named: (count) => `names it for ${count} figures`, oneNamed: 'names it for one figure',
    repeated: (count) => `repeats ${count} of its numbers`, oneRepeated: 'repeats one of its numbers',
    noteLead: 'To repeat is not to confirm.',
    note: 'An identical number published later may have the same origin. Only origins written in the document count as citations.',
  },

  unknown: 'This document is not in this version',
  unknownHelp: (id: string) => `No document has the identifier ${id}.`,
  toList: 'See all documents',
  copyLink: 'Copy the link', linkCopied: 'Link copied',
  export: 'Export the figures (CSV)',
};
export default en;
