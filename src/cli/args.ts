/** Reads what was typed after the name of a command, by its declaration. */
import { parseArgs } from 'node:util';
import type { Lang, Text } from '../core/model';
import { Refusal, type Command, type Given, type Options } from './command';

/**
 * The language of the words: `--lang`, else that of the machine (`LC_ALL`, `LC_MESSAGES`, `LANG`), else French.
 * @throws Refusal for a language that is not there
 */
export function langOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return /^en/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'en' : 'fr';
  const told = args[at] === '--lang' ? args[at + 1] : args[at]!.slice('--lang='.length);
  if (told === 'fr' || told === 'en') return told;
  if (!told) throw new Refusal({ fr: '--lang attend fr ou en', en: '--lang expects fr or en' });
  throw new Refusal({ fr: `--lang ${told}\u202F: fr ou en`, en: `--lang ${told}: fr or en is expected` });
}

/** Without `--lang` and its value, wherever they stand. */
export const withoutLang = (args: readonly string[]): string[] =>
  args.filter((arg, i) => arg !== '--lang' && !arg.startsWith('--lang=') && args[i - 1] !== '--lang');

/**
 * @param args  what was typed after the name of the command, `--lang` aside
 * @throws Refusal for an unknown option, a value too many or missing, a place too many or missing
 */
export function readArgs<O extends Options>({ options, places }: Pick<Command<O>, 'options' | 'places'>, args: readonly string[], lang: Lang): Given<O> {
  const { values, positionals, tokens } = parseArgs({ args: [...args], options: typesOf(options), strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { rawName, name, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option || rawName !== `--${name}`) throw new Refusal({ fr: `${rawName}\u202F: cette option n’existe pas`, en: `${rawName}: there is no such option` });
    if (option.type === 'boolean' && value !== undefined) throw new Refusal({ fr: `${rawName} ne prend pas de valeur`, en: `${rawName} takes no value` });
    if (option.type === 'boolean') continue;
    if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('--'))) throw new Refusal({ fr: `${rawName} attend une valeur`, en: `${rawName} expects a value` });
    if (option.choices && !option.choices.includes(value)) {
      throw new Refusal({ fr: `${rawName} ${value}\u202F: ${either(option.choices, 'ou')}`, en: `${rawName} ${value}: ${either(option.choices, 'or')} is expected` });
    }
  }
  const missing = places.find(({ optional }, i) => !optional && positionals[i] === undefined);
  if (missing) throw new Refusal({ fr: `${missing.name.fr}\u202F: à donner (${missing.about.fr})`, en: `${missing.name.en} is expected (${missing.about.en})` });
  const stray = positionals[places.length];
  if (stray !== undefined) throw new Refusal({ fr: `${stray}\u202F: de trop`, en: `${stray}: one too many` });
  return { places: positionals, options: values as Given<O>['options'], lang };
}

const typesOf = (options: Options) => Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));

export const either = (words: readonly string[], or: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;

/** @throws Refusal when the text of an option is no whole number of at least `least` */
export function wholeNumber(name: string, text: string, least = 1, most = Number.MAX_SAFE_INTEGER): number {
  const n = Number(text);
  if (Number.isInteger(n) && n >= least && n <= most) return n;
  const range: Text = most === Number.MAX_SAFE_INTEGER ? { fr: `à partir de ${least}`, en: `from ${least}` } : { fr: `de ${least} à ${most}`, en: `from ${least} to ${most}` };
  throw new Refusal({ fr: `--${name} ${text}\u202F: un nombre entier ${range.fr} est attendu`, en: `--${name} ${text}: a whole number ${range.en} is expected` });
}
