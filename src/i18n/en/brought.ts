/** English words of the section `brought`. */
import type fr from '../fr/brought';

const en: typeof fr = {
  files: {
    intro: 'The figures of a file take their place beside those of the documents, under the same rules. They stay on the user’s machine.',
    items: [
      { name: 'The mapping', text: 'It says what each column and each label mean: quantity, population, area, period, unit. It changes no number. It is a file that can be read, corrected, exported and used again for the next edition. What it does not understand is a point to check, never a guess.' },
      { name: 'Status “hidden”', text: 'The cell exists and the file withholds its value because it is small. It comes in as an interval, the one that the file or the person declares; never as a zero.' },
      { name: 'Status “computed”', text: 'A total that the file does not print, made of its lines because the mapping declares that they are the parts of one whole. A hidden part makes an interval; a part that is missing or unread makes no total.' },
      { name: 'Sum of several services', text: 'A total of several services is made only if the mapping declares it, and its status says so. A person or an offence that two services record counts twice in it: it reads as a sum of records. Nothing is added up from one file to another, nor from one document to another.' },
      { name: 'A new edition', text: 'It does not replace the previous one, which stays readable: the difference reads as a revision.' },
      { name: 'Nothing leaves', text: 'Reading, computing and checking take place in the page. No request carries a line, the name of a column or the name of a file. Unless expressly asked, all of it is gone on closing.' },
    ],
  },

  protection: {
    intro: 'In a file of records, a small number may be enough to point to a person. Before a table leaves it, it goes through these steps.',
    or: '\u00A0or\u00A0',
    steps: (thresholds: string, bases: string) => [
      { name: 'Threshold', text: `No count above zero and below the threshold k is shown; k is ${thresholds}, as chosen. A zero is also masked where it would reveal something about each of the few persons in its line.` },
      { name: 'Secondary masks', text: 'A cell masked on its own can be worked out by subtraction. Other cells are masked with it, the cheapest that close a cycle. A person alone in a cell knows that cell: the method allows for it.' },
      { name: 'Audit of bounds', text: 'For each small count, the smallest and largest values compatible with everything published are computed: at least k possible values must remain, k itself among them, so that no sum of masked cells gives back a small number. Two masked cells in each line are not enough to ensure that. If nothing protects the table, or if the rule of the masks itself, which is public, would give a count back to someone who runs it again, it is withheld altogether.' },
      { name: 'One mask', text: 'The table is masked once. Screen, text alternative, rates and exported files all read that version. Only one table can leave a file: two tables of the same persons, subtracted, reveal what each hides.' },
      { name: 'Controlled rounding', text: `The other choice: everything becomes a multiple of ${bases}, totals stay exact sums, as close to the counts as can be. Ordinary rounding, cell by cell, does not protect.` },
      { name: 'Two dimensions at most', text: 'With three or more, each table carries the totals of the others and what one masks another gives back: the whole can no longer be audited as a network. It is refused here; τ-ARGUS or GaussSuppression (R) are made for it.' },
    ],
    example: 'A fictitious example',
    exampleHelp: 'Nobody is counted here. Masks, bounds and rounding are computed by this page, as they are for a file.',
    rows: 'Form',
    row: (label: string) => `Form ${label}`,
    column: (label: string) => `Place ${label}`,
    total: 'Total',
    hidden: (lo: string, hi: string) => `masked, from ${lo} to ${hi}`,
    between: (lo: string, hi: string) => `from ${lo} to ${hi}`,
    before: 'Counts of the file',
    masked: (k: string) => `Masked below ${k}`,
    rounded: (base: string) => `Rounded to a multiple of ${base}`,
    alone: (recovered: string) => `Masked on their own, the small counts can be worked out exactly, by subtraction: ${recovered}.`,
    reading: 'Under a masked or rounded cell, the values it can take for whoever reads the whole table. The same sign covers a small count and those that protect it: the sign does not tell which is which. Someone who also knows how masks are chosen, from this very page, may rule out some values: grouping categories protects better.',
    more: 'The page knows only this file. A table published elsewhere about the same persons may complete it: check before publishing.',
  },
};

export default en;
