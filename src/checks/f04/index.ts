/** F04: shares of one breakdown that do not sum to 100. */
import { formatter } from '../../core/words/format';
import { slack } from '../causes';
import type { Check } from '../check';
import { both, difference, documents, pick, subject } from '../words';
import sql from './check.sql?raw';

const sum = (text: string | undefined, lang: 'fr' | 'en') => formatter(lang).percent(Math.round(Number(text) * 10) / 10);

export default {
  flag: 'F04', slug: 'shares', level: 1, sql,
  title: { fr: 'Parts dont la somme n’est pas 100', en: 'Shares that do not add up to 100' },
  rule: {
    fr: 'Les parts d’une répartition à choix unique totalisent 100, à l’arrondi près ; en réponses multiples elles peuvent dépasser 100, et cela doit être dit.',
    en: 'The shares of a single-choice breakdown add up to 100 within rounding; with multiple responses they may exceed 100, and that must be stated.',
  },
  severity: {
    fr: 'Erreur si aucun arrondi n’explique l’écart ; information si la répartition est à réponses multiples.',
    en: 'Error if no rounding explains the difference; information if the breakdown allows multiple responses.',
  },
  traps: { fr: 'Listes « dont », listes des premiers, réponses multiples non annoncées.', en: '“Of which” lists, top lists, unannounced multiple responses.' },
  headline: (verdict, figures) => both((lang) => pick(lang,
    `${subject(verdict, figures, lang)}\u202F: les parts totalisent ${sum(verdict.args.sum, lang)}`, `${subject(verdict, figures, lang)}: the shares add up to ${sum(verdict.args.sum, lang)}`)),
  sentence: (verdict, figures) => both((lang) => {
    const why = verdict.args.verdict === 'multiple'
      ? pick(lang, 'Une personne peut relever de plusieurs catégories\u202F: ces parts ne s’empilent pas et ne se dessinent pas comme un tout.', 'One person may fall under several categories: these shares must not be stacked or drawn as a whole.')
      : pick(lang, 'Aucun arrondi ne l’explique.', 'No rounding can explain this.');
    return pick(lang,
      `${subject(verdict, figures, lang)}, ${documents(figures, lang)}\u202F: les parts affichées totalisent ${sum(verdict.args.sum, lang)}. ${why}`,
      `${subject(verdict, figures, lang)}, ${documents(figures, lang)}: the shares shown add up to ${sum(verdict.args.sum, lang)}. ${why}`);
  }),
  candidates: ['vintage', 'citation'],
  reasons: (verdict, figures) => [
    verdict.args.verdict === 'multiple'
      ? { cause: 'definition', standing: 'supported', text: { fr: 'Ce n’est pas une faute : une victime peut relever de plusieurs infractions. Le document gagnerait à le dire.', en: 'This is not a mistake: one victim may fall under several offences. It would be clearer if the document said so.' } }
      : verdict.args.verdict === 'under'
        ? { cause: 'definition', text: { fr: 'Une catégorie (autre, inconnu, sans réponse) peut exister sans être imprimée.', en: 'A category (other, unknown, no answer) may exist without being printed.' } }
        : { cause: 'definition', text: { fr: 'La répartition peut être à réponses multiples sans le dire, ou mêler deux bases.', en: 'The breakdown may allow multiple responses without saying so, or mix two bases.' } },
    { cause: 'rounding', standing: 'excluded', text: both((lang) => {
      const room = difference(figures.reduce((total, figure) => total + slack(figure), 0), { ...verdict, unit: 'percent' }, lang);
      return pick(lang, `L’arrondi de ces ${figures.length} parts ne laisse que ${room} de jeu.`, `The rounding of these ${figures.length} shares leaves only ${room} open.`);
    }) },
  ],
} satisfies Check;
