/**
 * Small phrases that the sentences of several checks share. Every function takes the
 * language last; nothing here knows an indicator, a source or a year.
 */
import type { Lang, Text } from '../core/model';
import { formatter } from '../core/words/format';
import type { Figure, Verdict } from './rows';

/** The same sentence in both languages. */
export const both = (write: (lang: Lang) => string): Text => ({ fr: write('fr'), en: write('en') });

export const pick = (lang: Lang, fr: string, en: string): string => (lang === 'fr' ? fr : en);

/** "643 personnes", "plus de 560 personnes", "14 M€", "64,1 %". */
export function amount(figure: Figure, lang: Lang): string {
  return withUnit(formatter(lang).value(figure), figure.value_max ?? figure.value, figure, lang);
}

interface Units { unit: string | null; unit_one_fr: string | null; unit_fr: string | null; unit_one_en: string | null; unit_en: string | null }

/** Writes a computed number in the unit of a verdict or a figure. */
export function quantity(n: number, of: Units, lang: Lang): string {
  const format = formatter(lang);
  // What the engine computed on decimals carries noise in the ninth digit.
  const value = Math.abs(n) >= 100 ? Math.round(n) : Math.round(n * 100) / 100;
  return withUnit(format.value({ value, unit: of.unit }), value, of, lang);
}

const SIGNED = new Set(['percent', 'EUR', 'USD']);

function withUnit(written: string, n: number, of: Units, lang: Lang): string {
  if (of.unit === null || SIGNED.has(of.unit)) return written;
  const one = lang === 'fr' ? Math.abs(n) < 2 : n === 1;
  const label = pick(lang, (one ? of.unit_one_fr : of.unit_fr) ?? '', (one ? of.unit_one_en : of.unit_en) ?? '');
  return label ? `${written}\u00A0${label}` : written;
}

/** A difference between two numbers, with the decimals that they print: points where they are percentages. */
export function difference(n: number, of: Units, lang: Lang): string {
  const value = Math.round(Math.abs(n) * 100) / 100;
  if (of.unit !== 'percent') return withUnit(formatter(lang).value({ value, unit: of.unit }), value, of, lang);
  return `${formatter(lang).number(value)}\u00A0${pick(lang, value < 2 ? 'point' : 'points', value === 1 ? 'point' : 'points')}`;
}

/** An order of magnitude: "about 300", "6.8 M€". Of percentages, all rounded alike, none is called so. */
const isRough = ({ qualifier, unit, step, plo, phi }: Figure): boolean =>
  unit !== 'percent' && (qualifier === '~' || qualifier === 'nearly' || (qualifier === '=' && step >= 10 && phi > plo));

/** True when an order of magnitude is one of the two numbers that are subtracted. */
function isRoughly(n: number, figures: readonly Figure[]): boolean {
  const ends = (figure: Figure): number[] => [figure.value, figure.value_max ?? figure.value];
  // A difference smaller than the rounding itself is that of the printed numbers, and no order of magnitude.
  return figures.some((figure) => isRough(figure) && Math.abs(n) >= figure.step / 2
    && ends(figure).some((a) => figures.some((other) => ends(other).some((b) => Math.abs(Math.abs(a - b) - Math.abs(n)) < 1e-6 * Math.abs(n)))));
}

/** How many digits of a difference with an order of magnitude are told. */
const DIGITS = 3;

/** How far apart the numbers of a verdict are: "36 personnes"; "au moins" from an open end, "environ" from an order of magnitude. */
export function distance(verdict: Verdict, figures: readonly Figure[], lang: Lang): string {
  const n = Math.abs(verdict.imbalance ?? 0);
  const [least, rough] = [verdict.args.least !== undefined, isRoughly(n, figures)];
  const digit = 10 ** Math.max(0, Math.floor(Math.log10(n || 1)) + 1 - DIGITS);
  const told = difference(rough ? (least ? Math.floor : Math.round)(n / digit) * digit : n, verdict, lang);
  return `${least ? pick(lang, 'au moins ', 'at least ') : ''}${rough ? pick(lang, 'environ ', 'about ') : ''}${told}`;
}

/**
 * What separates the two sides of a verdict: "166 personnes d’écart, 17,2 % de leur moyenne". The percentage
 * names what it is of (METHODS §2.5); percentages differ by points, and by nothing else.
 */
export function apart(verdict: Verdict, figures: readonly Figure[], lang: Lang): string {
  const gap = distance(verdict, figures, lang);
  const start = pick(lang, `${gap} d’écart`, `a difference of ${gap}`);
  if (verdict.unit === 'percent') return start;
  return start + pick(lang, `, ${relative(verdict, lang)} de leur moyenne`, `, ${relative(verdict, lang)} of their mean`);
}

/** Producers stand in the pack separated by semicolons, some with a remark in brackets: the first one leads. */
export const leading = (figure: Figure): string => (figure.producer.split(';')[0] ?? '').replace(/\s*\(.*\)\s*$/, '').trim();

/** Producers first, relays last; then the earliest publication. */
const byWeight = (a: Figure, b: Figure): number =>
  Number(a.side === 'press') - Number(b.side === 'press') || (a.published ?? '9').localeCompare(b.published ?? '9');

