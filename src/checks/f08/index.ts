/** F08: figures on populations that contain or overlap one another. */
import type { Check } from '../check';
import { finer } from '../causes';
import type { Figure } from '../rows';
import { both, documents, give, pick, quantity, subject, values } from '../words';
import sql from './check.sql?raw';

/** Units whose sign belongs to each number: a bound of a range is not written without it. */
const CURRENCY = new Set(['EUR', 'USD']);
const quoted = (text: string, lang: 'fr' | 'en') => (lang === 'fr' ? `«\u202F${text}\u202F»` : `“${text}”`);

/** The populations, the part before the whole; others by size. */
function camps(figures: readonly Figure[]): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures.filter(({ role }) => role !== 'compatible')) groups.set(figure.scope_fr, [...(groups.get(figure.scope_fr) ?? []), figure]);
  const rank = (group: Figure[]) => (group[0]?.role === 'part' ? -Infinity : group[0]?.value ?? 0);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

export default {
  flag: 'F08', slug: 'scope', level: 3, sql,
  title: { fr: 'Populations différentes', en: 'Different populations' },
  rule: {
    fr: 'Une population contenue dans une autre ne la dépasse pas ; deux populations qui se recoupent ne s’additionnent ni ne se soustraient.',
    en: 'A population contained in another does not exceed it; two overlapping populations are neither added nor subtracted.',
  },
  severity: {
    fr: 'Gravité écrite sur le lien entre les populations si la partie dépasse le tout ; information si elles se recoupent et que les nombres diffèrent.',
    en: 'The severity set on the link between the populations if the part exceeds the whole; information if they overlap and the numbers differ.',
  },
  traps: {
    fr: '« Victimes de traite » dans un titre, pour un champ qui comprend le proxénétisme.',
    en: '“Victims of trafficking” in a headline, for a scope that includes pimping.',
  },
  headline: (verdict, figures) => both((lang) => `${subject(verdict, figures, lang)}${pick(lang, '\u202F: ', ': ')}${values(camps(figures).flat(), lang)}`),
  sentence: (verdict, figures) => both((lang) => {
    const sides = camps(figures).map((side) =>
      `${documents(side, lang)} ${give(side, lang)} ${values(side, lang)} (${quoted(pick(lang, side[0]?.scope_fr ?? '', side[0]?.scope_en ?? ''), lang)})`);
    const start = `${subject(verdict, figures, lang)}${pick(lang, '\u202F: ', ': ')}${sides.join(pick(lang, '\u202F; ', '; '))}.`;
    if (verdict.args.link === 'part-of') {
      return start + pick(lang, ' La première population est contenue dans la seconde et ne peut la dépasser.', ' The first population is part of the second and cannot exceed it.');
    }
    const lo = quantity(Number(verdict.args.union_lo), { ...verdict, unit: verdict.args.union_hi && verdict.unit && !CURRENCY.has(verdict.unit) ? null : verdict.unit }, lang);
    const most = verdict.args.union_hi && quantity(Number(verdict.args.union_hi), verdict, lang);
    const all = most
      ? pick(lang, `entre ${lo} et ${most} en tout, selon le recoupement`, `between ${lo} and ${most} in all, depending on the overlap`)
      : pick(lang, `au moins ${lo} en tout, on ne sait combien de plus`, `at least ${lo} in all; how many more is not known`);
    return start + pick(lang, ` Ces champs se recoupent\u202F: ils ne s’additionnent ni ne se soustraient (${all}).`, ` These populations overlap: they can be neither added nor subtracted (${all}).`);
  }),
  reasons: (verdict, figures) => verdict.args.link === 'part-of'
    ? [{ cause: 'definition', text: { fr: 'Le plus petit champ peut être une estimation d’un autre auteur, sans lien avec la plus grande.', en: 'The smaller population may have been estimated by another author, independently of the larger one.' } }, {
      cause: 'scope', standing: 'excluded', text: { fr: 'La première population est contenue dans la seconde : cela ne peut la rendre plus grande.', en: 'The first population is part of the second: that cannot make it larger.' },
    }, finer(figures)]
    : [{ cause: 'scope', standing: 'supported', text: { fr: 'Des champs différents donnent des nombres différents : aucun n’est faux.', en: 'Different populations give different numbers: neither is wrong.' } }],
} satisfies Check;
