/** F20: figures kept under a legal reference that another one has replaced, or under one that nothing knows. */
import type { Lang } from '../../core/model';
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { of, type Figure, type Verdict } from '../rows';
import { both, documents, pick, values } from '../words';
import sql from './check.sql?raw';

const label = (verdict: Verdict, lang: Lang): string => pick(lang, verdict.label_fr ?? '', verdict.label_en ?? '');

/** The two references of one series, from when, and what is found under each. */
function renumbered(verdict: Verdict, figures: readonly Figure[], lang: Lang): string {
  const { args } = verdict;
  const format = formatter(lang);
  const day = args.day ? format.date(args.day) : '';
  const under = (role: 'before' | 'after'): string =>
    `${format.quote(args[`${role}_${lang}`] ?? '')} (${values(of(figures, role), lang) || pick(lang, 'aucun chiffre trouvé', 'no figure found')})`;
  const start = day ? pick(lang, `avant le ${day}, les chiffres sont donnés sous`, `before ${day}, figures are given under`) : pick(lang, 'des chiffres sont donnés sous', 'figures are given under');
  const end = args.changed
    ? pick(lang, 'les conditions ayant aussi changé, la série est montrée avec une rupture', 'the conditions also changed, so the series is shown with a break')
    : pick(lang, 'c’est une même série, montrée avec une rupture', 'it is one series, shown with a break');
  return `${label(verdict, lang)}${pick(lang, '\u202F: ', ': ')}${start} ${under('before')}${pick(lang, ', ensuite sous ', ', afterwards under ')}${under('after')}${pick(lang, '\u202F; ', '; ')}${end}.`;
}

function unknown(verdict: Verdict, figures: readonly Figure[], lang: Lang): string {
  const { found = '', meant = '' } = verdict.args;
  const [printed, article] = [formatter(lang).quote(found), formatter(lang).quote(meant)];
  const several = new Set(figures.map(({ source_id }) => source_id)).size > 1;
  return pick(lang,
    `${label(verdict, lang)}\u202F: ${documents(figures, lang)}, à propos de ${values(figures, lang)}, ${several ? 'nomment' : 'nomme'} ${printed}, un article qu’aucune liste livrée ici ne connaît et qu’un seul signe sépare de ${article}, qui définit cette grandeur. Vérifier l’article.`,
    `${label(verdict, lang)}: ${documents(figures, lang)}, about ${values(figures, lang)}, ${several ? 'name' : 'names'} ${printed}, an article that is in no list shipped here and is one character away from ${article}, which defines this quantity. Check the article.`);
}

export default {
  flag: 'F20', slug: 'renumbered', level: 4, sql,
  title: { fr: 'Article renuméroté ou à vérifier', en: 'Article renumbered, or to be checked' },
  rule: {
    fr: 'Un titre qui change de numéro dans la loi reste la même grandeur, montrée avec une rupture. Une référence inconnue, à un signe de l’article qui définit la grandeur, est à vérifier.',
    en: 'A permit whose number in the law changes remains the same quantity, shown with a break. An unknown reference, one character away from the article that defines the quantity, must be checked.',
  },
  severity: {
    fr: 'Information pour un article renuméroté ; avertissement pour une référence inconnue.',
    en: 'Information for a renumbered article; warning for an unknown reference.',
  },
  traps: {
    fr: 'Une condition ajoutée avec la renumérotation ; un article qui existe et que les listes livrées ne nomment pas ; les articles d’un même chapitre, qui se suivent.',
    en: 'A condition added with the renumbering; an article that exists and that the lists shipped do not name; articles of one chapter, which follow each other.',
  },
  headline: (verdict) => both((lang) => (verdict.args.what === 'article'
    ? `${label(verdict, lang)}${pick(lang, '\u202F: ', ': ')}${verdict.args.found}${pick(lang, ', ou ', ', or ')}${verdict.args.meant}${pick(lang, '\u202F?', '?')}`
    : `${verdict.args[`before_${lang}`]} → ${verdict.args[`after_${lang}`]}`)),
  sentence: (verdict, figures) => both((lang) => (verdict.args.what === 'article' ? unknown : renumbered)(verdict, figures, lang)),
  candidates: [],
  reasons: ({ args }) => (args.what === 'article' ? [
    { cause: 'definition', text: { fr: 'Le document peut viser un autre article, qui existe : les listes livrées n’en nomment que quelques-uns, non toute la loi. Le chiffre serait alors classé sous une autre grandeur que la sienne.', en: 'The document may mean another article, which exists: the lists shipped name only some of them, not the whole law. The figure would then be filed under the wrong quantity.' } },
    { cause: 'typing', standing: 'possible', text: { fr: 'Un chiffre ou deux ont pu être mal recopiés, par le document ou à la saisie : le nombre lui-même n’est pas en cause.', en: 'A digit or two may have been miscopied, in the document or on entry: the number itself is not in question.' } },
  ] : [
    { cause: 'definition', text: { fr: 'La renumérotation seule ne change rien au décompte ; les conditions ajoutées, si.', en: 'Renumbering alone does not change the count; added conditions do.' } },
  ]),
} satisfies Check;
