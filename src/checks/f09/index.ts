/** F09: units that do not convert. */
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { both, documents, pick } from '../words';
import type { Figure } from '../rows';
import sql from './check.sql?raw';

function units(figures: readonly Figure[], lang: 'fr' | 'en'): string {
  return formatter(lang).list([...new Set(figures.map((figure) => pick(lang, figure.unit_fr ?? figure.unit, figure.unit_en ?? figure.unit)))]);
}

const label = (figures: readonly Figure[], lang: 'fr' | 'en') => pick(lang, figures[0]?.label_fr ?? '', figures[0]?.label_en ?? '');

export default {
  flag: 'F09', slug: 'unit', level: 3, sql,
  title: { fr: 'Unités différentes', en: 'Different units' },
  rule: {
    fr: 'Des personnes, des procédures, des contacts ou des euros ne se comparent pas sans table de passage, et un nombre ne garde pas sa valeur en changeant d’unité.',
    en: 'Persons, procedures, contacts or euros do not compare without a conversion, and a number does not keep its value when its unit changes.',
  },
  severity: {
    fr: 'Avertissement si le même nombre est imprimé dans deux unités ; information si une série change d’unité.',
    en: 'Warning if the same number is printed in two units; information if a series changes unit.',
  },
  traps: { fr: '« Faits » et « affaires » ; condamnations et personnes condamnées.', en: '“Facts” and “cases”; convictions and persons convicted.' },
  headline: (_verdict, figures) => both((lang) => `${label(figures, lang)}${pick(lang, '\u202F: ', ': ')}${units(figures, lang)}`),
  sentence: (verdict, figures) => both((lang) => verdict.args.what === 'slip'
    ? pick(lang,
      `${label(figures, lang)}\u202F: le même nombre, ${formatter(lang).number(figures[0]?.value ?? 0)}, est donné en ${units(figures, lang)} (${documents(figures, lang)}). Aucune conversion n’est publiée.`,
      `${label(figures, lang)}: the same number, ${formatter(lang).number(figures[0]?.value ?? 0)}, is given in ${units(figures, lang)} (${documents(figures, lang)}). No conversion is published.`)
    : pick(lang,
      `${label(figures, lang)}\u202F: selon les années et les documents (${documents(figures, lang)}), on compte des ${units(figures, lang)}. Les points ne se joignent pas.`,
      `${label(figures, lang)}: depending on the year and the document (${documents(figures, lang)}), ${units(figures, lang)} are counted. The points cannot be joined.`)),
  reasons: (verdict) => verdict.args.what === 'slip'
    ? [{ cause: 'citation', standing: 'possible', text: { fr: 'L’unité a pu changer à la reprise, sans que le nombre soit converti.', en: 'The unit may have changed in quotation, without the number being converted.' } }]
    : [{ cause: 'unit', text: { fr: 'Chaque document compte ce que son activité enregistre : aucun n’est faux.', en: 'Each document counts what its activity records: none is wrong.' } }],
} satisfies Check;
