/** The drawings that pages may ask for. */
export { coverageChart } from './coverage';
export { intervalsChart, type IntervalFigure, type IntervalFinding } from './intervals';
export { pathwaysChart } from './pathways';
export { permitsChart } from './permits';
export { shelterChart } from './shelter';
export { loadPlot, type ChartContext } from './render';
export type { ChartSpec, TableSpec } from './spec';
