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
const SHOWN = 20;

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

/** Each problem once, however many lines of the file have it, up to what a terminal shows; then how many more there are. */
export function problemLines(problems: readonly Problem[], lang: Lang, say: Say = saidOfFile): string {
  const groups = grouped(problems);
  return [
    ...groups.slice(0, SHOWN).map((group) => groupLine(group, lang, say)),
    ...(groups.length > SHOWN ? [`… ${groups.length - SHOWN} ${lang === 'fr' ? 'autres' : 'more'}`] : []),
  ].join('\n');
}

/** The same lines in both languages. */
export const problemText = (problems: readonly Problem[], say?: Say): Text => ({ fr: problemLines(problems, 'fr', say), en: problemLines(problems, 'en', say) });
