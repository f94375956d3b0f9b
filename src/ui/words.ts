/** The words and formats of the language in force, for components: `const w = words()`, then `w.t.shell.table`. */
import type { Lang, Text } from '../core/model';
import { inLang, spaced } from '../core/words/line';
import { messages, type Messages } from '../i18n';
import { formatter, type Format } from '../i18n/format';
import { getPreferences } from '../state/preferences.svelte';

export interface Words {
  readonly lang: Lang;
  readonly t: Messages;
  readonly f: Format;
  /** The sentence of a text in two languages. */
  text(text: Text): string;
  /** Of two wordings of a row of the pack, the one in the language; empty where there is none. */
  said(fr: string | null | undefined, en: string | null | undefined): string;
}

/** To call while a component is being set up. Its fields follow the language. */
export function words(): Words {
  const preferences = getPreferences();
  return {
    get lang() { return preferences.lang; },
    get t() { return messages(preferences.lang); },
    get f() { return formatter(preferences.lang); },
    text: (text) => (preferences.lang === 'fr' ? spaced(text.fr) : text.en),
    said: (fr, en) => inLang(preferences.lang, fr, en),
  };
}
