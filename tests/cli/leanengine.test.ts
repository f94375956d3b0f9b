/** The engine without the names that only extensions ask for is the same engine. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { withoutLinkage } from '../../src/cli/leanengine';

const whole = new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')));
const text = (name: string) => [name.length, ...new TextEncoder().encode(name)];
const section = (id: number, bytes: number[]) => [id, bytes.length, ...bytes];

/** Exports one function under several names; one address among them is imported. */
const small = (names: readonly string[]) => new Uint8Array([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  ...section(1, [1, 0x60, 0, 1, 0x7f]),
  ...section(2, [1, ...text('GOT.func'), ...text('_Zasked'), 3, 0x7f, 1]),
  ...section(3, [1, 0]),
  ...section(7, [names.length, ...names.flatMap((name) => [...text(name), 0, 0])]),
  ...section(10, [1, 4, 0, 0x41, 42, 0x0b]),
]);
const exported = (wasm: Uint8Array<ArrayBuffer>) => WebAssembly.Module.exports(new WebAssembly.Module(wasm)).map(({ name }) => name);

it('keeps what its own start asks for, and what is imported by address', async () => {
  const lean = withoutLinkage(small(['malloc', '_Zother', '_Zasked', 'orig$_Zasked', 'orig$other', 'dynCall_vi']));
  expect(exported(lean)).toEqual(['malloc', '_Zasked', 'orig$_Zasked', 'dynCall_vi']);
  const { instance } = await WebAssembly.instantiate(lean, { 'GOT.func': { _Zasked: new WebAssembly.Global({ value: 'i32', mutable: true }, 0) } });
  expect((instance.exports['malloc'] as () => number)()).toBe(42);
});

it('refuses a file of another kind', () => {
  expect(() => withoutLinkage(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))).toThrow('no exports');
});

it('leaves the code of DuckDB as it is, and a twentieth of its names', () => {
  const lean = withoutLinkage(whole);
  const digest = (wasm: Uint8Array<ArrayBuffer>) => sections(wasm).filter(({ id }) => id !== 7).map(({ id, bytes }) => `${id} ${createHash('sha256').update(bytes).digest('hex')}`);
  expect(digest(lean)).toEqual(digest(whole));
  const [before, after] = [exported(whole), exported(lean)];
  expect(before.filter((name) => !after.includes(name)).every((name) => /^(orig\$|_Z)/.test(name))).toBe(true);
  expect(after.length).toBeLessThan(before.length / 20);
});

/** Reads the sections by itself. */
function sections(wasm: Uint8Array<ArrayBuffer>): { id: number; bytes: Uint8Array }[] {
  const found = [];
  for (let at = 8; at < wasm.length;) {
    const id = wasm[at]!;
    let [size, shift, next, more] = [0, 1, at + 1, true];
    while (more) {
      more = wasm[next]! >= 128;
      [size, shift, next] = [size + (wasm[next]! % 128) * shift, shift * 128, next + 1];
    }
    found.push({ id, bytes: wasm.subarray(next, next + size) });
    at = next + size;
  }
  return found;
}
