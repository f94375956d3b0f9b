/**
 * The words of the interface. Messages are sentences or functions that return one;
 * figures never stand in them, they are passed in, already worded by `format.ts`.
 *
 * A visit loads one language, and of it first what the first view says. Words are read
 * synchronously once they are here: `loadWords` comes before the first component,
 * `loadOtherWords` before a page that is loaded on demand (`loadToolWords` before the one that
 * opens files, `loadDeskWords` before the dossier), `loadLanguage` before a switch.
 */
import type { Lang } from '../core/model';
import type fr from './fr';

export type Messages = typeof fr;

const FIRST = { fr: () => import('./fr/first'), en: () => import('./en/first') };
const REST = { fr: () => import('./fr/rest'), en: () => import('./en/rest') };
const DESK = { fr: () => import('./fr/desk'), en: () => import('./en/desk') };
const TOOLS = { fr: () => import('./fr/tools'), en: () => import('./en/tools') };

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

const used = (): readonly Lang[] => LANGS.filter((lang) => 'shell' in HERE[lang]);

/** Loads the other sections of every language that has been in use. */
export async function loadOtherWords(): Promise<void> {
  await Promise.all(used().map(async (lang) => provide(lang, (await REST[lang]()).default)));
}

/** Those of the page that opens files too. */
export async function loadToolWords(): Promise<void> {
  await Promise.all([loadOtherWords(), ...used().map(async (lang) => provide(lang, (await TOOLS[lang]()).default))]);
}

/** Those of the dossier and of what is made of it. */
export async function loadDeskWords(): Promise<void> {
  await Promise.all([loadOtherWords(), ...used().map(async (lang) => provide(lang, (await DESK[lang]()).default))]);
}

/** Loads all that a language says, or nothing of it, whatever page is in sight. */
export async function loadLanguage(lang: Lang): Promise<void> {
  const inUse = (section: keyof Messages) => LANGS.some((other) => section in HERE[other]);
  const [first, rest, tools, desk] = await Promise.all([
    FIRST[lang](), REST[lang](), inUse('donnees') ? TOOLS[lang]() : null, inUse('dossier') ? DESK[lang]() : null,
  ]);
  provide(lang, { ...first.default, ...rest.default, ...tools?.default, ...desk?.default });
}
