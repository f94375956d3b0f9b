/**
 * Why do the figures of a finding differ? The same candidate causes are put to every finding,
 * and each is answered from fields of the figures: the data support it, leave it possible, or
 * exclude it. What a check knows of a cause in particular (`Reason`) is said with that answer.
 *
 *   sides of a finding ──► one answer per cause ──► supported, possible, excluded
 */
import type { Cause, Explanation, Lang, Standing, Text } from '../core/model';
import { slip } from '../core/digits';
import { UNNAMED } from '../core/evidence';
import { ASIDE } from '../core/told';
import { formatter } from '../core/words/format';
import { inLang } from '../core/words/line';
import type { Figure, Verdict } from './rows';
import { both, difference, documents, leading, pick, quantity } from './words';

/** What a check says of a cause; `standing` where the check itself has judged it, else that of the data. */
export interface Reason { readonly cause: Cause; readonly text: Text; readonly standing?: Standing }

/** An answer: where the cause stands, and the fields that say so; `evidence` is what to add where the check has its own words. */
interface Answer { readonly standing: Standing; readonly text: Text; readonly evidence?: Text }
type Sides = readonly (readonly Figure[])[];
type Question = (sides: Sides, verdict: Verdict) => Answer | null;

const STANDINGS: readonly Standing[] = ['supported', 'possible', 'excluded'];

const answer = (standing: Standing, write: (lang: Lang) => string): Answer => ({ standing, text: both(write) });
const distinct = <T>(of: readonly T[]): readonly T[] => [...new Set(of)];
/** "« a » et « b »", at most three of them. */
const listed = (lang: Lang, items: readonly string[]): string => formatter(lang).list(items.length > 3 ? [...items.slice(0, 2), '…'] : items);
const several = (figures: readonly Figure[]): boolean => new Set(figures.map((figure) => figure.source_id)).size > 1;
const oneDocument = (sides: Sides): boolean => !several(sides.flat());

/** The parties of a finding: by the part that each figure plays, else by what it prints. */
export function sidesOf(figures: readonly Figure[]): Sides {
  const told = figures.filter((figure) => !ASIDE.has(figure.role));
  const by = (key: (figure: Figure) => string): Sides => {
    const groups = new Map<string, Figure[]>();
    for (const figure of told) groups.set(key(figure), [...(groups.get(key(figure)) ?? []), figure]);
    return [...groups.values()];
  };
  const roles = by((figure) => figure.role);
  return roles.length > 1 ? roles : by((figure) => `${figure.qualifier}${figure.value_text}`);
}

const KINDS: Readonly<Record<string, Text>> = {
  flow: { fr: 'flux d’une période', en: 'flow over a period' }, stock: { fr: 'effectif à une date', en: 'number at a given date' },
  presence: { fr: 'personnes présentes dans la période', en: 'persons present in the period' }, cumulative: { fr: 'cumul', en: 'running total' },
  rate: { fr: 'taux', en: 'rate' }, target: { fr: 'prévision', en: 'forecast' }, panel: { fr: 'panel', en: 'panel' },
};

