/** How the two windows of a presentation reach each other, and where the number of the slide stands. */
import type { Line } from '../../../state/presentation.svelte';

/** Filter of the address. */
export const SLIDE = 'diapo';

/** Between windows of one browser on one machine: nothing leaves it. Null where the browser has no such thing. */
export const line = (): Line | null => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('concordance-presentation'));
