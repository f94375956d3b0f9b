/** Who speaks in a document: the colour and the shape of its marks (LOOK §3-4). */
import type { Voice } from '../core/model';

export { voiceOf } from '../core/voice';

/** Producers before relays: the order in which one document of several is chosen to be drawn. */
export const RANK: Readonly<Record<Voice, number>> = { administration: 0, parliament: 1, europe: 2, associations: 3, press: 4 };

export const COLOUR: Readonly<Record<Voice, string>> = {
  administration: 'var(--adm)', associations: 'var(--asso)', parliament: 'var(--parl)', europe: 'var(--euro)', press: 'var(--press)',
};

const n = (value: number) => String(Math.round(value * 10) / 10);

/**
 * Outline of the shape of a voice around the origin. `r` is the radius of the circle;
 * the others are given the same optical area.
 */
const OUTLINES: Readonly<Record<Voice, (r: number) => string>> = {
  associations: (r) => `M${n(-r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`,
  administration: (r) => `M${n(-0.885 * r)} ${n(-0.885 * r)}h${n(1.77 * r)}v${n(1.77 * r)}h${n(-1.77 * r)}Z`,
  parliament: (r) => `M0 ${n(-1.15 * r)}L${n(1.12 * r)} ${n(0.82 * r)}H${n(-1.12 * r)}Z`,
  europe: (r) => `M0 ${n(-1.25 * r)}L${n(1.25 * r)} 0L0 ${n(1.25 * r)}L${n(-1.25 * r)} 0Z`,
  press: (r) => {
    const [arm, reach] = [n(0.84 * r), n(0.71 * r)];
    return `M${n(-0.42 * r)} ${n(-1.13 * r)}h${arm}v${reach}h${reach}v${arm}h-${reach}v${reach}h-${arm}v-${reach}h-${reach}v-${arm}h${reach}Z`;
  },
};

export const outline = (voice: Voice, r: number): string => OUTLINES[voice](r);
