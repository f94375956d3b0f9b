/** Finds entries by words: whatever the accents and the case, by their beginnings, with a slip or two. Pure. */
import MiniSearch from 'minisearch';
import { plain } from '../lists/search';
import { GROUPS, type Entry, type Group } from './entries';

export interface Found { readonly group: Group; readonly entries: readonly Entry[] }

export interface Finder {
  /** Groups by their best answer; `count` is that of all answers. */
  search(question: string): { readonly count: number; readonly groups: readonly Found[] };
}

/** Answers shown of one group. */
const SHOWN = 5;
/** Shorter words must be right: a slip would make another word of them. */
const LONG = 5;

const terms = (text: string): string[] => plain(text).split(/[^\p{L}\p{N}]+/u).filter((term) => term !== '');

/** "Ac.Sé" is found by its parts and as one word. */
const indexed = (text: string): string[] => [...terms(text), ...(plain(text).match(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)+/gu) ?? []).map((word) => word.replace(/[.-]/g, ''))];

export function finderOf(entries: readonly Entry[]): Finder {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  const index = new MiniSearch<Entry>({
    fields: ['title', 'more', 'detail'], tokenize: indexed, processTerm: (term) => term,
    searchOptions: {
      tokenize: terms,
      boost: { title: 4, more: 2 }, prefix: true,
      fuzzy: (term) => (term.length >= LONG ? 0.2 : false),
    },
  });
  index.addAll(entries);
  return {
    search(question) {
      // Every word if some entry has them all, or else any of them.
      const all = index.search(question, { combineWith: 'AND' });
      const answers = (all.length > 0 ? all : index.search(question)).flatMap(({ id, score }) => { const entry = known.get(id as string); return entry ? [{ entry, score }] : []; });
      const best = new Map<Group, number>();
      for (const { entry: { group }, score } of answers) best.set(group, Math.max(best.get(group) ?? 0, score));
      const groups = GROUPS.filter((group) => best.has(group)).sort((a, b) => (best.get(b) ?? 0) - (best.get(a) ?? 0))
        .map((group) => ({ group, entries: answers.filter(({ entry }) => entry.group === group).slice(0, SHOWN).map(({ entry }) => entry) }));
      return { count: answers.length, groups };
    },
  };
}
