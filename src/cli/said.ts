/** What is wrong in a file, in the words of the page Données, with its place as compilers write it. */
import type { Problem } from '../core/errors';
import { grouped, type Group } from '../core/grouped';
import type { Lang, Text } from '../core/model';
import { formatter } from '../core/words/format';
import en from '../i18n/en/tools';
import fr from '../i18n/fr/tools';

/** Words of the files that a person brings, in both languages. */
export const TOOLS = { fr, en } as const;

/** Problems that a terminal shows. */
export const SHOWN = 20;

/** What is the matter, and what to do about it when that is not plain. */
export interface Said { readonly what: string; readonly todo: string }
export type Say = (problem: Problem, lang: Lang) => Said | undefined;

export const saidOfFile: Say = ({ code }, lang) => {
  const { donnees, reading } = TOOLS[lang];
  const what = (donnees.problems.codes as Readonly<Record<string, string>>)[code];
  return what === undefined ? reading.problems[code] : { what, todo: '' };
};

/** `file:line:column: what is the matter (value), and how many other lines have it. What to do [code]`. */
function groupLine({ problem, others }: Group, lang: Lang, say: Say): string {
  const { file, line, column, code, value } = problem;
  const place = [file, line, column].filter((part) => part !== undefined && part !== '').join(':');
  const { what, todo } = say(problem, lang) ?? TOOLS[lang].reading.other;
  return `${place}${lang === 'fr' ? '\u202F:' : ':'} ${what}${value ? ` (${value})` : ''}${others > 0 ? TOOLS[lang].donnees.problems.others(formatter(lang).number(others), others) : ''}${todo ? `. ${todo}` : ''} [${code}]`;
}

/**
 * Each problem once, however many lines of the file have it, up to what a terminal shows; then how many more there are.
 * @param more  those that were counted and left where they are
 */
export function groupLines(groups: readonly Group[], lang: Lang, say: Say = saidOfFile, more = 0): string {
  const left = groups.length - SHOWN + more;
  return [
    ...groups.slice(0, SHOWN).map((group) => groupLine(group, lang, say)),
    ...(left > 0 ? [`… ${left} ${lang === 'fr' ? 'autres' : 'more'}`] : []),
  ].join('\n');
}

export const problemLines = (problems: readonly Problem[], lang: Lang): string => groupLines(grouped(problems), lang);

/** The same lines in both languages. */
export const groupText = (groups: readonly Group[], say?: Say, more?: number): Text => ({ fr: groupLines(groups, 'fr', say, more), en: groupLines(groups, 'en', say, more) });

export const problemText = (problems: readonly Problem[], say?: Say): Text => groupText(grouped(problems), say);
