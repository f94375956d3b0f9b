/** F10: one value under two periods, or one growth over two spans. */
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { of } from '../rows';
import { amount, both, documents, pick, sameNames, subject, values } from '../words';
import sql from './check.sql?raw';

export default {
  flag: 'F10', slug: 'period', level: 3, sql,
  title: { fr: 'Même valeur, autre période', en: 'Same value, different period' },
  rule: {
    fr: 'Un nombre précis décrit une période : repris sous une autre, il a changé de sens. Deux évolutions ne se comparent que sur la même base.',
    en: 'A precise number describes one period: quoted for another, it has changed meaning. Two rates of growth can be compared only on the same base.',
  },
  severity: { fr: 'Avertissement pour une valeur déplacée ; information pour deux bases d’évolution.', en: 'Warning for a moved value; information for two bases of growth.' },
  traps: { fr: 'Deux années qui donnent réellement le même nombre ; année de publication prise pour l’année décrite.', en: 'Two years that really do give the same number; year of publication taken for the year described.' },
  headline: (verdict, figures) => both((lang) => {
    const format = formatter(lang);
    if (verdict.args.what === 'base') return `${subject(verdict, figures, lang)}${pick(lang, '\u202F: ', ': ')}${values(figures, lang)}`;
    const periods = format.list([...new Set(figures.map((figure) => format.period(figure.period)))], 'or');
    return `${amount(figures[0]!, lang)}${pick(lang, '\u202F: ', ': ')}${periods}${pick(lang, '\u202F?', '?')}`;
  }),
  sentence: (verdict, figures) => both((lang) => {
    const format = formatter(lang);
    if (verdict.args.what === 'base') {
      return pick(lang,
        `${subject(verdict, figures, lang)}\u202F: les documents donnent ${values(figures, lang)} pour la même période, mais à partir de deux bases. Ces évolutions ne se comparent pas.`,
        `${subject(verdict, figures, lang)}: documents give ${values(figures, lang)} for the same period, but from two bases. These rates of growth cannot be compared.`);
    }
    const first = of(figures, 'first');
    const later = of(figures, 'later');
    const dated = sameNames(first, later);
    const periods = (list: typeof first) => format.list([...new Set(list.map((figure) => format.period(figure.period)))]);
    const label = pick(lang, figures[0]?.label_fr ?? '', figures[0]?.label_en ?? '');
    return pick(lang,
      `${label}\u202F: ${amount(figures[0]!, lang)}, ${periods(first)} selon ${documents(first, lang, dated)}\u202F; ${periods(later)} selon ${documents(later, lang, dated)}. Un même nombre décrit rarement deux périodes.`,
      `${label}: ${amount(figures[0]!, lang)}, ${periods(first)} according to ${documents(first, lang, dated)}; ${periods(later)} according to ${documents(later, lang, dated)}. The same number seldom describes two periods.`);
  }),
  reasons: (verdict) => verdict.args.what === 'base'
    ? [{ cause: 'definition', standing: 'supported', text: { fr: 'Les deux évolutions peuvent être justes toutes les deux : l’une part d’une année, l’autre d’une autre.', en: 'Both rates may be right: one starts from one year, the other from another.' } }]
    : [
      { cause: 'vintage', text: { fr: 'Le document le plus récent peut reprendre le dernier chiffre connu sous l’année de sa publication.', en: 'The later document may quote the latest known figure under the year of its own publication.' } },
      { cause: 'definition', text: { fr: 'La valeur a pu rester la même d’une période à l’autre.', en: 'The value may have stayed the same from one period to the other.' } },
    ],
} satisfies Check;
