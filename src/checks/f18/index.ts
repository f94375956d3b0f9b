/** F18: a jump outside the usual variation of a series. */
import { formatter } from '../../core/words/format';
import type { Lang } from '../../core/model';
import type { Check } from '../check';
import { of, type Figure, type Verdict } from '../rows';
import { amount, both, difference, documents, pick, quantity, subject, whoOf } from '../words';
import sql from './check.sql?raw';

/** The figures of the series that tells the jump, and whom the other series count. */
function series(verdict: Verdict, figures: readonly Figure[]): { readonly lead: readonly Figure[]; readonly others: readonly Figure[] } {
  const told = figures.find(({ observation_id }) => observation_id === verdict.args.lead) ?? figures[0];
  if (!told || verdict.args.what === 'share') return { lead: figures, others: [] };
  const lead = figures.filter((figure) => whoOf(figure, 'fr') === whoOf(told, 'fr'));
  return { lead, others: figures.filter((figure) => !lead.includes(figure)) };
}

/** "30 infractions (2019)": one end of the jump, under the period that its figures print. */
function end(verdict: Verdict, lead: readonly Figure[], role: 'before' | 'after', lang: Lang): string {
  const at = of(lead, role);
  const value = verdict.args.what === 'share' && at[0] ? amount(at[0], lang) : quantity(Number(verdict.args[role]), verdict, lang);
  return `${value} (${at[0] ? formatter(lang).period(at[0].period) : verdict.args[role === 'before' ? 'y0' : 'y1']})`;
}

/** What is counted, in whom and where; the two periods are said with their values. */
const what = (verdict: Verdict, lead: readonly Figure[], lang: Lang): string => subject({ ...verdict, period: null }, lead, lang);

/** A series as long as this has a variation of its own (METHODS §3 F18). */
const LONG = 5;

/** What the step was compared with: the series itself, or, where it is too short to have habits, the noise of its counts. */
function against(verdict: Verdict, lang: Lang): string {
  if (verdict.args.what === 'share') {
    const moved = difference(verdict.imbalance ?? 0, verdict, lang);
    return (verdict.imbalance ?? 0) < 0 ? pick(lang, `soit ${moved} de moins`, `${moved} less`) : pick(lang, `soit ${moved} de plus`, `${moved} more`);
  }
  const points = Number(verdict.args.points);
  return points < LONG
    ? pick(lang, 'plus que n’en explique le seul hasard', 'more than chance alone explains')
    : pick(lang, `hors de la variation habituelle sur ${points} années`, `outside the usual variation over ${points} years`);
}

/** More series than this are counted, not named. */
const NAMED = 3;

export default {
  flag: 'F18', slug: 'jump', level: 2, sql,
  title: { fr: 'Saut inhabituel', en: 'Unusual jump' },
  rule: {
    fr: 'Une série de cinq années ou plus varie d’ordinaire dans une certaine mesure ; ce qui en sort demande une explication : une affaire unique, une réforme ou une erreur. Une série plus courte est comparée à sa médiane et au hasard. Une part qui bouge de vingt points ou plus en trois ans au plus est traitée de même.',
    en: 'A series of five years or more usually varies within a certain range; a move outside it calls for an explanation: a single case, a reform or an error. A shorter series is compared with its median and with chance. A share that moves by twenty points or more within three years is treated in the same way.',
  },
  severity: { fr: 'Toujours un avertissement.', en: 'Always a warning.' },
  traps: { fr: 'Changement de loi, grand réseau démantelé, année de pandémie, changement de déclarants.', en: 'Change in the law, one large network, pandemic year, change in who reports.' },
  headline: (verdict, figures) => both((lang) => {
    const { lead } = series(verdict, figures);
    return `${what(verdict, lead, lang)}${pick(lang, '\u202F: ', ': ')}${end(verdict, lead, 'before', lang)}, ${end(verdict, lead, 'after', lang)}`;
  }),
  sentence: (verdict, figures) => both((lang) => {
    const { lead, others } = series(verdict, figures);
    const also = [...new Set(others.map((figure) => whoOf(figure, lang) || pick(lang, 'ensemble', 'all')))];
    const format = formatter(lang);
    const same = also.length === 0 ? '' : also.length > NAMED
      ? pick(lang, ` ${also.length} autres séries du même champ sautent aussi.`, ` ${also.length} other series with the same scope also jump.`)
      : pick(lang, ` Sautent aussi\u202F: ${format.list(also.map(format.quote))}.`, ` Also jumping: ${format.list(also.map(format.quote))}.`);
    return pick(lang,
      `${what(verdict, lead, lang)}\u202F: ${end(verdict, lead, 'before', lang)}, puis ${end(verdict, lead, 'after', lang)}, ${against(verdict, lang)} (${documents(lead, lang)}). Vérifier une affaire unique, une réforme ou une erreur.${same}`,
      `${what(verdict, lead, lang)}: ${end(verdict, lead, 'before', lang)}, then ${end(verdict, lead, 'after', lang)}, ${against(verdict, lang)} (${documents(lead, lang)}). Check for a single case, a reform or an error.${same}`);
  }),
  candidates: ['vintage', 'scope', 'unit', 'kind', 'coverage', 'typing', 'citation'],
  reasons: (verdict) => [
    ...(verdict.args.event_fr ? [{ cause: 'definition' as const, standing: 'supported' as const, text: both((lang) => {
      const event = formatter(lang).quote(pick(lang, verdict.args.event_fr ?? '', verdict.args.event_en ?? ''));
      return pick(lang, `Entre les deux années : ${event}. Le début ou la fin d’une série, une règle ou une méthode nouvelle suffit à expliquer un saut.`, `Between the two years: ${event}. The start or end of a series, or a new rule or method, is enough to explain a jump.`);
    }) }] : []),
    { cause: 'definition', text: { fr: 'Une seule affaire de grande ampleur peut faire le nombre de l’année.', en: 'A single large case may account for the year’s number.' } },
    { cause: 'definition', text: { fr: 'La loi, le périmètre ou les déclarants ont pu changer entre les deux années.', en: 'The law, the scope or those who report may have changed between the two years.' } },
    ...([verdict.args.before, verdict.args.after].some((text) => Number(text) === 0) ? [{ cause: 'coverage' as const, standing: 'possible' as const, text: { fr: 'Un zéro peut tenir lieu de réponse manquante.', en: 'A zero may stand for a missing answer.' } }] : []),
  ],
} satisfies Check;
