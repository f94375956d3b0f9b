/** The help of the whole and of each command, written from the declarations. */
import type { Lang, Text } from '../core/model';
import { either } from './args';
import type { Command } from './command';

const WORDS = {
  commands: { fr: 'Commandes', en: 'Commands' },
  options: { fr: 'Options', en: 'Options' },
  statuses: { fr: 'Statut de sortie', en: 'Exit status' },
  examples: { fr: 'Exemples', en: 'Examples' },
  command: { fr: 'commande', en: 'command' },
  value: { fr: 'VALEUR', en: 'VALUE' },
  lang: { fr: 'langue des mots\u202F; sinon celle de la machine (LANG), sinon le français', en: 'language of the words; otherwise that of the machine (LANG), otherwise French' },
  help: { fr: 'cette aide, ou celle d’une commande', en: 'this help, or that of a command' },
  about: {
    fr: 'Concordance met côte à côte les chiffres publiés\u202F: ce qui s’accorde, ce qui se contredit, ce qui manque.\nRien ne sort de cette machine, rien n’est téléchargé.',
    en: 'Concordance sets published figures side by side: what agrees, what contradicts, what is missing.\nNothing leaves this machine, nothing is fetched.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What every command means by its status; 0 and 1 are told by the command. */
const STATUS: Readonly<Record<0 | 1 | 2 | 3 | 4, Text>> = {
  0: { fr: 'fait, rien n’est refusé', en: 'done, nothing is refused' },
  1: { fr: 'refusé\u202F: ce que la commande devait refuser est là', en: 'refused: what the command was to refuse is there' },
  2: { fr: 'ce qui a été tapé n’est pas compris', en: 'what was typed is not understood' },
  3: { fr: 'les données ne se lisent pas', en: 'the data cannot be read' },
  4: { fr: 'le programme a échoué\u202F: c’est sa faute', en: 'the program failed: the fault is its own' },
};

/** Two columns; the second one starts at one place for all rows. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(30, Math.max(...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) => (left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`));
}

const part = (title: Text, rows: readonly (readonly [string, string])[], lang: Lang): string[] => (rows.length === 0 ? [] : ['', title[lang], ...columns(rows)]);

/** @param commands  by name, in the order of the help */
export function helpOfAll(commands: Readonly<Record<string, Command>>, lang: Lang): string {
  return `${[
    WORDS.about[lang], '', `concordance <${WORDS.command[lang]}> [options]`,
    ...part(WORDS.commands, Object.entries(commands).map(([name, { about }]) => [name, about[lang]] as const), lang),
    ...part(WORDS.options, [['--lang fr|en', WORDS.lang[lang]], ['--help', WORDS.help[lang]]], lang),
    ...part(WORDS.statuses, ([0, 1, 2, 3, 4] as const).map((status) => [String(status), STATUS[status][lang]] as const), lang),
  ].join('\n')}\n`;
}

export function helpOf(name: string, { about, places, options, status, examples }: Command, lang: Lang): string {
  const named = places.map((place) => (place.optional ? `[${place.name[lang]}]` : place.name[lang]));
  const rows = Object.entries(options).map(([option, { value = WORDS.value, type, about: what, choices }]) => [
    `--${option}${type === 'boolean' ? '' : ` ${value[lang]}`}`,
    `${what[lang]}${choices ? `${lang === 'fr' ? '\u202F' : ''}: ${either(choices, lang === 'fr' ? 'ou' : 'or')}` : ''}`,
  ] as const);
  const told = { ...STATUS, ...status };
  return `${[
    [`concordance ${name}`, ...named, '[options]'].join(' '), '', about[lang],
    ...(places.length > 0 ? ['', ...columns(places.map((place) => [place.name[lang], place.about[lang]] as const))] : []),
    ...part(WORDS.options, [...rows, ['--lang fr|en', WORDS.lang[lang]]], lang),
    ...part(WORDS.statuses, ([0, 1, 2, 3, 4] as const).filter((one) => one !== 1 || status[1]).map((one) => [String(one), told[one][lang]] as const), lang),
    ...part(WORDS.examples, examples.map(({ typed, about: what }) => [`concordance ${name} ${typed}`.trim(), what[lang]] as const), lang),
  ].join('\n')}\n`;
}

