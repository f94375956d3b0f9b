/** English words of the section `world`: France as others count it. */
import type french from '../fr/world';

const world: typeof french = {
  kicker: 'Europe and the world · France as others see it',
  headline: (a) => `For the same scope, ${a.same} of the ${a.all} numbers given abroad are those that France publishes; ${a.others} others count other populations, or a year for which no French number was found`,
  headlineNone: 'No number given abroad can be compared with one published in France',
  silent: (a) => `${a.who} (${a.what})`,
  silentLede: (list) => `No total for France found in what was read from: ${list}.`,
  none: 'No figure for France from another body in the data loaded.',
  figureHeadline: (a) => `${a.what}, year by year: ${a.figures} figures in ${a.documents} documents`,
  subtitle: 'France. The numbers on one scale, then the same numbers in writing, body by body. Solid line: same quantity (C3 or C4). Dashed: populations that only overlap. No line: no French number found for that year. Hatching: not found.',
  noteLead: 'These are not independent counts.',
  note: 'UNODC, GRETA and the US report receive their numbers from French administrations: agreement shows that the number was passed on, not that it is correct. A rise in recorded victims may come from better detection.',
  caption: 'France, year by year, according to each body',
  contradicts: 'Contradictions', contradictsNone: 'No inconsistency found in these figures.',
  argument: 'The opposing argument',
  argumentText: 'Each body asks France for something different: identified or presumed victims, trafficking offences or a wider scope, a provisional or a final edition. Two different numbers may both be right.',
  ask: 'What to ask for',
  askText: 'The questionnaire that France fills in for each body, with the definition used and the edition of the official statistics it draws on.',
  reasons: 'What allows or prevents comparison',
  reasonsSubtitle: 'Each body beside French official statistics, for the years in which both have a number.',
  reasonYears: (a) => `${a.body}, ${a.years}`,
  apart: 'Apart: an estimate is not a count',
  apartHeadline: (a) => `Modern slavery in France: ${a.low} persons in ${a.from}, ${a.high} in ${a.to}, depending on the edition`,
  apartSubtitle: 'Walk Free uses a model to estimate how many persons there are on a given day, in a wider population than trafficking victims: never on the same scale as the counts above.',
  apartNote: 'The change from one edition to the next reflects the method, not the phenomenon. No detection rate can be derived from it.',
  missing: 'What is missing',
  missingSubtitle: 'Years that have a number somewhere, and nothing from this body. Not found in the documents read does not mean not published.',
  missingYears: (a) => `${a.body}, ${a.what}: nothing found for ${a.years}.`,
  missingAll: (a) => `${a.body}, ${a.what}: no year.`,
};
export default world;
