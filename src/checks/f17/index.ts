/** F17: a promise whose date has passed and whose delivery is short, or nowhere reported. */
import type { Lang } from '../../core/model';
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { of, type Figure, type Verdict } from '../rows';
import { both, documents, give, pick, quantity, subject, values } from '../words';
import sql from './check.sql?raw';

const label = (figures: readonly Figure[], lang: Lang) => pick(lang, figures[0]?.label_fr ?? '', figures[0]?.label_en ?? '');

/** The best that is documented, in the words of its document: "less than 100" stays so. Null when nothing is. */
function delivered({ args, ...verdict }: Verdict, figures: readonly Figure[], lang: Lang): { readonly amount: string; readonly when: readonly string[]; readonly figures: readonly Figure[] } | null {
  const all = of(figures, 'delivery');
  if (all.length === 0) return null;
  if (args.summed) return { amount: quantity(Number(args.delivered), verdict, lang), when: [], figures: all };
  const best = all.filter(({ value }) => value === Number(args.delivered));
  // Delivery may be counted later than what was promised, or at one date of it: it is told with its own period.
  const later = [...new Set(best.map(({ period }) => period))].filter((period) => period !== verdict.period);
  const format = formatter(lang);
  return { amount: values(best, lang), when: later.length > 0 ? [format.list(later.map(format.period))] : [], figures: best };
}

export default {
  flag: 'F17', slug: 'promise', level: 4, sql,
  title: { fr: 'Promesse sans réalisation documentée', en: 'Promise without documented delivery' },
  rule: {
    fr: 'À la date annoncée, ce qui est documenté doit atteindre ce qui était promis ; si aucun document n’en rend compte, c’est signalé.',
    en: 'By the date announced, what is documented must match what was promised; if no document reports on it, that is pointed out.',
  },
  severity: {
    fr: 'Avertissement, jamais une erreur : une mesure a pu changer de nom ou de forme.',
    en: 'Warning, never an error: a measure may have changed its name or form.',
  },
  traps: {
    fr: 'Mesures renommées, réalisations partielles, postes existants requalifiés ; les demandes des associations ne sont pas des promesses.',
    en: 'Renamed measures, partial delivery, existing posts relabelled; requests by associations are not promises.',
  },
  headline: (verdict, figures) => both((lang) => {
    const promise = of(figures, 'promise');
    const start = `${label(promise, lang)}${pick(lang, '\u202F: ', ': ')}`;
    const found = delivered(verdict, figures, lang);
    const best = found && [found.amount, ...found.when.map((when) => `(${when})`)].join(' ');
    return found
      ? pick(lang, `${start}${values(promise, lang)} selon l’annonce, au mieux ${best} d’après les documents`, `${start}${values(promise, lang)} planned, at best ${best} documented`)
      : pick(lang, `${start}${values(promise, lang)} selon l’annonce, réalisation non documentée`, `${start}${values(promise, lang)} planned, delivery not documented`);
  }),
  sentence: (verdict, figures) => both((lang) => {
    const promise = of(figures, 'promise');
    const found = delivered(verdict, figures, lang);
    const { by, [`finding_${lang}`]: finding } = verdict.args;
    const start = pick(lang,
      `${subject(verdict, promise, lang)}\u202F: ${documents(promise, lang)} ${give(promise, lang)} une prévision de ${values(promise, lang)}\u202F; `,
      `${subject(verdict, promise, lang)}: ${documents(promise, lang)} ${give(promise, lang)} a target of ${values(promise, lang)}; `);
    if (found) {
      const what = verdict.args.summed ? pick(lang, 'la somme des chiffres annuels de réalisation est', 'the yearly figures for delivery add up to')
        : pick(lang, 'le plus élevé des chiffres de réalisation est', 'the highest figure for delivery is');
      return `${start}${what} ${found.amount} (${[...found.when, documents(found.figures, lang)].join(', ')}).`;
    }
    // Who has assessed it is named: the judgment is theirs. The pack sums it up, so it stands without quotation marks.
    return start + (by && finding ? `${pick(lang, `constat (${by})\u202F: `, `finding (${by}): `)}${finding.charAt(0).toLowerCase()}${finding.slice(1)}.`
      : pick(lang, 'aucun document lu ne dit ce qui a été réalisé.', 'no document read says what was delivered.'));
  }),
  candidates: ['vintage', 'coverage', 'rounding', 'typing', 'citation'],
  reasons: (verdict) => [
    { cause: 'definition', text: { fr: 'La mesure a pu être réalisée sous un autre nom, ou par un autre service.', en: 'The measure may have been carried out under another name, or by another service.' } },
    verdict.args.verdict === 'short'
      ? { cause: 'definition', text: { fr: 'La réalisation documentée peut être antérieure à l’échéance, ou partielle.', en: 'The delivery documented may predate the due date, or be partial.' } }
      : { cause: 'definition', text: { fr: 'L’absence de document lu n’est pas l’absence de réalisation.', en: 'That no document read reports delivery does not mean there was none.' } },
  ],
} satisfies Check;
