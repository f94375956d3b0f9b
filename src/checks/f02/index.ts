/** F02: one producer changed its figure between two editions. */
import type { Lang } from '../../core/model';
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { finer } from '../causes';
import { of, type Verdict } from '../rows';
import { apart, both, documents, give, pick, subject, values } from '../words';
import sql from './check.sql?raw';

/** Sides that count persons they support, not facts under the penal code. */
const ASSOCIATIONS: readonly string[] = ['association', 'collective'];

/** What is known of the reason, and whether the producer usually revises as much. */
function why({ args }: Verdict, lang: Lang): string {
  const reason = args.reason === 'rounding' ? pick(lang, 'L’arrondi suffit à l’expliquer.', 'Rounding is enough to explain it.')
    : args.reason === 'revised' ? pick(lang, 'Le chiffre est donné comme révisé.', 'The figure is given as revised.')
      : pick(lang, 'Aucun motif n’a été trouvé dans ce qui a été lu.', 'No reason was found in what was read.');
  if (args.usual === undefined) return reason;
  const usual = formatter(lang).percent(Number(args.usual) * 100, 1);
  return `${reason} ${pick(lang,
    `C’est plus de trois fois l’ampleur médiane (${usual}) des ${args.others} autres révisions du même producteur.`,
    `This is more than three times the median size (${usual}) of the ${args.others} other revisions by the same producer.`)}`;
}

export default {
  flag: 'F02', slug: 'revision', level: 2, sql,
  title: { fr: 'Chiffre changé entre deux éditions', en: 'Figure changed between editions' },
  rule: {
    fr: 'Un producteur qui publie deux fois la même grandeur donne le même chiffre, ou dit pourquoi il l’a changé.',
    en: 'A producer that publishes the same quantity twice gives the same figure, or says why it has changed.',
  },
  severity: {
    fr: 'Avertissement ; information si l’arrondi explique l’écart, ou si la nouvelle valeur est marquée révisée sans dépasser trois fois l’ampleur médiane des autres révisions du producteur (trois au moins). Jamais une erreur : une révision est un travail normal.',
    en: 'Warning; information if rounding explains the difference, or if the new value is marked as revised and is within three times the median size of the producer’s other revisions (at least three). Never an error: revising is normal work.',
  },
  traps: {
    fr: 'Police et justice requalifient des faits après la première publication ; un champ élargi relève de la rupture de série (F11).',
    en: 'Police and courts reclassify offences after the first publication; a wider scope is a series break (F11).',
  },
  headline: (verdict, figures) => both((lang) =>
    `${subject(verdict, figures, lang)}${pick(lang, '\u202F: ', ': ')}${values(figures, lang)}`),
  sentence: (verdict, figures) => both((lang) => {
    const order = [of(figures, 'low'), of(figures, 'high')].sort((a, b) => (a[0]?.published ?? '').localeCompare(b[0]?.published ?? ''));
    const [first, last] = [order[0] ?? [], order[1] ?? []];
    return pick(lang,
      `${subject(verdict, figures, lang)}\u202F: ${documents(first, lang, true)} ${give(first, lang)} ${values(first, lang)}, ${documents(last, lang, true)} ${give(last, lang)} ${values(last, lang)} (${apart(verdict, figures, lang)}). ${why(verdict, lang)}`,
      `${subject(verdict, figures, lang)}: ${documents(first, lang, true)} ${give(first, lang)} ${values(first, lang)}, ${documents(last, lang, true)} ${give(last, lang)} ${values(last, lang)} (${apart(verdict, figures, lang)}). ${why(verdict, lang)}`);
  }),
  reasons: (_verdict, figures) => [
    { cause: 'vintage', text: figures.every(({ side }) => ASSOCIATIONS.includes(side))
      ? { fr: 'Un premier décompte a pu être complété, ou fait autrement, entre les deux éditions : c’est une pratique normale.', en: 'A first count may have been completed, or made differently, between the two editions: this is normal practice.' }
      : { fr: 'Des faits ont pu être requalifiés, ou enregistrés tardivement, entre les deux éditions : c’est une pratique normale.', en: 'Offences may have been reclassified, or recorded late, between the two editions: this is normal practice.' } },
    finer(figures),
  ],
} satisfies Check;
