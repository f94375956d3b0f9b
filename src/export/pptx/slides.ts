/**
 * The slides of a dossier: a cover, one item a slide, its sources at the end. Every headline, figure and
 * remark is text that can be edited; the footer stands in the master.
 */
import { shortened, textWidth, wrap } from '../../charts/measure';
import type { NativeChart } from '../../charts/spec';
import type { Voice } from '../../core/model';
import { formatter } from '../../i18n/format';
import type { Exhibit, ExhibitSource, Paragraph, ResolvedDossier } from '../exhibit';
import { addSign, content, heightOf, paged, sharedScale, voicesIn, type Drawn } from './content';
import type { Presentation, Slide } from './library';
import { wordingOf, type Frame, type Wording } from './plotted';
import { FACE, INK, PAGE, POINTS, SIZE, box, runs } from './type';

export const LAYOUTS = { cover: 'Couverture', item: 'Page' } as const;
const TITLE = { y: 0.72, h: 1.08 };
const TITLE_SIZES = [32, 29, 26, 24, 22, 20] as const;
/** Cambria in bold is a little wider than the letters that are measured. */
const SERIF = 1.06;
const FOOTER = 6.98;

/** The one master of the file: layouts of the cover and of a page, with footer and number. */
export function defineMaster(pptx: Presentation, { title, edition, lang }: ResolvedDossier): void {
  const words = wordingOf(lang).text.slides;
  const footer = [title || words.untitled, edition].filter(Boolean).join(' · ');
  const heading = (name: string, frame: Frame, size: number) => ({ placeholder: { options: { name, type: 'title' as const, ...box(frame.x, frame.y, frame.w, frame.h, { fontFace: FACE.serif, fontSize: size, bold: true }), margin: 0 }, text: '' } });
  pptx.defineSlideMaster({
    title: LAYOUTS.cover, background: { color: INK.paper },
    objects: [{ line: { x: PAGE.left, y: 2.3, w: PAGE.inner, h: 0, line: { color: INK.ink, width: 1.5 } } }, heading('title', { x: PAGE.left, y: 2.55, w: PAGE.inner, h: 2 }, 44)],
  });
  pptx.defineSlideMaster({
    title: LAYOUTS.item, background: { color: INK.paper },
    objects: [
      { line: { x: PAGE.left, y: FOOTER - 0.08, w: PAGE.inner, h: 0, line: { color: INK.hair, width: 0.75 } } },
      { text: { text: footer, options: box(PAGE.left, FOOTER, PAGE.inner - 1, 0.3, { color: INK.muted, fontSize: SIZE.small, valign: 'middle' }) } },
      heading('title', { x: PAGE.left, y: TITLE.y, w: PAGE.inner, h: TITLE.h }, TITLE_SIZES[0]),
    ],
    slideNumber: { x: PAGE.right - 0.9, y: FOOTER, w: 0.9, h: 0.3, fontFace: FACE.sans, fontSize: SIZE.small, color: INK.muted, align: 'right', margin: 0 },
  });
}

export function addCover(pptx: Presentation, { lang, title, organisation, date, logo, edition, licence }: ResolvedDossier): void {
  const { text: { slides: words } } = wordingOf(lang);
  const slide = pptx.addSlide({ masterName: LAYOUTS.cover });
  if (organisation) slide.addText(runs(organisation, lang), box(PAGE.left, 1.6, PAGE.inner - 3.2, 0.5, { fontSize: 20, valign: 'bottom' }));
  if (logo) slide.addImage({ data: logo, x: PAGE.right - 2.6, y: 0.7, w: 2.6, h: 1.4, sizing: { type: 'contain', w: 2.6, h: 1.4 }, altText: words.logo(organisation) });
  slide.addText(runs(title || words.untitled, lang, { size: fitted(title, [44, 40, 36, 32], PAGE.inner, 3) }), { placeholder: 'title' });
  if (date) slide.addText(runs(date, lang), box(PAGE.left, 4.75, PAGE.inner, 0.5, { fontSize: 20 }));
  slide.addText([...runs(edition, lang, { breaks: true }), ...runs(words.licence(licence), lang)], box(PAGE.left, 6.3, PAGE.inner, 0.75, { fontSize: SIZE.foot, color: INK.muted, valign: 'bottom' }));
}

