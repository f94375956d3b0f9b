/** F20: figures kept under a legal reference, or a name, that another one has replaced. */
import type { Check } from '../check';
import { both, pick, values } from '../words';
import sql from './check.sql?raw';

export default {
  flag: 'F20', slug: 'renumbered', level: 4, sql,
  title: { fr: 'Article renuméroté', en: 'Renumbered article' },
  rule: {
    fr: 'Un titre qui change de numéro dans la loi reste la même grandeur, montrée avec une rupture : les conditions ont pu changer avec le numéro.',
    en: 'A permit that changes its number in the law remains one quantity, shown with a break: the conditions may have changed with the number.',
  },
  severity: { fr: 'Information.', en: 'Information.' },
  traps: { fr: 'Un numéro d’article mal recopié (L. 361-1 pour L. 316-1) ; une condition ajoutée avec la renumérotation.', en: 'A mistyped article number (L. 361-1 for L. 316-1); a condition added with the renumbering.' },
  headline: (verdict) => both((lang) => pick(lang, `${verdict.args.before_fr} → ${verdict.args.after_fr}`, `${verdict.args.before_en} → ${verdict.args.after_en}`)),
  sentence: (verdict, figures) => both((lang) => pick(lang,
    `${verdict.label_fr}\u202F: les chiffres trouvés (${values(figures, lang)}) portent l’ancienne référence («\u202F${verdict.args.before_fr}\u202F»), devenue «\u202F${verdict.args.after_fr}\u202F». La série est une, montrée avec une rupture.`,
    `${verdict.label_en}: the figures found (${values(figures, lang)}) bear the old reference (“${verdict.args.before_en}”), now “${verdict.args.after_en}”. The series is one, shown with a break.`)),
  candidates: [],
  reasons: () => [
    { cause: 'definition', text: { fr: 'La renumérotation seule ne change rien au décompte ; les conditions ajoutées, si.', en: 'Renumbering alone changes nothing in the count; added conditions do.' } },
  ],
} satisfies Check;
