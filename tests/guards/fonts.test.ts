/**
 * Reads the character maps of the shipped fonts: every character that LOOK §1 asks for is
 * there, so that no arrow, narrow space or minus sign falls back to another face.
 *
 * A WOFF2 file is a directory followed by one Brotli stream (W3C WOFF 2.0, §4-5); `cmap`
 * is never transformed, so it can be read as OpenType defines it (format 4).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '../../src/ui/fonts');
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const REQUIRED = [
  ...range(0x20, 0x7e), ...range(0xa0, 0x17f), 0x2009, 0x200a, 0x202f, ...range(0x2011, 0x2014),
  ...range(0x2018, 0x201e), 0x2026, ...range(0x2190, 0x2193), 0x2212, 0x2248, 0x2264, 0x2265,
];
/** Indexes of the known-tag table of the format; 63 means that a tag is written out. */
const CMAP = 0;
const [GLYF, LOCA, OTHER] = [10, 11, 63];

/** The bytes of `cmap`, found by adding up the lengths of the tables that precede it. */
function cmapOf(file: Buffer): Buffer {
  const tables = file.readUInt16BE(12);
  const compressed = file.readUInt32BE(20);
  let at = 48;
  const length128 = (): number => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  let [offset, found] = [0, null as [number, number] | null];
  for (let i = 0; i < tables; i++) {
    const flags = file.readUInt8(at++);
    const tag = flags & 0x3f;
    if (tag === OTHER) at += 4;
    const version = flags >> 6;
    let length = length128();
    // glyf and loca are transformed by version 0, every other table by a version above it.
    const transformed = tag === GLYF || tag === LOCA ? version === 0 : version !== 0;
    if (transformed) length = length128();
    if (tag === CMAP) found = [offset, offset + length];
    offset += length;
  }
  if (!found) throw new Error('no cmap table');
  return brotliDecompressSync(file.subarray(at, at + compressed)).subarray(...found);
}

function charactersOf(cmap: Buffer): Set<number> {
  const codes = new Set<number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const start = cmap.readUInt32BE(4 + i * 8 + 4);
    if (cmap.readUInt16BE(start) !== 4) continue;
    const segments = cmap.readUInt16BE(start + 6) / 2;
    for (let s = 0; s < segments; s++) {
      const end = cmap.readUInt16BE(start + 14 + s * 2);
      const begin = cmap.readUInt16BE(start + 16 + segments * 2 + s * 2);
      if (begin !== 0xffff) for (const code of range(begin, end)) codes.add(code);
    }
  }
  return codes;
}

const fonts = readdirSync(FOLDER).filter((name) => name.endsWith('.woff2'));

describe('shipped fonts', () => {
  it('are the six faces of the look', () => {
    expect(fonts).toEqual(['mono-400', 'sans-400', 'sans-500', 'sans-600', 'serif-400', 'serif-600'].map((name) => `${name}.woff2`));
  });
  it.each(fonts)('%s holds every character required', (name) => {
    const held = charactersOf(cmapOf(readFileSync(join(FOLDER, name))));
    expect(REQUIRED.filter((code) => !held.has(code)).map((code) => code.toString(16))).toEqual([]);
    expect(held.has(0x4e00)).toBe(false);
  });
});
