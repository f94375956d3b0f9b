/** F05: a total since the start that contradicts another total, the entries, or one of its own years. */
import type { Text } from '../../core/model';
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { finer, slippedSum, type Reason } from '../causes';
import { of, type Figure, type Verdict } from '../rows';
import { amount, both, documents, give, pick, quantity, values } from '../words';
import sql from './check.sql?raw';

/** The figure that contradicts the total most. */
const strongest = (figures: readonly Figure[]): Figure | undefined => [...figures].sort((a, b) => b.value - a.value)[0];

/** What the total is held against: a published flow, where the total before it was only the start of the step. */
function others(figures: readonly Figure[]): readonly Figure[] {
  const flow = of(figures, 'flow');
  return flow.length > 0 ? flow : figures.filter((figure) => figure.role !== 'total');
}

function when(figure: Figure | undefined, lang: 'fr' | 'en'): string {
  return figure ? formatter(lang).period(figure.period) : '';
}

/** Periods of the totals, each once. */
const spans = (figures: readonly Figure[], lang: 'fr' | 'en'): string =>
  formatter(lang).list([...new Set(figures.map((figure) => when(figure, lang)))]);

const EXCEEDED: readonly Reason[] = [
  { cause: 'vintage', text: { fr: 'Le total peut être un relevé arrêté plus tôt que la date sous laquelle il est cité.', en: 'The total may be a count drawn up before the date for which it is quoted.' } },
  { cause: 'kind', standing: 'possible', text: { fr: 'Le chiffre annuel compte toute personne présente à un moment de l’année, y compris celles entrées avant et renouvelées : il peut dépasser les entrées, non le total des personnes.', en: 'The yearly figure counts anyone present at some time during the year, including those who entered earlier and were renewed: it may exceed the entries, but not the total number of persons.' } },
  { cause: 'kind', standing: 'possible', text: { fr: 'Le total peut être en réalité un effectif à une date, cité comme un cumul.', en: 'The total may in fact be a number of persons at a given date, quoted as a running total.' } },
];

const SAME_PERSON: Reason = { cause: 'definition', text: {
  fr: 'Une personne comptée deux années peut ne l’être qu’une fois sur l’ensemble, ou les années avoir été révisées depuis.',
  en: 'A person counted in two years may be counted only once overall, or the years may have been revised since.',
} };

const ROUNDED: Reason = { cause: 'rounding', standing: 'excluded', text: {
  fr: 'Arrondis et mots des années sont comptés : leur somme n’atteint pas ce total, ou le dépasse.',
  en: 'The rounding and the words of the years are allowed for: their sum does not reach this total, or exceeds it.',
} };

const FALLS: readonly Reason[] = [
  { cause: 'definition', text: { fr: 'Les deux documents peuvent ne pas partir de la même origine, ou ne pas compter la même chose (personnes, dossiers, accompagnements).', en: 'The two documents may not count from the same start, or may not count the same thing (persons, files, pathways).' } },
  { cause: 'citation', text: { fr: 'Le plus récent peut être un ordre de grandeur repris d’un document ancien.', en: 'The later one may be an order of magnitude taken from an older document.' } },
];

const STEPS: readonly Reason[] = [
  { cause: 'vintage', text: { fr: 'Des entrées ont pu être ajoutées ou retirées après coup, entre l’arrêté des deux totaux.', en: 'Entries may have been added or withdrawn between the two totals.' } },
  FALLS[0]!,
];
const REASONS: Readonly<Record<string, readonly Reason[]>> = { exceeded: EXCEEDED, falls: FALLS, steps: STEPS };

