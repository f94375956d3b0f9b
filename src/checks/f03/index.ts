/** F03: a published total that is not the sum of its published parts. */
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { slack, slippedSum, type Reason } from '../causes';
import { of, type Figure, type Verdict } from '../rows';
import { both, difference, documents, pick, quantity, subject, whoOf } from '../words';
import sql from './check.sql?raw';

/** "26 + 16 + 9 + 12", in the order of size; not spelled out beyond six parts. */
function sum(parts: readonly Figure[], lang: 'fr' | 'en'): string {
  const written = [...new Set(parts.map((part) => part.observation_id))].map((id) => parts.find((part) => part.observation_id === id)!)
    .sort((a, b) => b.value - a.value).map((part) => formatter(lang).value(part));
  return written.length > 6 ? pick(lang, `${written.length} composantes`, `${written.length} parts`) : written.join(' + ');
}

const REMAINDER: Reason = { cause: 'definition', standing: 'supported', text: {
  fr: 'La liste des composantes n’est pas annoncée comme complète : le reste peut être une catégorie « inconnu » non imprimée.',
  en: 'The list of parts is not said to be complete: the remainder may be an “unknown” category that is not printed.',
} };

/** What the rounding of every printed number leaves open, against the difference. */
function rounding(verdict: Verdict, figures: readonly Figure[]): Reason {
  const room = figures.reduce((sum, figure) => sum + slack(figure), 0);
  const covers = Math.abs(verdict.imbalance ?? 0) <= room;
  return { cause: 'rounding', standing: covers ? 'supported' : 'excluded', text: both((lang) => (room === 0
    ? pick(lang, 'Tous ces nombres sont imprimés à l’unité : rien n’est arrondi.', 'All these numbers are printed to the unit: nothing is rounded.')
    : pick(lang, `Arrondis ensemble, ces nombres laissent ${difference(room, verdict, lang)} de jeu.`, `Rounded together, these numbers leave ${difference(room, verdict, lang)} open.`))) };
}

/** Below this a total is reached by chance. */
const TELLING = 50;

/** A total that is exactly one of its parts plus a part of a sister table: the margins of a two-way table were swapped. */
function swapped(verdict: Verdict, figures: readonly Figure[]): Reason | null {
  const total = Number(verdict.args.total);
  if (!(total >= TELLING)) return null;
  for (const part of of(figures, 'part')) {
    const other = of(figures, 'other').find((figure) => part.value + figure.value === total);
    if (other) {
      return { cause: 'typing', standing: 'supported', text: both((lang) => {
        const format = formatter(lang);
        const told = (figure: Figure): string => `${format.value(figure)} (${whoOf(figure, lang)})`;
        return pick(lang,
          `Le total publié, ${format.number(total)}, est exactement ${told(part)} plus ${told(other)} : deux marges du tableau ont pu être interverties.`,
          `The published total, ${format.number(total)}, is exactly ${told(part)} plus ${told(other)}: two margins of the table may have been swapped.`);
      }) };
    }
  }
  return null;
}

export default {
  flag: 'F03', slug: 'subtotal', level: 1, sql,
  title: { fr: 'Total différent de ses parties', en: 'Total differs from its parts' },
  rule: {
    fr: 'Dans un même document, les composantes d’une répartition annoncée doivent redonner le total publié.',
    en: 'Within one document, the parts of a declared breakdown must add up to the published total.',
  },
  severity: {
    fr: 'Erreur si aucun arrondi n’explique l’écart ; information si un très petit reste subsiste dans une liste non exhaustive. En réponses multiples, seule l’inégalité est testée ; s’il manque une composante, la règle est sans objet.',
    en: 'Error if no rounding explains the difference; information if a very small remainder is left in a list that is not exhaustive. With multiple responses, only the inequality is tested; if a part is missing, the rule does not apply.',
  },
  traps: {
    fr: 'Catégorie « inconnu » omise ; réponses multiples (une victime peut relever de plusieurs infractions) ; arrondis indépendants.',
    en: 'Omitted “unknown” category; multiple responses (one victim may fall under several offences); independent rounding.',
  },
  headline: (verdict, figures) => both((lang) =>
    `${subject(verdict, of(figures, 'total'), lang)}${pick(lang, '\u202F: ', ': ')}${sum(of(figures, 'part'), lang)} = ${quantity(Number(verdict.args.parts), { ...verdict, unit: null }, lang)}, ${pick(lang, 'total publié', 'published total')} ${quantity(Number(verdict.args.total), verdict, lang)}`),
  sentence: (verdict, figures) => both((lang) => {
    const gap = difference(verdict.imbalance ?? 0, verdict, lang);
    const how = (verdict.imbalance ?? 0) > 0 ? pick(lang, `${gap} de trop`, `${gap} too many`) : pick(lang, `${gap} sans explication`, `${gap} unaccounted for`);
    return pick(lang,
      `${subject(verdict, of(figures, 'total'), lang)}, ${documents(figures, lang)}\u202F: les composantes publiées (${sum(of(figures, 'part'), lang)}) totalisent ${quantity(Number(verdict.args.parts), verdict, lang)}, le total publié est ${quantity(Number(verdict.args.total), verdict, lang)}\u202F: ${how}.`,
      `${subject(verdict, of(figures, 'total'), lang)}, ${documents(figures, lang)}: the published parts (${sum(of(figures, 'part'), lang)}) add up to ${quantity(Number(verdict.args.parts), verdict, lang)}, the published total is ${quantity(Number(verdict.args.total), verdict, lang)}: ${how}.`);
  }),
  candidates: ['vintage', 'unit', 'kind', 'citation'],
  reasons: (verdict, figures) => [
    ...(verdict.args.verdict === 'remainder' ? [REMAINDER] : []),
    (verdict.imbalance ?? 0) > 0
      ? { cause: 'definition', text: { fr: 'Une composante peut avoir été imprimée sur une autre population que le total, ou recopiée d’une autre répartition.', en: 'A part may have been given for a different population than the total, or copied from another breakdown.' } }
      : { cause: 'definition', text: { fr: 'Une catégorie a pu être omise à l’impression, ou le total inclure des cas non classés.', en: 'A category may not have been printed, or the total may include unclassified cases.' } },
    { cause: 'definition', text: { fr: 'Le total et les composantes ont pu être arrêtés à des dates différentes.', en: 'The total and the parts may have been drawn up on different dates.' } },
    rounding(verdict, figures.filter(({ role }) => role === 'part' || role === 'total')),
    swapped(verdict, figures) ?? slippedSum(Number(verdict.args.total), Number(verdict.args.parts), of(figures, 'part'), verdict),
  ],
} satisfies Check;