/** Two editions: dates of publication, and whose documents they are. */
const vintage: Question = (sides) => {
  if (oneDocument(sides)) return answer('excluded', (lang) => pick(lang, 'Ce ne sont pas deux éditions : un même document donne tous ces chiffres.', 'These are not two editions: a single document gives all these figures.'));
  const dates = sides.map((side) => distinct(side.flatMap((figure) => figure.published ?? [])).toSorted());
  if (sides.flat().some((figure) => figure.published === null)) {
    const undated = sides.flat().filter((figure) => figure.published === null);
    return answer('possible', (lang) => pick(lang, `Sans date de publication (${documents(undated, lang)}), rien n’exclut deux éditions.`, `With no date of publication (${documents(undated, lang)}), two editions cannot be ruled out.`));
  }
  const all = distinct(dates.flat()).toSorted();
  if (all.length === 1) return answer('excluded', (lang) => pick(lang, `Ce ne sont pas deux éditions : tout est publié à la même date (${formatter(lang).period(all[0]!)}).`, `These are not two editions: everything was published at the same time (${formatter(lang).period(all[0]!)}).`));
  const producers = sides.map((side) => new Set(side.map(leading)));
  const common = [...producers[0]!].find((name) => producers.every((names) => names.has(name)));
  const revised = sides.flat().some((figure) => figure.status === 'revised');
  const apart = distinct(dates.map(([first]) => first)).length > 1;
  const years = distinct(all.map((date) => date.slice(0, 4)));
  // Years tell editions apart; within one year, the dates do.
  const span = (lang: Lang): string => distinct((years.length > 1 ? years : all).map((date) => formatter(lang).period(date))).filter((_, i, list) => i === 0 || i === list.length - 1).join(pick(lang, ' à ', ' to '));
  const told = answer((common !== undefined && apart) || revised ? 'supported' : 'possible', (lang) => {
    const from = span(lang);
    const who = common !== undefined && apart ? pick(lang, `${common} a publié plusieurs fois (${from})`, `${common} published several times (${from})`) : pick(lang, `Les documents ne sont pas du même moment (${from})`, `The documents date from different times (${from})`);
    return `${who}${pick(lang, ' : un décompte plus tardif peut être plus complet, ou corrigé.', ': a later count may be more complete, or corrected.')}`;
  });
  return { ...told, evidence: both((lang) => pick(lang, `Documents de ${span(lang)}.`, `Documents from ${span(lang)}.`)) };
};

/** Names of a field on the sides: the same everywhere, or not. */
const compare = (sides: Sides, code: (figure: Figure) => string, name: (figure: Figure, lang: Lang) => string) => {
  const codes = new Map(sides.flat().map((figure) => [code(figure), figure]));
  return { same: codes.size === 1, names: (lang: Lang) => distinct([...codes.values()].map((figure) => name(figure, lang))) };
};

const scope: Question = (sides) => {
  const { same, names } = compare(sides, (figure) => figure.scope_id, (figure, lang) => formatter(lang).quote(pick(lang, figure.scope_fr, figure.scope_en)));
  if (sides.flat().some((figure) => figure.scope_id === 'unspecified')) return answer('possible', (lang) => pick(lang, 'Un document ne dit pas quelle population il compte.', 'One document does not say which population it counts.'));
  return same
    ? answer('excluded', (lang) => pick(lang, `La population déclarée est la même des deux côtés : ${listed(lang, names(lang))}.`, `The declared population is the same on both sides: ${listed(lang, names(lang))}.`))
    : answer('supported', (lang) => pick(lang, `Les populations ne sont pas les mêmes : ${listed(lang, names(lang))}.`, `The populations are not the same: ${listed(lang, names(lang))}.`));
};

const unit: Question = (sides) => {
  const { same, names } = compare(sides, (figure) => figure.unit, (figure, lang) => pick(lang, figure.unit_fr ?? figure.unit, figure.unit_en ?? figure.unit));
  return same
    ? answer('excluded', (lang) => pick(lang, `Même unité des deux côtés : ${listed(lang, names(lang))}.`, `The same unit on both sides: ${listed(lang, names(lang))}.`))
    : answer('supported', (lang) => pick(lang, `Les unités ne sont pas les mêmes : ${listed(lang, names(lang))}.`, `The units are not the same: ${listed(lang, names(lang))}.`));
};

const kind: Question = (sides) => {
  const { same, names } = compare(sides, (figure) => figure.kind, (figure, lang) => KINDS[figure.kind]?.[lang] ?? figure.kind);
  return same
    ? answer('excluded', (lang) => pick(lang, `Même nature des deux côtés : ${listed(lang, names(lang))}.`, `The same kind of figure on both sides: ${listed(lang, names(lang))}.`))
    : answer('supported', (lang) => pick(lang, `Les chiffres ne sont pas de même nature : ${listed(lang, names(lang))}.`, `The figures are of different kinds: ${listed(lang, names(lang))}.`));
};