function sentence(verdict: Verdict, figures: readonly Figure[]): Text {
  const total = of(figures, 'total');
  const other = strongest(others(figures));
  return both((lang) => {
    const totalPeriod = spans(total, lang);
    const label = pick(lang, total[0]?.label_fr ?? '', total[0]?.label_en ?? '');
    const start = pick(lang,
      `${label}\u202F: ${documents(total, lang)} ${give(total, lang)} ${values(total, lang)} au total (${totalPeriod})\u202F; `,
      `${label}: ${documents(total, lang)} ${give(total, lang)} ${values(total, lang)} in total (${totalPeriod}); `);
    if (!other) return start;
    if (verdict.args.condition === 'summed') {
      const sum = quantity(Number(verdict.args.parts), verdict, lang);
      return pick(lang,
        `${label}\u202F: ${documents(total, lang)} ${give(total, lang)} ${values(total, lang)} pour ${totalPeriod}, mais les années qu’il réunit, publiées une à une, font ${sum}.`,
        `${label}: ${documents(total, lang)} ${give(total, lang)} ${values(total, lang)} for ${totalPeriod}, but the years it covers, published one by one, add up to ${sum}.`);
    }
    const gap = quantity(Math.abs(verdict.imbalance ?? 0), verdict, lang);
    const rival = documents(others(figures).filter((figure) => figure.value === other.value), lang);
    if (verdict.args.condition === 'falls') {
      return start + pick(lang,
        `${rival} donnait déjà ${amount(other, lang)} pour ${when(other, lang)}. Un total ne diminue pas.`,
        `${rival} already gave ${amount(other, lang)} for ${when(other, lang)}. A total does not fall.`);
    }
    if (verdict.args.condition === 'steps') {
      return start + pick(lang,
        `l’écart avec le total précédent (${values(of(figures, 'earlier'), lang)}) n’est pas le flux publié (${amount(other, lang)}, ${when(other, lang)}).`,
        `the step from the previous total (${values(of(figures, 'earlier'), lang)}) is not the published flow (${amount(other, lang)}, ${when(other, lang)}).`);
    }
    return start + pick(lang,
      `${rival} donne ${amount(other, lang)} pour la seule période ${when(other, lang)}, soit ${gap} de plus. L’un des deux n’est pas ce que dit son libellé (cumul, effectif ou flux).`,
      `${rival} gives ${amount(other, lang)} for ${when(other, lang)} alone, ${gap} more. One of the two is not what its wording says (running total, number at a given date or entries).`);
  });
}

export default {
  flag: 'F05', slug: 'cumulative', level: 2, sql,
  title: { fr: 'Cumul incohérent', en: 'Inconsistent running total' },
  rule: {
    fr: 'Un total depuis l’origine ne diminue pas, augmente du flux publié entre deux dates, et n’est jamais inférieur à l’une de ses années ; un flux sur plusieurs années est la somme de ses années.',
    en: 'A total since the start does not fall, grows by the flow published between two dates, and is never lower than one of its years; a flow over several years is the sum of its years.',
  },
  severity: {
    fr: 'Erreur si les lectures à la lettre se contredisent et que la relation est certaine ; avertissement sinon. La gravité écrite sur une relation l’emporte.',
    en: 'Error if the literal readings contradict each other and the relation is certain; warning otherwise. A severity set on the relation prevails.',
  },
  traps: {
    fr: 'Un « cumul » qui est en réalité un effectif à une date ; des renouvellements comptés deux fois.',
    en: 'A “running total” that is really a number at a given date; renewals counted twice.',
  },
  headline: (verdict, figures) => both((lang) => {
    const total = of(figures, 'total');
    if (verdict.args.condition === 'summed') {
      const sum = quantity(Number(verdict.args.parts), verdict, lang);
      return pick(lang, `${values(total, lang)} pour ${spans(total, lang)}, mais ${sum} année par année`, `${values(total, lang)} for ${spans(total, lang)}, but ${sum} year by year`);
    }
    const other = strongest(others(figures));
    if (verdict.args.condition === 'steps') {
      const before = of(figures, 'earlier');
      return pick(lang,
        `De ${values(before, lang)} (${spans(before, lang)}) à ${values(total, lang)} (${spans(total, lang)}), mais ${other ? amount(other, lang) : ''} pour ${when(other, lang)}`,
        `From ${values(before, lang)} (${spans(before, lang)}) to ${values(total, lang)} (${spans(total, lang)}), but ${other ? amount(other, lang) : ''} for ${when(other, lang)}`);
    }
    return pick(lang,
      `${values(total, lang)} au total (${spans(total, lang)}), mais ${other ? amount(other, lang) : ''} pour ${when(other, lang)}`,
      `${values(total, lang)} in total (${spans(total, lang)}), but ${other ? amount(other, lang) : ''} for ${when(other, lang)}`);
  }),
  sentence,
  reasons: (verdict, figures) => (verdict.args.condition === 'summed' ? [slippedSum(Number(verdict.args.total), Number(verdict.args.parts), of(figures, 'inside'), verdict), SAME_PERSON, ROUNDED, finer(figures)] : [...(REASONS[verdict.args.condition ?? ''] ?? []), finer(figures)]),
} satisfies Check;
