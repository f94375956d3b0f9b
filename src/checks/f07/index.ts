/** F07: one number presented as a total here and as people present there. */
import { formatter } from '../../core/words/format';
import type { Check } from '../check';
import { of } from '../rows';
import { amount, both, documents, give, pick } from '../words';
import sql from './check.sql?raw';

export default {
  flag: 'F07', slug: 'stock-flow', level: 2, sql,
  title: { fr: 'Effectif ou cumul', en: 'Stock or cumulative' },
  rule: {
    fr: 'Un même nombre ne peut être à la fois le total des entrées depuis l’origine et l’effectif présent à une date, sauf si personne n’est sorti.',
    en: 'One number cannot be both the total of entries since the origin and the people present at a date, unless nobody has left.',
  },
  severity: {
    fr: 'Avertissement : l’un des libellés est inexact, on ne sait pas lequel.',
    en: 'Warning: one of the wordings is inexact, there is no telling which.',
  },
  traps: {
    fr: '« Accompagnées en 2022 » compte toute personne présente à un moment de l’année : ni un effectif, ni des entrées. Les nombres inférieurs à 10 coïncident trop aisément.',
    en: '“Supported in 2022” counts anyone present at some time of the year: neither a stock nor entries. Numbers under 10 coincide too easily.',
  },
  headline: (_verdict, figures) => both((lang) => pick(lang,
    `${amount(figures[0]!, lang)}\u202F: effectif ou cumul\u202F?`, `${amount(figures[0]!, lang)}: stock or cumulative?`)),
  sentence: (_verdict, figures) => both((lang) => {
    const total = of(figures, 'total');
    const present = of(figures, 'present');
    const format = formatter(lang);
    const periods = format.list([...new Set(total.map((figure) => format.period(figure.period)))]);
    const date = format.period(present[0]!.period);
    return pick(lang,
      `Le même nombre, ${amount(figures[0]!, lang)}, est présenté comme un cumul par ${documents(total, lang)} (${periods}), et comme un effectif par ${documents(present, lang)} (${date}).`,
      `The same number, ${amount(figures[0]!, lang)}, is a cumulative total where ${documents(total, lang)} ${give(total, lang)} it (${periods}), and people present where ${documents(present, lang)} ${give(present, lang)} it (${date}).`);
  }),
  reasons: () => [
    { cause: 'kind', standing: 'possible', text: { fr: 'Tant que personne n’est sorti du dispositif, l’effectif et le cumul sont le même nombre.', en: 'As long as nobody has left the scheme, stock and cumulative are the same number.' } },
    { cause: 'citation', standing: 'possible', text: { fr: 'L’un des documents a pu citer l’autre en changeant le libellé.', en: 'One of the documents may have quoted the other and changed the wording.' } },
  ],
} satisfies Check;
