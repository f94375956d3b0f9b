/** What one figure counts, in words: the facts of the source drawer and of an exhibit. */
import type { Format, FigureValue } from '../../i18n/format';
import type { Messages } from '../../i18n';

/** The fields of a row of `figure_cards` that say what is counted; texts that say nothing are null. */
export interface FigureFacts extends FigureValue {
  readonly value_text: string; readonly value: number; readonly value_max: number | null; readonly qualifier: string; readonly measure: string;
  readonly unit: string; readonly unit_fr: string; readonly unit_en: string; readonly kind: string; readonly period: string;
  readonly status_fr: string | null; readonly status_en: string | null; readonly indicator_fr: string | null; readonly indicator_en: string | null;
  readonly scope_fr: string | null; readonly scope_en: string | null; readonly structure: string | null; readonly area_fr: string | null; readonly area_en: string | null;
  readonly counted_fr: string | null; readonly counted_en: string | null;
  /** The origin that the document names. */
  readonly cites_fr: string | null; readonly cites_en: string | null;
  readonly base_kind: string | null; readonly base_id: string | null; readonly base_fr: string | null; readonly base_en: string | null;
}

/** Units that stand in the value already. */
const PRINTED = new Set(['percent', 'EUR', 'USD']);

const said = (fr: string | null, en: string | null, { lang }: Format): string => (lang === 'fr' ? fr : en) ?? '';

/** The word of the unit after a value, or nothing where the value has its sign. */
export const unitOf = (figure: Pick<FigureFacts, 'unit' | 'unit_fr' | 'unit_en'>, format: Format): string =>
  (PRINTED.has(figure.unit) ? '' : said(figure.unit_fr, figure.unit_en, format));

/** @returns term and text, in reading order; what the document does not say is left out */
export function factsOf(figure: FigureFacts, format: Format, { drawer, kinds }: Messages['shell']): readonly (readonly [string, string])[] {
  const base = figure.base_kind === 'period'
    ? (drawer.basePeriods as Readonly<Record<string, string>>)[figure.base_id ?? ''] ?? format.period(figure.base_id ?? '')
    : said(figure.base_fr, figure.base_en, format);
  const facts: readonly (readonly [string, string])[] = [
    [drawer.counted, said(figure.indicator_fr, figure.indicator_en, format)],
    [drawer.scope, said(figure.scope_fr, figure.scope_en, format)],
    [drawer.detail, said(figure.counted_fr, figure.counted_en, format)],
    [drawer.base, base],
    [drawer.who, figure.structure ?? ''],
    [drawer.period, format.period(figure.period)],
    [drawer.area, said(figure.area_fr, figure.area_en, format)],
    [drawer.unit, said(figure.unit_fr, figure.unit_en, format)],
    [drawer.kind, (kinds as Readonly<Record<string, string>>)[figure.kind] ?? figure.kind],
    [drawer.status, said(figure.status_fr, figure.status_en, format)],
    [drawer.after, said(figure.cites_fr, figure.cites_en, format)],
  ];
  return facts.filter(([, text]) => text !== '');
}