/** The largest size of a headline at which it holds in so many lines. */
function fitted(headline: string, sizes: readonly number[], inches: number, lines: number): number {
  return sizes.find((size) => wrap(headline, (inches * POINTS) / SERIF, size, true).length <= lines) ?? sizes.at(-1)!;
}

/** One item: a slide, or as many as its charts take; the argument stands under the first that has room for it, and always in the notes. */
export async function addItem(pptx: Presentation, exhibit: Exhibit, drawn: Drawn): Promise<void> {
  const wording = wordingOf(exhibit.lang);
  const native = await exhibit.chart?.native?.() ?? [];
  const feet = [[...atFoot(exhibit), ...noteOf(exhibit)], atFoot(exhibit), []].map((said) => footOf(exhibit, wording, said));
  const bare = feet.at(-1)!;
  const top = headHeight(exhibit);
  const pages = paged(native, room(top, bare).h);
  const footed = pages.map((charts, i) => {
    const needed = heightOf(charts, pages.length === 1 ? exhibit : null);
    return (i === 0 && feet.find((one) => needed <= room(top, one).h)) || bare;
  });
  const scale = sharedScale(pages, Math.min(...footed.map((foot) => room(top, foot).h)));
  pages.forEach((charts, i) => {
    const foot = footed[i]!;
    const slide = pptx.addSlide({ masterName: LAYOUTS.item });
    addHead(slide, exhibit, charts, pages.length > 1 ? [i + 1, pages.length] : null, wording);
    slide.addText(foot.runs, box(PAGE.left, FOOTER - 0.18 - foot.height, PAGE.inner, foot.height, { valign: 'bottom' }));
    content(slide, exhibit, charts, room(top, foot), drawn, wording, scale);
    slide.addNotes(notesOf(exhibit, wording));
  });
}

/** Between the head of a slide and its foot. */
const room = (top: number, foot: { readonly height: number }): Frame => ({ x: PAGE.left, y: top + 0.04, w: PAGE.inner, h: FOOTER - 0.34 - foot.height - top });

const titleOf = ({ headline }: Pick<Exhibit, 'headline'>): { readonly size: number; readonly lines: number } => {
  const size = fitted(headline, TITLE_SIZES, PAGE.inner, 2);
  return { size, lines: wrap(headline, (PAGE.inner * POINTS) / SERIF, size, true).length };
};

/** Where the head of a slide ends, in inches. */
function headHeight({ headline, subtitle, commentary }: Exhibit): number {
  const { size, lines } = titleOf({ headline });
  return TITLE.y + (lines * size * 1.2) / POINTS + 0.08 + (subtitle ? height(subtitle, SIZE.foot, 4) + 0.12 : 0) + (commentary ? height(commentary, SIZE.subtitle, 4) + 0.12 : 0);
}

function addHead(slide: Slide, exhibit: Exhibit, charts: readonly NativeChart[], part: readonly [number, number] | null, { lang, text }: Wording): void {
  const { kicker, headline, subtitle, commentary } = exhibit;
  const f = formatter(lang);
  const said = [kicker, part ? text.slides.part(f.number(part[0]), f.number(part[1])) : ''].filter(Boolean).join(' · ');
  const keyFrom = addKey(slide, voicesIn(charts), text.slides.voices);
  const free = keyFrom - PAGE.left - 0.3;
  if (said) slide.addText(runs(shortened(said, free * POINTS, SIZE.foot), lang), box(PAGE.left, 0.38, free, 0.28, { color: INK.muted, wrap: false }));
  const { size, lines } = titleOf(exhibit);
  slide.addText(runs(headline, lang, { size }), { placeholder: 'title' });
  let y = TITLE.y + (lines * size * 1.2) / POINTS + 0.08;
  for (const [words, letters, color] of [[subtitle, SIZE.foot, INK.muted], [commentary, SIZE.subtitle, INK.ink]] as const) {
    if (!words) continue;
    const tall = height(words, letters, 4);
    slide.addText(runs(words, lang), box(PAGE.left, y, PAGE.inner, tall, { fontSize: letters, color }));
    y += tall + 0.12;
  }
}

