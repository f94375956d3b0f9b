/** F15: a number that changes meaning as it is quoted, and many documents with one origin. */
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { of, type Figure } from '../rows';
import { amount, both, documents, pick, subject, whoOf } from '../words';
import sql from './check.sql?raw';

/** Each population with the years under which the number is given for it: "« Travail forcé », Monde (2012)"; place and form where they differ. */
function readings(figures: readonly Figure[], lang: 'fr' | 'en'): string {
  const format = formatter(lang);
  const parts = (figure: Figure): string[] => [...whoOf(figure, lang).split(', '), pick(lang, figure.area_fr ?? '', figure.area_en ?? '')].filter(Boolean);
  const scope = (figure: Figure): string => pick(lang, figure.scope_fr, figure.scope_en);
  const common = figures.map(parts).reduce((kept, next) => kept.filter((part) => next.includes(part)));
  const years = new Map<string, Set<string>>();
  for (const figure of figures) {
    const own = parts(figure).filter((part) => !common.includes(part) && !scope(figure).split(', ').includes(part));
    const told = [format.quote(scope(figure)), ...own].join(', ');
    years.set(told, (years.get(told) ?? new Set()).add(format.period(figure.period)));
  }
  return format.list([...years].map(([told, periods]) => `${told} (${format.list([...periods])})`));
}

export default {
  flag: 'F15', slug: 'citation', level: 3, sql,
  title: { fr: 'Sens changé par la citation', en: 'Meaning changed when quoted' },
  rule: {
    fr: 'Un chiffre cité garde la population, le lieu, la forme et l’année de son origine ; plusieurs documents d’une même origine ne sont qu’une source.',
    en: 'A quoted figure keeps the population, place, form and year of its origin; several documents with the same origin are only one source.',
  },
  severity: { fr: 'Avertissement si le sens a glissé ou si les citations tournent en rond ; information si plusieurs documents n’ont qu’une origine.', en: 'Warning if the meaning has slipped or quotations run in a circle; information if several documents have one origin.' },
  traps: { fr: 'Un document qui n’a pas été lu peut exister ; deux mesures peuvent tomber sur le même nombre rond.', en: 'A document that was not read may exist; two measurements may land on the same round number.' },
  headline: (verdict, figures) => both((lang) => {
    if (verdict.args.what === 'collapse') return pick(lang, `${amount(figures[0]!, lang)}\u202F: ${verdict.args.n} documents, une origine`, `${amount(figures[0]!, lang)}: ${verdict.args.n} documents, one origin`);
    if (verdict.args.what === 'cycle') return pick(lang, 'Documents qui se citent en rond', 'Documents that quote each other in a circle');
    return pick(lang, `${amount(figures[0]!, lang)}\u202F: de quelle population\u202F?`, `${amount(figures[0]!, lang)}: of which population?`);
  }),
  sentence: (verdict, figures) => both((lang) => {
    if (verdict.args.what === 'collapse') {
      return pick(lang,
        `${subject(verdict, figures, lang)}\u202F: ${verdict.args.n} documents donnent ${amount(figures[0]!, lang)}\u202F; tous renvoient à ${verdict.args.origin}. C’est une source, non ${verdict.args.n}.`,
        `${subject(verdict, figures, lang)}: ${verdict.args.n} documents give ${amount(figures[0]!, lang)}; all refer to ${verdict.args.origin}. That is one source, not ${verdict.args.n}.`);
    }
    if (verdict.args.what === 'cycle') return pick(lang, `${documents(figures, lang)}\u202F: ces documents se citent mutuellement.`, `${documents(figures, lang)}: these documents quote each other.`);
    const label = pick(lang, verdict.label_fr ?? '', verdict.label_en ?? '');
    if (verdict.args.what === 'base') {
      return pick(lang,
        `${label}\u202F: ${amount(figures[0]!, lang)}, de tous selon ${documents(of(figures, 'everybody'), lang)}, d’un seul sexe selon ${documents(of(figures, 'one-sex'), lang)}. La base a pu changer à la reprise.`,
        `${label}: ${amount(figures[0]!, lang)}, of both sexes according to ${documents(of(figures, 'everybody'), lang)}, of one sex according to ${documents(of(figures, 'one-sex'), lang)}. The base may have changed when quoted.`);
    }
    return pick(lang,
      `${label}\u202F: le même nombre, ${amount(figures[0]!, lang)}, est donné pour ${readings(figures, lang)} (${documents(figures, lang)}).`,
      `${label}: the same number, ${amount(figures[0]!, lang)}, is given for ${readings(figures, lang)} (${documents(figures, lang)}).`);
  }),
  reasons: (verdict) => verdict.args.what === 'collapse'
    ? [{ cause: 'citation', standing: 'supported', text: { fr: 'Reprendre une source et la nommer est une bonne pratique ; c’est le compte des documents qui trompe.', en: 'Quoting a source and naming it is good practice; it is the number of documents that misleads.' } }]
    : [
      { cause: 'citation', standing: 'possible', text: { fr: 'Le second document peut résumer le premier et laisser tomber une précision.', en: 'The second document may summarise the first and drop a detail.' } },
      { cause: 'definition', text: { fr: 'Deux estimations différentes peuvent retomber sur le même nombre rond.', en: 'Two different estimates may land on the same round number.' } },
    ],
} satisfies Check;