/** Who answered, where: respondents of the panel behind a figure, territory, service. */
const coverage: Question = (sides) => {
  const panels = distinct(sides.flatMap((side) => side.flatMap((figure) => figure.respondents ?? [])));
  if (panels.length > 1) {
    return answer('supported', (lang) => {
      const counts = listed(lang, panels.map((n) => formatter(lang).number(n)));
      return pick(lang, `Le nombre de répondants n’est pas le même : ${counts}.`, `The number of respondents differs: ${counts}.`);
    });
  }
  const { same, names } = compare(sides, (figure) => `${figure.area}|${figure.structure ?? ''}`,
    (figure, lang) => [pick(lang, figure.area_fr ?? figure.area, figure.area_en ?? figure.area), figure.structure].filter(Boolean).join(', '));
  return same
    ? answer('excluded', (lang) => pick(lang, `Même couverture des deux côtés : ${listed(lang, names(lang))}.`, `The same coverage on both sides: ${listed(lang, names(lang))}.`))
    : answer('supported', (lang) => pick(lang, `La couverture n’est pas la même : ${listed(lang, names(lang))}.`, `Coverage is not the same: ${listed(lang, names(lang))}.`));
};

/** Half of the weight of the last digit that a printed number commits to: g(x)/2 where a count looks rounded (METHODS §2.4). */
const half = ({ step, measure, qualifier }: Figure): number => {
  const counted = measure === 'count' || measure === 'amount';
  return counted && (step < 10 || qualifier !== '=') ? 0 : step / 2;
};

/** What rounding or its words leave open on either side of a printed number. */
export const slack = (figure: Figure): number =>
  Math.max(half(figure), ...[figure.value - figure.plo, figure.phi - figure.value].filter(Number.isFinite));

const rounding: Question = (sides, verdict) => {
  const figures = sides.flat();
  if (!verdict.imbalance || sides.length < 2 || distinct(figures.map((figure) => figure.unit)).length > 1) return null;
  if (figures.every((figure) => slack(figure) === 0)) return answer('excluded', (lang) => pick(lang, 'Les nombres sont imprimés à l’unité, sans « environ » ni « plus de ».', 'The numbers are printed to the unit, without “about” or “more than”.'));
  const left = Math.max(...figures.map((figure) => Math.min(figure.plo, figure.value - half(figure)))) - Math.min(...figures.map((figure) => Math.max(figure.phi, figure.value + half(figure))));
  return left <= 0
    ? answer('supported', (lang) => pick(lang, 'Arrondis, ou écrits avec « environ » ou « plus de », ces nombres peuvent n’en être qu’un : leurs lectures se touchent.', 'Rounded, or written with “about” or “more than”, these numbers may be one: their readings meet.'))
    : answer('excluded', (lang) => pick(lang, `Arrondis et mots pris en compte, il reste un écart d’au moins ${difference(left, verdict, lang)}.`, `Once rounding and wording are allowed for, a difference of at least ${difference(left, verdict, lang)} remains.`));
};

const digits = (figure: Figure): string => figure.value_text.replace(/\D/g, '');
/** Beyond this many figures a side, a slip is no longer looked for pair by pair. */
const PAIRS = 40;

/** One character, two swapped digits, or a power of ten apart (METHODS F19). An approximate number has no digit to mistype. */
const typing: Question = (sides, verdict) => {
  if ((verdict.imbalance ?? 0) === 0) return null;
  const [a = [], b = []] = sides.map((side) => [...new Map(side.filter((figure) => figure.qualifier === '=').map((figure) => [figure.value_text, figure])).values()].slice(0, PAIRS));
  if (a.length === 0 || b.length === 0) return null;
  for (const x of a) {
    for (const y of b) {
      const found = x.unit === y.unit ? slip(digits(x), digits(y)) : null;
      if (found) return answer('supported', (lang) => slipped(found, formatter(lang).list([formatter(lang).value(x), formatter(lang).value(y)]), lang));
    }
  }
  return answer('excluded', (lang) => pick(lang, 'Aucun de ces nombres ne devient l’autre par un caractère, un échange de chiffres ou une puissance de dix.', 'None of these numbers turns into the other by changing one character, swapping digits or a power of ten.'));
};

