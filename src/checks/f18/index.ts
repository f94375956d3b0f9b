/** F18: a jump outside the usual variation of a series. */
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import type { Verdict } from '../rows';
import { both, documents, pick, quantity } from '../words';
import sql from './check.sql?raw';

function value(verdict: Verdict, text: string | undefined, lang: 'fr' | 'en'): string {
  return verdict.args.what === 'share' ? formatter(lang).percent(Number(text)) : quantity(Number(text), verdict, lang);
}

export default {
  flag: 'F18', slug: 'jump', level: 2, sql,
  title: { fr: 'Saut inhabituel', en: 'Unusual jump' },
  rule: {
    fr: 'Une série varie d’ordinaire dans une certaine mesure ; ce qui en sort demande une explication : une affaire unique, une réforme ou une erreur.',
    en: 'A series usually varies within some measure; what leaves it asks for an explanation: a single case, a reform or an error.',
  },
  severity: { fr: 'Toujours un avertissement.', en: 'Always a warning.' },
  traps: { fr: 'Changement de loi, grand réseau démantelé, année de pandémie, changement de déclarants.', en: 'Change of law, one large network, pandemic year, change of reporters.' },
  headline: (verdict) => both((lang) => {
    const label = pick(lang, verdict.label_fr ?? '', verdict.label_en ?? '');
    return pick(lang,
      `${label}\u202F: ${value(verdict, verdict.args.before, lang)} en ${verdict.args.y0}, ${value(verdict, verdict.args.after, lang)} en ${verdict.args.y1}`,
      `${label}: ${value(verdict, verdict.args.before, lang)} in ${verdict.args.y0}, ${value(verdict, verdict.args.after, lang)} in ${verdict.args.y1}`);
  }),
  sentence: (verdict, figures) => both((lang) => {
    const label = pick(lang, verdict.label_fr ?? '', verdict.label_en ?? '');
    const where = pick(lang, verdict.area_fr ?? '', verdict.area_en ?? '');
    return pick(lang,
      `${label}, ${where}\u202F: de ${value(verdict, verdict.args.before, lang)} en ${verdict.args.y0} à ${value(verdict, verdict.args.after, lang)} en ${verdict.args.y1} (${documents(figures, lang)}), hors de la variation habituelle. Vérifier une affaire unique, une réforme ou une erreur.`,
      `${label}, ${where}: from ${value(verdict, verdict.args.before, lang)} in ${verdict.args.y0} to ${value(verdict, verdict.args.after, lang)} in ${verdict.args.y1} (${documents(figures, lang)}), outside the usual variation. Check for a single case, a reform or an error.`);
  }),
  candidates: ['vintage', 'scope', 'unit', 'kind', 'coverage', 'typing', 'citation'],
  reasons: (verdict) => [
    { cause: 'definition', text: { fr: 'Une seule affaire de grande ampleur peut faire l’année.', en: 'A single large case may make the year.' } },
    { cause: 'definition', text: { fr: 'La loi, le périmètre ou les déclarants ont pu changer entre les deux années.', en: 'The law, the field or the reporters may have changed between the two years.' } },
    ...([verdict.args.before, verdict.args.after].some((text) => Number(text) === 0) ? [{ cause: 'coverage' as const, standing: 'possible' as const, text: { fr: 'Un zéro peut tenir lieu de réponse manquante.', en: 'A zero may stand for a missing answer.' } }] : []),
  ],
} satisfies Check;
