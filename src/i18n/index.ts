/**
 * The words of the interface. Messages are sentences or functions that return one;
 * figures never stand in them, they are passed in, already worded by `format.ts`.
 */
import type { Lang } from '../core/model';
import en from './en';
import fr from './fr';

export type Messages = typeof fr;

const MESSAGES: Readonly<Record<Lang, Messages>> = { fr, en };

export const LANGS: readonly Lang[] = ['fr', 'en'];

export function messages(lang: Lang): Messages {
  return MESSAGES[lang];
}