/** The hint of a slip between two numbers already written. */
export function slipped(found: NonNullable<ReturnType<typeof slip>>, pair: string, lang: Lang): string {
  if (found === 'magnitude') return pick(lang, `${pair} diffèrent d’une puissance de dix : une erreur d’unité est possible.`, `${pair} differ by a power of ten: a mistake in the unit is possible.`);
  if (found === 'transposition') return pick(lang, `${pair} s’écrivent avec les mêmes chiffres, deux d’entre eux échangés : une coquille est possible.`, `${pair} use the same digits, two of them swapped: a typing error is possible.`);
  return pick(lang, `${pair} diffèrent d’un seul caractère : une coquille est possible.`, `${pair} differ by a single character: a typing error is possible.`);
}

/** A side that only relays, or an origin that a document names. */
const citation: Question = (sides) => {
  if (oneDocument(sides)) return answer('excluded', (lang) => pick(lang, 'Un seul document : rien n’est repris de l’un à l’autre.', 'One document only: nothing is quoted from another.'));
  const relays = sides.filter((side) => side.every((figure) => figure.side === 'press'));
  if (relays.length > 0 && relays.length < sides.length) {
    return answer('supported', (lang) => pick(lang,
      `${documents(relays[0]!, lang)} : la presse relaie un chiffre, elle ne le produit pas. L’écart peut être né de la reprise.`,
      `${documents(relays[0]!, lang)}: the press relays figures, it does not produce them. The difference may come from there.`));
  }
  const citing = sides.flat().filter((figure) => figure.cites !== null && figure.cites !== UNNAMED);
  if (citing.length > 0) {
    const [first, ...others] = distinct(citing.map((figure) => figure.cites!));
    const shared = others.length === 0 && sides.every((side) => side.some((figure) => figure.cites === first));
    return answer(shared ? 'supported' : 'possible', (lang) => {
      const named = listed(lang, distinct(citing.map(({ cites_fr, cites_en }) => inLang(lang, cites_fr, cites_en))));
      return shared
        ? pick(lang, `Les deux côtés citent une même origine, ${named} : l’un des deux l’a reprise inexactement.`, `Both sides quote the same origin, ${named}: one of them inaccurately.`)
        : pick(lang, `${documents(citing, lang)} ${several(citing) ? 'citent' : 'cite'} une origine, ${named} : l’écart peut être né de la reprise.`, `${documents(citing, lang)} ${several(citing) ? 'quote' : 'quotes'} an origin, ${named}: the difference may come from the quotation.`);
    });
  }
  // Who prints what others counted, or is known through another document only, quotes even when it names nobody.
  const second = sides.find((side) => side.every((figure) => figure.cites === UNNAMED || figure.side === 'press' || figure.side === 'parliament' || figure.read_as === 'quoted-by-another'));
  return second
    ? answer('possible', (lang) => pick(lang, `${documents(second, lang)} : chiffre repris, sans que l’origine soit notée.`, `${documents(second, lang)}: a quoted figure whose origin is not given.`))
    : answer('excluded', (lang) => pick(lang, 'De chaque côté un producteur donne son propre chiffre, sans nommer d’autre origine.', 'On each side a producer gives its own figure and names no other origin.'));
};

const QUESTIONS: Readonly<Partial<Record<Cause, Question>>> = { vintage, scope, unit, kind, coverage, rounding, typing, citation };
export const CANDIDATES = Object.keys(QUESTIONS) as readonly Cause[];

/** French signs keep their word: a narrow space that does not break. */
const spaced = (text: string): string => text.replace(/ (?=[:;?!»])/g, '\u202F').replace(/« /g, '«\u202F');

/**
 * @param reasons     what the check says, the most favourable to the documents first
 * @param candidates  causes that can play a part in this check; all of them unless it says otherwise
 * @returns           supported causes first, then possible ones, then excluded ones. What a check says of
 *                    a cause that the data exclude is left out; there is always one that is not excluded
 *                    as long as the check gives one of cause `definition`.
 */
