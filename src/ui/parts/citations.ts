/** Citations of figures and findings in each style, ready to be pasted. */
import { bibtex } from '../../core/bibtex';
import { citeFigure } from '../../core/cite';
import { documentsOf, inputsOf } from '../../core/evidence';
import type { Lang } from '../../core/model';
import { factsOf, unitOf } from '../../export/exhibits/facts';
import { messages, loadLanguage } from '../../i18n';
import { formatter } from '../../i18n/format';
import figureCards from '../../sql/pages/figure_cards';
import figureReadings from '../../sql/pages/figure_readings';
import type { Session } from '../../state/session.svelte';
import { DRAWER } from '../../state/router.svelte';
import { format } from '../../state/url';
import { cite } from '../pages/findings/citation';
import { figuresById } from '../pages/findings/figures';
import type { Card, Cited } from './cited';

export const STYLES = ['fr', 'en', 'bibtex', 'link'] as const;
export type Style = (typeof STYLES)[number];

/** The permanent link: the finding, or the document of the figure with the figure open. */
function linkOf(what: Cited, lang: Lang, here: string): string {
  const hash = 'card' in what
    ? format({ page: 'sources', id: what.card.source_id, params: { [DRAWER]: what.card.observation_id, lang } })
    : format({ page: 'incoherences', id: what.finding.finding_id, params: { lang } });
  return new URL(hash, here).href;
}

const wordedOf = (card: Card, lang: Lang): string => [formatter(lang).value(card), unitOf(card, formatter(lang))].filter(Boolean).join('\u00A0');

/** What is counted, of whom, where and when, without what the reader of a citation does not need. */
function countedOf(card: Card, lang: Lang): readonly string[] {
  const { drawer } = messages(lang).shell;
  const said = new Set([drawer.counted, drawer.scope, drawer.area, drawer.period]);
  return factsOf(card, formatter(lang), messages(lang).shell).filter(([term]) => said.has(term)).map(([, text]) => text);
}

/**
 * @param lang  of the page: that of the BibTeX note and of the link
 * @param here  the address of the page
 */
export async function citation(what: Cited, style: Style, session: Session, lang: Lang, here: string): Promise<string> {
  if (style === 'link') return linkOf(what, lang, here);
  const inLang = style === 'bibtex' ? lang : style;
  if (inLang !== lang) await loadLanguage(inLang);
  const link = linkOf(what, inLang, here);
  if ('card' in what) {
    const { card } = what;
    if (style === 'bibtex') return bibtex({ ...card, taken: [wordedOf(card, lang), ...countedOf(card, lang)].join(', ') }, lang, link);
    return citeFigure({ ...card, worded: wordedOf(card, inLang), counted: countedOf(card, inLang) }, inLang, `Concordance ${session.pack?.version ?? ''}`.trim(), link);
  }
  const inputs = inputsOf(what.finding, figuresById(session.rows(figureCards), session.rows(figureReadings)));
  if (style !== 'bibtex') return cite(what.finding, inputs, link, formatter(inLang), messages(inLang).findings.citation);
  return documentsOf(inputs).map(({ source, figures }) =>
    bibtex({ ...source, taken: [...new Set(figures.map((figure) => formatter(lang).value(figure)))].join(', ') }, lang, link)).join('\n');
}
