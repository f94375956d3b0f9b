/** English words of the one-page brief. */
import type french from '../fr/fiche';

const fiche: typeof french = {
  title: 'One-page brief',
  lede: 'The three gaps from the first page and five chosen findings, on a single A4 page that also reads in black and white.',
  heading: 'What the published figures say, and do not say, about trafficking in human beings in France',
  findings: (n) => (n === 5 ? 'Five findings' : n === 1 ? 'One finding' : 'Findings'),
  noSource: 'No document read gives this figure.',
  caution: 'Each value keeps the wording of its document. An excerpt must be checked against the original before it is quoted.',
  print: 'Print or save as PDF',
  preview: 'The page, as it prints',
  choice: 'The findings on the page',
  choiceHelp: 'Those in the dossier first, then the most serious. The address of this page keeps your choice.',
  up: (title) => `Move up: ${title}`,
  down: (title) => `Move down: ${title}`,
  replace: 'Replace',
  replaceOne: (title) => `Replace: ${title}`,
  search: 'Look for another finding',
  cancel: 'Keep this finding',
  none: 'No finding matches.',
  own: 'Back to the proposed choice',
  back: 'Back to the dossier',
};
export default fiche;