/** "Sénat", "Sénat et LCI", "Sénat et 3 autres documents"; dated, "Sénat (2019)". */
export function documents(figures: readonly Figure[], lang: Lang, dated = false): string {
  const unique = [...new Map([...figures].sort(byWeight).map((figure) => [figure.source_id, figure])).values()];
  const named = (figure: Figure): string => {
    const year = figure.published?.slice(0, 4);
    return dated && year ? `${leading(figure)} (${year})` : leading(figure);
  };
  const names = [...new Set(unique.map(named))];
  if (names.length < unique.length && names.length === 1) {
    return pick(lang, `${names[0]} (${unique.length} documents)`, `${names[0]} (${unique.length} documents)`);
  }
  if (unique.length <= 2) return formatter(lang).list(names);
  const others = unique.length - 1;
  return pick(lang, `${names[0]} et ${others} autres documents`, `${names[0]} and ${others} other documents`);
}

/** True when two camps would be called by one name: they are then dated. */
export const sameNames = (a: readonly Figure[], b: readonly Figure[]): boolean =>
  a.some((x) => b.some((y) => leading(x) === leading(y)));

/** True when one and the same document stands on both sides. */
export function sameDocument(a: readonly Figure[], b: readonly Figure[]): boolean {
  return new Set([...a, ...b].map((figure) => figure.source_id)).size === 1;
}

/** What narrows the indicator for a figure, in words: "femmes, exploitation sexuelle"; empty when nothing does. */
export const whoOf = (figure: Figure, lang: Lang): string => pick(lang, figure.who_fr ?? '', figure.who_en ?? '');

const MEASURES: Readonly<Record<string, Text>> = {
  share: { fr: 'part', en: 'share' }, change: { fr: 'évolution', en: 'change' }, mean: { fr: 'moyenne', en: 'mean' },
  'annual-mean': { fr: 'moyenne annuelle', en: 'yearly mean' },
};

/** "Victimes accompagnées, femmes, France, 2022": what is counted, in whom, where and when. */
export function subject(verdict: Verdict, figures: readonly Figure[], lang: Lang): string {
  const label = pick(lang, verdict.label_fr ?? verdict.indicator ?? '', verdict.label_en ?? verdict.indicator ?? '');
  const first = figures[0];
  const word = MEASURES[first?.measure ?? '']?.[lang];
  const base = pick(lang, first?.base_fr ?? '', first?.base_en ?? '');
  const alone = base && figures.every((figure) => figure.base_fr === first?.base_fr) ? `${word} ${pick(lang, 'de', 'of')} ${formatter(lang).quote(base)}` : word;
  const measure = word && !label.toLowerCase().startsWith(word) ? alone : undefined;
  // What narrows the indicator is told as far as it is the same for all figures.
  const [narrowed = [], ...others] = figures.map((figure) => whoOf(figure, lang).split(', '));
  const who = narrowed.filter((part) => others.every((parts) => parts.includes(part))).join(', ');
  const where = pick(lang, verdict.area_fr ?? '', verdict.area_en ?? '').replace(/\s*\(.*\)$/, '');
  const when = verdict.period ? formatter(lang).period(verdict.period) : '';
  const inside = [measure, who, where, when].filter(Boolean).join(', ');
  return inside ? `${label}, ${inside}` : label;
}

/** "donne" or "donnent", as many documents as there are. */
export const give = (figures: readonly Figure[], lang: Lang): string =>
  new Set(figures.map((figure) => figure.source_id)).size > 1 ? pick(lang, 'donnent', 'give') : pick(lang, 'donne', 'gives');

/** Relative difference in words: "6,7 %"; one that rounds to zero is not told as zero. */
export function relative(verdict: Verdict, lang: Lang): string {
  const value = (verdict.relative ?? 0) * 100;
  const least = 0.1;
  return value !== 0 && Math.abs(value) < least / 2
    ? `${pick(lang, 'moins de', 'less than')} ${formatter(lang).percent(least, 1)}`
    : formatter(lang).percent(value, 1);
}

/** Different values of a camp without their unit: "26 ou environ 30". */
export const bare = (figures: readonly Figure[], lang: Lang): string => values(figures.map((figure) => ({ ...figure, unit_one_fr: null, unit_fr: null, unit_one_en: null, unit_en: null })), lang);

/** Different values of a camp, smallest first: "36 personnes", "22 ou 28 %". */
export function values(figures: readonly Figure[], lang: Lang): string {
  const unique = [...new Map(figures.map((figure) => [`${figure.qualifier}${figure.value}/${figure.value_max}`, figure])).values()]
    .sort((a, b) => a.value - b.value);
  if (unique.length === 0) return '';
  const format = formatter(lang);
  if (unique.length > 3) {
    // A long list is told by its ends, without their qualifiers.
    const [lowest, highest] = [unique[0]!, { ...unique.at(-1)!, qualifier: '=' }];
    const ends = [format.value({ ...lowest, qualifier: '=' }), amount({ ...highest, value: highest.value_max ?? highest.value, value_text: String(highest.value_max ?? highest.value) }, lang)];
    return pick(lang, `de ${ends[0]} à ${ends[1]}`, `from ${ends[0]} to ${ends[1]}`);
  }
  const written = unique.map((figure, i, list) => (i === list.length - 1 ? amount(figure, lang) : format.value(figure)));
  return format.list(written, 'or');
}
