/** English words of the search and of the first visit. */
import type french from '../fr/finder';

const finder: typeof french = {
  title: 'Search Concordance',
  hint: 'A quantity, document, finding, actor or department',
  start: 'Two letters are enough; accents do not matter.',
  count: (count) => `${count} results`,
  countSome: (count, shown) => `${count} results, the ${shown} closest shown here`,
  one: 'One result',
  none: (question) => `Nothing found for ${question}.`,
  noneHelp: 'The search covers what has been read and defined here: a document that is not here has not been read.',
  answers: 'Results',
  keys: 'Arrows: choose. Enter: open. Escape: close. / or Ctrl K: search from anywhere.',
  groups: {
    pages: 'Pages', indicators: 'Quantities', findings: 'Findings', sources: 'Documents', commitments: 'Commitments', actors: 'Actors', places: 'Departments', events: 'Timeline', scopes: 'Populations counted',
  },
  pages: {
    permits: 'residence permit card complaint foreign victims', pathways: 'PSP exit from prostitution commission', shelter: 'places housing Ac.Sé',
    persons: 'prostituted minors estimate', money: 'budget credits fund spending funding', justice: 'conviction prosecution pimping suspects procedure court rate',
    survey: 'associations NGO victims assisted spotted', chain: 'spotting identification complaint stages', concordance: 'agreement comparison matrix', findings: 'contradiction disagreement error gap',
    pledges: 'promises national action plan measures', world: 'Eurostat UNODC GRETA Walk Free European Union international', sources: 'sources reports studies press', forms: 'men women victims minors citizenship domestic slavery servitude forced marriage begging forced labour organs',
    actors: 'associations NGO services who does what', events: 'laws dates breaks', territories: 'departments map overseas regions', data: 'import file SQL console', dossier: 'presentation letter note export print', method: 'definitions glossary rules limits',
  },
  term: (label) => `${label}: see the definition`,
  termClose: 'Close', termMore: 'In the glossary', termNone: 'This term has no definition in the data.',
  guide: {
    title: 'First visit?',
    offer: 'Four things to know, in a minute.',
    begin: 'Begin', next: 'Next', back: 'Back', done: 'Finish', dismiss: 'No thanks',
    step: (step, all) => `${step} of ${all}`,
    steps: [
      { title: 'One figure, one document.', text: 'Shape and colour say who speaks. A click opens the source, word for word; a term with a dotted underline gives its definition.', link: 'See the first gap' },
      { title: 'A disagreement is proved.', text: 'Two figures contradict each other only if they count the same thing; the best opposing argument is always given.', link: 'See the inconsistencies' },
      { title: 'Blanks have a meaning.', text: 'Zero, not found, not published, not collected: four absences, four drawings.', link: 'See what was not found' },
      { title: 'A meeting can be prepared.', text: '“Keep” puts a figure in the dossier, to present or to print; the one-page brief and the request letters are ready made.', link: 'See the dossier' },
    ],
  },
};
export default finder;
