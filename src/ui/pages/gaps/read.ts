/** The three gaps: where their figures come from, how they are drawn and told. */
import type { ChartSpec } from '../../../charts/spec';
import { pathwaysChart } from '../../../charts/pathways';
import { permitsChart } from '../../../charts/permits';
import { shelterChart } from '../../../charts/shelter';
import gapPathways from '../../../sql/pages/gap_pathways';
import gapPermits from '../../../sql/pages/gap_permits';
import gapPromises from '../../../sql/pages/gap_promises';
import gapShelter from '../../../sql/pages/gap_shelter';
import { isStatement, type Statement } from '../../../core/statement';
import type { Session } from '../../../state/session.svelte';
import type { PageId } from '../../../state/url';
import { KINDS, pathwaysView } from './pathways';
import { permitsView } from './permits';
import type { Promised } from './promises';
import { groupBy } from './rows';
import { shelterView } from './shelter';
import type { GapView, Wording } from './view';

export type GapId = 'permits' | 'pathways' | 'shelter';

export const GAP_PAGES: Readonly<Record<GapId, PageId>> = {
  permits: 'ecarts/victimes-titres', pathways: 'ecarts/parcours', shelter: 'ecarts/hebergement',
};
export const GAPS = Object.keys(GAP_PAGES) as readonly GapId[];

/** Quantities of the coverage grid that belong to each gap. */
const COVERED: Readonly<Record<GapId, RegExp>> = {
  permits: /^(recorded|assisted|complaints|reflection|permits-.*|resident-cards)$/, pathways: /^psp-/, shelter: /^acse-/,
};
export const covers = (id: GapId, panel: string): boolean => COVERED[id].test(panel);

export interface GapData {
  readonly statements: readonly Statement[];
  readonly promises: readonly Promised[];
  /** Null when nothing is found to state. */
  readonly view: GapView | null;
  readonly chart: ChartSpec;
}

/** Everything a gap shows, from what the session knows now. */
export function readGap(id: GapId, session: Session, words: Wording): GapData {
  const drawing = { format: words.f, text: words.t, lang: words.lang };
  const promises = session.rows(gapPromises).filter((row) => row.drawing === id);
  switch (id) {
    case 'permits': {
      const rows = session.rows(gapPermits);
      const statements = rows.filter(isStatement);
      return { statements, promises, view: permitsView(statements, words), chart: permitsChart(rows, drawing) };
    }
    case 'pathways': {
      const statements = session.rows(gapPathways);
      return { statements, promises, view: pathwaysView(statements, words), chart: pathwaysChart(statements, drawing) };
    }
    case 'shelter': {
      const rows = session.rows(gapShelter);
      const statements = rows.filter(isStatement);
      return { statements, promises, view: shelterView(statements, promises, words), chart: shelterChart(rows, drawing) };
    }
  }
}

/** How a gap names a figure: by its kind for the pathways, by the panel of the drawing for the others. */
export function groupLabel(id: GapId, row: Statement, { t, lang }: Wording): string {
  if (id === 'pathways') return t.gaps.kinds[row.kind] ?? row.kind;
  return lang === 'fr' ? row.label_fr : row.label_en;
}

/** The statements of a gap as its page lists them. */
export function groups(id: GapId, statements: readonly Statement[], words: Wording): { readonly label: string; readonly rows: readonly Statement[] }[] {
  const order = KINDS as readonly string[];
  const ordered = id === 'pathways' ? statements.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)) : statements;
  return [...groupBy(ordered, (row) => groupLabel(id, row, words))].map(([label, rows]) => ({ label, rows }));
}
