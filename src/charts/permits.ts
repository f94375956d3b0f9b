/**
 * Gap 1: victims recorded, victims assisted and permits issued, on one scale, with the
 * years for which no permit count was found drawn as missing.
 */
import { isStatement, type Statement, type StatementOrGap } from '../core/statement';
import { labelIn } from '../core/words/line';
import { render, type ChartContext } from './render';
import { scaleTop } from './scale';
import type { ChartSpec } from './spec';
import { toSpots, valueWhen, type Spot } from './spots';
import { statementTable } from './table';
import { yearList } from './words';
import { within, yearPanels, type YearPanel } from './years';

const SCALE = { wide: 150, narrow: 112, least: 64 };
/** Its numbers stand under the panel of victims assisted: how many associations answered. */
const RESPONDENTS = 'respondents';
const HEADLINE = 'permits';

export function permitsChart(rows: readonly StatementOrGap[], context: ChartContext): ChartSpec {
  const text = context.text.charts;
  const shown = rows.filter((row) => row.panel !== RESPONDENTS);
  const years = [Math.min(...rows.map((row) => row.year)), Math.max(...rows.map((row) => row.year))] as const;
  return {
    draw: ({ width, narrow, height }) => {
      const panels = toPanels(shown, context, (title, key) => (key !== HEADLINE ? title : narrow ? text.sameScaleShort(title) : text.sameScale(title)));
      const row = respondents(rows.filter((one) => one.panel === RESPONDENTS).filter(isStatement), context);
      const withRow = panels.map((panel) => (panel.spots.some((spot) => spot.row.paneled) && !narrow && row.cells.length ? { ...panel, row } : panel));
      const draw = (scale: number) => yearPanels(withRow, years, { width, narrow, scale }, context);
      return render({ width, ...within(height, { most: narrow ? SCALE.narrow : SCALE.wide, least: SCALE.least }, draw) }, context);
    },
    alt: panelsInWords(toPanels(shown, context), context),
    table: statementTable(rows, text.captions.permits, context),
    native: async () => (await import('./native')).yearCharts(toPanels(shown, context), years, context),
  };
}

/** Statements by panel, in the order of the data; values far beyond the others are set apart, unless the scale is `whole`. */
export function toPanels(rows: readonly StatementOrGap[], context: ChartContext, titled: (title: string, key: string) => string = (title) => title, whole = false): YearPanel[] {
  const found = rows.filter(isStatement);
  const values = found.map((row) => row.value);
  const top = whole ? Math.max(...values) : scaleTop(values);
  const keys = [...new Set([...rows].sort((a, b) => a.position - b.position).map((row) => row.panel))];
  return keys.map((key) => {
    const here = rows.filter((row) => row.panel === key);
    const title = labelIn(context.lang, here[0]) || key;
    const spots = toSpots(here.filter(isStatement), ({ scope_id, period_end }) => `${scope_id}|${period_end}`, context);
    return {
      key, title: titled(title, key), headline: key === HEADLINE,
      spots: spots.filter((spot) => spot.value <= top), beyond: spots.filter((spot) => spot.value > top),
      missing: here.filter((row) => !isStatement(row)).map((row) => row.year),
    };
  });
}

/** The exact numbers of respondents by year; an approximate one only where no exact one is stated. */
export function respondents(rows: readonly Statement[], context: ChartContext): NonNullable<YearPanel['row']> {
  const spots = toSpots(rows, ({ period_end }) => period_end, context);
  const places = [...new Set(spots.map((spot) => (spot.start + spot.end) / 2))];
  return {
    title: context.text.charts.respondents,
    cells: places.map((at) => {
      const here = spots.filter((spot) => (spot.start + spot.end) / 2 === at);
      const exact = here.filter((spot) => !spot.open);
      const told = [...(exact.length ? exact : here)].sort((a, b) => a.value - b.value);
      const words = told.map((spot) => context.format.value(spot.row));
      return { at, spots: here, short: words.join('/'), text: words.length > 1 ? context.text.charts.or(words) : (words[0] ?? '') };
    }),
  };
}

/** "Titres de séjour : 67 en 2010, 36 en 2012, 38 en 2012 ; rien de trouvé pour 2011 et 2015–2024." for each panel. */
export function panelsInWords(panels: readonly YearPanel[], context: ChartContext): string {
  const text = context.text.charts;
  const stated = (spot: Spot) => valueWhen(spot.row, context);
  return panels.map((panel) => {
    const values = [...panel.spots, ...panel.beyond].sort((a, b) => a.end - b.end).map(stated).join(', ');
    const none = panel.missing.length ? [text.alt.missing(yearList(panel.missing, context))] : [];
    return text.alt.series(panel.title, [values, ...none].filter(Boolean).join(text.alt.and));
  }).join(' ');
}
