/**
 * The inside of a zip file, never inflated beyond what it declares: sizes and ratios are
 * checked on its directory first, then again while each entry is inflated piece by piece.
 */
import { Inflate } from 'fflate';
import { ReadError } from './fault';

export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  /** In bytes: in the archive, and once inflated, as the directory declares. */
  readonly packed: number;
  readonly size: number;
  /** Where the local header stands. */
  readonly at: number;
  readonly encrypted: boolean;
}

/** All entries together, in bytes; and how many times its size an entry may inflate to, once it is over a small size. */
const LIMITS = { total: 600_000_000, ratio: 250, small: 5_000_000, entries: 20_000 } as const;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4B && (bytes[2] === 3 || bytes[2] === 5);

/** @throws ReadError `truncated` (no directory), `zip-bomb`, `zip-broken` */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(bytes, view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  try {
    for (let i = 0, at = view.getUint32(end + 16, true); i < count; i += 1) {
      if (view.getUint32(at, true) !== 0x02014B50) throw new ReadError('zip-broken');
      const [nameSize, extraSize, noteSize] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
      entries.push({
        path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameSize)).replaceAll('\\', '/'),
        method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true), encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      });
      at += 46 + nameSize + extraSize + noteSize;
    }
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('zip-broken');
  }
  judge(entries, bytes.length);
  return entries.filter(({ path }) => !path.endsWith('/'));
}

function endOfDirectory(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 66_000; at -= 1) if (view.getUint32(at, true) === 0x06054B50) return at;
  throw new ReadError('truncated');
}

function judge(entries: readonly ZipEntry[], archive: number): void {
  const bomb = entries.find(({ size, packed }) => size > LIMITS.small && size > packed * LIMITS.ratio);
  if (bomb) throw new ReadError('zip-bomb', bomb.path);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  // Entries that share their bytes weigh more together than the archive.
  const shared = entries.reduce((sum, { packed }) => sum + packed, 0) > archive;
  if (total > LIMITS.total || shared || entries.length > LIMITS.entries) throw new ReadError('zip-bomb');
}

/**
 * @returns the bytes of one entry
 * @throws ReadError `encrypted`, `truncated`, `zip-broken`; `zip-bomb` when it holds more than its directory declares
 */
export function unzipEntry(bytes: Uint8Array, { path, method, packed, size, at, encrypted }: ZipEntry): Uint8Array {
  if (encrypted) throw new ReadError('encrypted', path);
  if (at + 30 > bytes.length) throw new ReadError('truncated', path);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (data.length < packed) throw new ReadError('truncated', path);
  if (method === 0) return data;
  if (method !== 8) throw new ReadError('zip-broken', path);
  return inflate(data, size, path);
}

const PIECE = 65_536;

function inflate(data: Uint8Array, size: number, path: string): Uint8Array {
  const whole = new Uint8Array(size);
  let reached = 0;
  const inflater = new Inflate((piece) => {
    if (reached + piece.length > size) throw new ReadError('zip-bomb', path);
    whole.set(piece, reached);
    reached += piece.length;
  });
  try {
    for (let at = 0; at < data.length || at === 0; at += PIECE) inflater.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('zip-broken', path);
  }
  if (reached < size) throw new ReadError('zip-broken', path);
  return whole;
}
