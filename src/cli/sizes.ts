/** Weighs a build against the budgets of the project, compressed as a host would send it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Lang } from '../core/model';
import { filesUnder } from './files';
import { DIST, FIRST_PAINT } from './paths';

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
  /** Scripts of all pages, in the language that weighs more, without those below. */
  readonly own: number;
  /** The dossier, and all that is made of it: presentation, letters, the writers of files and their libraries. */
  readonly desk: number;
  /** The database and what it runs: its worker, the model, the rules. */
  readonly engine: number;
  /** What opens, maps and protects the files that a person brings, and the libraries of their formats. */
  readonly tools: number;
  /** The engine's WebAssembly, as stored. */
  readonly wasm: number;
}

/** Modules and pieces that are not counted with the pages, with all that only they need. */
const ENGINE = /^(state\/live\.ts|_(engine|registry)-[^/]*)$/;
const TOOLS = /^(ui\/pages\/Donnees\.svelte|ui\/pages\/methode\/Brought\.svelte|i18n\/[a-z]{2}\/tools\.ts|core\/mapping\/.*|ingest\/.*|state\/rules\.svelte\.ts)$/;
const DESK = /^(ui\/pages\/Dossier(Item)?\.svelte|ui\/dossier\/.*|export\/.*|charts\/native\.ts|i18n\/[a-z]{2}\/desk\.ts)$/;
/** Scripts that run apart: no other imports them. */
const ENGINE_WORKER = /(^|\/)duckdb[^/]*\.js$/;
const READERS = /(^|\/)(worker|reader)-[^/]*\.js$/;

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
export const firstView = (manifest: Manifest, lang: Lang): Set<string> => closure(manifest, atStart(lang)).add(FIRST_PAINT);

/**
 * @param without  keys of the manifest that are not gone through
 * @returns        the scripts that a visit may load, whatever pages it sees
 */
function reachable(manifest: Manifest, without: (key: string) => boolean): Set<string> {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file) || without(key)) return;
    files.add(chunk.file);
    [...chunk.imports ?? [], ...chunk.dynamicImports ?? []].forEach(visit);
  };
  Object.entries(manifest).filter(([, chunk]) => chunk.isEntry).forEach(([key]) => visit(key));
  return new Set([...files].filter((file) => file.endsWith('.js')));
}

export function measure(folder: string = DIST): Sizes {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const weigh = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length, 0);
  const files = filesUnder(folder);
  const other = (lang: Lang) => (key: string) => /^i18n\/[a-z]{2}\//.test(key) && !key.startsWith(`i18n/${lang}/`);
  const heavier = (of: (lang: Lang) => Iterable<string>) => Math.max(...LANGS.map((lang) => weigh(of(lang))));
  const own = heavier((lang) => reachable(manifest, (key) => other(lang)(key) || ENGINE.test(key) || TOOLS.test(key) || DESK.test(key)));
  const withDesk = heavier((lang) => reachable(manifest, (key) => other(lang)(key) || ENGINE.test(key) || TOOLS.test(key)));
  const withTools = heavier((lang) => reachable(manifest, (key) => other(lang)(key) || ENGINE.test(key)));
  const all = heavier((lang) => reachable(manifest, other(lang)));
  return {
    first: heavier((lang) => firstView(manifest, lang)),
    own: own + weigh([FIRST_PAINT]),
    desk: withDesk - own,
    engine: all - withTools + weigh(files.filter((path) => ENGINE_WORKER.test(path))),
    tools: withTools - withDesk + weigh(files.filter((path) => READERS.test(path))),
    wasm: files.filter((path) => path.endsWith('.wasm')).reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0),
  };
}

export function sizeLines({ first, own, desk, engine, tools, wasm }: Sizes): string[] {
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    `scripts before the first view        ${kb(first)} gzip`,
    `scripts of all pages                 ${kb(own)} gzip`,
    `scripts of the dossier and its files ${kb(desk)} gzip`,
    `scripts that open and protect files  ${kb(tools)} gzip`,
    `scripts of the engine and its rules  ${kb(engine)} gzip`,
    `engine                               ${(wasm / 1e6).toFixed(1)} MB`,
  ];
}
