/**
 * How a page hands over what it shows without being seen: its frames and titled parts find the
 * one who asks in their context, and offer themselves. Without one, as on screen, nothing happens.
 */
import { getContext, setContext } from 'svelte';
import type { ChartSpec } from '../charts/spec';
import type { FigureSource } from './parts/SourceLine.svelte';

/** What a frame says, read when it is asked for. */
export interface Frame {
  readonly kicker?: string | undefined; readonly headline: string; readonly subtitle: string;
  readonly noteLead?: string | undefined; readonly note?: string | undefined;
  readonly sources: readonly FigureSource[]; readonly chart: ChartSpec;
}

export interface Capture {
  /** @param node  the element of the frame, once it is there: its side column is read from it */
  frame(id: string, read: () => Frame, node: () => HTMLElement | undefined): void;
  section(name: string, node: () => HTMLElement | undefined): void;
}

/** Name of the context, for who hands it to a component from outside. */
export const CAPTURE = 'capture';
export const getCapture = (): Capture | undefined => getContext<Capture | undefined>(CAPTURE);
export const setCapture = (capture: Capture): Capture => setContext(CAPTURE, capture);
