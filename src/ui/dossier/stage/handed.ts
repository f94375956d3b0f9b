/**
 * What the projection hands to the speaker's window: the whole dossier with its drawings as
 * text, so that a dossier that was kept nowhere, and figures brought to this window alone, are
 * shown there without being read again.
 */
import type { ChartSpec, TableSpec } from '../../../charts/spec';
import type { Dossier } from '../../../core/dossier/model';
import type { Exhibit, ResolvedDossier } from '../../../export/exhibit';

interface Drawn { readonly alt: string; readonly table: TableSpec; readonly wide: string; readonly narrow: string }
type Plain = Omit<ResolvedDossier, 'exhibits'> & { readonly exhibits: readonly (Omit<Exhibit, 'chart'> & { readonly chart: Drawn | null })[] };

export interface Papers {
  readonly dossier: Dossier;
  readonly resolved: Plain;
  /** Width of the screen in the room over its height. */
  readonly ratio: number;
}

const SIZES = { wide: { width: 640, narrow: false }, narrow: { width: 360, narrow: true } } as const;

function drawn(chart: ChartSpec): Drawn {
  const text = (form: keyof typeof SIZES) => new XMLSerializer().serializeToString(chart.draw(SIZES[form]));
  return { alt: chart.alt, table: chart.table, wide: text('wide'), narrow: text('narrow') };
}

function redrawn({ alt, table, wide, narrow }: Drawn): ChartSpec {
  const draw: ChartSpec['draw'] = (size) => {
    const read = new DOMParser().parseFromString(size.narrow ? narrow : wide, 'image/svg+xml');
    return document.importNode(read.documentElement, true) as unknown as SVGSVGElement;
  };
  return { alt, table, draw };
}

/** A value that crosses from window to window. Plot has to be loaded. */
export const toPapers = (dossier: Dossier, resolved: ResolvedDossier, ratio: number): Papers => ({
  dossier, ratio,
  resolved: { ...resolved, exhibits: resolved.exhibits.map((exhibit) => ({ ...exhibit, chart: exhibit.chart && drawn(exhibit.chart) })) },
});

export const fromPapers = ({ resolved }: Papers): ResolvedDossier => ({
  ...resolved, exhibits: resolved.exhibits.map((exhibit) => ({ ...exhibit, chart: exhibit.chart && redrawn(exhibit.chart) })),
});
