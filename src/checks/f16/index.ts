/** F16: a printed rate that the printed counts do not give. */
import type { Lang, Text } from '../../core/model';
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { finer } from '../causes';
import { of, type Figure, type Verdict } from '../rows';
import { amount, both, documents, give, pick, quantity, subject, values } from '../words';
import sql from './check.sql?raw';

const rate = (figures: readonly Figure[]): Figure => of(figures, 'rate')[0] ?? figures[0]!;

/** The two sides of what was computed: before and after, or part and base. */
const sides = ({ args }: Verdict, figures: readonly Figure[]): readonly [readonly Figure[], readonly Figure[]] =>
  (args.what === 'growth' ? [of(figures, 'before'), of(figures, 'after')] : [of(figures, 'part'), of(figures, 'base')]);

/** What the counts give, a growth with its sign; where documents differ on a count, what comes nearest to the printed rate. */
function computed(verdict: Verdict, figures: readonly Figure[], lang: Lang): string {
  const several = sides(verdict, figures).some((side) => new Set(side.map(({ period, value }) => `${period} ${value}`)).size > new Set(side.map(({ period }) => period)).size);
  return several ? pick(lang, `au plus près ${span(verdict, lang)}`, `${span(verdict, lang)} at the nearest`) : span(verdict, lang);
}

/** A number, or an interval where the counts are not given to the unit. */
function span(verdict: Verdict, lang: Lang): string {
  const measure = verdict.args.what === 'growth' ? 'change' : 'share';
  const write = (n: number): string => (verdict.unit === 'percent' ? formatter(lang).value({ value: n, value_text: n.toFixed(Math.abs(n) < 100 ? 1 : 0), measure, unit: 'percent' }) : quantity(n, verdict, lang));
  const [least, most] = [Number(verdict.args.lo), Number(verdict.args.hi)];
  // A bound without end ("plus de 13,6") bounds the result on one side only; the engine writes it `inf`.
  if (!Number.isFinite(most) && Number.isFinite(least)) return pick(lang, `au moins ${write(least)}`, `at least ${write(least)}`);
  if (!Number.isFinite(least) && Number.isFinite(most)) return pick(lang, `au plus ${write(most)}`, `at most ${write(most)}`);
  const [lo, hi] = [write(least), write(most)];
  return lo === hi ? write(Number(verdict.args.computed)) : pick(lang, `entre ${lo} et ${hi}`, `between ${lo} and ${hi}`);
}

/** "710 affaires (2016)", "12 % de 922 personnes (2016)": a side of a change, with its period. */
function dated(side: readonly Figure[], totals: readonly Figure[], lang: Lang): string {
  const format = formatter(lang);
  const periods = [...new Set(side.map((figure) => figure.period))];
  const counted = totals.filter(({ period }) => periods.includes(period));
  const whole = side.every(({ measure }) => measure === 'share') && counted.length > 0 ? pick(lang, ` de ${values(counted, lang)}`, ` of ${values(counted, lang)}`) : '';
  return `${values(side, lang)}${whole} (${format.list(periods.map(format.period))})`;
}

function sentence(verdict: Verdict, figures: readonly Figure[]): Text {
  return both((lang) => {
    const printed = rate(figures);
    const rates = of(figures, 'rate');
    const start = `${subject(verdict, [printed], lang)}${pick(lang, '\u202F: ', ': ')}${documents(rates, lang)} ${give(rates, lang)} ${values(rates, lang)}`;
    if (verdict.args.what === 'unnamed') {
      return start + pick(lang, `, sans dire de quel total\u202F: le document en donne plusieurs (${values(of(figures, 'base'), lang)}).`, `, without saying of which total: the document gives several (${values(of(figures, 'base'), lang)}).`);
    }
    if (verdict.args.what === 'points') {
      return start + pick(lang, ` et ${documents(of(figures, 'other'), lang)} ${values(of(figures, 'other'), lang)} pour la même évolution. L’un ne se déduit pas de l’autre sans les parts.`, ` and ${documents(of(figures, 'other'), lang)} ${values(of(figures, 'other'), lang)} for the same change. One does not follow from the other without the shares.`);
    }
    if (verdict.args.what === 'pooled') {
      return start + pick(lang, ` pour plusieurs années, hors de ce que donnent ces années une à une (${values(of(figures, 'year'), lang)}).`, ` over several years, outside the range of those years taken one by one (${values(of(figures, 'year'), lang)}).`);
    }
    const [a, b] = sides(verdict, figures);
    const counts = verdict.args.what === 'growth'
      ? `${dated(a, of(figures, 'total'), lang)} ${pick(lang, 'puis', 'then')} ${dated(b, of(figures, 'total'), lang)}`
      : pick(lang, `${values(a, lang)} sur ${values(b, lang)}`, `${values(a, lang)} of ${values(b, lang)}`);
    const works = verdict.args.works
      ? pick(lang, ` Le taux imprimé se retrouve en partant de ${verdict.args.works}.`, ` The printed rate is obtained by starting from ${verdict.args.works}.`)
      : verdict.args.known
        ? pick(lang, ` Le taux imprimé correspond à une base de ${quantity(Number(verdict.args.known), { ...verdict, unit: null }, lang)}, la somme des catégories connues.`, ` The printed rate matches a base of ${quantity(Number(verdict.args.known), { ...verdict, unit: null }, lang)}, the sum of the known categories.`)
        : '';
    return start + pick(lang, `, mais les nombres publiés, ${counts}, donnent ${computed(verdict, figures, lang)}.${works}`, `, but the published numbers, ${counts}, give ${computed(verdict, figures, lang)}.${works}`);
  });
}

