/** F09: units that do not convert. */
import type { Lang } from '../../core/model';
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import type { Figure } from '../rows';
import { both, documents, pick, subject } from '../words';
import sql from './check.sql?raw';

/** Units of the figures, each with its article or preposition: "des personnes et des infractions". */
function units(figures: readonly Figure[], lang: Lang, before = ''): string {
  return formatter(lang).list([...new Set(figures.map((figure) => before + pick(lang, figure.unit_fr ?? figure.unit, figure.unit_en ?? figure.unit)))]);
}

/** Which documents count in each unit. */
function each(figures: readonly Figure[], lang: Lang, before: string): string {
  return formatter(lang).list([...new Set(figures.map(({ unit }) => unit))].map((unit) => {
    const some = figures.filter((figure) => figure.unit === unit);
    return `${units(some, lang, before)} (${documents(some, lang)})`;
  }));
}

const label = (figures: readonly Figure[], lang: Lang) => pick(lang, figures[0]?.label_fr ?? '', figures[0]?.label_en ?? '');

export default {
  flag: 'F09', slug: 'unit', level: 3, sql,
  title: { fr: 'Unités différentes', en: 'Different units' },
  rule: {
    fr: 'Des personnes, des procédures, des contacts ou des euros ne se comparent pas sans table de passage, et un nombre ne garde pas sa valeur en changeant d’unité.',
    en: 'Persons, procedures, contacts or euros cannot be compared without a conversion, and a number does not keep its value when its unit changes.',
  },
  severity: {
    fr: 'Avertissement si le même nombre est imprimé dans deux unités ; information si une série change d’unité.',
    en: 'Warning if the same number is printed in two units; information if a series changes unit.',
  },
  traps: { fr: '« Faits » et « affaires » ; condamnations et personnes condamnées.', en: '“Facts” and “cases”; convictions and persons convicted.' },
  headline: (_verdict, figures) => both((lang) => `${label(figures, lang)}${pick(lang, '\u202F: ', ': ')}${units(figures, lang)}`),
  sentence: (verdict, figures) => both((lang) => verdict.args.what === 'slip'
    ? pick(lang,
      `${label(figures, lang)}\u202F: le même nombre, ${formatter(lang).number(figures[0]?.value ?? 0)}, est donné ${each(figures, lang, 'en ')}. Un nombre ne garde pas sa valeur en changeant d’unité.`,
      `${label(figures, lang)}: the same number, ${formatter(lang).number(figures[0]?.value ?? 0)}, is given ${each(figures, lang, 'in ')}. A number does not keep its value when its unit changes.`)
    : pick(lang,
      `${subject(verdict, figures, lang)}\u202F: selon les années et les documents, on compte ${each(figures, lang, 'des ')}. Les points ne se joignent pas.`,
      `${subject(verdict, figures, lang)}: depending on the year and the document, what is counted is ${each(figures, lang, '')}. The points cannot be joined.`)),
  reasons: (verdict) => verdict.args.what === 'slip'
    ? [{ cause: 'citation', standing: 'possible', text: { fr: 'L’unité a pu changer à la reprise, sans que le nombre soit converti.', en: 'The unit may have changed when the number was quoted, without the number being converted.' } }]
    : [{ cause: 'unit', text: { fr: 'Chaque document compte ce que son activité enregistre : aucun n’est faux.', en: 'Each document counts what its activity records: none is wrong.' } }],
} satisfies Check;
