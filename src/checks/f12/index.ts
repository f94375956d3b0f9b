/** F12: an estimate that goes on being quoted long after what it describes. */
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { of, type Figure, type Verdict } from '../rows';
import type { Lang } from '../../core/model';
import { both, documents, pick, quantity, subject } from '../words';
import sql from './check.sql?raw';

/** What is estimated, in whom and where; the years are said with the number. */
const what = (verdict: Verdict, figures: readonly Figure[], lang: Lang): string => subject({ ...verdict, period: null }, figures, lang);

/** How the documents give the number, where it is not the only one they print: one end of a range is not the number. */
function manner({ args }: Verdict, figures: readonly Figure[], lang: Lang): string {
  const bound = Number(args.bound);
  const ends = figures.some(({ value_max }) => value_max !== null) ? [pick(lang, 'seul ou comme borne d’une fourchette', 'alone or as one end of a range')] : [];
  const near = figures.some(({ value, value_max }) => value !== bound && value_max !== bound) ? [pick(lang, 'à l’arrondi près', 'within rounding')] : [];
  return [...ends, ...near].map((part) => `, ${part}`).join('');
}

export default {
  flag: 'F12', slug: 'stale', level: 3, sql,
  title: { fr: 'Estimation reprise cinq ans après', en: 'Estimate repeated five years later' },
  rule: {
    fr: 'Une estimation reprise cinq ans ou plus après l’année qu’elle décrivait, sous une année plus récente, ne décrit plus cette année.',
    en: 'An estimate repeated five years or more after the year it described, under a later year, no longer describes that year.',
  },
  severity: { fr: 'Avertissement.', en: 'Warning.' },
  traps: {
    fr: 'Une véritable nouvelle estimation qui retombe sur le même nombre rond.',
    en: 'A genuine new estimate that lands on the same round number.',
  },
  headline: (verdict, figures) => both((lang) => pick(lang,
    `${what(verdict, figures, lang)}\u202F: ${quantity(Number(verdict.args.bound), verdict, lang)}, le même nombre de ${verdict.args.first} à ${verdict.args.last}`,
    `${what(verdict, figures, lang)}: ${quantity(Number(verdict.args.bound), verdict, lang)}, the same number from ${verdict.args.first} to ${verdict.args.last}`)),
  sentence: (verdict, figures) => both((lang) => {
    const n = formatter(lang).number(Number(verdict.args.sources));
    const bound = quantity(Number(verdict.args.bound), verdict, lang);
    const others = Number(verdict.args.others ?? 0);
    const since = others > 0
      ? pick(lang, `Les documents lus donnent, pour des années plus récentes que la première, ${others === 1 ? 'un autre nombre' : 'd’autres nombres'} (jusqu’à ${verdict.args.latest}).`,
        `The documents read give, for later years than the first, ${others === 1 ? 'one other number' : 'other numbers'} (up to ${verdict.args.latest}).`)
      : pick(lang, 'Aucune mesure nouvelle n’a été trouvée entre-temps dans les documents lus.', 'No new measurement in between was found in the documents read.');
    return pick(lang,
      `${what(verdict, figures, lang)}\u202F: ${n} documents donnent ${bound}${manner(verdict, figures, lang)}, de ${verdict.args.first} (${documents(of(figures, 'first'), lang)}) à ${verdict.args.last}. ${since}`,
      `${what(verdict, figures, lang)}: ${n} documents give ${bound}${manner(verdict, figures, lang)}, from ${verdict.args.first} (${documents(of(figures, 'first'), lang)}) to ${verdict.args.last}. ${since}`);
  }),
  reasons: () => [
    { cause: 'definition', text: { fr: 'Une nouvelle estimation a pu retomber sur le même nombre rond, sans que le document le dise.', en: 'A new estimate may have landed on the same round number, without the document saying so.' } },
    { cause: 'definition', text: { fr: 'Faute de dénombrement, un ordre de grandeur reste utile, à condition de donner l’année qu’il décrit.', en: 'Without a count, an order of magnitude remains useful, provided that the year it describes is given.' } },
  ],
} satisfies Check;
