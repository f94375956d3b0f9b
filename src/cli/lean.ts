/**
 * Leaves out of the build the parts of Plot that no drawing of ours reaches: maps, colour schemes,
 * legends and English dates, 22 kB after gzip before the first view. Plot imports them whole; their
 * functions are replaced by one that does nothing, and a test draws every chart without them.
 */
import type { Plugin } from 'vite';

const LEFT_OUT: readonly string[] = ['d3-geo', 'd3-scale-chromatic', 'd3-axis', 'd3-time-format'];
const PREFIX = '\0left-out:';

export function leanPlot(): Plugin {
  return {
    name: 'concordance-lean-plot',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (LEFT_OUT.includes(id) ? PREFIX + id : null),
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const names = Object.keys(await import(id.slice(PREFIX.length)) as Record<string, unknown>);
      return ['const nothing = () => undefined;', ...names.map((name) => `export const ${name} = nothing;`)].join('\n');
    },
  };
}
