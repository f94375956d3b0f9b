/** F01: documents that give different numbers for one quantity. */
import type { Check } from '../check';
import { finer, type Reason } from '../causes';
import { of, type Figure, type Verdict } from '../rows';
import { apart, both, documents, give, pick, sameDocument, sameNames, subject, values } from '../words';
import sql from './check.sql?raw';

/** The two sides; where a third figure fits both, it is told in the evidence only. */
function camps(figures: readonly Figure[]): [readonly Figure[], readonly Figure[]] {
  const low = of(figures, 'low');
  const high = of(figures, 'high');
  if (low.length && high.length) return [low, high];
  const sorted = [...figures].sort((a, b) => a.value - b.value);
  const middle = sorted.findIndex((figure) => figure.value !== sorted[0]?.value || figure.qualifier !== sorted[0]?.qualifier);
  return [sorted.slice(0, Math.max(1, middle)), sorted.slice(Math.max(1, middle))];
}

/** What the rule itself has seen of the two numbers. */
const REASONS: Readonly<Record<string, Reason>> = {
  rounding: { cause: 'rounding', standing: 'supported', text: {
    fr: 'L’un des nombres est l’autre, arrondi : il n’y a alors aucun désaccord.',
    en: 'One of the numbers is the other, rounded: there is then no disagreement.',
  } },
  adjacent: { cause: 'rounding', standing: 'supported', text: {
    fr: 'Les deux nombres se touchent : une même valeur, arrondie dans un sens ou dans l’autre, donnerait l’un ou l’autre.',
    en: 'The two numbers touch: one value, rounded up or down, would give either.',
  } },
  demanded: { cause: 'definition', standing: 'supported', text: {
    fr: 'Ce sont des demandes de personnes différentes, non des constats : chacun peut souhaiter son nombre.',
    en: 'These are requests by different people, not findings: each may wish for its own number.',
  } },
  estimate: { cause: 'definition', standing: 'supported', text: {
    fr: 'Ce sont des estimations : deux méthodes peuvent donner deux ordres de grandeur sans qu’aucune soit fautive.',
    en: 'These are estimates: two methods may give two orders of magnitude without either being wrong.',
  } },
  target: { cause: 'vintage', text: {
    fr: 'Ce sont des prévisions : elles peuvent avoir changé entre deux annonces.',
    en: 'These are forecasts: they may have changed between two announcements.',
  } },
  date: { cause: 'definition', standing: 'supported', text: {
    fr: 'L’un des effectifs est donné pour un jour, l’autre pour l’année ou le mois : ils ont pu être comptés à deux dates.',
    en: 'One of the numbers is given for a day, the other for the year or the month: they may have been counted on two dates.',
  } },
  name: { cause: 'scope', standing: 'supported', text: {
    fr: 'Les deux documents ne nomment pas la grandeur de la même façon ; leurs champs peuvent ne pas coïncider exactement.',
    en: 'The two documents do not use the same name for the quantity; their scopes may not match exactly.',
  } },
};

function reasons(verdict: Verdict, figures: readonly Figure[]): Reason[] {
  const seen = REASONS[verdict.args.reason ?? ''];
  return seen ? [seen, finer(figures)] : [finer(figures)];
}

export default {
  flag: 'F01', slug: 'same-quantity', level: 3, sql,
  title: { fr: 'Même grandeur, chiffres différents', en: 'Same quantity, different figures' },
  rule: {
    fr: 'Deux documents qui décrivent la même grandeur (même population, même lieu, même période, même unité) doivent donner des intervalles qui se touchent.',
    en: 'Two documents that describe the same quantity (same population, place, period and unit) must give intervals that meet.',
  },
  severity: {
    fr: 'Erreur si les lectures à la lettre n’ont aucun point commun ; avertissement si seuls les intervalles usuels le sont, ou s’il s’agit d’estimations, de cibles ou de deux noms d’une grandeur ; information si l’arrondi explique l’écart.',
    en: 'Error if the literal readings do not meet; warning if only the usual ones do not, or for estimates, targets or two names for one quantity; information if rounding explains the difference.',
  },
  traps: {
    fr: 'Arrondi ; provisoire contre définitif ; citation d’un autre document : remonter à l’origine avant d’accuser un producteur.',
    en: 'Rounding; provisional against final; a quotation from another document: go back to the origin before blaming a producer.',
  },
  headline: (verdict, figures) => both((lang) => {
    const [low, high] = camps(figures);
    return `${subject(verdict, figures, lang)}${pick(lang, '\u202F: ', ': ')}${values([...low, ...high], lang)}`;
  }),
  sentence: (verdict, figures) => both((lang) => {
    const [low, high] = camps(figures);
    const dated = sameNames(low, high);
    const same = verdict.grade === 'C4'
      ? pick(lang, 'D’après leurs définitions, il s’agit de la même grandeur.', 'As far as their definitions show, this is the same quantity.')
      : verdict.grade_field === 'period'
        ? pick(lang, 'L’un date son effectif du dernier jour, l’autre de la période entière.', 'One gives its number for the last day, the other for the whole period.')
        : pick(lang, 'La grandeur est la même sous deux noms.', 'It is the same quantity under two names.');
    if (sameDocument(low, high)) {
      return pick(lang,
        `${subject(verdict, figures, lang)}\u202F: un même document, ${documents(low, lang)}, donne ${values(low, lang)} et ${values(high, lang)}. ${same}`,
        `${subject(verdict, figures, lang)}: the same document, ${documents(low, lang)}, gives ${values(low, lang)} and ${values(high, lang)}. ${same}`);
    }
    const [first, second] = [documents(low, lang, dated), documents(high, lang, dated)];
    const known = new Set(low.map(({ source_id }) => source_id));
    const twice = high.every(({ source_id }) => known.has(source_id));
    // Two documents that one name and one year would call alike are told as two.
    const other = second === first && !twice ? pick(lang, 'un autre document du même producteur', 'another document by the same producer') : second;
    const gives = twice ? pick(lang, `${give(high, lang)} aussi`, `also ${give(high, lang)}`) : give(high, lang);
    return pick(lang,
      `${subject(verdict, figures, lang)}\u202F: ${first} ${give(low, lang)} ${values(low, lang)}, ${other} ${gives} ${values(high, lang)}\u202F; ${apart(verdict, figures, lang)}. ${same}`,
      `${subject(verdict, figures, lang)}: ${first} ${give(low, lang)} ${values(low, lang)}, ${other} ${gives} ${values(high, lang)}; ${apart(verdict, figures, lang)}. ${same}`);
  }),
  reasons,
} satisfies Check;
