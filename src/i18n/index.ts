/**
 * The words of the interface. Messages are sentences or functions that return one;
 * figures never stand in them, they are passed in, already worded by `format.ts`.
 *
 * A visit loads one language, and of it first what the first view says. Words are read
 * synchronously once they are here: `loadWords` comes before the first component,
 * `loadOtherWords` before a page that is loaded on demand, `loadLanguage` before a switch.
 */
import type { Lang } from '../core/model';
import type fr from './fr';

export type Messages = typeof fr;

const FIRST = { fr: () => import('./fr/first'), en: () => import('./en/first') };
const REST = { fr: () => import('./fr/rest'), en: () => import('./en/rest') };

export const LANGS: readonly Lang[] = ['fr', 'en'];

/** The sections that are here. To read one that is not is a fault of the code, and is told as one. */
const empty = (lang: Lang): Messages => new Proxy({} as Messages, {
  get(sections, name) {
    if (typeof name === 'string' && !(name in sections)) throw new Error(`i18n: the section «${name}» (${lang}) is read before it is loaded`);
    return Reflect.get(sections, name) as unknown;
  },
});
const HERE: Readonly<Record<Lang, Messages>> = { fr: empty('fr'), en: empty('en') };

/** @throws Error, from the object returned, when a section is read before it is loaded */
export function messages(lang: Lang): Messages {
  return HERE[lang];
}

/** Puts sections among those that can be read. */
export function provide(lang: Lang, sections: Partial<Messages>): void {
  Object.assign(HERE[lang], sections);
}

/** Loads what the first view says. */
export async function loadWords(lang: Lang): Promise<void> {
  provide(lang, (await FIRST[lang]()).default);
}

/** Loads the other sections of every language that has been in use. */
export async function loadOtherWords(): Promise<void> {
  const used = LANGS.filter((lang) => 'shell' in HERE[lang]);
  await Promise.all(used.map(async (lang) => provide(lang, (await REST[lang]()).default)));
}

/** Loads all that a language says, or nothing of it, whatever page is in sight. */
export async function loadLanguage(lang: Lang): Promise<void> {
  const [first, rest] = await Promise.all([FIRST[lang](), REST[lang]()]);
  provide(lang, { ...first.default, ...rest.default });
}
