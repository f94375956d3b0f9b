/** A request for administrative documents: exact series, years, breakdowns and definitions, and what was last published. */
import type { Lang } from '../model';
import { inner } from '../words/line';
import { yearList } from '../words/years';
import { distinct, head, inSentence, joined, tail, valueOf, writing, type Writing } from './compose';
import { cite, inBrackets, lawOf } from './law';
import type { Block, Fields, LegalReference, Letter, Line, Published, Wanted } from './model';
import type { LetterWords } from './words';

/** References that a request may cite, by the sentence that cites them. */
export const BASIS = {
  opening: ['crpa-l311-1'], nature: ['crpa-l300-2'], extraction: ['ce-432832', 'ce-470620'], form: ['crpa-l311-9'],
  secrecy: ['loi-51-711'], elsewhere: ['crpa-l311-2'], delay: ['crpa-r311-12', 'crpa-r311-13'], appeal: ['crpa-r343-1', 'crpa-l342-1'],
} as const;

/** The reference on which the line "for the attention of" rests. */
export const ATTENTION = 'crpa-l330-1';

/** Figures named for one series; the others are counted. */
const MOST = 3;

/** Numbers are asked for, not only a report. */
const isNumbers = ({ ask }: Wanted): boolean => ask !== 'document';

/**
 * @param wanted      what is asked of one service; none: the letter has no list
 * @param references  all references known, whether the letter cites them or not
 */
export function requestLetter(wanted: readonly Wanted[], fields: Fields, references: readonly LegalReference[], words: LetterWords, lang: Lang): Letter {
  const law = lawOf(references, fields.references);
  const by = writing(words, lang, law, wanted.flatMap(({ last }) => distinct(last).slice(0, MOST)));
  const say = words.request;
  const brackets = (ids: readonly string[]): string => inBrackets(ids, law, words, lang);
  const numbers = wanted.some(isNumbers);
  const basis = law.get(BASIS.opening[0]);
  const named = basis ? words.code({ name: basis.name[lang], short: basis.code, article: basis.article }) : '';
  const paragraph = (...sentences: string[]): Block => ({ kind: 'paragraph', text: sentences.join(' ') });
  const body: readonly Block[] = [
    paragraph(say.opening({ law: named })),
    paragraph(say.purpose),
    { kind: 'heading', text: say.wanted },
    ...wanted.map((one, i) => ({ kind: 'item', number: i + 1, title: one.label[lang], lines: linesFor(one, by) }) as const),
    { kind: 'heading', text: say.how },
    numbers
      ? paragraph(say.statistics({ law: brackets(BASIS.nature) }), say.extraction({ law: brackets(BASIS.extraction) }))
      : paragraph(say.reports({ law: brackets(BASIS.nature) })),
    paragraph(say.form({ law: brackets(BASIS.form) }), ...(numbers ? [say.secrecy({ law: brackets(BASIS.secrecy) })] : [])),
    paragraph(say.elsewhere({ law: brackets(BASIS.elsewhere) })),
    paragraph(say.delay({ law: brackets(BASIS.delay), appeal: brackets(BASIS.appeal) })),
    paragraph(say.disposal),
  ];
  const what = by.format.list(wanted.map(({ label }) => inner(label[lang])));
  const years = yearList([...new Set(wanted.flatMap((one) => one.years))], by.format);
  return { lang, title: say.title({ what }), blocks: [...head(fields, say.subject({ what, years }), by), ...body, ...tail(fields, by)] };
}

function linesFor(wanted: Wanted, by: Writing): Line[] {
  const { words, format, lang, law } = by;
  const { request: say, breakdowns } = words;
  const { labels } = say;
  const { indicators } = wanted;
  const dimensions = wanted.breakdowns.flatMap((code) => breakdowns[code] ?? []);
  return ([
    [indicators.length > 1 ? labels.indicators : labels.indicator, format.list(indicators.map(({ id, label }) => `${label[lang]} [${id}]`))],
    [labels.asked, askedOf(wanted, by)],
    [labels.unit, format.list([...new Set(indicators.map(({ unit }) => unit[lang]).filter(Boolean))])],
    [labels.definition, indicators.map(({ definition }) => definition[lang]).join(' ')],
    [labels.breakdowns, dimensions.length > 0 ? say.by({ list: format.list(dimensions) }) : ''],
    [labels.detail, wanted.detail[lang]],
    [labels.law, cite(wanted.references, law, words, lang)],
    [labels.silence, silenceOf(wanted, by)],
    [labels.last, indicators.length > 0 ? lastOf(wanted.last, by) : ''],
  ] as const).filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }));
}

function askedOf({ ask, years }: Wanted, { words: { request: say }, format }: Writing): string {
  if (ask === 'method') return say.method;
  if (ask === 'document') return say.document;
  const list = yearList(years, format);
  return ask === 'stages' ? say.stages({ list }) : say.years({ list });
}

/** An absence that no document states is our deduction: it has no place in a letter to the service concerned. */
function silenceOf({ silence }: Wanted, { words: { request: say }, lang }: Writing): string {
  if (!silence?.source) return '';
  return say.silent({ text: silence.text[lang].replace(/\.$/, ''), where: inSentence(silence.source, lang) });
}

/** "55 titres (2014)", then every document that says it; the service's own first. */
function lastOf(last: readonly Published[], { words: { request: say }, format, lang, documents }: Writing): string {
  const figures = distinct(last);
  if (figures.length === 0) return say.never;
  const groups = new Map<string, string[]>();
  for (const figure of figures.slice(0, MOST)) {
    const value = say.value({ value: valueOf(figure, format, lang), period: format.period(figure.period) });
    const document = say.origin({ document: inSentence(figure, lang), number: String(documents.get(figure.source_id)?.number ?? '') });
    groups.set(value, [...(groups.get(value) ?? []), document]);
  }
  const rest = figures.length - Math.min(MOST, figures.length);
  const named = [...groups].map(([value, from]) => say.published({ value, documents: joined(from, lang) }));
  return `${joined([...named, ...(rest > 0 ? [say.more(rest)] : [])], lang)}.`;
}
