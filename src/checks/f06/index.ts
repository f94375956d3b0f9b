/** F06: a later stage, or a part, larger than what it is drawn from. */
import type { Lang, Text } from '../../core/model';
import type { Check } from '../check';
import { finer } from '../causes';
import { of, type Figure, type Verdict } from '../rows';
import { both, distance, documents, give, pick, quantity, subject, values } from '../words';
import sql from './check.sql?raw';

const label = (side: readonly Figure[], lang: Lang) => pick(lang, side[0]?.label_fr ?? '', side[0]?.label_en ?? '');

/** Money goes through stages. */
const STAGES: Readonly<Record<string, Text>> = {
  announced: { fr: 'annoncés', en: 'announced' }, bill: { fr: 'prévus au projet de loi', en: 'in the bill' },
  voted: { fr: 'votés', en: 'voted' }, executed: { fr: 'exécutés', en: 'executed' },
};

/** What the two sides are called: their quantities, or within one quantity the stage, the category or the area that tells them apart. */
function names(verdict: Verdict, figures: readonly Figure[], lang: Lang): readonly [string, string] {
  const [after, before] = [of(figures, 'after'), of(figures, 'before')];
  const at = (side: readonly Figure[], stage: string | undefined) => [label(side, lang), STAGES[stage ?? '']?.[lang] ?? stage].filter(Boolean).join(', ');
  if (verdict.args.relation !== 'within') return [at(after, verdict.args.after_stage), at(before, verdict.args.before_stage)];
  const part = (side: readonly Figure[]) => (verdict.grade_field === 'area'
    ? pick(lang, side[0]?.area_fr ?? '', side[0]?.area_en ?? '')
    : pick(lang, side[0]?.who_fr ?? 'ensemble', side[0]?.who_en ?? 'total'));
  return [part(after), part(before)];
}

export default {
  flag: 'F06', slug: 'stage', level: 3, sql,
  title: { fr: 'Étape plus grande que la précédente', en: 'Stage larger than the one before' },
  rule: {
    fr: 'Une étape ne compte pas plus de personnes que celle dont elle est issue, ni une partie (catégorie, territoire) plus que son tout, sur la même période ; refus et accords ne dépassent pas les demandes.',
    en: 'A stage does not count more people than the one it is drawn from, nor a part (category, area) more than its whole, in the same period; refusals and approvals together do not exceed requests.',
  },
  severity: {
    fr: 'Gravité écrite sur la relation ; erreur seulement dans un même document, avertissement sinon : un report d’une année sur l’autre peut suffire.',
    en: 'The severity set on the relation; error only within one document, warning otherwise: carry-over from one year to the next may be enough.',
  },
  traps: {
    fr: 'Renouvellements, décisions sur plusieurs années, membres de la famille, suite donnée l’année suivante.',
    en: 'Renewals, decisions spread over several years, family members, follow-up the next year.',
  },
  headline: (verdict, figures) => both((lang) => {
    const [after, before, excluded] = [of(figures, 'after'), of(figures, 'before'), of(figures, 'excluded')];
    const [one, other] = names(verdict, figures, lang);
    const colon = pick(lang, '\u202F: ', ': ');
    const minus = excluded.length > 0 ? ` − ${values(excluded, lang)}` : '';
    return `${other}${colon}${values(before, lang)}${minus}${pick(lang, '\u202F; ', '; ')}${one}${colon}${values(after, lang)}`;
  }),
  sentence: (verdict, figures) => both((lang) => {
    const [after, before, excluded] = [of(figures, 'after'), of(figures, 'before'), of(figures, 'excluded')];
    const [a, b] = names(verdict, figures, lang);
    // Of whom and where, as far as all sides say the same.
    const start = [subject(verdict, figures, lang), STAGES[verdict.args.after_stage ?? '']?.[lang]].filter(Boolean).join(', ');
    const more = distance(verdict, figures, lang);
    if (verdict.args.relation === 'excludes') {
      const rest = quantity(Number(verdict.args.rest), { ...verdict, unit: null }, lang);
      return pick(lang,
        `${start}\u202F: ${documents(after, lang)} ${give(after, lang)} ${values(after, lang)}, alors que «\u202F${b}\u202F» (${values(before, lang)}) moins «\u202F${label(excluded, lang)}\u202F» (${values(excluded, lang)}) n’en laissent que ${rest}, soit ${more} de trop. Demander les nombres par année d’entrée.`,
        `${start}: ${documents(after, lang)} ${give(after, lang)} ${values(after, lang)}, while “${b}” (${values(before, lang)}) less “${label(excluded, lang)}” (${values(excluded, lang)}) leave only ${rest}: ${more} too many. Ask for the numbers by year of entry.`);
    }
    if (verdict.args.relation === 'within') {
      return pick(lang,
        `${start}\u202F: «\u202F${a}\u202F» (${documents(after, lang)}\u202F: ${values(after, lang)}) dépasse de ${more} «\u202F${b}\u202F» (${documents(before, lang)}\u202F: ${values(before, lang)}), qui le contient.`,
        `${start}: “${a}” (${documents(after, lang)}: ${values(after, lang)}) exceeds “${b}” (${documents(before, lang)}: ${values(before, lang)}), which contains it, by ${more}.`);
    }
    const why = verdict.args.relation === 'stock-of'
      ? pick(lang, 'qui compte toute personne présente dans la période, entrées comprises', 'which counts anyone present in the period, entries included')
      : verdict.args.after_stage
        ? pick(lang, 'l’étape d’avant de la même dépense', 'the previous stage of the same spending')
        : pick(lang, 'dont ce nombre devrait être issu. Demander les nombres par année d’entrée', 'from which it should be drawn. Ask for the numbers by year of entry');
    return pick(lang,
      `${start}\u202F: ${documents(after, lang)} ${give(after, lang)} ${values(after, lang)}, soit ${more} de plus que «\u202F${b}\u202F» (${documents(before, lang)}\u202F: ${values(before, lang)}), ${why}.`,
      `${start}: ${documents(after, lang)} ${give(after, lang)} ${values(after, lang)}, ${more} more than “${b}” (${documents(before, lang)}: ${values(before, lang)}), ${why}.`);
  }),
  reasons: (verdict, figures) => (verdict.args.relation === 'within' ? [finer(figures)] : verdict.args.after_stage ? [
    { cause: 'definition', text: { fr: 'Des crédits ont pu être ouverts, reportés ou transférés en cours d’année : l’étape suivante peut alors dépasser la précédente.', en: 'Funds may have been added, carried over or transferred during the year: the next stage may then exceed the one before.' } },
    finer(figures),
  ] : [
    { cause: 'vintage', standing: 'possible', text: { fr: 'Un report d’années antérieures peut l’expliquer : les personnes d’une étape ne sont pas toutes entrées la même année.', en: 'Carry-over from earlier years may explain it: people at one stage did not all enter in the same year.' } },
    { cause: 'scope', standing: 'possible', text: { fr: 'Les deux étapes peuvent ne pas compter tout à fait la même population cette année-là.', en: 'The two stages may not count exactly the same population that year.' } },
    finer(figures),
  ]),
} satisfies Check;
