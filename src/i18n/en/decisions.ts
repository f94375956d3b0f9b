/** English words of the section `decisions`. */
import type fr from '../fr/decisions';

const en: typeof fr = {
  facet: 'State',
  states: { open: 'Open', closed: 'Closed', reopened: 'Reopened' },
  reasonHelp: {
    'explained-by-definition': 'The documents do not count the same thing, and one of them says so.',
    'confirmed-error': 'One of the figures is wrong as written; its author or another document establishes it.',
    'corrected-by-producer': 'A later edition gives the right figure.',
    'our-reading-error': 'The document does not say what we took it to say.',
  },

  panel: {
    closed: 'Finding closed',
    reopened: 'Reopened: the figures have changed',
    reopenedHelp: 'The decision below was about the figures at the time. It no longer holds until somebody confirms it for today’s figures.',
    by: (name) => `by ${name}`,
    unsigned: 'unsigned decision',
    citation: 'Evidence for it',
    stays: 'A closed finding stays in the lists, the totals and the exports, with its reason.',
    close: 'Close with a reason',
    confirm: 'Decide again',
    reopen: 'Reopen',
    closedNow: 'Finding closed.',
    reopenedNow: 'Finding reopened.',
  },

  form: {
    title: 'Close this finding',
    intro: 'The decision is kept by this browser and leaves this machine only in the files that you export.',
    reason: 'Reason',
    comment: 'Comment',
    commentHelp: 'Optional. A sentence or two, for somebody new to the subject.',
    citation: 'Evidence for it',
    citationHelp: 'Document and page, address, or message with its date.',
    name: 'Your name or that of your organisation',
    nameHelp: 'Optional. It appears in the exports.',
    save: 'Close the finding',
    cancel: 'Cancel',
    reasonMissing: 'Choose a reason.',
    citationMissing: 'Give the evidence: without it nobody can check.',
  },

  keeping: {
    'not-kept': 'The browser refuses to keep this decision or is full: it lasts until the page is closed. Export the decisions so as not to lose them.',
    unreadable: 'The decisions kept by this browser cannot be read. They will be replaced by the next decision.',
  },

  tools: {
    title: 'Decisions',
    intro: 'A finding is closed from its own page, with a reason and a citation. Decisions stay in this browser; a file takes them to others.',
    count: (count, n) => (n === 1 ? 'One decision in force' : `${count} decisions in force`),
    none: 'No decision yet.',
    export: 'Export the decisions (CSV)',
    import: 'Import decisions',
    importHint: 'decisions.csv or findings.csv',
    imported: (count, n) => (n === 1 ? 'One decision imported.' : `${count} decisions imported.`),
    importedNone: 'The file can be read but contains no decision.',
    refused: (file, count, n) => (n === 1
      ? `${file} is not imported: one point needs correcting. Nothing has changed.`
      : `${file} is not imported: ${count} points need correcting. Nothing has changed.`),
    unreadable: (file) => `${file} could not be read. Nothing has changed.`,
    removeAll: 'Remove my decisions',
    removeSure: (count, n) => (n === 1 ? 'Remove this decision from this browser?' : `Remove ${count} decisions from this browser?`),
    removeYes: 'Yes, remove',
    removeNo: 'No, keep',
    removed: 'The decisions made on this machine have been removed.',
    orphans: (count, n) => (n === 1 ? 'One decision is about a finding that no longer exists' : `${count} decisions are about findings that no longer exist`),
    orphansHelp: 'They are kept and exported: the finding may come back.',
    remove: 'Remove',
  },

  problem: {
    place: (line, column) => (column ? `line ${line}, column ${column}` : `line ${line}`),
    more: (count) => `and ${count} more`,
    codes: {
      empty: 'the file is empty',
      quotes: 'quotation marks are not closed',
      'header-repeated': 'this column name is given twice',
      'row-width': 'the number of cells is not that of the first line',
      'field-missing': 'this column is missing',
      required: 'this cell is empty',
      category: 'this reason does not exist',
      'type-date': 'a date is written year-month-day, and must exist',
      'primary-key': 'this finding already has a decision above',
    },
    value: (text, value) => `${text} (${value})`,
  },

  exports: {
    title: 'Export the findings',
    help: 'All findings, with their state and their decision. The validation report follows the format of the European Statistical System: it also counts what passes and what cannot be verified.',
    csv: 'Findings (CSV)',
    json: 'Findings (JSON)',
    ess: 'Validation report (JSON)',
    working: 'Working',
    failed: 'The engine is not responding: the validation report was not written. The other two exports work.',
  },

  noise: {
    title: 'Is chance enough?',
    intro: (before, after) => `Ratio of ${after} to ${before}, and the 95% interval that chance alone would give, by dispersion of the cases.`,
    kinds: ['independent cases', 'linked cases', 'cases arriving in networks'],
    line: (dispersion, kind, ratio, lo, hi) => `Dispersion ${dispersion}, ${kind}: ratio ${ratio}, from ${lo} to ${hi}`,
    verdict: { outside: 'chance alone is not enough', inside: 'chance alone may be enough' },
  },
};
export default en;
