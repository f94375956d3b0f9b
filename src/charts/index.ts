/** The drawings that pages may ask for. */
export { bulletsChart } from './bullets';
export { byYearChart } from './byyear';
export { claimsChart } from './claims';
export { coverageChart } from './coverage';
export { intervalsChart, type IntervalFigure, type IntervalFinding } from './intervals';
export { ladderChart } from './ladder';
export { pathwaysChart } from './pathways';
export { permitsChart } from './permits';
export { shelterChart } from './shelter';
export { versusChart } from './versus';
export { loadPlot, type ChartContext } from './render';
export type { ChartSpec, TableSpec } from './spec';
