/** From the rows of the queries to the facts of a letter. Pure. */
import type { Explanation, Finding, Text } from '../../../core/model';
import type { Cited } from '../../../core/cite';
import { inputsOf } from '../../../core/evidence';
import type { Indicator, LegalReference, Published, Questioned, Service, Wanted } from '../../../core/letters/model';
import type { IndicatorRow } from '../../../sql/pages/indicators';
import type { LetterProducerRow } from '../../../sql/pages/letter_producers';
import type { LetterReferenceRow } from '../../../sql/pages/letter_references';
import type { LetterSeriesRow } from '../../../sql/pages/letter_series';
import type { SourceRow } from '../../../sql/pages/source_list';
import type { CardRow, EvidenceFigure } from '../../pages/findings/figures';

const both = (fr: string | null, en: string | null): Text => ({ fr: fr ?? '', en: en ?? '' });
const parts = (text: string, separator: string): string[] => text.split(separator).map((part) => part.trim()).filter((part) => part !== '');

export function serviceOf(row: LetterProducerRow): Service {
  return {
    id: row.producer_id,
    lines: { fr: parts(row.service_fr, ';'), en: parts(row.service_en, ';') },
    address: parts(row.address, ';'),
    addressKnown: row.address_standing === 'known',
    serviceKnown: row.service_standing === 'known',
  };
}

export function referenceOf(row: LetterReferenceRow): LegalReference {
  return {
    id: row.reference_id, kind: row.kind as LegalReference['kind'], code: row.code, name: both(row.code_fr, row.code_en), article: row.article,
    says: both(row.says_fr, row.says_en), checkedOn: row.checked_on, checkedAt: row.checked_at,
  };
}

/** Units whose sign stands in the value itself. */
const SIGNED = /^(percent|EUR|USD)$/;

/** A figure as its document words it. */
const publishedOf = (card: CardRow): Published => ({ ...card, unitName: SIGNED.test(card.unit) || card.measure === 'share' ? both('', '') : both(card.unit_fr, card.unit_en) });

const cited = ({ producer, title, published, url, read_as }: SourceRow): Cited => ({ producer, title, published, url, read_as });

/** What the rows of other queries say of the quantities and documents of a request. */
export interface Known {
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  readonly cards: ReadonlyMap<string, CardRow>;
  readonly sources: ReadonlyMap<string, SourceRow>;
}

const indicatorOf = (row: IndicatorRow): Indicator =>
  ({ id: row.indicator, label: both(row.label_fr, row.label_en), definition: both(row.definition_fr, row.definition_en), unit: both(row.unit_fr, row.unit_en) });

export function wantedOf(row: LetterSeriesRow, known: Known): Wanted {
  const source = known.sources.get(row.silence_source ?? '');
  return {
    id: row.series_id,
    ask: row.ask as Wanted['ask'],
    label: both(row.label_fr, row.label_en),
    indicators: parts(row.indicators, ' ').flatMap((id) => { const found = known.indicators.get(id); return found ? [indicatorOf(found)] : []; }),
    years: parts(row.missing, ' ').map(Number),
    breakdowns: parts(row.breakdowns, ';'),
    detail: both(row.detail_fr, row.detail_en),
    last: parts(row.last_ids, ' ').flatMap((id) => { const card = known.cards.get(id); return card ? [publishedOf(card)] : []; }),
    silence: row.silence_fr === null ? null : { text: both(row.silence_fr, row.silence_en), source: source ? cited(source) : null },
    references: parts(row.references, ';'),
  };
}

/** A request that asks for nothing is none: every year was found. */
export const isAsked = ({ ask, years }: Wanted): boolean => ask === 'method' || ask === 'document' || years.length > 0;

/** An explanation that the data exclude is no help to anyone. */
const fairest = ({ standing }: Explanation): boolean => standing !== 'excluded';

export const questionedOf = (finding: Finding, figures: ReadonlyMap<string, EvidenceFigure>): Questioned => ({
  id: finding.finding_id, flag: finding.flag, headline: finding.headline, sentence: finding.sentence,
  explanation: finding.explanations.find(fairest)?.text ?? null,
  figures: inputsOf(finding, figures).map(({ figure }) => publishedOf(figure)),
});
