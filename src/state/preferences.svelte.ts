/**
 * What a person chooses for this machine: language, theme, no guide any more. Kept in local storage when
 * the browser allows it; a link may ask for a language (`?lang=en`), which is not kept.
 */
import { createContext } from 'svelte';
import type { Lang } from '../core/model';
import { keptIn } from './storage';
import { isTheme, LANG, languageOf, THEME, type Theme } from './visit';

/** The part of the browser that preferences read and write. */
export interface Surroundings {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null;
  readonly languages: readonly string[];
  readonly prefersDark: boolean;
  /** The language that the address asks for. */
  readonly asked: string | null;
}

const GUIDED = 'concordance.guided';

export class Preferences {
  #lang = $state<Lang>('fr');
  /** Null: as the system prefers. */
  #theme = $state<Theme | null>(null);
  #systemDark = $state(false);
  #guided = $state(false);
  readonly #storage: Surroundings['storage'];

  constructor({ storage, languages, prefersDark, asked }: Surroundings) {
    this.#storage = storage;
    this.#lang = languageOf({ asked, kept: keptIn(storage, LANG), languages });
    const theme = keptIn(storage, THEME);
    this.#theme = isTheme(theme) ? theme : null;
    this.#systemDark = prefersDark;
    this.#guided = keptIn(storage, GUIDED) !== null;
  }

  get lang(): Lang { return this.#lang; }
  set lang(lang: Lang) {
    this.#lang = lang;
    this.#write(LANG, lang);
  }

  /** The theme in force. */
  get theme(): Theme { return this.#theme ?? (this.#systemDark ? 'dark' : 'light'); }
  set theme(theme: Theme) {
    this.#theme = theme;
    this.#write(THEME, theme);
  }

  /** The theme chosen by the person, if any: what the root element is marked with. */
  get chosenTheme(): Theme | null { return this.#theme; }

  /** The first visit was followed or declined. */
  get guided(): boolean { return this.#guided; }
  endGuide(): void {
    this.#guided = true;
    this.#write(GUIDED, 'yes');
  }

  /** The system changed its mind. */
  set systemDark(dark: boolean) { this.#systemDark = dark; }

  #write(key: string, value: string): void {
    try {
      this.#storage?.setItem(key, value);
    } catch {
      // Storage is full or forbidden: the choice holds for this visit.
    }
  }
}

export const [getPreferences, setPreferences] = createContext<Preferences>();
