/**
 * What the build changes in the files of the engine, so that it starts in half the time. DuckDB
 * may have extensions joined to it later: it exports its 75 000 functions and data by name, and
 * its start walks them all several times, for half a second. No extension is ever loaded here
 * (`db/settings.ts`): the names that only they ask for are left out. The code is untouched.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const MAGIC = 8;
const IMPORTS = 2;
const EXPORTS = 7;
/** Names of C++, and the same functions before their signature was made one that JavaScript knows. */
const LINKED = /^(?:orig\$|_Z)/;

interface Section { readonly id: number; readonly from: number; readonly body: number; readonly to: number }

/** Reads one unsigned LEB128 number. @returns the number, and where the next byte is */
function leb(bytes: Uint8Array, at: number): readonly [value: number, next: number] {
  let [value, shift, next] = [0, 0, at];
  for (;;) {
    const byte = bytes[next]!;
    value += (byte & 0x7f) * 2 ** shift;
    [shift, next] = [shift + 7, next + 1];
    if (byte < 0x80) return [value, next];
  }
}

function toLeb(value: number): number[] {
  const low = value % 128;
  return value < 128 ? [low] : [low + 128, ...toLeb(Math.floor(value / 128))];
}

function sectionsOf(bytes: Uint8Array): Section[] {
  const sections: Section[] = [];
  for (let from = MAGIC; from < bytes.length;) {
    const [size, body] = leb(bytes, from + 1);
    sections.push({ id: bytes[from]!, from, body, to: body + size });
    from = body + size;
  }
  return sections;
}

/** What the module imports through its table of addresses: it must find those among its own exports. */
function addressed(wasm: Uint8Array<ArrayBuffer>, section: Section): Set<string> {
  // A module with the types and imports alone is one that the platform can read for us.
  const head = new Uint8Array([...wasm.subarray(0, MAGIC), ...sectionsOf(wasm).filter(({ id }) => id === 1).flatMap(({ from, to }) => [...wasm.subarray(from, to)]), ...wasm.subarray(section.from, section.to)]);
  return new Set(WebAssembly.Module.imports(new WebAssembly.Module(head)).filter(({ module }) => module.startsWith('GOT.')).map(({ name }) => name));
}

/**
 * @param wasm  a module of WebAssembly built to be linked with others
 * @returns     the same without the exports that only those others would ask for
 * @throws when it has no section of imports or exports
 */
export function withoutLinkage(wasm: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const sections = sectionsOf(wasm);
  const [imports, exports] = [sections.find(({ id }) => id === IMPORTS), sections.find(({ id }) => id === EXPORTS)];
  if (!imports || !exports) throw new Error('the engine has no exports: has its library changed?');
  const asked = addressed(wasm, imports);
  const decoder = new TextDecoder();
  const kept: Uint8Array[] = [];
  let [, at] = leb(wasm, exports.body);
  while (at < exports.to) {
    const start = at;
    const [length, text] = leb(wasm, at);
    const name = decoder.decode(wasm.subarray(text, text + length));
    // After the name, its kind and its number.
    [, at] = leb(wasm, text + length + 1);
    if (!LINKED.test(name) || asked.has(name.replace(/^orig\$/, ''))) kept.push(wasm.subarray(start, at));
  }
  const count = toLeb(kept.length);
  const size = count.length + kept.reduce((total, { length }) => total + length, 0);
  const pieces = [wasm.subarray(0, exports.from), new Uint8Array([EXPORTS, ...toLeb(size), ...count]), ...kept, wasm.subarray(exports.to)];
  const lean = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0));
  let to = 0;
  for (const piece of pieces) {
    lean.set(piece, to);
    to += piece.length;
  }
  return lean;
}

const AHEAD = fileURLToPath(new URL('../db/ahead.js', import.meta.url));

const DIST = '@duckdb/duckdb-wasm/dist/';
const WORKER = 'duckdb-browser-eh.worker.js';
const ENGINE = 'duckdb-eh.wasm';

/** What each file becomes. */
const LEAN: Readonly<Record<string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>>> = {
  [ENGINE]: withoutLinkage,
  [WORKER]: (worker) => new Uint8Array(Buffer.concat([readFileSync(AHEAD), worker])),
};

/** @param folder  where the files are put for the bundler to find */
export function leanEngine(folder: string): Plugin {
  return {
    name: 'concordance-lean-engine',
    apply: 'build',
    enforce: 'pre',
    resolveId(id) {
      const name = Object.keys(LEAN).find((file) => id === `${DIST}${file}?url`);
      if (name === undefined) return null;
      const path = join(folder, name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, LEAN[name]!(new Uint8Array(readFileSync(createRequire(import.meta.url).resolve(DIST + name)))));
      return `${path}?url`;
    },
  };
}
