/**
 * A dossier on one A4 page. Word breaks lines itself, so the room that each form of an item takes is
 * estimated, with a margin. Every headline comes first; then, while room is left, the sources of each
 * item in turn, the person's own words, what is counted, and the counter-argument. When not even the
 * headlines fit, the last items are counted.
 */
import { HeadingLevel, LineRuleType, type FileChild } from 'docx';
import { messages } from '../../i18n';
import type { Exhibit, ExhibitSource, ResolvedDossier } from '../exhibit';
import { styleOf } from './paper';
import { bytesOf, LOGO, sizeOf, within } from './picture';
import { paragraph } from './text';

/** Parts of an item, in the order in which room is given to them. */
const PARTS = ['headline', 'sources', 'commentary', 'counted', 'argument'] as const;
type Part = (typeof PARTS)[number];
/** In the order in which they are read. */
const ORDER: readonly Part[] = ['headline', 'counted', 'commentary', 'argument', 'sources'];

/** Characters on a line, height of a line and space after it, in points: a little less room than Word finds. */
const ROOM = { headline: { characters: 72, line: 13, gap: 8 }, text: { characters: 100, line: 11.6, gap: 3 }, note: { characters: 116, line: 10.3, gap: 2 } } as const;
/** In a pixel of 1/96 inch. */
const POINTS = 0.75;
/** Height of the text of an A4 page between its margins, in points. */
const PAGE = 738;

const roomOf = (part: Part): keyof typeof ROOM => (part === 'headline' ? 'headline' : part === 'sources' ? 'note' : 'text');
const height = (text: string, kind: keyof typeof ROOM): number => (text === '' ? 0 : Math.ceil(text.length / ROOM[kind].characters) * ROOM[kind].line + ROOM[kind].gap);

/** Who says so, shortly: the first document, and how many others. */
const sourcesOf = (sources: readonly ExhibitSource[], others: (count: number) => string): string =>
  [sources[0]?.text ?? '', sources.length > 1 ? others(sources.length - 1) : ''].filter(Boolean).join(' ');

function textsOf({ lang, headline, subtitle, commentary, value, paragraphs, sources }: Exhibit): Readonly<Record<Part, string>> {
  const { note, exports: { page } } = messages(lang);
  const [argument] = paragraphs;
  return {
    headline: headline || page.untitledItem,
    sources: sourcesOf(sources, note.others),
    commentary,
    counted: value ? `${value.text} – ${value.label}` : subtitle,
    argument: argument ? [argument.title, argument.text].filter(Boolean).join(lang === 'fr' ? '\u202F: ' : ': ') : '',
  };
}

export interface Fitted {
  /** What is said of each item shown, in reading order. */
  readonly items: readonly (readonly { readonly part: Part; readonly text: string }[])[];
  /** Items that are only counted. */
  readonly left: number;
}

/** @param room  in points */
export function fit(exhibits: readonly Exhibit[], room: number): Fitted {
  const texts = exhibits.map(textsOf);
  const said = texts.map(() => new Set<Part>());
  let used = 0;
  let shown = 0;
  for (const { headline } of texts) {
    const need = height(headline, 'headline');
    // A line is kept to say how many are left.
    if (used + need > room - (shown < texts.length - 1 ? height(' ', 'text') : 0)) break;
    used += need;
    shown += 1;
  }
  for (const part of PARTS) {
    texts.slice(0, shown).forEach((one, i) => {
      const need = part === 'headline' ? 0 : height(one[part], roomOf(part));
      if (one[part] === '' || used + need > room) return;
      used += need;
      said[i]!.add(part);
    });
  }
  return {
    items: texts.slice(0, shown).map((one, i) => ORDER.filter((part) => said[i]!.has(part)).map((part) => ({ part, text: one[part] }))),
    left: exhibits.length - shown,
  };
}

/** The items under the head of the note, and which data these are. */
export function onePage({ lang, title, organisation, date, logo, edition, licence, exhibits, lost }: ResolvedDossier): FileChild[] {
  const { note, shell } = messages(lang);
  const mark = sizeOf(bytesOf(logo) ?? new Uint8Array());
  const top = Math.ceil(title.length / 40) * 30 + (organisation ? 16 : 0) + (date ? 18 : 0) + (mark ? within(mark, LOGO, false).height * POINTS + 12 : 0);
  const small = `${shell.footer.caution} ${edition}. ${licence}`;
  const { items, left } = fit(exhibits, PAGE - top - height(small, 'note') - 16);
  const unsaid = left + lost.length;
  const line = { line: 240, lineRule: LineRuleType.AUTO };
  return [
    ...items.flatMap((parts) => parts.map(({ part, text }) => {
      if (part === 'headline') return paragraph(text, lang, { heading: HeadingLevel.HEADING_2, spacing: { before: 120, after: 30, ...line } });
      return paragraph(text, lang, { ...(part === 'sources' ? { style: styleOf('note') } : {}), spacing: { after: part === 'sources' ? 20 : 40, ...line } });
    })),
    ...(unsaid > 0 ? [paragraph(note.others(unsaid), lang, { spacing: { before: 80, after: 40 } })] : []),
    paragraph(small, lang, { style: styleOf('note'), spacing: { before: 160, after: 0, ...line } }),
  ];
}
