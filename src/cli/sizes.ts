/** Weighs a build against the budgets of the project, compressed as a host would send it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Lang } from '../core/model';
import { filesUnder } from './files';
import { DIST } from './paths';

/** The part of Vite's manifest that tells which script pulls which. */
interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk>>;

export interface Sizes {
  /** Scripts without which the first view, words and drawings, is not painted, in bytes after gzip -9; in the language that weighs more. */
  readonly first: number;
  /** All scripts but the engine, the exporters and the libraries of file formats. */
  readonly own: number;
  /** Scripts of the engine. */
  readonly engine: number;
  /** The engine's WebAssembly, as stored. */
  readonly wasm: number;
}

/** Loaded on demand, outside the budget of the application's own code: the libraries of spreadsheets, Parquet, Arrow and JSON-stat come with the first such file. */
const APART = /(^|\/)(engine|worker|duckdb|export|reader-(sheets|parquet|arrow|jsonstat))[^/]*\.js$/;

const LANGS: readonly Lang[] = ['fr', 'en'];

/** Modules that the first view imports while it runs: its words, and Plot. A test in a browser watches that it asks for no other. */
const atStart = (lang: Lang) => [`i18n/${lang}/first.ts`, 'charts/plot.ts'];

/**
 * @param also  modules that the entry imports while it starts
 * @returns     the scripts that an entry cannot start without
 * @throws      when the build has no such module: what is not found would weigh nothing
 */
export function closure(manifest: Manifest, also: readonly string[] = []): Set<string> {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  Object.entries(manifest).filter(([, chunk]) => chunk.isEntry).forEach(([key]) => visit(key));
  for (const key of also) {
    if (!manifest[key]) throw new Error(`no script of its own for ${key}`);
    visit(key);
  }
  return files;
}

/** The scripts of the first view in a language. */
export const firstView = (manifest: Manifest, lang: Lang): Set<string> => closure(manifest, atStart(lang));

export function measure(folder: string = DIST): Sizes {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const scripts = filesUnder(folder).filter((path) => path.startsWith('assets/') && path.endsWith('.js'));
  const weigh = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length, 0);
  const wasm = filesUnder(folder).filter((path) => path.endsWith('.wasm'));
  return {
    first: Math.max(...LANGS.map((lang) => weigh(firstView(manifest, lang)))),
    own: weigh(scripts.filter((path) => !APART.test(path))),
    engine: weigh(scripts.filter((path) => APART.test(path))),
    wasm: wasm.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0),
  };
}

export function sizeLines({ first, own, engine, wasm }: Sizes): string[] {
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    `scripts before the first view  ${kb(first)} gzip`,
    `scripts of the application     ${kb(own)} gzip`,
    `scripts of the engine          ${kb(engine)} gzip`,
    `engine                         ${(wasm / 1e6).toFixed(1)} MB`,
  ];
}
