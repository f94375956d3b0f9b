/** The language in which a visit begins: known before anything else is loaded. */
import type { Lang } from '../core/model';

/** Where the choice of a person is kept. */
export const LANG = 'concordance.lang';

const isLang = (text: string | null | undefined): text is Lang => text === 'fr' || text === 'en';

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
