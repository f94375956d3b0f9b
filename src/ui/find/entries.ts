/** What the search finds: one entry for each quantity, population, document, finding, promise, actor, event, department and page. Pure. */
import type { Finding, Lang } from '../../core/model';
import { inLang } from '../../core/words/line';
import type { ActorRow } from '../../sql/pages/actors';
import type { CommitmentRow } from '../../sql/pages/commitments';
import type { EventRow } from '../../sql/pages/events';
import type { FigureCardRow } from '../../sql/pages/figure_cards';
import type { IndicatorRow } from '../../sql/pages/indicators';
import type { ScopeRow } from '../../sql/pages/scopes';
import type { SourceRow } from '../../sql/pages/source_list';
import type { TileRow } from '../../sql/pages/tiles';
import { format } from '../../state/url';

/** Groups in the order in which equals are shown. */
export const GROUPS = ['pages', 'indicators', 'findings', 'sources', 'commitments', 'actors', 'places', 'events', 'scopes'] as const;
export type Group = (typeof GROUPS)[number];

export interface Entry {
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  /** Shown under the title. */
  readonly detail: string;
  /** Found, not shown: codes, the other words for it. */
  readonly more: string;
  readonly href: string;
}

export interface Known {
  readonly pages: readonly { readonly title: string; readonly href: string; readonly detail?: string; readonly more?: string }[];
  readonly indicators: readonly IndicatorRow[];
  readonly findings: readonly Finding[];
  readonly sources: readonly SourceRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly actors: readonly ActorRow[];
  readonly tiles: readonly TileRow[];
  readonly events: readonly EventRow[];
  readonly scopes: readonly ScopeRow[];
  /** What each document writes, number by number: a figure heard of is found by its document. */
  readonly values?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Numbers of each document as a reader types them, without the spaces of thousands. */
export function numbersOf(figures: readonly Pick<FigureCardRow, 'source_id' | 'value' | 'value_max'>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { source_id, value, value_max } of figures) {
    const known = found.get(source_id) ?? new Set();
    // A small number is in every document.
    for (const one of [value, value_max]) if (one !== null && one >= 100) known.add(String(one));
    found.set(source_id, known);
  }
  return found;
}

export function entriesOf(known: Known, lang: Lang): readonly Entry[] {
  const said = (fr: string | null, en: string | null): string => inLang(lang, fr, en);
  const glossary = (code: string): string => format({ page: 'methode', params: { q: code } });
  const made = (group: Group, key: string, rest: Pick<Entry, 'title' | 'href'> & Partial<Entry>): Entry => ({ detail: '', more: '', ...rest, id: `${group}/${key}`, group });
  return [
    ...known.pages.map((page) => made('pages', page.href, page)),
    ...known.indicators.map((row) => made('indicators', row.indicator, {
      title: said(row.label_fr, row.label_en), detail: said(row.definition_fr, row.definition_en), more: `${row.indicator} ${said(row.label_en, row.label_fr)}`, href: glossary(row.indicator),
    })),
    ...known.findings.map((finding) => made('findings', finding.finding_id, {
      title: finding.headline[lang], detail: finding.sentence[lang], more: finding.flag, href: format({ page: 'incoherences', id: finding.finding_id }),
    })),
    ...known.sources.map((row) => made('sources', row.source_id, {
      title: row.title, detail: [row.producer.split(';').join(', '), row.published?.slice(0, 4) ?? ''].filter(Boolean).join(', '), more: [row.source_id, ...(known.values?.get(row.source_id) ?? [])].join(' · '), href: format({ page: 'sources', id: row.source_id }),
    })),
    ...known.commitments.map((row) => made('commitments', row.commitment_id, {
      title: said(row.promise_fr, row.promise_en), detail: [row.made_by, row.made_on, said(row.finding_fr, row.finding_en)].filter(Boolean).join(' · '),
      more: row.plan ?? '', href: format({ page: 'engagements', params: { q: said(row.promise_fr, row.promise_en) } }),
    })),
    ...known.actors.map((row) => made('actors', row.id, { title: row.name, detail: row.acronym ?? '', more: row.kind, href: format({ page: 'acteurs', params: { q: row.name } }) })),
    ...known.tiles.map((row) => {
      const code = row.area.replace(/^FR-/, '');
      return made('places', row.area, { title: `${said(row.label_fr, row.label_en)} (${code})`, more: code, href: format({ page: 'territoires', params: { dep: code } }) });
    }),
    ...known.events.map((row) => made('events', row.event_id, {
      title: said(row.title_fr, row.title_en), detail: said(row.detail_fr, row.detail_en), more: row.date, href: format({ page: 'chronologie', params: { evenement: row.event_id } }),
    })),
    ...known.scopes.map((row) => made('scopes', row.scope_id, {
      title: said(row.label_fr, row.label_en), detail: said(row.definition_fr, row.definition_en), more: `${row.scope_id} ${said(row.label_en, row.label_fr)}`, href: glossary(row.scope_id),
    })),
  ];
}
