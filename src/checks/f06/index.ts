/** F06: a later stage, or a part, larger than what it is drawn from. */
import type { Check } from '../check';
import { finer } from '../causes';
import { of } from '../rows';
import { both, difference, documents, give, pick, values } from '../words';
import { formatter } from '../../core/words/format';
import sql from './check.sql?raw';

export default {
  flag: 'F06', slug: 'stage', level: 3, sql,
  title: { fr: 'Étape plus grande que la précédente', en: 'Stage larger than the one before' },
  rule: {
    fr: 'Une étape ne compte pas plus de personnes que celle dont elle est issue, ni une partie plus que son tout, sur la même population et la même période.',
    en: 'A stage does not count more people than the one it is drawn from, nor a part more than its whole, for the same population and period.',
  },
  severity: {
    fr: 'Sévérité écrite sur la relation ; erreur seulement dans un même document, avertissement sinon : un report d’une année sur l’autre peut suffire.',
    en: 'The severity written on the relation; error only within one document, warning otherwise: carry-over from one year to the next may suffice.',
  },
  traps: {
    fr: 'Renouvellements, décisions sur plusieurs années, membres de la famille, suite donnée l’année suivante.',
    en: 'Renewals, decisions spread over years, family members, follow-up the next year.',
  },
  headline: (_verdict, figures) => both((lang) => {
    const [after, before] = [of(figures, 'after'), of(figures, 'before')];
    const name = (side: typeof after) => pick(lang, side[0]?.label_fr ?? '', side[0]?.label_en ?? '');
    return `${name(before)}${pick(lang, '\u202F: ', ': ')}${values(before, lang)}${pick(lang, '\u202F; ', '; ')}${name(after)}${pick(lang, '\u202F: ', ': ')}${values(after, lang)}`;
  }),
  sentence: (verdict, figures) => both((lang) => {
    const [after, before] = [of(figures, 'after'), of(figures, 'before')];
    const when = verdict.period ? formatter(lang).period(verdict.period) : '';
    const [a, b] = [after, before].map((side) => pick(lang, side[0]?.label_fr ?? '', side[0]?.label_en ?? ''));
    return pick(lang,
      `${a}, ${when}\u202F: ${documents(after, lang)} ${give(after, lang)} ${values(after, lang)}, soit ${difference(verdict.imbalance ?? 0, verdict, lang)} de plus que «\u202F${b}\u202F» (${documents(before, lang)}\u202F: ${values(before, lang)}), dont ce nombre devrait être issu. Demander la cohorte d’entrée.`,
      `${a}, ${when}: ${documents(after, lang)} ${give(after, lang)} ${values(after, lang)}, ${difference(verdict.imbalance ?? 0, verdict, lang)} more than “${b}” (${documents(before, lang)}: ${values(before, lang)}), from which it should be drawn. Ask for the entry cohort.`);
  }),
  reasons: (_verdict, figures) => [
    { cause: 'vintage', standing: 'possible', text: { fr: 'Un report d’années antérieures peut l’expliquer : les personnes d’une étape ne sont pas toutes entrées la même année.', en: 'Carry-over from earlier years may explain it: people at one stage did not all enter in the same year.' } },
    { cause: 'scope', standing: 'possible', text: { fr: 'Les deux étapes peuvent ne pas compter le même champ d’infractions cette année-là.', en: 'The two stages may not count the same field of offences that year.' } },
    finer(figures),
  ],
} satisfies Check;
