/** Parquet, with every compression that its writers use; sizes are checked on its footer first. */
import { parquetMetadata, parquetRead, type FileMetaData } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { textOf, type Declared } from './declared';
import { MOST_CELLS, ReadError } from './fault';

/** In bytes, all columns once decompressed. */
const MOST_BYTES = 1_000_000_000;

/** @throws ReadError `parquet-broken`, `too-many-cells`, `zip-bomb` */
export async function readParquet(bytes: Uint8Array): Promise<Declared> {
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const metadata = attempt(() => parquetMetadata(buffer));
  const header = columnsOf(metadata);
  const count = Number(metadata.num_rows);
  if (count * Math.max(header.length, 1) > MOST_CELLS) throw new ReadError('too-many-cells', String(count));
  const inflated = metadata.row_groups.reduce((sum, group) => sum + group.columns.reduce((total, { meta_data: about }) => total + Number(about?.total_uncompressed_size ?? 0), 0), 0);
  if (inflated > MOST_BYTES) throw new ReadError('zip-bomb');
  const rows: string[][] = [];
  try {
    await parquetRead({
      file: { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) },
      metadata, compressors, columns: header,
      parsers: PARSERS,
      rowFormat: 'array',
      onComplete: (found) => { for (const row of found) rows.push(header.map((_, i) => textOf(row[i]))); },
    });
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('parquet-broken');
  }
  return { sheets: [], sheet: null, header, rows, problems: [] };
}

function attempt(read: () => FileMetaData): FileMetaData {
  try {
    return read();
  } catch {
    throw new ReadError('parquet-broken');
  }
}

/** Columns of the first level; what is nested below one is read as one cell. */
export function columnsOf({ schema }: FileMetaData): string[] {
  const names: string[] = [];
  for (let at = 1; at < schema.length; at += 1) {
    names.push(schema[at]!.name);
    for (let below = schema[at]!.num_children ?? 0; below > 0; below -= 1) {
      at += 1;
      below += schema[at]?.num_children ?? 0;
    }
  }
  return names;
}

/** @param second  units in one */
const precise = (second: bigint) => (units: bigint): string => {
  const rest = ((units % second) + second) % second;
  const day = textOf(new Date(Number((units - rest) / second) * 1000));
  if (rest === 0n) return day;
  const whole = day.includes('T') ? day : `${day}T00:00:00`;
  return `${whole}.${String(rest).padStart(String(second).length - 1, '0').replace(/0+$/, '')}`;
};

/** As text, since a double of milliseconds would lose what is finer. */
export const PARSERS = { timestampFromMicroseconds: precise(1_000_000n), timestampFromNanoseconds: precise(1_000_000_000n) };