/** Whose shape is whose, right of the kicker: only who speaks on the slide. Returns where it starts. */
function addKey(slide: Slide, voices: readonly Voice[], names: Readonly<Record<Voice, string>>): number {
  let right = PAGE.right;
  for (const voice of [...voices].reverse()) {
    const w = textWidth(names[voice], SIZE.small) / POINTS + 0.04;
    slide.addText(names[voice], box(right - w, 0.4, w, 0.24, { fontSize: SIZE.small, color: INK.muted, valign: 'middle', wrap: false }));
    addSign(slide, voice, right - w - 0.2, 0.45, 0.13);
    right -= w + 0.4;
  }
  return right;
}

const linesOf = (text: string, size: number): number => text.split('\n').reduce((sum, line) => sum + wrap(line, PAGE.inner * POINTS * 0.97, size).length, 0);
const height = (text: string, size: number, most: number): number => (Math.min(most, linesOf(text, size)) * size * 1.2) / POINTS;

/** Paragraphs that go to the foot; those of an item without drawing are its content. A finding is answered before it is explained. */
const atFoot = ({ kind, chart, table, value, paragraphs }: Exhibit): readonly Paragraph[] => {
  if (!chart && !table && !value) return [];
  return kind === 'finding' ? paragraphs.slice(0, 1) : paragraphs.slice(-2);
};
/** What must be known of it, but how many rows a table has not, which it says itself. */
const noteOf = ({ note, rest = 0, chart, severity }: Exhibit): readonly Paragraph[] => (note && rest === 0 && (chart || !severity) ? [{ title: '', text: note }] : []);

/** Under the drawing: the opposing argument, what to ask for, who says it. */
function footOf(exhibit: Exhibit, { lang, text: { slides: words } }: Wording, said: readonly Paragraph[]) {
  const sources = sourceLine(exhibit, lang, words);
  const paragraphs = said.map(({ title, text }) => ({ title: title && words.title(title), text: `${text} ` }));
  const argument = paragraphs.map(({ title, text }) => title + text).join('');
  const count = (argument ? linesOf(argument, SIZE.foot) : 0) + (sources ? linesOf(sources, SIZE.foot) : 0);
  return {
    height: (count * SIZE.foot * 1.2) / POINTS + (argument && sources ? 0.05 : 0),
    runs: [
      ...paragraphs.flatMap(({ title, text }, i) => [...runs(title, lang, { bold: true }), ...runs(text, lang, { breaks: i === paragraphs.length - 1 })]),
      ...runs(sources, lang, { colour: INK.muted }),
    ],
  };
}

