/**
 * The type and the grid of a slide. Our own faces cannot travel in a file of PowerPoint: Cambria and
 * Arial are on every Windows since 2007 and come with Office for Mac; Cambria has lining figures.
 * Sizes in points, places in inches on 13.333 × 7.5.
 */
import type { TextProps, TextPropsOptions } from './library';
import { formatter } from '../../i18n/format';
import type { Lang } from '../../core/model';
import { LIGHT } from '../light';

export const FACE = { serif: 'Cambria', sans: 'Arial' } as const;
/** Nothing that is shown to a room is smaller than 14 (LOOK §1); lists of sources are read on paper. */
export const SIZE = { label: 14, foot: 14, subtitle: 16, value: 96, small: 12 } as const;
export const PAGE = { width: 13.333, height: 7.5, left: 0.667, right: 12.667, inner: 12 } as const;
export const POINTS = 72;

/** As office software writes a colour. */
export const hex = (colour: string): string => colour.replace('#', '');

export interface Setting { readonly bold?: boolean; readonly colour?: string; readonly size?: number; readonly link?: string; readonly breaks?: boolean }

/** A text as runs, French ordinals raised; nothing of nothing, not even its line. */
export function runs(text: string, lang: Lang, { bold, colour, size, link, breaks }: Setting = {}): TextProps[] {
  const parts = text === '' ? [] : formatter(lang).parts(text);
  return parts.map((part, i): TextProps => {
    const options: TextPropsOptions = {
      lang: LOCALE[lang],
      ...(part.sup ? { superscript: true } : {}), ...(bold ? { bold } : {}), ...(colour ? { color: hex(colour) } : {}), ...(size ? { fontSize: size } : {}),
      ...(link ? { hyperlink: { url: link } } : {}), ...(breaks && i === parts.length - 1 ? { breakLine: true } : {}),
    };
    return { text: part.text, options };
  });
}

export const LOCALE: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Options of a text box: no inner margin, top left, muted or ink. */
export const box = (x: number, y: number, w: number, h: number, more: TextPropsOptions = {}): TextPropsOptions => ({
  x, y, w, h, margin: 0, valign: 'top', align: 'left', fontFace: FACE.sans, fontSize: SIZE.foot, color: hex(LIGHT.ink), ...more,
});

export const INK = { ink: hex(LIGHT.ink), muted: hex(LIGHT.muted), accent: hex(LIGHT.accent), hair: hex(LIGHT.hair), rule: hex(LIGHT.rule), paper: hex(LIGHT.paper) } as const;
