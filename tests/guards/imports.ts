/** Who may import whom: the table of the architecture, read from the sources themselves. */
import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './tree';

/** A folder of `src/` and the folders it may import. What stands beside `main.ts` wires everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  sql: ['core'],
  checks: ['core'],
  ingest: ['core'],
  i18n: ['core'],
  db: ['sql', 'core'],
  charts: ['core', 'i18n'],
  export: ['core', 'charts', 'i18n'],
  state: ['db', 'ingest', 'checks', 'sql', 'core', 'i18n'],
  ui: ['state', 'charts', 'export', 'i18n', 'core', 'sql'],
  cli: ['ui', 'db', 'checks', 'ingest', 'export', 'charts', 'sql', 'core', 'i18n'],
};

/** Of a folder, the only files that another may import. */
const DOORS: readonly { readonly from: string; readonly to: string; readonly only: RegExp }[] = [
  { from: 'cli', to: 'db', only: /^src\/db\/(node|native|stored|built|pack|imports|engine)$/ },
  // The first page, for the build.
  { from: 'cli', to: 'ui', only: /^src\/ui\/firstview$/ },
  { from: 'ui', to: 'sql', only: /^src\/sql\/(pages\/|page$)/ },
];

/** Packages that only some places may name. */
const PACKAGES: readonly { readonly name: RegExp; readonly where: RegExp }[] = [
  // Native DuckDB, for the terminal; the bench writes Parquet with it in order to read it.
  { name: /^@duckdb\/node-api$/, where: /^src\/(db\/native(rows)?\.ts$|cli\/bench\/)/ },
  // A page of no browser, for the drawings of a report and of the first page.
  { name: /^linkedom$/, where: /^src\/cli\/(report|prerender)\.ts$/ },
  { name: /^@duckdb\/duckdb-wasm(\/|$)/, where: /^src\/db\// },
  // A file in Arrow is read where files are read: the database is locked by then.
  { name: /^apache-arrow(\/|$)/, where: /^src\/(db\/|ingest\/arrow\.ts$)/ },
  { name: /^(@observablehq\/plot|d3(-.+)?)$/, where: /^src\/(charts|export)\// },
  // Zips are read where files are read, and written where files are made; the bench writes workbooks in order to read them.
  { name: /^fflate$/, where: /^src\/(ingest\/|export\/(archive\.ts$|pptx\/)|cli\/bench\/)/ },
  { name: /^pptxgenjs$/, where: /^src\/export\/pptx\/library\.ts$/ },
  { name: /^docx$/, where: /^src\/export\/docx\// },
  { name: /^write-excel-file\//, where: /^src\/export\/xlsx\.ts$/ },
  { name: /^(papaparse|@e965\/xlsx|hyparquet|hyparquet-compressors|jsonstat-toolkit)$/, where: /^src\/ingest\// },
  // Raced against in the bench.
  { name: /^arquero$/, where: /^src\/cli\/bench\/arquero\.ts$/ },
  { name: /^yalps$/, where: /^src\/ingest\/disclosure\// },
  { name: /^@codemirror\//, where: /^src\/ui\/pages\/donnees\/console\/editor\.ts$/ },
  { name: /^minisearch$/, where: /^src\/ui\/find\/engine\.ts$/ },
  { name: /^idb-keyval$/, where: /^src\/state\/keep\.ts$/ },
  { name: /^svelte(\/|$)/, where: /^src\/(state|ui)\/|^src\/main\.ts$/ },
  { name: /^node:/, where: /^src\/(cli\/|db\/(node|native|stored|built)\.ts$)/ },
  { name: /^(vite|vitest|playwright|axe-core|@sveltejs\/.*|@observablehq\/notebook-kit)(\/|$)/, where: /^src\/cli\// },
];

/** @returns a sentence for each import that the architecture does not allow */
export function importFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => specifiers(path, text).flatMap((specifier) => {
    const fault = specifier.startsWith('.') ? relativeFault(path, specifier) : packageFault(path, specifier);
    return fault ? [`${path} → ${specifier}: ${fault}`] : [];
  }));
}

function relativeFault(path: string, specifier: string): string | null {
  const target = posix.normalize(posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')));
  if (!target.startsWith('src/')) return 'outside src/';
  const [from, to] = [layerOf(path), layerOf(target)];
  if (from === null) return null;
  if (to === null) return 'only main.ts stands above the layers';
  if (from === to) return null;
  if (!MAY_IMPORT[from]) return `${from}/ is not a layer`;
  if (!MAY_IMPORT[from].includes(to)) return `${from} may not import ${to}, only ${MAY_IMPORT[from].join(', ') || 'nothing'}`;
  const door = DOORS.find((entry) => entry.from === from && entry.to === to);
  return door && !door.only.test(target.replace(/\.ts$/, '')) ? `${from} enters ${to} by another door than ${door.only.source}` : null;
}

function packageFault(path: string, specifier: string): string | null {
  if (layerOf(path) === 'core') return 'core imports nothing';
  const rule = PACKAGES.find(({ name }) => name.test(specifier));
  if (!rule) return 'a package that no layer is known to use (PACKAGES, imports.ts)';
  return rule.where.test(path) ? null : `named outside its place, ${rule.where.source}`;
}

/** `src/core/model.ts`, `src/core` → `core`; null for what stands directly in `src/`. */
function layerOf(path: string): string | null {
  const [, layer = '', ...rest] = path.split('/');
  return rest.length > 0 || layer in MAY_IMPORT ? layer : null;
}

/** Every module a file names: static, dynamic, type-only, and patterns of `import.meta.glob`. */
function specifiers(path: string, text: string): string[] {
  const code = path.endsWith('.svelte') ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n') : text;
  const patterns = [...code.matchAll(/import\.meta\.glob(?:<[^(]*>)?\(\s*\[?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);
  return [...ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName), ...patterns];
}
