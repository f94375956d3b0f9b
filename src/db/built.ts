/** Makes of a pack and its model a database file, which the browser's engine takes over as it is. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { literal } from '../core/quote';
import { openNative } from './native';
import { loadPack, type Pack } from './pack';

/** The smallest that DuckDB writes: the tables of a pack are many and small. In bytes. */
const BLOCK = 16_384;

/**
 * @returns the bytes of the file
 * @throws EngineError when a file of the pack does not have the columns that the model reads
 */
export async function builtOf(pack: Pack): Promise<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-built-'));
  const path = join(folder, 'built');
  // One thread: rows come in the order of the files.
  const engine = await openNative({ threads: 1 });
  try {
    await engine.run(`ATTACH ${literal(path)} AS written (BLOCK_SIZE ${BLOCK})`);
    await loadPack(engine, pack);
    await engine.run('COPY FROM DATABASE pack TO written; DETACH written');
    return new Uint8Array(readFileSync(path));
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true });
  }
}
