/**
 * Compressed twins of the files of a build (`x.js.br`, `x.js.gz`), for `npm start` and for
 * hosts that serve such twins. Done once, at build time, in Node's thread pool.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesUnder, isServed } from './files';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** The engine is 27 MB: the last per cent of its size would cost most of the build's time. */
const BIG = 4_000_000;

export async function compress(folder: string): Promise<void> {
  const paths = filesUnder(folder).filter((path) => isServed(path) && /\.(html|js|css|json|csv|svg|wasm|webmanifest|duckdb)$/.test(path));
  await Promise.all(paths.map(async (path) => {
    const file = join(folder, path);
    const bytes = await readFile(file);
    const big = bytes.length > BIG;
    await Promise.all([
      toGzip(bytes, { level: big ? 6 : 9 }).then((packed) => writeFile(`${file}.gz`, packed)),
      toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: big ? 5 : 11 } }).then((packed) => writeFile(`${file}.br`, packed)),
    ]);
  }));
}
