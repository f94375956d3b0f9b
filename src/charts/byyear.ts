/** Panels by year on one scale, with the years of which nothing was found; numbers of respondents under what they answered. */
import { isStatement, type StatementOrGap } from '../core/statement';
import { panelsInWords, respondents, toPanels } from './permits';
import { render, type ChartContext } from './render';
import type { ChartSpec } from './spec';
import { statementTable } from './table';
import { within, yearPanels } from './years';

/** px under which the values of a panel are no longer told apart. */
const LEAST = 44;

export interface ByYear {
  readonly caption: string;
  /** px given to the largest value on the scale. */
  readonly scale: { readonly wide: number; readonly narrow: number };
  /** Panel of the numbers of respondents, if any: it stands under the panels whose points come from a survey. */
  readonly respondents?: string;
  /** Panel that the headline is about: its labels are never given up. */
  readonly headline?: string;
  /** No value is set apart, however large. */
  readonly whole?: boolean;
}

export function byYearChart(rows: readonly StatementOrGap[], { caption, scale, respondents: behind, headline, whole = false }: ByYear, context: ChartContext): ChartSpec {
  const shown = rows.filter((row) => row.panel !== behind);
  const answered = rows.filter((row) => row.panel === behind).filter(isStatement);
  const panels = toPanels(shown, context, undefined, whole).map((panel) => ({ ...panel, headline: panel.key === headline }));
  const years = [Math.min(...rows.map((row) => row.year)), Math.max(...rows.map((row) => row.year))] as const;
  return {
    draw: ({ width, narrow, height }) => {
      const row = respondents(answered, context);
      const drawn = panels.map((panel) => (row.cells.length > 0 && panel.spots.some((spot) => spot.row.paneled) ? { ...panel, row } : panel));
      const draw = (px: number) => yearPanels(drawn, years, { width, narrow, scale: px }, context);
      return render({ width, ...within(height, { most: narrow ? scale.narrow : scale.wide, least: LEAST }, draw) }, context);
    },
    alt: panelsInWords([...panels, ...toPanels(answered, context, undefined, true)], context),
    table: statementTable(rows, caption, context),
    native: async () => (await import('./native')).yearCharts(panels, years, context),
  };
}
