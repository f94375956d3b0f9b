/** F11: a change that is first of all a change of method or of respondents. */
import { formatter } from '../../core/words/format';
import type { Lang } from '../../core/model';
import type { Reason } from '../causes';
import type { Check } from '../check';
import { of, type Figure, type Verdict } from '../rows';
import { bare, both, pick, subject, values } from '../words';
import sql from './check.sql?raw';

/** A step of a series in words: what is counted, and each of its two ends with its year. */
function steps(verdict: Verdict, figures: readonly Figure[], lang: Lang): { readonly what: string; side(role: string): string } {
  return {
    what: subject({ ...verdict, period: null }, figures, lang),
    side: (role) => `${values(of(figures, role), lang)} (${formatter(lang).period(of(figures, role)[0]?.period ?? '')})`,
  };
}

/** Those who answered in the two years, in the words of all documents that count them: "26 ou environ 30". */
function respondents({ args }: Verdict, figures: readonly Figure[], lang: Lang): readonly [string, string] {
  const counted = of(figures, 'respondents');
  const inYear = (year: string | undefined): string => bare(counted.filter(({ period }) => period.slice(-4) === year || period.startsWith(`${year}-`)), lang);
  return [inYear(args.y1), inYear(args.y2)];
}

const PANEL: readonly Reason[] = [
  { cause: 'definition', text: { fr: 'Un panel commun aux deux années donnerait une évolution ; aucun n’est publié dans ce qui a été lu.', en: 'A panel common to both years would give a trend; none is published in what was read.' } },
  { cause: 'definition', text: { fr: 'Les répondants perdus ou gagnés peuvent être de très petites associations, sans effet sur le total.', en: 'The respondents lost or gained may be very small associations, with no effect on the total.' } },
];
const METHOD: readonly Reason[] = [
  { cause: 'definition', standing: 'supported', text: { fr: 'La règle ou la méthode a changé et cela est dit : aucun des deux nombres n’est faux.', en: 'The rule or the method changed, and this is stated: neither number is wrong.' } },
  { cause: 'definition', text: { fr: 'Une partie de l’écart peut être une évolution : la règle nouvelle appliquée à l’année ancienne le dirait.', en: 'Part of the difference may be a trend: applying the new rule to the earlier year would tell.' } },
];

export default {
  flag: 'F11', slug: 'break', level: 2, sql,
  title: { fr: 'Rupture de série', en: 'Series break' },
  rule: {
    fr: 'Quand le nombre de répondants change de plus de 20 %, ou que la méthode change, l’évolution du total n’est pas celle du phénomène.',
    en: 'If the number of respondents changes by more than 20%, or the method changes, the change in the total is not a change in the phenomenon.',
  },
  severity: { fr: 'Avertissement pour un panel ; information pour un changement d’édition ou une rupture déclarée.', en: 'Warning for a panel; information for a change of edition or a declared break.' },
  traps: { fr: 'Plus de répondants ne veut pas dire plus de victimes, et inversement.', en: 'More respondents does not mean more victims, nor fewer respondents fewer victims.' },
  headline: (verdict, figures) => both((lang) => verdict.args.what === 'panel'
    ? pick(lang, `${verdict.label_fr}\u202F: ${respondents(verdict, figures, lang)[0]} répondants en ${verdict.args.y1}, ${respondents(verdict, figures, lang)[1]} en ${verdict.args.y2}`,
      `${verdict.label_en}: ${respondents(verdict, figures, lang)[0]} respondents in ${verdict.args.y1}, ${respondents(verdict, figures, lang)[1]} in ${verdict.args.y2}`)
    : verdict.args.what === 'declared'
      ? `${steps(verdict, figures, lang).what}${pick(lang, ', rupture déclarée\u202F: ', ', declared break: ')}${steps(verdict, figures, lang).side('before')}, ${steps(verdict, figures, lang).side('after')}`
      : `${subject(verdict, figures, lang)}${pick(lang, '\u202F: ', ': ')}${values(figures, lang)}`),
  sentence: (verdict, figures) => both((lang) => {
    if (verdict.args.what === 'declared') {
      const { what, side } = steps(verdict, figures, lang);
      const event = formatter(lang).quote(pick(lang, verdict.args.title_fr ?? '', verdict.args.title_en ?? ''));
      return pick(lang,
        `${what}\u202F: ${side('before')}, puis ${side('after')}. Une rupture est déclarée entre les deux\u202F: ${event}. L’écart n’est pas une évolution.`,
        `${what}: ${side('before')}, then ${side('after')}. A break is declared between the two: ${event}. The difference is not a trend.`);
    }
    if (verdict.args.what === 'edition') {
      return pick(lang,
        `${subject(verdict, figures, lang)}\u202F: ${values(figures, lang)} selon l’édition. La méthode a changé\u202F; l’écart n’est pas une évolution.`,
        `${subject(verdict, figures, lang)}: ${values(figures, lang)} depending on the edition. The method has changed; the difference is not a trend.`);
    }
    const [n1, n2] = respondents(verdict, figures, lang);
    const [before, after] = [values(of(figures, 'before'), lang), values(of(figures, 'after'), lang)];
    return pick(lang,
      `De ${verdict.args.y1} à ${verdict.args.y2}, le nombre de répondants est passé ${/^[ae]/.test(n1) ? 'd’' : 'de '}${n1} à ${n2}\u202F; l’évolution de «\u202F${verdict.label_fr}\u202F» (${before}, puis ${after}) ne peut se lire comme une évolution du phénomène.`,
      `From ${verdict.args.y1} to ${verdict.args.y2}, the number of respondents went from ${n1} to ${n2}; the change in “${verdict.label_en}” (${before}, then ${after}) cannot be read as a change in the phenomenon.`);
  }),
  candidates: ['vintage', 'scope', 'kind', 'coverage', 'citation'],
  reasons: (verdict) => (verdict.args.what === 'panel' ? PANEL : METHOD),
} satisfies Check;
