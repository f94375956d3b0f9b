/** F14: years and territories for which the documents read give no figure. */
import type { Lang } from '../../core/model';
import { formatter } from '../../core/words/format';
import type { Reason } from '../causes';
import type { Check } from '../check';
import { of, type Figure, type Verdict } from '../rows';
import { both, documents, give, pick, subject } from '../words';
import sql from './check.sql?raw';

const label = (verdict: Verdict, lang: Lang): string => pick(lang, verdict.label_fr ?? '', verdict.label_en ?? '');

/** 2011,2015,2016,2017 → "2011 et 2015–2017". */
export function years(list: string, lang: Lang): string {
  const runs: [number, number][] = [];
  for (const year of list.split(',').map(Number)) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return formatter(lang).list(runs.map(([from, to]) => (from === to ? `${from}` : `${from}\u2013${to}`)));
}

function sentence(verdict: Verdict, figures: readonly Figure[], lang: Lang): string {
  const name = label(verdict, lang);
  if (verdict.args.what === 'never') {
    return pick(lang, `${name}\u202F: aucun chiffre sur la France n’a été trouvé dans les documents lus.`, `${name}: no figure for France was found in the documents read.`);
  }
  if (verdict.args.what === 'departments') {
    return pick(lang,
      `${name}\u202F: des chiffres n’ont été trouvés que pour ${verdict.args.found} départements sur ${verdict.args.expected}.`,
      `${name}: figures were found for only ${verdict.args.found} departments out of ${verdict.args.expected}.`);
  }
  if (verdict.args.what === 'zeros') {
    const what = subject(verdict, figures, lang);
    return pick(lang,
      `${what}\u202F: ${documents(figures, lang)} ${give(figures, lang)} zéro dans chaque catégorie, alors que le même document en compte ailleurs. Zéro y tient peut-être lieu de case vide.`,
      `${what}: ${documents(figures, lang)} ${give(figures, lang)} zero in every category, although the same document counts some elsewhere. Zero may stand for a blank here.`);
  }
  const lastKnown = documents(of(figures, 'last'), lang);
  const plans = verdict.args.planned ? pick(lang, `, hors prévisions (${years(verdict.args.planned, lang)})`, `, apart from forecasts (${years(verdict.args.planned, lang)})`) : '';
  return pick(lang,
    `${name}\u202F: aucun total national trouvé pour ${years(verdict.args.missing ?? '', lang)}${plans}. Le dernier porte sur ${verdict.args.last} (${lastKnown}).`,
    `${name}: no national total found for ${years(verdict.args.missing ?? '', lang)}${plans}. The latest is for ${verdict.args.last} (${lastKnown}).`);
}

const EXPLANATIONS: readonly Reason[] = [
  { cause: 'definition', text: { fr: 'Non trouvé dans les documents lus n’est pas non publié : le chiffre peut exister ailleurs.', en: 'Not found in the documents read does not mean unpublished: the figure may exist elsewhere.' } },
  { cause: 'definition', text: { fr: 'La série a pu être interrompue par un changement de loi, de nom ou d’institution.', en: 'The series may have been interrupted by a change in the law, its name or the institution.' } },
  { cause: 'definition', text: { fr: 'Le producteur peut compter sans publier, pour protéger des effectifs très faibles.', en: 'The producer may count without publishing, to protect very small numbers.' } },
];

const ZEROS: readonly Reason[] = [
  { cause: 'definition', text: { fr: 'Il peut n’y avoir eu aucun cas cette année-là.', en: 'There may have been no cases that year.' } },
  { cause: 'coverage', text: { fr: 'Le pays a pu ne pas répondre à cette question : la base de données inscrit alors zéro.', en: 'The country may not have answered this question: the database then writes zero.' } },
];

export default {
  flag: 'F14', slug: 'missing', level: 4, sql,
  title: { fr: 'Années ou territoires sans chiffre', en: 'Years or territories without figures' },
  rule: {
    fr: 'Une grandeur suivie d’année en année doit l’être chaque année, et partout : les cases vides sont signalées.',
    en: 'A quantity that is tracked over time should be there for every year and every territory: blanks are pointed out.',
  },
  severity: {
    fr: 'Avertissement si cinq années ou plus manquent à la fin de la série, si aucun chiffre n’a été trouvé, ou si des zéros semblent tenir lieu de cases vides ; information sinon.',
    en: 'Warning if five years or more are missing at the end of the series, if no figure was found at all, or if zeros seem to stand for blanks; information otherwise.',
  },
  traps: {
    fr: 'Zéro n’est pas vide : zéro dit que l’on sait qu’il n’y en a pas, vide que l’on ne sait pas.',
    en: 'Zero is not a blank: zero means it is known that there are none, a blank that it is not known.',
  },
  headline: (verdict, figures) => both((lang) => {
    const name = label(verdict, lang);
    if (verdict.args.what === 'zeros') return pick(lang, `${subject(verdict, figures, lang)}\u202F: zéro, ou case vide\u202F?`, `${subject(verdict, figures, lang)}: zero, or blank?`);
    if (verdict.args.what === 'never') return pick(lang, `${name}\u202F: aucun chiffre trouvé`, `${name}: no figure found`);
    if (verdict.args.what === 'departments') return pick(lang, `${name}\u202F: ${verdict.args.found} départements sur ${verdict.args.expected}`, `${name}: ${verdict.args.found} departments out of ${verdict.args.expected}`);
    return pick(lang, `${name}\u202F: rien de trouvé pour ${years(verdict.args.missing ?? '', lang)}`, `${name}: nothing found for ${years(verdict.args.missing ?? '', lang)}`);
  }),
  sentence: (verdict, figures) => both((lang) => sentence(verdict, figures, lang)),
  candidates: [],
  reasons: (verdict) => (verdict.args.what === 'zeros' ? ZEROS : EXPLANATIONS),
} satisfies Check;
