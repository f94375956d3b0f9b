/** The documents of a note: in footnotes where an item rests on a few, in one list at the end where it rests on many. */
import { ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, Paragraph, TextRun, type FileChild, type ParagraphChild } from 'docx';
import { cautionOf } from '../../core/cite';
import type { Lang } from '../../core/model';
import { runsOf } from '../../core/words/years';
import { messages } from '../../i18n';
import { formatter } from '../../i18n/format';
import type { Exhibit, ExhibitSource } from '../exhibit';
import { paragraph, clean, runs } from './text';

/** More documents than this do not stand at the foot of a page. */
const FEW = 5;
const isLong = ({ sources }: Exhibit): boolean => sources.length > FEW;

/** Every document of the items that rest on many, each once, numbered in the order met. */
export type Listed = ReadonlyMap<string, { readonly number: number; readonly source: ExhibitSource }>;

export function listed(exhibits: readonly Exhibit[]): Listed {
  const list = new Map<string, { number: number; source: ExhibitSource }>();
  for (const { sources } of exhibits.filter(isLong)) for (const source of sources) if (!list.has(source.source_id)) list.set(source.source_id, { number: list.size + 1, source });
  return list;
}

/** What follows a headline: a footnote a document, or one that points to the list. */
export function references(exhibit: Exhibit, list: Listed): ParagraphChild[] {
  const { lang, sources } = exhibit;
  if (!isLong(exhibit)) {
    return sources.flatMap((source, i) => [
      ...(i > 0 ? [new TextRun({ text: ',\u202F', superScript: true })] : []),
      new FootnoteReferenceRun({ children: [new Paragraph({ style: 'FootnoteText', children: sourceRuns(source, lang, true) })] }),
    ]);
  }
  const numbers = sources.flatMap(({ source_id }) => list.get(source_id)?.number ?? []);
  const ranges = runsOf(numbers).map(([from, to]) => (from === to ? String(from) : `${from}\u2013${to}`));
  const text = messages(lang).note.many(String(sources.length), formatter(lang).list(ranges));
  return [new FootnoteReferenceRun({ children: [new Paragraph({ style: 'FootnoteText', children: runs(` ${text}`, lang) })] })];
}

/** The list at the end; nothing when no item rests on many. */
export function documents(list: Listed, lang: Lang): FileChild[] {
  if (list.size === 0) return [];
  return [
    paragraph(messages(lang).exports.page.documents, lang, { heading: HeadingLevel.HEADING_1 }),
    ...[...list.values()].map(({ number, source }) =>
      new Paragraph({ style: 'FootnoteText', indent: { left: 380, hanging: 380 }, children: [...runs(`${number}.\t`, lang), ...sourceRuns(source, lang, false)] })),
  ];
}

/** Citation, what the document says, how it was read, where it is. */
function sourceRuns({ text, url, values, read_as }: ExhibitSource, lang: Lang, withValues: boolean): ParagraphChild[] {
  const caution = cautionOf(read_as, lang);
  const said = [text, withValues && values.length > 0 ? `[${values.join(lang === 'fr' ? '\u202F; ' : '; ')}]` : '', caution ? `(${caution})` : ''].filter(Boolean).join(' ');
  return [...runs(`${withValues ? ' ' : ''}${said}${url ? ' ' : ''}`, lang), ...(url ? [hyperlink(url, lang)] : [])];
}

export const hyperlink = (url: string, lang: Lang): ExternalHyperlink => new ExternalHyperlink({ link: clean(url), children: runs(url, lang, { style: 'Hyperlink' }) });
