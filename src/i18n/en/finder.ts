/** English words of the search and of the first visit. */
import type french from '../fr/finder';

const finder: typeof french = {
  title: 'Search Concordance',
  hint: 'A quantity, a document, a finding, an actor, a department',
  start: 'Two letters are enough; accents do not matter.',
  count: (count) => `${count} answers`,
  one: 'One answer',
  none: (question) => `Nothing for ${question}.`,
  noneHelp: 'The search covers what was read and defined here: a document that is absent was not read.',
  answers: 'Answers',
  keys: 'Arrows: choose. Enter: open. Escape: close. Key / or Ctrl K: search, from anywhere.',
  groups: {
    pages: 'Pages', indicators: 'Quantities', findings: 'Findings', sources: 'Documents', commitments: 'Commitments', actors: 'Actors', places: 'Departments', events: 'Timeline', scopes: 'Populations counted',
  },
  term: (label) => `${label}: see the definition`,
  termClose: 'Close', termMore: 'In the glossary', termNone: 'This term has no definition in the pack.',
  guide: {
    title: 'First visit?',
    offer: 'Four landmarks, in a minute.',
    begin: 'Begin', next: 'Next', back: 'Back', done: 'Finish', dismiss: 'No thanks',
    step: (step, all) => `Landmark ${step} of ${all}`,
    steps: [
      { title: 'One mark, one document.', text: 'Its shape and colour say who speaks. A click opens the source, word for word.', link: 'See the overview' },
      { title: 'A disagreement is proved.', text: 'Two figures contradict each other only when they count the same thing; the best opposing argument is always given.', link: 'See the inconsistencies' },
      { title: 'Blanks can be read.', text: 'Zero, not found, not published, not collected: four absences, four drawings.', link: 'See what nobody publishes' },
      { title: 'Finding one’s way.', text: 'Key / searches everywhere; a term with a dotted underline gives its definition; every filter is in the address.', link: 'See the glossary' },
    ],
  },
};
export default finder;
