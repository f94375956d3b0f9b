/** Which request an address asks for, and which others go to the same service. Pure. */
import type { LegalReference, Service, Wanted } from '../../../core/letters/model';
import { ATTENTION, BASIS } from '../../../core/letters/request';
import type { LetterWords } from '../../../core/letters/words';
import type { LetterSeriesRow } from '../../../sql/pages/letter_series';

/** Filters of the address of letters. */
export const LETTER = { kind: 'sorte', series: 'serie', also: 'avec', gap: 'ecart', findings: 'constats' } as const;

/** A request and the service it goes to; null: the data do not say which. */
export interface Choice { readonly row: LetterSeriesRow; readonly wanted: Wanted; readonly service: Service | null }

/** Named by the request, by a panel that lists years, or by a stated absence. */
const isNamed = (name: string) => ({ row }: Choice): boolean => name !== '' && (row.series_id === name || row.silence_id === name || row.panels.split(' ').includes(name));

/** The request that an address names, by its series or its gap; the first one when it names none that exists. */
export const chosen = (choices: readonly Choice[], { series, gap }: { readonly series: string | undefined; readonly gap: string | undefined }): Choice | undefined =>
  choices.find(isNamed(series ?? '')) ?? choices.find(({ row }) => row.gap !== null && row.gap === gap) ?? choices[0];

/** Other requests that one letter can carry: those of the same service. */
export const companions = (choices: readonly Choice[], { row, service }: Choice): readonly Choice[] =>
  choices.filter((other) => other.row.series_id !== row.series_id && service !== null && other.service?.id === service.id);

/** The service to which most of these quantities would be asked; null when the data name none. */
export function serviceFor(indicators: readonly (string | null)[], choices: readonly Choice[]): Service | null {
  const votes = new Map<Service, number>();
  for (const indicator of indicators) {
    const service = choices.find(({ wanted }) => wanted.indicators.some(({ id }) => id === indicator))?.service;
    if (service) votes.set(service, (votes.get(service) ?? 0) + 1);
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** References that the sentences of a letter may cite, in the order in which they do. */
export function citable(wanted: readonly Wanted[], references: readonly LegalReference[]): readonly LegalReference[] {
  const ids = [...BASIS.opening, ...wanted.flatMap((one) => one.references), ...BASIS.nature, ...BASIS.extraction, ...BASIS.form, ...BASIS.secrecy, ...BASIS.elsewhere, ...BASIS.delay, ...BASIS.appeal, ATTENTION];
  const known = new Map(references.map((one) => [one.id, one]));
  return [...new Set<string>(ids)].flatMap((id) => known.get(id) ?? []);
}

/** Lines of the address of a service; the person responsible for access is named by the office, never by name. */
export const addressed = (service: Service | null, words: LetterWords, lang: 'fr' | 'en', attention: boolean): string =>
  (service ? [...service.lines[lang], ...(attention ? [words.attention] : []), ...service.address] : []).join('\n');
