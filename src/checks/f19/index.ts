/** F19: two numbers that a slip of the pen would turn into each other. A hint on other findings. */
import type { Check } from '../check';
import { both, pick, subject, values } from '../words';
import sql from './check.sql?raw';

export default {
  flag: 'F19', slug: 'slip', level: 2, sql,
  title: { fr: 'Coquille possible', en: 'Possible slip' },
  rule: {
    fr: 'Deux nombres qui se contredisent et ne diffèrent que d’un caractère, de deux chiffres échangés ou d’une puissance de dix peuvent n’être qu’une coquille.',
    en: 'Two contradictory numbers that differ by one character, two swapped digits or a power of ten may be no more than a typing error.',
  },
  severity: {
    fr: 'Aucune : c’est un indice, donné parmi les explications de l’incohérence à laquelle il se rapporte, et compté ici comme sans objet.',
    en: 'None: it is a hint, given among the explanations of the finding it belongs to, and counted here as not applicable.',
  },
  traps: {
    fr: 'Deux grandeurs différentes dont les nombres se ressemblent (933 procédures, 993 personnes).',
    en: 'Two different quantities whose numbers look alike (933 procedures, 993 persons).',
  },
  headline: (verdict, figures) => both((lang) => `${subject(verdict, figures, lang)}${pick(lang, '\u202F: ', ': ')}${values(figures, lang)}`),
  sentence: (verdict, figures) => both((lang) => pick(lang,
    `${subject(verdict, figures, lang)}\u202F: ${values(figures, lang)}. Une coquille est possible\u202F; vérifier avant usage.`,
    `${subject(verdict, figures, lang)}: ${values(figures, lang)}. A typing error is possible; check before use.`)),
  candidates: [],
  reasons: () => [],
} satisfies Check;
