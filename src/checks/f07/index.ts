/** F07: one number presented as a total here and as people present there, or one label for two kinds of count. */
import type { Lang, Text } from '../../core/model';
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { of, type Figure, type Verdict } from '../rows';
import { amount, both, documents, give, pick, subject, values } from '../words';
import sql from './check.sql?raw';

/** What a figure of each kind counts, in the order in which they are told. */
const KINDS: Readonly<Record<string, Text>> = {
  cumulative: { fr: 'un cumul', en: 'a running total' }, flow: { fr: 'les entrées d’une période', en: 'entries over a period' },
  presence: { fr: 'les présents au cours d’une période', en: 'persons present during a period' }, stock: { fr: 'un effectif à une date', en: 'a number at a given date' },
};
const kindsOf = (figures: readonly Figure[]): readonly string[] => Object.keys(KINDS).filter((kind) => figures.some((figure) => figure.kind === kind));
const kinds = (figures: readonly Figure[], lang: Lang): string => formatter(lang).list(kindsOf(figures).map((kind) => KINDS[kind]![lang]));
const periods = (figures: readonly Figure[], lang: Lang): string => formatter(lang).list([...new Set(figures.map(({ period }) => formatter(lang).period(period)))]);

function number(figures: readonly Figure[], lang: Lang): string {
  const [total, present] = [of(figures, 'total'), of(figures, 'present')];
  return pick(lang,
    `Le même nombre, ${amount(figures[0]!, lang)}, est présenté comme un cumul par ${documents(total, lang)} (${periods(total, lang)}), et comme ${kinds(present, lang)} par ${documents(present, lang)} (${periods(present, lang)}).`,
    `The same number, ${amount(figures[0]!, lang)}, is a running total where ${documents(total, lang)} ${give(total, lang)} it (${periods(total, lang)}), and ${kinds(present, lang)} where ${documents(present, lang)} ${give(present, lang)} it (${periods(present, lang)}).`);
}

function series(verdict: Verdict, figures: readonly Figure[], lang: Lang): string {
  const each = formatter(lang).list(kindsOf(figures).map((kind) => `${KINDS[kind]![lang]} (${values(figures.filter((figure) => figure.kind === kind), lang)})`));
  return pick(lang,
    `${subject(verdict, figures, lang)}\u202F: sous un même libellé, selon les années, ${documents(figures, lang)} ${give(figures, lang)} ${each}. Les points ne se joignent pas.`,
    `${subject(verdict, figures, lang)}: under the same label, depending on the year, ${documents(figures, lang)} ${give(figures, lang)} ${each}. The points cannot be joined.`);
}

export default {
  flag: 'F07', slug: 'stock-flow', level: 2, sql,
  title: { fr: 'Effectif, flux ou cumul', en: 'Stock, flow or running total' },
  rule: {
    fr: 'Un même nombre ne peut être à la fois le total des entrées depuis l’origine et l’effectif présent à une date, sauf si personne n’est sorti. Un même libellé ne compte pas un effectif une année, un flux une autre.',
    en: 'The same number cannot be both the total of entries since the start and the people present at a given date, unless nobody has left. The same label should not count a stock one year and a flow another.',
  },
  severity: {
    fr: 'Avertissement : l’un des libellés est inexact ou incomplet, on ne sait pas lequel.',
    en: 'Warning: one of the wordings is inaccurate or incomplete, but there is no telling which.',
  },
  traps: {
    fr: '« Accompagnées en 2022 » compte toute personne présente à un moment de l’année : ni un effectif, ni des entrées. Les nombres inférieurs à 10 coïncident trop aisément.',
    en: '“Supported in 2022” counts anyone present at some time during the year: neither a stock nor entries. Numbers under 10 coincide too easily.',
  },
  headline: (verdict, figures) => both((lang) => (verdict.args.what === 'series'
    ? `${subject(verdict, figures, lang)}${pick(lang, '\u202F: ', ': ')}${kinds(figures, lang)}`
    : `${amount(figures[0]!, lang)}${pick(lang, '\u202F: ', ': ')}${formatter(lang).list(kindsOf(figures).map((kind) => KINDS[kind]![lang]), 'or')}${pick(lang, '\u202F?', '?')}`)),
  sentence: (verdict, figures) => both((lang) => (verdict.args.what === 'series' ? series(verdict, figures, lang) : number(figures, lang))),
  reasons: (verdict, figures) => (verdict.args.what === 'series' ? [
    { cause: 'kind', text: { fr: 'Chaque décompte est légitime, et sa date dit souvent lequel c’est : seul leur rapprochement trompe.', en: 'Each count is legitimate, and its date often tells which one it is: it is only putting them side by side that misleads.' } },
  ] : [
    { cause: 'kind', standing: 'possible', text: kindsOf(figures).includes('stock')
      ? { fr: 'Tant que personne n’est sorti du dispositif, l’effectif et le cumul sont le même nombre.', en: 'As long as nobody has left the scheme, the stock and the running total are the same number.' }
      : { fr: 'Si tous sont entrés, ou encore présents, dans cette période, le cumul est le même nombre.', en: 'If all entered, or were still present, in that period, the running total is the same number.' } },
    { cause: 'citation', standing: 'possible', text: { fr: 'L’un des documents a pu citer l’autre en changeant le libellé.', en: 'One of the documents may have quoted the other and changed the wording.' } },
  ]),
} satisfies Check;
