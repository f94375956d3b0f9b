/** What charts take from Plot, in a script of its own (see `loadPlot`). */
export { plot } from '@observablehq/plot';