export default {
  flag: 'F16', slug: 'rate', level: 1, sql,
  title: { fr: 'Taux et nombres qui ne concordent pas', en: 'Rate and counts that do not match' },
  rule: {
    fr: 'Un taux imprimé doit être retrouvé, à l’arrondi près, à partir des nombres imprimés et de la base qu’il nomme.',
    en: 'It must be possible to obtain a printed rate, within rounding, from the printed numbers and the base it names.',
  },
  severity: {
    fr: 'Erreur si taux et nombres sont dans un même document et qu’aucune base ne convient ; avertissement sinon ; information si la base n’est pas nommée ou si les nombres portent un autre nom.',
    en: 'Error if the rate and the numbers are in the same document and no base fits; warning otherwise; information if the base is not named or if the counts go by another name.',
  },
  traps: { fr: 'Nombres d’une autre édition ; base des seuls cas connus ; points de pourcentage pris pour des pour cent.', en: 'Numbers from another edition; base of known cases only; percentage points taken for per cent.' },
  headline: (verdict, figures) => both((lang) => {
    const printed = rate(figures);
    const base = `${subject(verdict, [printed], lang)}${pick(lang, '\u202F: ', ': ')}${verdict.args.computed ? values(of(figures, 'rate'), lang) : amount(printed, lang)}`;
    if (verdict.args.what === 'unnamed') return base + pick(lang, ', de quel total\u202F?', ', of which total?');
    if (verdict.args.what === 'points') return `${base}${pick(lang, ' ou ', ' or ')}${values(of(figures, 'other'), lang)}`;
    if (verdict.args.what === 'pooled') return base + pick(lang, ', hors des années qu’il réunit', ', outside the range of the years it covers');
    return base + pick(lang, ` imprimé, ${computed(verdict, figures, lang)} d’après les nombres`, ` printed, ${computed(verdict, figures, lang)} from the counts`);
  }),
  sentence,
  candidates: ['vintage', 'citation'],
  reasons: (verdict, figures) => [
    ...(verdict.args.known ? [{ cause: 'coverage' as const, standing: 'supported' as const, text: { fr: 'La part peut être calculée sur les seuls cas dont la catégorie est connue.', en: 'The share may be computed on known cases only.' } }] : []),
    ...(verdict.args.aliased ? [{ cause: 'scope' as const, standing: 'supported' as const, text: { fr: 'Les nombres sont publiés sous un autre nom que le taux : leurs champs peuvent ne pas coïncider.', en: 'The counts are published under a different name from the rate: their scopes may not match.' } }] : []),
    { cause: 'vintage', text: { fr: 'Le taux a pu être calculé sur des nombres d’une autre édition, ou révisés depuis.', en: 'The rate may have been computed on numbers of another edition, or revised since.' } },
    { cause: 'definition', text: { fr: 'La base peut ne pas être celle que le texte nomme.', en: 'The base may not be the one that the text names.' } },
    { cause: 'rounding', standing: 'excluded', text: { fr: 'L’arrondi du taux et des nombres est déjà compté dans la comparaison.', en: 'The rounding of the rate and of the numbers is already allowed for in the comparison.' } },
    finer(figures),
  ],
} satisfies Check;
