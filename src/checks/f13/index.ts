/** F13: numbers too round to be counts, and documents whose last digits are not those of counts. */
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { amount, both, documents, pick, quantity, subject } from '../words';
import sql from './check.sql?raw';

export default {
  flag: 'F13', slug: 'round', level: 2, sql,
  title: { fr: 'Nombre rond sans marge', en: 'Round number without margin' },
  rule: {
    fr: 'Un dénombrement de mille ou plus a rarement un ou deux chiffres significatifs : donné sans marge, le nombre est lu comme arrondi.',
    en: 'A count of a thousand or more seldom has one or two significant digits: given without a margin, it is read as rounded.',
  },
  severity: { fr: 'Information ; avertissement si les derniers chiffres de tout un document ne sont pas ceux de dénombrements.', en: 'Information; warning if the last digits of a whole document are not those of counts.' },
  traps: { fr: 'Places et postes sont ronds par nature ; arrondi à 5 pour le secret statistique.', en: 'Places and posts are naturally round numbers; rounding to 5 for confidentiality.' },
  headline: (verdict, figures) => both((lang) => verdict.args.what === 'round'
    ? `${subject(verdict, figures, lang)}${pick(lang, '\u202F: ', ': ')}${amount(figures[0]!, lang)}`
    : pick(lang, `${documents(figures, lang)}\u202F: derniers chiffres inhabituels`, `${documents(figures, lang)}: unusual last digits`)),
  sentence: (verdict, figures) => both((lang) => {
    if (verdict.args.what === 'digits') {
      return pick(lang,
        `${documents(figures, lang)}\u202F: sur ${verdict.args.n} dénombrements, ${verdict.args.fives} % se terminent par 0 ou 5 (χ² = ${formatter(lang).number(Number(verdict.args.chi2))}). Les nombres peuvent être arrondis.`,
        `${documents(figures, lang)}: of ${verdict.args.n} counts, ${verdict.args.fives}% end in 0 or 5 (χ² = ${formatter(lang).number(Number(verdict.args.chi2))}). The numbers may be rounded.`);
    }
    const [lo, hi] = [quantity(Number(verdict.args.lo), { ...verdict, unit: null }, lang), quantity(Number(verdict.args.hi), verdict, lang)];
    return pick(lang,
      `${subject(verdict, figures, lang)}\u202F: ${amount(figures[0]!, lang)} est un nombre rond donné sans marge (${documents(figures, lang)})\u202F; il est lu ici comme compris entre ${lo} et ${hi}.`,
      `${subject(verdict, figures, lang)}: ${amount(figures[0]!, lang)} is a round number given without a margin (${documents(figures, lang)}); it is read here as between ${lo} and ${hi}.`);
  }),
  candidates: [],
  reasons: () => [
    { cause: 'rounding', text: { fr: 'Le document peut arrondir pour être lu, et connaître le nombre exact.', en: 'The document may round for its readers, while its author knows the exact number.' } },
    { cause: 'definition', text: { fr: 'Un dénombrement peut tomber juste sur un nombre rond.', en: 'A count may happen to be a round number.' } },
  ],
} satisfies Check;
