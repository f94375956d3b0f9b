/**
 * Leaves out of the build the parts of Plot that no drawing of ours reaches. Plot imports them
 * whole, yet our layers draw themselves on two straight scales: no mark of Plot, axis, legend,
 * tip, facet, map, colour, symbol or date. Their functions are replaced by one that does
 * nothing, and a test draws every chart without them, the same to the letter.
 */
import { dirname, join } from 'node:path/posix';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** Packages under Plot, each with what is kept of it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'd3-axis': [], 'd3-color': [], 'd3-format': [], 'd3-geo': [], 'd3-scale-chromatic': [], 'd3-shape': [], 'd3-time': [], 'd3-time-format': [],
  'd3-interpolate': ['interpolateNumber'],
  'd3-scale': ['scaleLinear'],
  isoformat: [],
};

/** Modules of Plot itself. */
const MODULES: readonly string[] = [
  'facet', 'interactions/pointer', 'legends/ramp', 'legends/swatches', 'marker', 'marks/axis', 'marks/frame', 'marks/tip', 'projection',
  'scales/diverging', 'scales/ordinal', 'scales/schemes', 'scales/temporal', 'symbol', 'time', 'transforms/group',
];

const PLOT = '/node_modules/@observablehq/plot/src/';
const PREFIX = '\0left-out:';

/** @returns the package or the file of Plot that an import names, when it is left out */
function leftOut(id: string, importer = ''): string | null {
  if (Object.hasOwn(PACKAGES, id)) return id;
  const from = importer.replaceAll('\\', '/');
  if (!from.includes(PLOT) || !id.startsWith('.')) return null;
  const path = join(dirname(from), id);
  return MODULES.some((name) => path.endsWith(`${PLOT}${name}.js`)) ? path : null;
}

export function leanPlot(): Plugin {
  return {
    name: 'concordance-lean-plot',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      // What is kept of a package comes from the package itself.
      const found = importer?.startsWith(PREFIX) ? null : leftOut(id, importer);
      return found && PREFIX + found;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const whole = id.slice(PREFIX.length);
      const kept = PACKAGES[whole] ?? [];
      const names = Object.keys(await import(whole.endsWith('.js') ? pathToFileURL(whole).href : whole) as Record<string, unknown>).filter((name) => !kept.includes(name));
      return [
        // Not an arrow: some are asked whether a value is an instance of them.
        'function nothing() {}',
        ...names.map((name) => `export const ${name} = nothing;`),
        ...kept.map((name) => `export { ${name} } from ${JSON.stringify(whole)};`),
      ].join('\n');
    },
  };
}
