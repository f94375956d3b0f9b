/**
 * The library that writes workbooks compresses its larger sheets in workers made from text, which
 * the content security policy refuses: the workbook would never come. In the build it is given
 * the same compression, done at once.
 */
import type { Plugin } from 'vite';

const LIBRARY = /[\\/]node_modules[\\/]write-excel-file[\\/]/;
const HERE = '\0flate-at-once';

export function flateAtOnce(): Plugin {
  return {
    name: 'concordance-flate-at-once',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id, importer = '') => (id === 'fflate' && LIBRARY.test(importer) ? HERE : null),
    load: (id) => (id === HERE ? [
      "import { zipSync } from 'fflate';",
      "export * from 'fflate';",
      // Files with or without options, then what to call.
      'export const zip = (files, ...rest) => rest[rest.length - 1](null, zipSync(files));',
    ].join('\n') : null),
  };
}
