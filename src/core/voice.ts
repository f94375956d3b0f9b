/** Which of the five voices a document speaks with: two sides of the code list may share one (LOOK §3). */
import type { SideCode, Voice } from './model';

export const VOICES: readonly Voice[] = ['administration', 'associations', 'parliament', 'europe', 'press'];

const VOICE: Readonly<Record<SideCode, Voice>> = {
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

/** The sides that speak with one of these voices. */
export const sidesOf = (voices: readonly string[]): SideCode[] => (Object.keys(VOICE) as SideCode[]).filter((side) => voices.includes(VOICE[side]));

/** The voice of a side as the database returns it; an unknown side speaks as the press does: never as the State. */
export function voiceOf(side: string): Voice {
  return Object.hasOwn(VOICE, side) ? VOICE[side as SideCode] : 'press';
}
