/** The workbook library compresses at once in the build: no worker made from text, which the policy of the page refuses. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { flateAtOnce } from '../../src/cli/oneflate';

interface Hooks { resolveId(id: string, importer?: string): string | null; load(id: string): string | null }
const plugin = flateAtOnce() as unknown as Hooks;
const LIBRARY = '/x/node_modules/write-excel-file/modules/zip/zipToArrayBuffer.js';

it('stands in for the compression of that library, and of no other', () => {
  expect(plugin.resolveId('fflate', LIBRARY)).not.toBeNull();
  expect(plugin.resolveId('fflate', LIBRARY.replaceAll('/', '\\'))).not.toBeNull();
  for (const [id, importer] of [['fflate', '/x/src/export/archive.ts'], ['fflate', undefined], ['other', LIBRARY]] as const) expect(plugin.resolveId(id, importer)).toBeNull();
  expect(plugin.load('/x/fflate.js')).toBeNull();
});

it('gives the library what it asks for, before it goes on', async () => {
  const code = plugin.load(plugin.resolveId('fflate', LIBRARY)!)!.replaceAll("'fflate'", JSON.stringify(import.meta.resolve('fflate')));
  const { zip, strToU8 } = await import(`data:text/javascript,${encodeURIComponent(code)}`) as typeof import('fflate');
  let made: Uint8Array | null = null;
  // Larger than what the library leaves to the page.
  zip({ 'a.xml': strToU8('x'.repeat(200_000)) }, (error, bytes) => { made = error ? null : bytes; });
  expect(strFromU8(unzipSync(made!)['a.xml']!)).toHaveLength(200_000);
});
