/**
 * Where each figure of a dossier comes from, one row a figure: its identifier, its value as worded
 * and as a number, what it counts, its document with the place in it, and what was found about it.
 */
import type { TableSpec } from '../charts/spec';
import { cautionOf } from '../core/cite';
import type { Finding } from '../core/model';
import type { Format } from '../i18n/format';
import type { Messages } from '../i18n';
import type { Exhibit } from './exhibit';
import type { FigureFacts } from './exhibits/facts';
import type { Standings } from './findings';

/** A figure with its document: a row of `figure_cards`. */
export interface ProvenanceFigure extends FigureFacts {
  readonly observation_id: string;
  readonly source_id: string; readonly producer: string; readonly title: string; readonly published: string | null;
  readonly url: string | null; readonly locator: string | null; readonly read_as: string;
}

export interface Evidence {
  /** By `observation_id`. */
  readonly figures: ReadonlyMap<string, ProvenanceFigure>;
  readonly findings: readonly Finding[];
  readonly standings: Standings;
}

/** Words that the columns are made of. */
export interface ProvenanceWords { readonly format: Format; readonly text: Messages }

/** @returns a row a figure, in the order in which the items first rest on it; a figure that is not known is left out */
export function provenanceTable(exhibits: readonly Pick<Exhibit, 'observations'>[], { figures, findings, standings }: Evidence, { format, text }: ProvenanceWords): TableSpec {
  const { lang } = format;
  const { drawer, kinds, readings, severities } = text.shell;
  const t = text.exports.provenance;
  const items = new Map<string, number[]>();
  for (const [i, { observations }] of exhibits.entries()) {
    for (const id of new Set(observations)) items.set(id, [...items.get(id) ?? [], i + 1]);
  }
  const about = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const id of new Set(finding.inputs.map(({ observation_id }) => observation_id))) about.set(id, [...about.get(id) ?? [], finding]);
  }
  const said = (fr: string | null, en: string | null): string => (lang === 'fr' ? fr : en) ?? '';
  const verdict = (finding: Finding): string => {
    const standing = standings.get(finding.finding_id);
    const decision = standing ? `${t.states[standing.state]}${standing.decision.comment ? ` (${standing.decision.comment})` : ''}` : t.states.open;
    return [finding.ruleid, severities[finding.severity], finding.grade, finding.finding_id, decision].filter(Boolean).join(' · ');
  };
  return {
    caption: t.title,
    columns: [
      { key: 'items', label: t.items }, { key: 'observation_id', label: t.observation }, { key: 'worded', label: t.worded, align: 'right' },
      { key: 'value', label: t.value, align: 'right' }, { key: 'value_max', label: t.max, align: 'right' }, { key: 'unit', label: drawer.unit },
      { key: 'indicator', label: drawer.counted }, { key: 'scope', label: drawer.scope }, { key: 'detail', label: drawer.detail }, { key: 'structure', label: drawer.who },
      { key: 'period', label: drawer.period }, { key: 'area', label: drawer.area }, { key: 'kind', label: drawer.kind }, { key: 'status', label: drawer.status },
      { key: 'source_id', label: t.source }, { key: 'producer', label: t.producer }, { key: 'title', label: t.document }, { key: 'published', label: drawer.published },
      { key: 'locator', label: drawer.locator }, { key: 'url', label: t.url }, { key: 'read_as', label: t.readAs }, { key: 'findings', label: t.findings },
    ],
    rows: [...items].flatMap(([id, numbers]) => {
      const figure = figures.get(id);
      return figure ? [{
        items: numbers.join(', '), observation_id: id, worded: format.value(figure), value: figure.value, value_max: figure.value_max,
        unit: said(figure.unit_fr, figure.unit_en), indicator: said(figure.indicator_fr, figure.indicator_en), scope: said(figure.scope_fr, figure.scope_en),
        detail: said(figure.counted_fr, figure.counted_en), structure: figure.structure, period: figure.period, area: said(figure.area_fr, figure.area_en),
        kind: (kinds as Readonly<Record<string, string>>)[figure.kind] ?? figure.kind, status: said(figure.status_fr, figure.status_en),
        source_id: figure.source_id, producer: figure.producer, title: figure.title, published: figure.published, locator: figure.locator, url: figure.url,
        read_as: cautionOf(figure.read_as, lang) ?? (readings as Readonly<Record<string, string>>)[figure.read_as] ?? figure.read_as,
        findings: (about.get(id) ?? []).map(verdict).join('\n'),
      }] : [];
    }),
  };
}
