/** Questions to a ministry, made from contradictions: the fact, who writes what, the fairest explanation, the question. */
import type { Lang } from '../model';
import { byline } from '../words/line';
import { distinct, head, joined, tail, valueOf, writing, type Writing } from './compose';
import { lawOf } from './law';
import type { Block, Fields, Letter, Line, Questioned } from './model';
import type { LetterWords } from './words';

/** Figures named under one question; the finding itself has them all. */
const MOST = 8;

/** @param questioned  findings, in the order in which they are asked; none: the letter says so */
export function questionLetter(questioned: readonly Questioned[], fields: Fields, words: LetterWords, lang: Lang): Letter {
  const by = writing(words, lang, lawOf([], {}), questioned.flatMap(({ figures }) => distinct(figures).slice(0, MOST)));
  const say = words.questions;
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  const body: readonly Block[] = questioned.length === 0
    ? [paragraph(say.none)]
    : [
      paragraph(say.opening(questioned.length)),
      paragraph(say.fair),
      ...questioned.map((one, i) => ({ kind: 'item', number: i + 1, title: one.headline[lang], lines: linesFor(one, by) }) as const),
      paragraph(say.reply),
      paragraph(say.disposal),
    ];
  return { lang, title: say.title, blocks: [...head(fields, say.subject, by), ...body, ...tail(fields, by)] };
}

function linesFor({ flag, sentence, explanation, figures }: Questioned, by: Writing): Line[] {
  const { words: { questions: say }, lang } = by;
  const { labels } = say;
  return ([
    [labels.fact, sentence[lang]],
    [labels.figures, figuresOf(figures, by)],
    [labels.explanation, explanation?.[lang] ?? ''],
    [labels.question, say.ask[flag] ?? say.ask['other'] ?? ''],
  ] as const).filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }));
}

/** "2 994 personnes : ASH (doc. 1) et SSMSI (doc. 2)": each value with who writes it; values of the same documents together. */
function figuresOf(figures: Questioned['figures'], { words: { questions: say }, format, lang, documents }: Writing): string {
  const groups = new Map<string, string[]>();
  for (const figure of distinct(figures).slice(0, MOST)) {
    const value = say.value({ value: valueOf(figure, format, lang), period: format.period(figure.period) });
    const by = say.document({ producer: byline(figure.producer), number: String(documents.get(figure.source_id)?.number ?? '') });
    const known = groups.get(value) ?? [];
    if (!known.includes(by)) groups.set(value, [...known, by]);
  }
  const from = new Map<string, string[]>();
  for (const [value, writers] of groups) from.set(format.list(writers), [...(from.get(format.list(writers)) ?? []), value]);
  const named = [...from].map(([writers, values]) => say.figure({ value: format.list(values), documents: writers }));
  return named.length > 0 ? `${joined(named, lang)}.` : '';
}
