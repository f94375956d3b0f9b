/** What may not be written in the sources, whatever the reason. */
import { basename } from 'node:path';
import type { SourceFile } from './tree';

interface Rule {
  readonly about: string;
  readonly pattern: RegExp;
  /** Files that the rule reads. */
  readonly where: RegExp;
}

const CODE = /^src\/.*\.(ts|mjs|svelte)$/;

const RULES: readonly Rule[] = [
  { about: 'PapaParse must not guess types', pattern: /dynamicTyping\s*:\s*(?!false)/, where: CODE },
  { about: 'raw HTML', pattern: /\{@html\b|\.innerHTML\s*=|insertAdjacentHTML/, where: CODE },
  { about: 'a style attribute, which the CSP refuses', pattern: /<[a-zA-Z][^>]*\sstyle="[^{]/, where: /^src\/.*\.(svelte|html)$/ },
  { about: 'a foreign address is asked for', pattern: /(?:\bfetch|\bimport|importScripts|new (?:Worker|SharedWorker|EventSource|WebSocket|Request))\s*\(\s*[`'"](?:https?:|wss?:|\/\/)/, where: CODE },
  { about: 'a foreign module', pattern: /\bfrom\s+['"]https?:/, where: CODE },
  { about: 'a foreign file in a page or a style', pattern: /<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)=["'](?:https?:)?\/\/|url\(\s*['"]?(?:https?:)?\/\/|@import\s/, where: /^src\/.*\.(html|svelte)$/ },
  { about: 'a foreign file in a style', pattern: /url\(\s*['"]?(?:https?:)?\/\/|@import\s+(?:url\()?['"](?:https?:)?\/\//, where: /^src\/.*\.css$/ },
  { about: 'a warning drawn by Plot', pattern: /⚠/, where: CODE },
  { about: 'a store of Svelte 4', pattern: /['"]svelte\/store['"]/, where: CODE },
  { about: 'a test that does not run', pattern: /\b(?:it|test|describe)\.(?:only|skip|todo|fails)\b/, where: /^tests\/(?!guards\/text).*\.ts$/ },
];

/** @returns `path:line: what` for each line that breaks a rule */
export function textFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const rules = RULES.filter(({ where }) => where.test(path));
    return text.split('\n').flatMap((line, i) => rules.filter(({ pattern }) => pattern.test(line)).map(({ about }) => `${path}:${i + 1}: ${about}`));
  });
}

const MAX_LINES = 300;
const MAX_COMPONENT_LINES = 200;

/** @param reasons  files allowed to be longer, and why */
export function sizeFaults(files: readonly SourceFile[], reasons: Readonly<Record<string, string>> = {}): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    const most = path.endsWith('.svelte') ? MAX_COMPONENT_LINES : MAX_LINES;
    return lines > most && !reasons[path] ? [`${path}: ${lines} lines, at most ${most}`] : [];
  });
}

/** Lower-case words for modules, PascalCase for components, and the name of the query beside a query. */
export function nameFaults(files: readonly SourceFile[]): string[] {
  return files.map(({ path }) => path).filter((path) => {
    const name = basename(path);
    if (path.endsWith('.svelte')) return !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(name);
    const word = /^(src|tests)\/sql\//.test(path) ? '[a-z0-9_]+' : '[a-z0-9]+';
    return !new RegExp(`^${word}(\\.svelte)?(\\.test|\\.d)?\\.(ts|mjs)$`).test(name);
  });
}

/** Uses of a rune in all files together. */
export function countRune(files: readonly SourceFile[], rune: '$effect' | '$derived'): number {
  const pattern = new RegExp(`\\${rune}(\\.[a-z]+)?\\(`, 'g');
  return files.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
}
