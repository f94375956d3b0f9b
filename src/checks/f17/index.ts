/** F17: a promise whose date has passed and whose delivery is short, or nowhere reported. */
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { of, type Figure } from '../rows';
import { both, documents, give, pick, quantity, values } from '../words';
import sql from './check.sql?raw';

const label = (figures: readonly Figure[], lang: 'fr' | 'en') => pick(lang, figures[0]?.label_fr ?? '', figures[0]?.label_en ?? '');

export default {
  flag: 'F17', slug: 'promise', level: 4, sql,
  title: { fr: 'Promesse sans réalisation documentée', en: 'Promise without documented delivery' },
  rule: {
    fr: 'À la date annoncée, ce qui est documenté doit atteindre ce qui était promis ; si aucun document ne le dit, cela se dit.',
    en: 'At the date announced, what is documented must reach what was promised; if no document says so, that is told.',
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
    const delivery = of(figures, 'delivery');
    return delivery.length > 0
      ? pick(lang, `${label(promise, lang)}\u202F: annonce, ${values(promise, lang)}\u202F; documenté, au plus ${quantity(Number(verdict.args.delivered), verdict, lang)}`, `${label(promise, lang)}: ${values(promise, lang)} planned, at most ${quantity(Number(verdict.args.delivered), verdict, lang)} documented`)
      : pick(lang, `${label(promise, lang)}\u202F: annonce, ${values(promise, lang)}\u202F; réalisation non documentée`, `${label(promise, lang)}: announced, ${values(promise, lang)}; delivery not documented`);
  }),
  sentence: (verdict, figures) => both((lang) => {
    const promise = of(figures, 'promise');
    const delivery = of(figures, 'delivery').filter((figure) => figure.value === Number(verdict.args.delivered));
    const period = formatter(lang).period(promise[0]!.period);
    const start = pick(lang,
      `${label(promise, lang)}\u202F: ${documents(promise, lang)} ${give(promise, lang)} une prévision de ${values(promise, lang)} (${period})\u202F; `,
      `${label(promise, lang)}: ${documents(promise, lang)} ${give(promise, lang)} a plan of ${values(promise, lang)} (${period}); `);
    return start + (delivery.length > 0
      ? pick(lang, `le plus élevé des chiffres de réalisation est ${quantity(Number(verdict.args.delivered), verdict, lang)} (${documents(delivery, lang)}).`, `the highest delivery figure is ${quantity(Number(verdict.args.delivered), verdict, lang)} (${documents(delivery, lang)}).`)
      : pick(lang, 'aucun document lu ne dit ce qui a été réalisé.', 'no document read says what was delivered.'));
  }),
  candidates: ['vintage', 'coverage', 'rounding', 'typing', 'citation'],
  reasons: (verdict) => [
    { cause: 'definition', text: { fr: 'La mesure a pu être réalisée sous un autre nom, ou par un autre service.', en: 'The measure may have been carried out under another name, or by another service.' } },
    verdict.args.verdict === 'short'
      ? { cause: 'definition', text: { fr: 'La réalisation documentée peut être antérieure à l’échéance, ou partielle.', en: 'The documented delivery may precede the due date, or be partial.' } }
      : { cause: 'definition', text: { fr: 'L’absence de document lu n’est pas l’absence de réalisation.', en: 'The absence of a document read is not the absence of delivery.' } },
  ],
} satisfies Check;
