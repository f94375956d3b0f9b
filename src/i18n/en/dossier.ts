/** Words of the dossier: what was kept for the meeting, its order, its cover, where it goes. */
import type french from '../fr/dossier';

const many = (n: number, words: string, one: string, more = `${one}s`): string => `${words} ${n === 1 ? one : more}`;

const dossier: typeof french = {
  title: 'Dossier',
  untitled: 'Dossier for the meeting',
  count: (n, words) => many(n, words, 'item'),
  kinds: { figure: 'Figure', chart: 'Chart', finding: 'Finding', commitment: 'Commitment', section: 'Part of a page' },

  empty: {
    lede: 'What you keep while reading comes here, in the order of the meeting: each item with its sources, your words, and the opposing argument.',
    how: 'To keep an item',
    steps: [
      'Under a chart, in the panel of a figure, beside a finding or a commitment: the “Keep” button.',
      'From the keyboard: the D key, on what the pointer or the focus is on.',
      'Then here: change the order, write a headline, a commentary, notes for the speaker.',
    ],
    where: 'Where to start',
    open: 'Or open a saved dossier',
  },

  cover: {
    open: 'Cover',
    add: 'Give it a title, a date, a logo',
    title: 'Title',
    organisation: 'Organisation name',
    date: 'Date of the meeting',
    logo: 'Logo image',
    logoHelp: 'PNG, JPEG or SVG. The picture is drawn anew on this machine, made smaller, and leaves it only with your exports.',
    choose: 'Choose a picture',
    another: 'Choose another picture',
    without: 'Remove the logo',
    logoOf: (name) => (name ? `Logo: ${name}` : 'Logo'),
    logoFailed: 'This picture could not be read. Try a PNG or a JPEG.',
    done: 'Done',
  },

  item: {
    handle: (headline) => `Move “${headline}”`,
    handleHelp: 'Drag, or arrows up and down. Anywhere in an item: Alt and arrows.',
    up: (headline) => `Move up “${headline}”`,
    down: (headline) => `Move down “${headline}”`,
    moved: (a) => `“${a.headline}”: place ${a.place} of ${a.all}.`,
    cancelled: 'Move cancelled.',
    edit: 'Edit',
    done: 'Done',
    remove: 'Remove',
    see: 'See the evidence',
    headline: 'Headline',
    headlineHelp: 'Left empty, the headline of the data stands.',
    original: 'Use the headline of the data',
    commentary: 'Commentary',
    commentaryHelp: 'Shown with the item, on slides and in exports.',
    notes: 'Notes for the speaker',
    notesHelp: 'Never shown to the room.',
    others: (n, words) => `and ${many(n, words, 'other document')}`,
    own: 'Rests on a file of this machine',
    waiting: 'Reading the data',
  },

  lost: {
    headline: 'Item absent from the data',
    text: 'This item points at data that are not here: another edition of Concordance, or a file that is no longer open. Your words are kept.',
    todo: 'Open that file again on the Data page, or remove the item.',
    data: 'Go to the data',
  },

  undo: {
    removed: (headline) => `“${headline}” is no longer in the dossier.`,
    replaced: 'The previous dossier gave way.',
    undo: 'Undo',
    close: 'Close',
  },
  elsewhere: 'This dossier was changed in another tab. Here is the version written last.',
  understood: 'Understood',

  present: 'Present',

  keep: {
    title: 'Keep and pass on',
    not: 'This dossier lives in this page only: closing the page loses it.',
    here: 'Kept on this machine, in this browser only.',
    keep: 'Keep on this machine',
    forget: 'Keep no longer',
    full: 'There is no room left on this machine: the last change is not kept. Save the dossier as a file, or remove the logo.',
    refused: 'This browser does not let anything be kept. Save the dossier as a file.',
    unreadable: 'What was kept here could not be read. As long as you keep nothing else, nothing is erased.',
    save: 'Save a file',
    open: 'Open a file',
    fileHelp: 'The whole dossier, notes and logo included, for another machine or for later.',
    clear: 'Empty the dossier',
  },

  link: {
    open: 'Make a link',
    help: 'The link carries the list of the items and their order. Notes for the speaker and the logo are never in it.',
    words: 'With the title and my commentaries',
    address: 'Link to this dossier',
    copy: 'Copy the link',
    copied: 'Link copied',
    left: (n, words) => `${many(n, words, 'item is not in it', 'items are not in it')}: they rest on files of this machine, or are absent from the data.`,
    none: 'No item rests on published figures alone: there is nothing to put in a link. Save a file.',
    long: (a) => `This link would have ${a.length} characters; beyond ${a.limit}, mail programs would cut it. Leave your commentaries out, remove items, or send the file.`,
  },

  incoming: {
    link: 'A dossier received by a link',
    file: (name) => `A dossier read from ${name}`,
    untitled: 'Untitled',
    safe: 'Your dossier has not changed.',
    take: 'Take this dossier',
    replace: 'Take it in place of mine',
    add: 'Add its items to mine',
    leave: 'Do not take it',
    added: (n, words) => (n === 0 ? 'All its items were in your dossier already.' : `${many(n, words, 'item added', 'items added')} at the end.`),
    broken: (name) => (name ? `${name} was not opened` : 'This link could not be opened'),
    lost: (n, words) => `${many(n, words, 'item')} whose data are not here.`,
  },

  reading: {
    problems: {
      'dossier-large': { what: 'the file is too large for a dossier', todo: 'Check that it is the right file.' },
      'dossier-json': { what: 'this is not a dossier file, or it was damaged', todo: 'Take the original file, as Concordance saved it.' },
      'dossier-other': { what: 'this file is not a dossier of Concordance', todo: 'A saved dossier is named dossier-concordance.json. Files of figures are opened on the Data page.' },
      'dossier-version': { what: 'this dossier comes from another version of Concordance', todo: 'Open it with the version that saved it.' },
      'dossier-key': { what: 'this file contains a reserved name, which no dossier contains', todo: 'Do not trust it: ask its author to send it again.' },
      'dossier-form': { what: 'a part is missing or has not the expected form', todo: 'Take the original file.' },
      'dossier-many': { what: 'there are more than a dossier holds', todo: 'Split it into several dossiers.' },
      'dossier-kind': { what: 'this kind of item is unknown', todo: 'Open it with the version that saved it.' },
      'dossier-id': { what: 'this is no identifier', todo: 'Take the original file.' },
      'dossier-twice': { what: 'this identifier is given twice', todo: 'Take the original file.' },
      'dossier-address': { what: 'this address leads to no page of Concordance', todo: 'Take the original file.' },
      'dossier-text': { what: 'this is not a text', todo: 'Take the original file.' },
      'dossier-long': { what: 'this text is too long', todo: 'Shorten it.' },
      'dossier-day': { what: 'this is no day of the calendar', todo: 'Write it as year, month, day, with hyphens.' },
      'dossier-logo': { what: 'the logo is not a PNG or JPEG picture, or it is too heavy', todo: 'Remove the logo from the file, then choose it again here.' },
      'link-version': { what: 'this link comes from another version of Concordance', todo: 'Ask its author for a dossier file.' },
      'link-broken': { what: 'the link is incomplete: it was probably cut on its way', todo: 'Copy it again in full, or ask for a dossier file.' },
      'link-large': { what: 'once unfolded, this link would be enormous', todo: 'It was not opened. Check where it comes from.' },
    },
    other: { what: 'a point that nothing describes', todo: 'Take the original file.' },
    value: (what, value) => `${what} (${value})`,
    line: (line) => `item ${line}`,
    column: (column) => `field “${column}”`,
  },
};
export default dossier;
