/** What opens a report: how figures were compared, and how many findings each rule made. */
import type { Lang } from '../core/model';
import { formatter } from '../core/words/format';
import type { Exhibit } from '../export/exhibit';
import { NOTHING } from '../export/exhibits/common';
import type { Judged } from './judged';
import { sayOwn } from './ownrules';

const WORDS = {
  fr: {
    kicker: 'Méthode et comptes', headline: 'Ce qui a été vérifié, et comment',
    counts: (n: string, error: string, warning: string, told: string) => `${n} incohérences relevées, dont ${error} erreurs et ${warning} avertissements\u202F; les ${told} plus sérieuses suivent, chaque désaccord une fois.`,
    paragraphs: [
      ['Même grandeur d’abord', 'Deux chiffres ne sont dits contradictoires que s’ils décrivent la même grandeur\u202F: même population, même territoire, même période, même unité, même nature (C4), ou une autre édition du même producteur (C3). Les autres sont montrés côte à côte, avec ce qui empêche de les comparer.'],
      ['Un chiffre est un intervalle', '«\u202Fplus de\u202F», «\u202Fprès de\u202F», les arrondis et les fourchettes deviennent des bornes. Une erreur est une intersection vide des bornes que les mots permettent\u202F; un avertissement, de celles qu’ils veulent dire d’ordinaire.'],
      ['Rien n’est corrigé', 'Chaque valeur est celle que son document imprime. Les documents se contredisent, personne ne ment\u202F: le meilleur argument contraire accompagne chaque incohérence. Un extrait est à vérifier dans l’original avant d’être cité.'],
    ],
    added: 'Règles et lignes personnelles', table: 'Verdicts de chaque règle', columns: ['Règle', 'Passe', 'Relevé', 'Sans objet'],
  },
  en: {
    kicker: 'Method and counts', headline: 'What was checked, and how',
    counts: (n: string, error: string, warning: string, told: string) => `${n} findings, of which ${error} errors and ${warning} warnings; the ${told} most serious follow, each disagreement once.`,
    paragraphs: [
      ['The same quantity first', 'Two figures are called contradictory only when they describe the same quantity: same population, area, period, unit and kind (C4), or another edition of one producer (C3). The others are shown side by side, with what keeps them from being compared.'],
      ['A figure is an interval', '“More than”, “nearly”, roundings and ranges become bounds. An error is an empty intersection of the bounds that the words allow; a warning, of those that they usually mean.'],
      ['Nothing is corrected', 'Each value is the one its document prints. Documents disagree, nobody lies: the best counter-argument travels with each finding. An excerpt must be checked in the original before it is quoted.'],
    ],
    added: 'Own rules and lines', table: 'Verdicts of each rule', columns: ['Rule', 'Passes', 'Findings', 'Cannot be judged'],
  },
} as const;

/** @param told  how many findings the report has */
export function methodExhibit({ tallies, failed, checks, own }: Pick<Judged, 'tallies' | 'failed' | 'checks' | 'own'>, told: number, lang: Lang): Exhibit {
  const w = WORDS[lang];
  const n = (count: number): string => formatter(lang).number(count);
  const added = sayOwn(own, lang);
  const [rule, passes, fails, unverifiable] = w.columns;
  return {
    ...NOTHING, id: 'method', kind: 'section', lang, commentary: '', notes: '', chart: null, address: '', published: true,
    kicker: w.kicker, headline: w.headline,
    subtitle: w.counts(n(failed.error + failed.warning + failed.information), n(failed.error), n(failed.warning), n(told)),
    paragraphs: [...w.paragraphs.map(([title, text]) => ({ title, text })), ...(added ? [{ title: w.added, text: added }] : [])],
    table: {
      caption: w.table,
      columns: [{ key: 'rule', label: rule }, ...([['passes', passes], ['fails', fails], ['unverifiable', unverifiable]] as const).map(([key, label]) => ({ key, label, align: 'right' as const }))],
      rows: checks.map(({ flag, title }) => {
        const tally = tallies.find((one) => one.flag === flag);
        return { rule: `${flag} ${title[lang]}`, passes: n(tally?.passes ?? 0), fails: n(tally?.fails ?? 0), unverifiable: n(tally?.unverifiable ?? 0) };
      }),
    },
  };
}
