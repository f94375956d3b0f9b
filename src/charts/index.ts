/** The drawings that pages may ask for. */
export { pathwaysChart } from './pathways';
export { permitsChart } from './permits';
export { shelterChart } from './shelter';
export type { ChartContext } from './render';
export type { ChartSpec, TableSpec } from './spec';
