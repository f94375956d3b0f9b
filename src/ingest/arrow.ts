/** Arrow IPC, file or stream, to cells of text. */
import { DataType, tableFromIPC, type Vector } from 'apache-arrow';
import { textOf, type Declared } from './declared';
import { MOST_CELLS, ReadError } from './fault';
import { isSound } from './sound';

/** @throws ReadError `arrow-broken`, `arrow-compressed`, `too-many-cells` */
export function readArrow(bytes: Uint8Array): Declared {
  if (!isSound(bytes)) throw new ReadError('arrow-broken');
  const table = attempt(() => tableFromIPC(bytes));
  if (table.numRows * Math.max(table.numCols, 1) > MOST_CELLS) throw new ReadError('too-many-cells', String(table.numRows));
  const columns = attempt(() => table.schema.fields.map((_, i) => cellsOf(table.getChildAt(i))));
  return {
    sheets: [], sheet: null, problems: [],
    header: table.schema.fields.map(({ name }) => name),
    rows: Array.from({ length: table.numRows }, (_, row) => columns.map((cells) => cells[row] ?? '')),
  };
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ReadError(/compress/i.test(String(error)) ? 'arrow-compressed' : 'arrow-broken');
  }
}

function cellsOf(vector: Vector | null): string[] {
  if (vector === null) return [];
  const write = writer(vector.type as DataType);
  return Array.from({ length: vector.length }, (_, i) => {
    const value: unknown = vector.get(i);
    return value === null || value === undefined ? '' : write(value);
  });
}

function writer(type: DataType): (value: unknown) => string {
  // Both come as milliseconds, whatever their unit.
  if (DataType.isDate(type) || DataType.isTimestamp(type)) return (value) => textOf(new Date(Number(value)));
  if (DataType.isDecimal(type)) return (value) => decimal(value as Uint32Array, type.scale);
  if (DataType.isDictionary(type)) return writer(type.dictionary as DataType);
  return textOf;
}

/** A decimal of 128 bits is four words, least significant first, in two's complement. */
function decimal(words: Uint32Array, scale: number): string {
  const bits = BigInt(words.length * 32);
  const raw = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  const value = raw >> (bits - 1n) ? raw - (1n << bits) : raw;
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const text = scale > 0 ? `${digits.slice(0, -scale)}.${digits.slice(-scale)}` : digits;
  return value < 0n ? `-${text}` : text;
}
