/**
 * Why two documents may differ: reasons that several checks offer, each with the
 * evidence found in the figures. Nothing is offered without evidence but the last one.
 */
import type { Text } from '../core/model';
import { formatter } from '../core/words/format';
import { slip } from '../core/digits';
import type { Figure } from './rows';
import { both, documents, pick } from './words';

const digits = (figure: Figure): string => figure.value_text.replace(/\D/g, '');

/** Published at different times: a later count may be more complete. */
export function vintage(a: readonly Figure[], b: readonly Figure[]): Text | null {
  const years = (figures: readonly Figure[]) => figures.map((figure) => figure.published?.slice(0, 4)).filter((year) => year !== undefined).sort();
  const [first, second] = [years(a), years(b)];
  const [x, y] = [first[0], second[0]];
  if (!x || !y || x === y) return null;
  return both((lang) => pick(lang,
    `Les documents ne sont pas de la même année (${x} et ${y}) : un décompte plus tardif peut être plus complet, ou corrigé.`,
    `The documents are not of the same year (${x} and ${y}): a later count may be more complete, or corrected.`));
}

/** One camp is made of press articles only: the slip may be theirs. */
export function relay(a: readonly Figure[], b: readonly Figure[]): Text | null {
  const press = [a, b].filter((figures) => figures.length > 0 && figures.every((figure) => figure.side === 'press'));
  if (press.length !== 1) return null;
  return both((lang) => pick(lang,
    `${documents(press[0]!, lang)} : la presse relaie un chiffre, elle ne le produit pas. L’écart peut être né de la reprise.`,
    `${documents(press[0]!, lang)}: the press relays a figure, it does not produce it. The difference may come from the relay.`));
}

/** One character, two swapped digits, or a power of ten apart (METHODS F19): a hint. */
export function typing(a: readonly Figure[], b: readonly Figure[]): Text | null {
  // An approximate number has no digit to mistype.
  const exact = (figures: readonly Figure[]) => figures.filter((figure) => figure.qualifier === '=');
  for (const x of exact(a)) {
    for (const y of exact(b)) {
      const found = slip(digits(x), digits(y));
      if (!found) continue;
      const [u, v] = [x, y];
      return both((lang) => {
        const format = formatter(lang);
        const pair = format.list([format.value(u), format.value(v)]);
        if (found === 'magnitude') return pick(lang, `${pair} diffèrent d’une puissance de dix : une erreur d’unité est possible.`, `${pair} differ by a power of ten: an error of unit is possible.`);
        if (found === 'transposition') return pick(lang, `${pair} s’écrivent avec les mêmes chiffres, deux d’entre eux échangés : une coquille est possible.`, `${pair} use the same digits, two of them swapped: a typing error is possible.`);
        return pick(lang, `${pair} diffèrent d’un seul caractère : une coquille est possible.`, `${pair} differ by a single character: a typing error is possible.`);
      });
    }
  }
  return null;
}

/** A document read as an excerpt may say more than was read. */
export const definition: Text = {
  fr: 'Les définitions peuvent différer plus finement que ce qui a été lu : champ, date d’arrêté, unité de compte. À demander aux producteurs.',
  en: 'Definitions may differ more finely than what was read: field, cut-off date, unit of count. To be asked of the producers.',
};

/** The reasons for which there is evidence, in order, then the general one. */
export const found = (...reasons: readonly (Text | null)[]): Text[] => reasons.filter((reason) => reason !== null);
