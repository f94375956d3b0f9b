/** The drawings of the first page and of the gaps in one module, as a build takes them: for what it leaves out of Plot. */
export { bulletsChart } from '../../src/charts/bullets';
export { byYearChart } from '../../src/charts/byyear';
export { claimsChart } from '../../src/charts/claims';
export { coverageChart } from '../../src/charts/coverage';
export { intervalsChart } from '../../src/charts/intervals';
export { ladderChart } from '../../src/charts/ladder';
export { pathwaysChart } from '../../src/charts/pathways';
export { permitsChart } from '../../src/charts/permits';
export { shelterChart } from '../../src/charts/shelter';
export { versusChart } from '../../src/charts/versus';
export { loadPlot } from '../../src/charts/render';
