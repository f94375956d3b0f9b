/** The paper of every document: A4, its type, its language, its foot; and the bytes of the file. */
import { AlignmentType, Document, Footer, LineRuleType, Packer, PageNumber, Paragraph, TextRun, type ISectionOptions, type IStylesOptions } from 'docx';
import type { Lang } from '../../core/model';
import { LIGHT } from '../light';
import { clean, color } from './text';

/** Twentieths of a point. */
const MM = 1440 / 25.4;
const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
const MARGIN = 18;
/** Width of the text, in twentieths of a point and in pixels of 1/96 inch. */
export const TEXT_WIDTH = PAGE.width - 2 * Math.round(MARGIN * MM);
export const TEXT_PIXELS = Math.floor((TEXT_WIDTH / 1440) * 96);
export const twips = (mm: number): number => Math.round(mm * MM);

/** Faces that every office suite has or replaces without a change of width, with U+202F in them. */
export const SERIF = 'Georgia';
const SANS = 'Arial';
const LOCALES: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Names of the styles that a reader sees in the list of Word. */
export const STYLE = { kicker: 'Kicker', subtitle: 'Subtitle line', own: 'Own words', value: 'Value', note: 'Note', caption: 'Caption', cell: 'Cell', head: 'Cell head' } as const;
const id = (name: string): string => name.replaceAll(' ', '');
export const styleOf = (name: keyof typeof STYLE): string => id(STYLE[name]);

/** Size of the text of a note and of a letter, in half points. */
const NOTE = 21;

/**
 * @param size   of the text, in half points
 * @param sober  headings little larger than the text, as in a letter
 */
function styles(lang: Lang, size: number, sober: boolean): IStylesOptions {
  const rule = LineRuleType.AUTO;
  const heading = (points: number, before: number, after: number) => ({
    run: { font: SERIF, size: points * 2, bold: true, color: color(LIGHT.ink) },
    paragraph: { spacing: { before, after, line: 252, lineRule: rule }, keepNext: true, keepLines: true },
  });
  const own = (name: string, run: object, paragraph: object) => ({ id: id(name), name, basedOn: 'Normal', quickFormat: true, run, paragraph });
  const small = { size: 17, color: color(LIGHT.muted) };
  return {
    default: {
      document: {
        run: { font: SANS, size, color: color(LIGHT.ink), language: { value: LOCALES[lang], eastAsia: LOCALES[lang], bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: 120, line: 271, lineRule: rule } },
      },
      title: heading(22, 0, 80),
      heading1: heading(sober ? 12 : 15, 320, 60),
      heading2: heading(sober || size < NOTE ? 10.5 : 11.5, 180, 40),
      footnoteText: { run: { size: 16 }, paragraph: { spacing: { after: 30, line: 228, lineRule: rule } } },
      hyperlink: { run: { color: color(LIGHT.ink), underline: { color: color(LIGHT.accent) } } },
    },
    paragraphStyles: [
      own(STYLE.kicker, { size: 17, color: color(LIGHT.muted) }, { spacing: { before: 320, after: 0 }, keepNext: true }),
      own(STYLE.subtitle, { size: 19, color: color(LIGHT.muted) }, { spacing: { after: 120 } }),
      own(STYLE.own, { font: SERIF, size: 22 }, { indent: { left: 240 }, spacing: { before: 60, after: 140 }, border: { left: { style: 'single', size: 18, space: 10, color: color(LIGHT.ink) } } }),
      own(STYLE.value, { font: SERIF, size: 52, bold: true }, { spacing: { before: 60, after: 0, line: 240, lineRule: rule }, keepNext: true }),
      own(STYLE.note, small, { spacing: { after: 120, line: 250, lineRule: rule } }),
      own(STYLE.caption, { size: 17, bold: true }, { spacing: { before: 140, after: 60 }, keepNext: true }),
      own(STYLE.cell, { size: 16 }, { spacing: { before: 20, after: 20, line: 235, lineRule: rule } }),
      own(STYLE.head, { size: 16, bold: true }, { spacing: { before: 20, after: 20, line: 235, lineRule: rule } }),
    ],
  };
}

export interface Paper {
  readonly lang: Lang;
  readonly title: string;
  readonly author: string;
  readonly description: string;
  /** Half points: 21 for a note, less for what must fit a page. */
  readonly size?: number;
  readonly sober?: boolean;
  /** On the left of the foot; null: no foot. */
  readonly foot: string | null;
}

/** @returns the bytes of the document */
export async function write(children: ISectionOptions['children'], { lang, title, author, description, size = NOTE, sober = false, foot }: Paper): Promise<Uint8Array> {
  const margin = twips(MARGIN);
  const file = new Document({
    title: clean(title), creator: clean(author) || 'Concordance', lastModifiedBy: 'Concordance', description: clean(description),
    styles: styles(lang, size, sober),
    sections: [{
      properties: { page: { size: PAGE, margin: { top: margin, right: margin, bottom: margin, left: margin, header: twips(9), footer: twips(9) } } },
      ...(foot === null ? {} : { footers: { default: footer(foot) } }),
      children,
    }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const footer = (text: string): Footer => new Footer({
  children: [new Paragraph({
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: 'right', position: TEXT_WIDTH }],
    children: [new TextRun({
      size: 16, color: color(LIGHT.muted),
      children: [clean(text), '\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    })],
  })],
});
