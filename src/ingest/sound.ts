/**
 * Whether the lists that an Arrow file announces fit in it. Its library believes them: a damaged
 * length of four billion keeps it counting for ever. Only what it counts by is looked at: fields
 * of the schema, blocks of the footer, nodes and buffers of each batch (flatbuffers, little-endian).
 */

/** In bytes: a block of a footer, a node, a buffer. */
const [BLOCK, NODE, BUFFER] = [24, 16, 16];
/** Places of fields in the tables of the format. */
const FOOTER = { schema: 1, dictionaries: 2, batches: 3, metadata: 4 } as const;
const SCHEMA = { fields: 1, metadata: 2 } as const;
const FIELD = { children: 5, metadata: 6 } as const;
/** Fields in fields: more is no table. */
const DEEPEST = 12;
const MESSAGE = { kind: 1, header: 2, bodyLength: 3 } as const;
const BATCH = { nodes: 1, buffers: 2 } as const;
const [SCHEMA_MESSAGE, DICTIONARY_BATCH, RECORD_BATCH] = [1, 2, 3];

/** @returns false as well for whatever cannot be followed */
export function isSound(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const isFile = bytes[0] === 0x41;
    if (isFile && !footerFits(view)) return false;
    return messagesFit(view, isFile ? 8 : 0);
  } catch {
    return false;
  }
}

function footerFits(view: DataView): boolean {
  const end = view.byteLength - 10;
  const size = view.getInt32(end, true);
  if (size <= 0 || size > end) return false;
  const table = end - size + view.getUint32(end - size, true);
  const schema = field(view, table, FOOTER.schema);
  return fits(view, table, FOOTER.dictionaries, BLOCK, end) && fits(view, table, FOOTER.batches, BLOCK, end) && fits(view, table, FOOTER.metadata, 4, end)
    && schema !== 0 && schemaFits(view, schema + view.getUint32(schema, true), end);
}

function messagesFit(view: DataView, from: number): boolean {
  for (let at = from; at + 8 <= view.byteLength;) {
    if (view.getUint32(at, true) !== 0xFFFFFFFF) return false;
    const size = view.getInt32(at + 4, true);
    if (size === 0) return true;
    const [start, end] = [at + 8, at + 8 + size];
    if (size < 0 || end > view.byteLength) return false;
    const message = start + view.getUint32(start, true);
    const kind = field(view, message, MESSAGE.kind);
    const header = field(view, message, MESSAGE.header);
    const body = field(view, message, MESSAGE.bodyLength);
    const type = kind === 0 ? 0 : view.getUint8(kind);
    if (header === 0) return false;
    if (type === SCHEMA_MESSAGE && !schemaFits(view, header + view.getUint32(header, true), end)) return false;
    if (type !== SCHEMA_MESSAGE && type !== DICTIONARY_BATCH && type !== RECORD_BATCH) return false;
    if (type !== SCHEMA_MESSAGE) {
      let batch = header + view.getUint32(header, true);
      // A batch of a dictionary is a table around a batch.
      if (type === DICTIONARY_BATCH) {
        const data = field(view, batch, 1);
        if (data === 0) return false;
        batch = data + view.getUint32(data, true);
      }
      if (!fits(view, batch, BATCH.nodes, NODE, end) || !fits(view, batch, BATCH.buffers, BUFFER, end)) return false;
    }
    const length = body === 0 ? 0 : Number(view.getBigInt64(body, true));
    if (length < 0 || end + length > view.byteLength) return false;
    at = end + length;
  }
  return true;
}

const schemaFits = (view: DataView, schema: number, end: number): boolean =>
  fits(view, schema, SCHEMA.metadata, 4, end) && fieldsFit(view, schema, SCHEMA.fields, end, 0);

function fieldsFit(view: DataView, table: number, index: number, end: number, depth: number): boolean {
  if (depth > DEEPEST || !fits(view, table, index, 4, end)) return false;
  const at = field(view, table, index);
  if (at === 0) return true;
  const list = at + view.getUint32(at, true);
  for (let i = 0; i < view.getUint32(list, true); i += 1) {
    const item = list + 4 + i * 4;
    const inner = item + view.getUint32(item, true);
    if (!isRegular(view, inner) || !fits(view, inner, FIELD.metadata, 4, end) || !fieldsFit(view, inner, FIELD.children, end, depth + 1)) return false;
  }
  return true;
}

/** Whether every field of a table stands inside it. */
function isRegular(view: DataView, table: number): boolean {
  const layout = table - view.getInt32(table, true);
  const inside = view.getUint16(layout + 2, true);
  for (let at = 4; at + 2 <= view.getUint16(layout, true); at += 2) if (view.getUint16(layout + at, true) >= inside) return false;
  return true;
}

/** Position of a field of a table; 0 when the table leaves it out. */
function field(view: DataView, table: number, index: number): number {
  const layout = table - view.getInt32(table, true);
  const at = 4 + index * 2;
  const offset = at + 2 > view.getUint16(layout, true) ? 0 : view.getUint16(layout + at, true);
  return offset === 0 ? 0 : table + offset;
}

/** Whether a list of a table ends before `end`. */
function fits(view: DataView, table: number, index: number, size: number, end: number): boolean {
  const at = field(view, table, index);
  if (at === 0) return true;
  const list = at + view.getUint32(at, true);
  return list + 4 + view.getUint32(list, true) * size <= end;
}
