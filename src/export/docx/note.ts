/** A dossier as a note in Word: in full, one item after another with its footnotes, or what fits one page. */
import { AlignmentType, HeadingLevel, Paragraph, SimpleField, TextRun, type FileChild, type ParagraphChild } from 'docx';
import type { Lang } from '../../core/model';
import { messages } from '../../i18n';
import type { Exhibit, ResolvedDossier } from '../exhibit';
import type { NoteOptions, Pictures } from '.';
import { documents, hyperlink, listed, references, type Listed } from './documents';
import { onePage } from './onepage';
import { styleOf, TEXT_PIXELS, write } from './paper';
import { ALONE, isTall, pixels, SHARED } from '../paper';
import { bytesOf, LOGO, picture, sizeOf, type Size } from './picture';
import { tables } from './table';
import { clean, paragraph, runs } from './text';

/** Pixels of a picture in a pixel of its drawing. */
const FINE = 2;
/** A longer table is not printed beside its drawing: the link leads to it, and the workbook has it. */
const LONGEST = 30;

export async function writeNote(resolved: ResolvedDossier, { form, pictures }: NoteOptions): Promise<Uint8Array> {
  const { lang, organisation, edition } = resolved;
  const title = resolved.title || messages(lang).exports.page.untitled;
  const named = { ...resolved, title };
  const paper = { lang, title, author: organisation, description: edition, foot: [title, edition].filter(Boolean).join(' · ') };
  if (form === 'page') return write([...head(named), ...onePage(named)], { ...paper, foot: null, size: 19 });
  return write([...head(named), ...(await body(named, pictures)), ...foot(named)], paper);
}

/** Logo, organisation, title, day. */
function head({ lang, title, organisation, date, logo }: ResolvedDossier): FileChild[] {
  const bytes = bytesOf(logo);
  const mark = bytes && picture(bytes, organisation || 'Logo', organisation, LOGO, false);
  return [
    ...(mark ? [new Paragraph({ children: [mark], spacing: { after: 160 } })] : []),
    ...(organisation ? [paragraph(organisation, lang, { style: styleOf('subtitle'), spacing: { after: 40 } })] : []),
    paragraph(title, lang, { heading: HeadingLevel.TITLE }),
    ...(date ? [paragraph(date, lang, { style: styleOf('subtitle') })] : []),
  ];
}

/** The number of the next figure, or of the next table. */
type Count = Record<'figure' | 'table', number>;

async function body({ lang, exhibits }: ResolvedDossier, pictures: Pictures | undefined): Promise<FileChild[]> {
  const list = listed(exhibits);
  const count: Count = { figure: 0, table: 0 };
  const shown: FileChild[] = [];
  const later: Exhibit[] = [];
  for (const exhibit of exhibits) {
    const bytes = exhibit.chart && pictures ? await pictures(exhibit) : null;
    const drawing = bytes && picture(bytes, exhibit.headline, exhibit.chart?.alt ?? exhibit.headline, roomFor(bytes));
    if (drawing && exhibit.table && exhibit.table.rows.length <= LONGEST) later.push(exhibit);
    shown.push(...item(exhibit, drawing ? figure(exhibit, drawing, count) : tabular(exhibit, count), list));
  }
  const tables = later.flatMap((exhibit) => tabular(exhibit, count));
  return [
    ...shown,
    ...(tables.length > 0 ? [paragraph(messages(lang).note.tables, lang, { heading: HeadingLevel.HEADING_1 }), ...tables] : []),
    ...documents(list, lang),
  ];
}

/** Room for a drawing: its headline stands on the same page, and what answers it when its letters stay large enough. */
const roomFor = (bytes: Uint8Array): Size => ({ width: TEXT_PIXELS, height: pixels(isTall((sizeOf(bytes)?.height ?? 0) / FINE) ? ALONE : SHARED) });

/** One item: headline with its sources in footnotes, own words, drawing or table, what else is to be said of it. */
function item(exhibit: Exhibit, drawing: readonly FileChild[], list: Listed): FileChild[] {
  const { lang, kicker, headline, subtitle, commentary, value, paragraphs, note, address, published } = exhibit;
  const { page } = messages(lang).exports;
  const caution = published ? '' : page.notPublished;
  return [
    ...(kicker ? [paragraph(kicker, lang, { style: styleOf('kicker') })] : []),
    paragraph(headline || page.untitledItem, lang, { heading: HeadingLevel.HEADING_1, ...(kicker ? { spacing: { before: 20, after: 60 } } : {}) }, references(exhibit, list)),
    ...(subtitle ? [paragraph(subtitle, lang, { style: styleOf('subtitle'), keepNext: commentary === '' })] : []),
    ...(commentary ? [paragraph(commentary, lang, { style: styleOf('own') })] : []),
    ...(value ? [paragraph(value.text, lang, { style: styleOf('value') }), paragraph(value.label, lang, { style: styleOf('subtitle') })] : []),
    ...drawing,
    ...paragraphs.flatMap(({ title, text }) => [
      ...(title ? [paragraph(title, lang, { heading: HeadingLevel.HEADING_2 })] : []),
      paragraph(text, lang),
    ]),
    ...[note, caution].filter(Boolean).map((text) => paragraph(text, lang, { style: styleOf('note') })),
    new Paragraph({
      style: styleOf('note'),
      children: [...runs(`${messages(lang).note.evidence} `, lang), /^https?:/.test(address) ? hyperlink(address, lang) : new TextRun(clean(address))],
    }),
  ];
}

/** The drawing, then its caption. */
function figure({ lang, table: rows, headline }: Exhibit, drawing: ParagraphChild, count: Count): FileChild[] {
  return [
    new Paragraph({ children: [drawing], alignment: AlignmentType.LEFT, keepNext: true, spacing: { before: 80, after: 40 } }),
    caption('figure', rows?.caption || headline, lang, count),
  ];
}

/** The table of an item under its caption; nothing when it has none. */
function tabular({ lang, table: rows, headline }: Exhibit, count: Count): FileChild[] {
  if (!rows || rows.rows.length === 0) return [];
  return [caption('table', rows.caption || headline, lang, count), ...tables(rows, lang), new Paragraph({ spacing: { after: 60 }, children: [] })];
}

const SEQUENCE = { figure: 'Figure', table: 'Table' } as const;

/** Numbered by a field of Word, so that it stays right when items are moved there. */
function caption(kind: keyof Count, text: string, lang: Lang, count: Count): Paragraph {
  count[kind] += 1;
  return new Paragraph({
    style: styleOf('caption'),
    children: [
      new TextRun(`${messages(lang).note[kind]}\u00A0`), new SimpleField(`SEQ ${SEQUENCE[kind]} \\* ARABIC`, String(count[kind])),
      ...runs(`${lang === 'fr' ? '\u00A0–' : '.'} ${text}`, lang),
    ],
  });
}

/** What is absent, which data these are, and their terms. */
function foot({ lang, lost, edition, licence }: ResolvedDossier): FileChild[] {
  const { exports: { page }, shell } = messages(lang);
  return [
    ...(lost.length > 0 ? [
      paragraph(page.lost, lang, { heading: HeadingLevel.HEADING_1 }),
      paragraph(page.lostHelp, lang),
      ...lost.map(({ headline, commentary }) => paragraph([headline || page.untitledItem, commentary].filter(Boolean).join(page.lostJoin), lang, { bullet: { level: 0 } })),
    ] : []),
    paragraph(shell.footer.caution, lang, { style: styleOf('note'), spacing: { before: 400, after: 60 } }),
    paragraph(`${edition}. ${licence}`, lang, { style: styleOf('note') }),
  ];
}
