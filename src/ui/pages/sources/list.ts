/** The list of documents: what each row shows, what it can be filtered and sorted by. Pure. */
import type { Finding } from '../../../core/model';
import { among } from '../../../core/question/condition';
import { sidesOf, voiceOf } from '../../../core/voice';
import type { AgreementRow } from '../../../sql/pages/agreement';
import type { FigureCardRow } from '../../../sql/pages/figure_cards';
import type { SourceRow } from '../../../sql/pages/source_list';
import type { Said } from '../../lists/condition';
import { plain } from '../../lists/search';

export interface SourceItem {
  readonly source: SourceRow;
  readonly findings: number;
  /** Everything that a search may find, in the form of `plain`. */
  readonly haystack: string;
}

export const FACET_NAMES = ['voice', 'side', 'reading', 'kind', 'year'] as const;
export type FacetName = (typeof FACET_NAMES)[number];
export const SORTS = ['published', 'figures', 'findings', 'producer'] as const;
export type SortName = (typeof SORTS)[number];
export const UNDATED = 'undated';
/** From the firmest reading to the least. */
export const READINGS = ['full-text', 'excerpt', 'quoted-by-another'] as const;

export const FACETS: Readonly<Record<FacetName, (item: SourceItem) => readonly string[]>> = {
  voice: ({ source }) => [voiceOf(source.side)],
  side: ({ source }) => [source.side],
  reading: ({ source }) => [source.read_as],
  kind: ({ source }) => [source.kind],
  year: ({ source }) => [source.published_year === null ? UNDATED : String(source.published_year)],
};
/** The same filters, of the query. */
export const SAID: Said = {
  voice: (values) => among('side', sidesOf(values)), side: (values) => among('side', values), reading: (values) => among('read_as', values), kind: (values) => among('kind', values),
  year: (values) => among(`coalesce(published_year::VARCHAR, '${UNDATED}')`, values),
};

/** Findings in which a document stands, by document: each by its entry, once, whatever the figures it takes from it. */
export function findingsBySource(findings: readonly Finding[], sourceOf: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  const byId = new Map(findings.map((finding) => [finding.finding_id, finding]));
  for (const finding of findings) {
    const entry = byId.get(finding.told_by ?? '') ?? finding;
    const sources = new Set(finding.inputs.flatMap(({ observation_id }) => sourceOf.get(observation_id) ?? []));
    for (const source of sources) {
      const known = found.get(source) ?? [];
      if (!known.includes(entry)) found.set(source, [...known, entry]);
    }
  }
  return found;
}

export interface Shared { readonly agree: number; readonly differ: number }

/** By document, its pairs of figures with other documents on the same quantity; one without any is absent. */
export function sharedBySource(agreement: readonly AgreementRow[], sourceOf: ReadonlyMap<string, string>): ReadonlyMap<string, Shared> {
  const found = new Map<string, Shared>();
  for (const { observation_id, agrees } of agreement) {
    const source = sourceOf.get(observation_id);
    if (source === undefined) continue;
    const { agree, differ } = found.get(source) ?? { agree: 0, differ: 0 };
    found.set(source, { agree: agree + (agrees ? 1 : 0), differ: differ + (agrees ? 0 : 1) });
  }
  return found;
}

/** By document, the names of what its figures count, in the language of the reader. */
export function countedBySource(figures: readonly Pick<FigureCardRow, 'source_id' | 'indicator_fr' | 'indicator_en' | 'scope_fr' | 'scope_en'>[], lang: 'fr' | 'en'): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const figure of figures) {
    const known = found.get(figure.source_id) ?? new Set();
    for (const name of lang === 'fr' ? [figure.indicator_fr, figure.scope_fr] : [figure.indicator_en, figure.scope_en]) if (name !== null) known.add(name);
    found.set(figure.source_id, known);
  }
  return found;
}

export function toItem(source: SourceRow, findings: number, counted: Iterable<string> = []): SourceItem {
  return { source, findings, haystack: plain([source.producer, source.title, source.scope_note ?? '', source.published ?? '', ...counted].join(' ')) };
}

/** Rows in the order asked for; equals keep the order given, the latest first. */
export function sorted(items: readonly SourceItem[], by: SortName, compare: (a: string, b: string) => number): readonly SourceItem[] {
  const order: Record<SortName, ((a: SourceItem, b: SourceItem) => number) | null> = {
    published: null,
    figures: (a, b) => b.source.figures - a.source.figures,
    findings: (a, b) => b.findings - a.findings,
    producer: (a, b) => compare(a.source.producer, b.source.producer),
  };
  const chosen = order[by];
  return chosen ? [...items].sort(chosen) : items;
}

export const isSort = (text: string | undefined): text is SortName => (SORTS as readonly (string | undefined)[]).includes(text);