export function explain(verdict: Verdict, figures: readonly Figure[], reasons: readonly Reason[], candidates: readonly Cause[] = CANDIDATES): Explanation[] {
  const sides = sidesOf(figures);
  const judged = new Set(reasons.filter(({ standing }) => standing !== undefined).map(({ cause }) => cause));
  const answers = new Map<Cause, Answer>();
  if (sides.flat().length > 1) {
    for (const cause of candidates) {
      const found = judged.has(cause) ? null : QUESTIONS[cause]?.(sides, verdict);
      if (found) answers.set(cause, found);
    }
  }
  const added = new Set<Cause>();
  const said = reasons.flatMap(({ cause, text, standing }): Explanation[] => {
    const given = answers.get(cause);
    if (given?.standing === 'excluded') return [];
    const evidence = given && !added.has(cause) ? given.evidence ?? given.text : null;
    if (evidence) added.add(cause);
    return [{ cause, standing: standing ?? given?.standing ?? 'possible', text: evidence ? { fr: `${text.fr} ${evidence.fr}`, en: `${text.en} ${evidence.en}` } : text }];
  });
  const rest = [...answers].filter(([cause]) => !added.has(cause)).map(([cause, { standing, text }]): Explanation => ({ cause, standing, text }));
  // What the check says comes before what the fields say of the same standing; the general word comes last.
  const order = (one: Explanation): number => STANDINGS.indexOf(one.standing) * 2 + Number(one.cause === 'definition' && one.standing === 'possible');
  return [...said, ...rest].toSorted((a, b) => order(a) - order(b)).map((one) => ({ ...one, text: { ...one.text, fr: spaced(one.text.fr) } }));
}

/** Documents read as excerpts may say more than was read: a finer definition is never excluded. */
export function finer(figures: readonly Figure[]): Reason {
  const documentsRead = new Map(figures.map((figure) => [figure.source_id, figure.read_as]));
  const partly = [...documentsRead.values()].filter((how) => how !== 'full-text').length;
  return {
    cause: 'definition', standing: 'possible',
    text: both((lang) => {
      const read = partly === 0 ? '' : documentsRead.size === 1 ? pick(lang, ' Document lu en extrait.', ' Document read in excerpt.')
        : pick(lang, ` ${partly === 1 ? 'Lu' : 'Lus'} en extrait : ${partly} des ${documentsRead.size} documents.`, ` Read in excerpt: ${partly} of the ${documentsRead.size} documents.`);
      return pick(lang, 'Les définitions peuvent différer sur des points qui n’ont pas été lus : champ, date d’arrêté, unité de compte. À demander aux producteurs.', 'Definitions may differ on points that were not read: scope, cut-off date, unit of count. Ask the producers.') + read;
    }),
  };
}
/** A sum that one slip of the pen in one of its numbers would set right. */
export function slippedSum(total: number, sum: number, parts: readonly Figure[], verdict: Verdict): Reason {
  const candidates: readonly (readonly [number, number])[] = [[total, sum], ...parts.map((part) => [part.value, part.value + total - sum] as const)];
  for (const [printed, meant] of candidates) {
    const found = meant > 0 ? slip(String(printed).replace(/\D/g, ''), String(Math.round(meant * 1e6) / 1e6).replace(/\D/g, '')) : null;
    if (found === null) continue;
    return { cause: 'typing', standing: 'supported', text: both((lang) => {
      const [a, b] = [quantity(printed, { ...verdict, unit: null }, lang), quantity(meant, { ...verdict, unit: null }, lang)];
      return pick(lang, `${a} imprimé pour ${b} suffirait : une coquille est possible.`, `${a} printed for ${b} would be enough: a typing error is possible.`);
    }) };
  }
  return { cause: 'typing', standing: 'excluded', text: {
    fr: 'Aucune coquille d’un caractère dans l’un de ces nombres ne rétablit la somme.', en: 'No slip of one character in one of these numbers restores the sum.',
  } };
}
