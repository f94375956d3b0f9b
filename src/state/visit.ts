/** How a visit begins, known before anything else is loaded: its language, and the theme that was chosen. */
import type { Lang } from '../core/model';
import { keptIn, storage } from './storage';

/** Where the choices of a person are kept. */
export const LANG = 'concordance.lang';
export const THEME = 'concordance.theme';

export type Theme = 'light' | 'dark';

const isLang = (text: string | null | undefined): text is Lang => text === 'fr' || text === 'en';
export const isTheme = (text: string | null | undefined): text is Theme => text === 'light' || text === 'dark';

/**
 * @param asked      by the address
 * @param kept       chosen on this device before
 * @param languages  those of the browser, preferred first
 * @returns          French unless the first of these that we speak is English
 */
export function languageOf({ asked, kept, languages }: { readonly asked: string | null; readonly kept: string | null; readonly languages: readonly string[] }): Lang {
  const spoken = languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLang);
  return [asked, kept, spoken].find(isLang) ?? 'fr';
}

/** @returns what this device keeps under a name; null where it refuses to say */
export const kept = (name: string): string | null => keptIn(storage(), name);

/** The language of this very visit. */
export function visitLanguage(): Lang {
  const asked = /[?&]lang=([a-z]+)/.exec(location.hash)?.[1] ?? null;
  return languageOf({ asked, kept: kept(LANG), languages: navigator.languages });
}
