/** F02: one producer changed its figure between two editions. */
import type { Check } from '../check';
import { finer } from '../causes';
import { of } from '../rows';
import { both, difference, documents, give, pick, relative, subject, values } from '../words';
import sql from './check.sql?raw';

export default {
  flag: 'F02', slug: 'revision', level: 2, sql,
  title: { fr: 'Chiffre changé entre deux éditions', en: 'Figure changed between editions' },
  rule: {
    fr: 'Un producteur qui publie deux fois la même grandeur donne le même chiffre, ou dit pourquoi il l’a changé.',
    en: 'A producer that publishes one quantity twice gives the same figure, or says why it changed it.',
  },
  severity: {
    fr: 'Avertissement ; information si la nouvelle valeur est marquée révisée ou si l’arrondi explique l’écart. Jamais une erreur : une révision est un travail normal.',
    en: 'Warning; information if the new value is marked as revised or if rounding explains the difference. Never an error: revising is normal work.',
  },
  traps: {
    fr: 'Police et justice requalifient des faits après la première publication ; un champ élargi relève de la rupture de série (F11).',
    en: 'Police and justice requalify facts after the first publication; a wider field is a series break (F11).',
  },
  headline: (verdict, figures) => both((lang) =>
    `${subject(verdict, figures, lang)}${pick(lang, '\u202F: ', ': ')}${values(figures, lang)}`),
  sentence: (verdict, figures) => both((lang) => {
    const order = [of(figures, 'low'), of(figures, 'high')].sort((a, b) => (a[0]?.published ?? '').localeCompare(b[0]?.published ?? ''));
    const [first, last] = [order[0] ?? [], order[1] ?? []];
    return pick(lang,
      `${subject(verdict, figures, lang)}\u202F: ${documents(first, lang, true)} ${give(first, lang)} ${values(first, lang)}, ${documents(last, lang, true)} ${give(last, lang)} ${values(last, lang)} (${difference(verdict.imbalance ?? 0, verdict, lang)} d’écart, ${relative(verdict, lang)}). Aucun motif n’a été trouvé dans ce qui a été lu.`,
      `${subject(verdict, figures, lang)}: ${documents(first, lang, true)} ${give(first, lang)} ${values(first, lang)}, ${documents(last, lang, true)} ${give(last, lang)} ${values(last, lang)} (a difference of ${difference(verdict.imbalance ?? 0, verdict, lang)}, ${relative(verdict, lang)}). No reason was found in what was read.`);
  }),
  reasons: (_verdict, figures) => [
    { cause: 'vintage', text: { fr: 'Des faits ont pu être requalifiés, ou enregistrés tardivement, entre les deux éditions : c’est une pratique normale.', en: 'Facts may have been requalified, or recorded late, between the two editions: this is normal practice.' } },
    finer(figures),
  ],
} satisfies Check;
