/** Finds entries by words: whatever the accents, the case and the plural, by their beginnings, with a slip or two. Pure. */
import MiniSearch from 'minisearch';
import { plain } from '../lists/search';
import { GROUPS, type Entry, type Group } from './entries';

export interface Found { readonly group: Group; readonly entries: readonly Entry[] }

export interface Finder {
  /** Groups by their best answer; `count` is that of all answers, of which five a group are given. */
  search(question: string): { readonly count: number; readonly groups: readonly Found[] };
}

/** Answers shown of one group. */
const SHOWN = 5;
/** A page that answers is shown before what it holds. */
const PAGE_FIRST = 4;
/** Fewer answers than this with every word of a long question: those that lack one are added. */
const FEW = 5;
/** Shorter words must be right: a slip would make another word of them. */
const LONG = 5;

const terms = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}]+/u).filter((term) => term !== '');

/** Words that say nothing of what is looked for, in both languages, as `plain` writes them: everything here is about trafficking and France. */
const EMPTY = new Set(('a au aux avec ce ces cette combien comment d dans de des du elle en entre est et etait ete il ils j je l la le les leur leurs mais n ne nombre nombres on ont ou par pas pour qu quand que quel quelle quelles quels qui quoi s sa se ses son sont sur un une y etres humains france traite '
  + 'about an and are as at by did do does for from had has have how in is it its many much no not number numbers of or that the their to was were what when where which who with beings french human trafficking').split(' '));

/** "Titres" and "titre" are one word. */
const singular = (term: string): string => (term.length > 4 ? term.replace(/[sx]$/, '') : term);

/** "Ac.Sé" is found by its parts and as one word. */
const indexed = (text: string): string[] => [...terms(text), ...(plain(text).match(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)+/gu) ?? []).map((word) => word.replace(/[.-]/g, ''))];

export function finderOf(entries: readonly Entry[]): Finder {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const index = new MiniSearch<Entry>({
    fields: ['title', 'more', 'detail'], tokenize: indexed, processTerm: singular,
    searchOptions: {
      tokenize: terms,
      boost: { title: 4, more: 2 }, boostDocument: (id: string) => (id.startsWith('pages/') ? PAGE_FIRST : 1),
      // A number is another number with a figure more or a figure wrong.
      prefix: (term) => !/^\d+$/.test(term), fuzzy: (term) => (term.length >= LONG && !/^\d+$/.test(term) ? 0.2 : false),
    },
  });
  index.addAll(entries);
  return {
    search(question) {
      const asked = terms(question);
      const full = asked.filter((term) => !EMPTY.has(term));
      const wanted = new Set((full.length > 0 ? full : asked).map(singular)).size;
      const found = index.search((full.length > 0 ? full : asked).join(' ')).map(({ id, score, queryTerms }) => ({ id: id as string, score, words: new Set(queryTerms).size }));
      // The entries that have most of the words; of a question of three words or more, those that lack one where few have them all.
      const most = Math.max(0, ...found.map(({ words }) => words));
      const closest = found.filter(({ words }) => words === most);
      const near = closest.length < FEW && most - 1 > wanted / 2 ? found.filter(({ words }) => words === most - 1) : [];
      const answers = [...closest, ...near].flatMap(({ id, score, words }) => { const entry = known.get(id); return entry ? [{ entry, score: words * 1e6 + score }] : []; });
      const best = new Map<Group, number>();
      for (const { entry: { group }, score } of answers) best.set(group, Math.max(best.get(group) ?? 0, score));
      const groups = GROUPS.filter((group) => best.has(group)).sort((a, b) => (best.get(b) ?? 0) - (best.get(a) ?? 0))
        .map((group) => ({ group, entries: answers.filter(({ entry }) => entry.group === group).slice(0, SHOWN).map(({ entry }) => entry) }));
      return { count: answers.length, groups };
    },
  };
}
