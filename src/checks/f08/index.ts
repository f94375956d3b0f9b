/** F08: figures on populations that contain or overlap one another. */
import type { Check } from '../check';
import { definition, found, vintage } from '../reasons';
import { of } from '../rows';
import { both, documents, give, pick, quantity, subject, values } from '../words';
import sql from './check.sql?raw';

const quoted = (text: string, lang: 'fr' | 'en') => (lang === 'fr' ? `«\u202F${text}\u202F»` : `“${text}”`);

export default {
  flag: 'F08', slug: 'scope', level: 3, sql,
  title: { fr: 'Populations différentes', en: 'Different populations' },
  rule: {
    fr: 'Une population contenue dans une autre ne la dépasse pas ; deux populations qui se recoupent ne s’additionnent ni ne se soustraient.',
    en: 'A population contained in another does not exceed it; two overlapping populations are neither added nor subtracted.',
  },
  severity: {
    fr: 'Sévérité écrite sur le lien entre les populations si la partie dépasse le tout ; information si elles se recoupent et que les nombres diffèrent.',
    en: 'The severity written on the link between the populations if the part exceeds the whole; information if they overlap and the numbers differ.',
  },
  traps: {
    fr: '« Victimes de traite » dans un titre, pour un champ qui comprend le proxénétisme.',
    en: '“Victims of trafficking” in a headline, for a field that includes pimping.',
  },
  headline: (verdict, figures) => both((lang) => {
    const [a, b] = verdict.args.link === 'part-of' ? [of(figures, 'part'), of(figures, 'whole')] : [of(figures, 'a'), of(figures, 'b')];
    return `${subject(verdict, figures, lang)}${pick(lang, '\u202F: ', ': ')}${values([...a, ...b], lang)}`;
  }),
  sentence: (verdict, figures) => both((lang) => {
    const contained = verdict.args.link === 'part-of';
    const [a, b] = contained ? [of(figures, 'part'), of(figures, 'whole')] : [of(figures, 'a'), of(figures, 'b')];
    const [scopeA, scopeB] = [a, b].map((side) => quoted(pick(lang, side[0]?.scope_fr ?? '', side[0]?.scope_en ?? ''), lang));
    const start = pick(lang,
      `${subject(verdict, figures, lang)}\u202F: ${documents(a, lang)} ${give(a, lang)} ${values(a, lang)} (${scopeA}), ${documents(b, lang)} ${give(b, lang)} ${values(b, lang)} (${scopeB})`,
      `${subject(verdict, figures, lang)}: ${documents(a, lang)} ${give(a, lang)} ${values(a, lang)} (${scopeA}), ${documents(b, lang)} ${give(b, lang)} ${values(b, lang)} (${scopeB})`);
    if (contained) {
      return start + pick(lang, `. La première population est contenue dans la seconde et ne peut la dépasser.`, `. The first population is contained in the second and cannot exceed it.`);
    }
    const lo = quantity(Number(verdict.args.union_lo), verdict, lang);
    const hi = quantity(Number(verdict.args.union_hi), verdict, lang);
    return start + pick(lang,
      `. Les deux champs se recoupent\u202F: ils ne s’additionnent pas (entre ${lo} et ${hi} au total, selon le recouvrement).`,
      `. The two fields overlap: they cannot be added (between ${lo} and ${hi} in all, depending on the overlap).`);
  }),
  explanations: (verdict, figures) => verdict.args.link === 'part-of'
    ? [...found(vintage(of(figures, 'part'), of(figures, 'whole'))), { fr: 'Le plus petit champ peut être une estimation d’un autre auteur, sans lien avec la plus grande.', en: 'The smaller field may be an estimate by another author, unrelated to the larger one.' }, definition]
    : [{ fr: 'Deux champs différents donnent deux nombres : aucun des deux n’est faux.', en: 'Two different fields give two numbers: neither is wrong.' }, ...found(vintage(of(figures, 'a'), of(figures, 'b')))],
} satisfies Check;
