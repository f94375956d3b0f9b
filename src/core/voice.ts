/** Which of the five voices a document speaks with: two sides of the code list may share one (LOOK §3). */
import type { SideCode, Voice } from './model';

export const VOICES: readonly Voice[] = ['administration', 'associations', 'parliament', 'europe', 'press'];

export const VOICE: Readonly<Record<SideCode, Voice>> = {
  administration: 'administration',
  association: 'associations',
  collective: 'associations',
  parliament: 'parliament',
  'independent-body': 'parliament',
  europe: 'europe',
  international: 'europe',
  research: 'press',
  press: 'press',
};

/** The voice of a side as the database returns it; an unknown side speaks as the press does: never as the State. */
export function voiceOf(side: string): Voice {
  return Object.hasOwn(VOICE, side) ? VOICE[side as SideCode] : 'press';
}