/** Who says it and when, on one line; the rest at the end of the dossier. */
function sourceLine({ sources, kind }: Exhibit, lang: Exhibit['lang'], words: Wording['text']['slides']): string {
  if (sources.length === 0) return '';
  const f = formatter(lang);
  const short = sources.map(({ text, published }) => [text.split(/, [«“[]/)[0], published ? published.slice(0, 4) : ''].filter(Boolean).join(', '));
  const once = [...new Set(short)];
  const say = (count: number): string => {
    const list = once.slice(0, count).join(lang === 'fr' ? '\u202F; ' : '; ');
    return words.sourcesLine(count < once.length ? words.andOthers(list, f.number(once.length - count), once.length - count, kind !== 'section') : list);
  };
  if (once.length === 1) return words.source(once[0]!);
  const room = PAGE.inner * POINTS * 0.98;
  for (let count = once.length; count > 1; count -= 1) if (textWidth(say(count), SIZE.foot) <= room) return say(count);
  return say(1);
}

/** For who speaks: own notes first, then what the opponent will say, the figures, the sources, the link. */
function notesOf(exhibit: Exhibit, { lang, text: { slides: words, shell } }: Wording): string {
  const block = (title: string, lines: readonly string[]): string => (lines.length ? [title, ...lines].join('\n') : '');
  const reading = (read_as: string): string => (read_as in shell.readings && read_as !== 'full-text' ? ` (${shell.readings[read_as as keyof typeof shell.readings]})` : '');
  return [
    exhibit.notes, ...exhibit.paragraphs.map(({ title, text }) => block(title, [text])), exhibit.note && block(words.notes.note, [exhibit.note]),
    exhibit.chart ? block(words.notes.figures, [exhibit.chart.alt]) : '',
    block(words.notes.sources, exhibit.sources.map(({ text, url, values, read_as }) => [`${text}${reading(read_as)}`, values.length ? formatter(lang).list(values) : '', url].filter(Boolean).join(' · '))),
    block(words.notes.link, [exhibit.address]),
  ].filter(Boolean).join('\n\n');
}

/** `most`: three slides of documents, unless what is drawn rests on more. */
const COLUMN = { w: 5.85, lines: 28.5, size: 11, most: 6 };

/** Every document once, in two columns; then the items that the data do not hold. */
export function addSources(pptx: Presentation, { exhibits, lost, lang }: ResolvedDossier): void {
  const { text: { slides: words, shell, exports: { page } } } = wordingOf(lang);
  const f = formatter(lang);
  const told = ({ text, read_as }: ExhibitSource) => (read_as !== 'full-text' && read_as in shell.readings ? `${text} (${shell.readings[read_as as keyof typeof shell.readings]})` : text);
  const inColumns = (list: readonly ExhibitSource[]) => columnsOf(list.toSorted((a, b) => f.compare(a.text, b.text)), (source) => `${told(source)} ${words.open}`);
  // Whatever is drawn or claimed has its documents here; those of lists as long as there is room.
  const lists = exhibits.filter(({ kind }) => kind === 'section').toSorted((one, other) => one.sources.length - other.sources.length);
  const own = once(exhibits.filter(({ kind }) => kind !== 'section'));
  const every = once([...exhibits.filter(({ kind }) => kind !== 'section'), ...lists]);
  let shown = every;
  let columns = inColumns(shown);
  while (columns.length > COLUMN.most && shown.length > own.length) {
    shown = shown.slice(0, -1);
    columns = inColumns(shown);
  }
  const pages = Math.ceil(columns.length / 2);
  for (let page = 0; page < pages; page += 1) {
    const slide = pptx.addSlide({ masterName: LAYOUTS.item });
    slide.addText(runs(pages > 1 ? words.sourcesPage(f.number(page + 1), f.number(pages)) : words.sources, lang, { size: 28 }), { placeholder: 'title' });
    columns.slice(page * 2, page * 2 + 2).forEach((list, i) => column(slide, list, i, told, words.open, lang));
    if (page === pages - 1 && shown.length < every.length) slide.addText(runs(words.moreDocuments(f.number(every.length - shown.length)), lang), box(PAGE.left, FOOTER - 0.4, PAGE.inner, 0.28, { bold: true }));
  }
  if (lost.length === 0) return;
  // For who made the file: not shown to the room.
  const slide = pptx.addSlide({ masterName: LAYOUTS.item });
  slide.hidden = true;
  slide.addText(runs(words.lost, lang, { size: 28 }), { placeholder: 'title' });
  slide.addText([...runs(words.lostText, lang, { breaks: true }), ...lost.flatMap(({ headline }) => runs(headline || page.untitledItem, lang, { breaks: true, bold: true }))], box(PAGE.left, 1.6, PAGE.inner, 5, { paraSpaceAfter: 6 }));
}

/** The documents of exhibits, each once, where it comes first. */
const once = (exhibits: readonly Exhibit[]): readonly ExhibitSource[] =>
  [...new Map(exhibits.flatMap(({ sources }) => sources).map((source) => [source.source_id, source])).values()];

/** Documents column by column, as many as each holds; none when there is no document. */
function columnsOf(list: readonly ExhibitSource[], told: (source: ExhibitSource) => string): readonly (readonly ExhibitSource[])[] {
  const columns: ExhibitSource[][] = [];
  let used = Infinity;
  for (const source of list) {
    const lines = wrap(told(source), COLUMN.w * POINTS * 0.97, COLUMN.size).length + 0.27;
    if (used + lines > COLUMN.lines) { columns.push([]); used = 0; }
    columns.at(-1)!.push(source);
    used += lines;
  }
  return columns;
}

function column(slide: Slide, list: readonly ExhibitSource[], i: number, told: (source: ExhibitSource) => string, open: string, lang: Exhibit['lang']): void {
  const linked = ({ url }: ExhibitSource): boolean => url !== null && /^https?:\/\//.test(url);
  const text = list.flatMap((source) => (linked(source)
    ? [...runs(`${told(source)} `, lang), ...runs(open, lang, { breaks: true, link: source.url! })]
    : runs(told(source), lang, { breaks: true })));
  slide.addText(text, box(PAGE.left + i * (PAGE.inner - COLUMN.w), 1.3, COLUMN.w, 5.25, { fontSize: COLUMN.size, paraSpaceAfter: 3.5 }));
}
