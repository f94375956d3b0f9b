/** What a chart becomes on a slide: the chart itself with its workbook, and what stands around it as shapes that can be edited. */
import type { NativeChart, NativePoint } from '../../charts/spec';
import type { Voice } from '../../core/model';
import { messages, type Messages } from '../../i18n';
import type { Lang } from '../../core/model';
import type { Mark } from './chartxml';
import type { Cell, Sheet } from './sheet';

/** Inches on the slide. */
export interface Frame { readonly x: number; readonly y: number; readonly w: number; readonly h: number }

export interface Plotted { readonly frame: Frame; readonly xml: string; readonly book: readonly Sheet[] }

export type Overlay =
  | (Frame & { readonly kind: 'text'; readonly text: string; readonly align?: 'left' | 'center' | 'right'; readonly valign?: 'top' | 'middle' | 'bottom'; readonly tone?: 'muted' | 'accent'; readonly bold?: boolean; readonly size?: number })
  | (Frame & { readonly kind: 'line'; readonly colour: string; readonly width: number; readonly dash?: boolean })
  | (Frame & { readonly kind: 'hatch' | 'ground' | 'dot' })
  | (Frame & { readonly kind: 'sign'; readonly voice: Voice });

export interface Laid { readonly charts: readonly Plotted[]; readonly overlays: readonly Overlay[] }

/** What is laid in words: the sections that a slide needs. */
export interface Wording { readonly lang: Lang; readonly text: Messages }
export const wordingOf = (lang: Lang): Wording => ({ lang, text: messages(lang) });

export const markOf = ({ voice, open, plan }: NativePoint): Mark => ({ voice, open, plan });

/** An exact number is its own label; words of a document are written as they are. */
export const isPlain = (point: NativePoint, label: string): boolean => label.replace(/[\s\u00A0\u202F,]/g, '') === String(point.value);

/** Numbers in the typography of the language, whatever the machine is set to. */
export function numberFormat(lang: Lang): string {
  const group = lang === 'fr' ? '"\u202F"' : '","';
  return `[<1000]0;[<1000000]0${group}000;0${group}000${group}000`;
}

/** The second sheet of every workbook: each figure as its document words it, who states it and when. */
export function provenance(points: readonly { readonly title: string; readonly point: NativePoint }[], { text }: Wording): Sheet {
  const words = text.slides.sheet;
  const rows = points.map(({ title, point }): Cell[] => [title, point.when, point.label, point.value, point.low, point.high, point.who, text.shell.voices[point.voice]]);
  return { name: words.origin, rows: [[words.row, words.when, words.words, words.value, words.low, words.high, words.who, words.voice], ...rows] };
}

export const isForm = <F extends NativeChart['form']>(form: F) => (chart: NativeChart): chart is Extract<NativeChart, { form: F }> => chart.form === form;
