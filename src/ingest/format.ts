/** What a file is, by what it holds; its name decides nothing. */
import type { FileFormat } from '../core/grid';
import { isBinary, readText } from './bytes';
import { isZip, zipEntries, type ZipEntry } from './zip';

/** A format, or the code of the problem that says why there is none. */
export type Told = { readonly format: FileFormat; readonly entries?: readonly ZipEntry[] } | { readonly refused: string; readonly value?: string };

const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte);
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** Files that people drop and that are no tables: what to call them. */
const OTHERS: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', ascii('%PDF')], ['PNG', [0x89, 0x50, 0x4E, 0x47]], ['JPEG', [0xFF, 0xD8, 0xFF]], ['GIF', ascii('GIF8')], ['RTF', ascii('{\\rtf')],
  ['7z', [0x37, 0x7A, 0xBC, 0xAF]], ['RAR', ascii('Rar!')], ['SQLite', ascii('SQLite format 3')], ['Stata', ascii('<stata_dta>')], ['SPSS', ascii('$FL2')],
];

/** @throws ReadError, of a zip */
export function formatOf(bytes: Uint8Array): Told {
  if (isZip(bytes)) return inZip(zipEntries(bytes));
  if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) return isProtected(bytes) ? { refused: 'encrypted' } : { format: 'xls' };
  // Workbooks of before 1997 stand without a container.
  if (bytes[0] === 0x09 && (bytes[1] ?? 0xFF) <= 8 && bytes[2] !== undefined && bytes[2] <= 8 && bytes[3] === 0) return { format: 'xls' };
  if (starts(bytes, ...ascii('PAR1'))) return { format: 'parquet' };
  if (starts(bytes, ...ascii('ARROW1')) || starts(bytes, 0xFF, 0xFF, 0xFF, 0xFF)) return { format: 'arrow' };
  if (starts(bytes, ...ascii('FEA1'))) return { refused: 'feather' };
  if (starts(bytes, 0x1F, 0x8B) || starts(bytes, 0x42, 0x5A, 0x68) || starts(bytes, 0x28, 0xB5, 0x2F, 0xFD)) return { refused: 'compressed' };
  const other = OTHERS.find(([, head]) => starts(bytes, ...head));
  if (other) return { refused: 'not-a-table', value: other[0] };
  if (isBinary(bytes)) return { refused: 'binary' };
  return inText(readText(bytes.subarray(0, 65_536)).text);
}

function inZip(entries: readonly ZipEntry[]): Told {
  const has = (path: RegExp) => entries.some((entry) => path.test(entry.path));
  if (has(/^xl\/workbook\.(?:xml|bin)$/i)) return { format: 'xlsx', entries };
  if (has(/^content\.xml$/)) return { format: 'ods', entries };
  if (has(/(?:^|\/)datapackage\.json$/) || has(/\.(?:csv|tsv|txt)$/i)) return { format: 'data-package', entries };
  return { refused: has(/^word\//) ? 'not-a-table' : 'zip-empty', ...(has(/^word\//) ? { value: 'Word' } : {}) };
}

function inText(head: string): Told {
  const text = head.trimStart();
  if (/^<(?:\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*)?(?:<\?mso-application[^>]*>\s*)?<?(?:\w+:)?Workbook\b/i.test(text)) return { format: 'xls' };
  if (/^<(?:!doctype html|html|head|body|table|meta|div)\b/i.test(text)) return /<table\b/i.test(head) ? { format: 'xls' } : { refused: 'html' };
  if (/^<\?xml|^<[a-z][\w:]*[\s>]/i.test(text) && !/^[^\n]*[;,\t]/.test(text)) return { refused: 'xml' };
  if (/^\{\s*["}]|^\[\s*[[{\]"\d-]/.test(text)) return { format: isJsonStat(text) ? 'json-stat' : 'json' };
  return { format: isSdmx(text) ? 'sdmx-csv' : 'csv' };
}

const isJsonStat = (text: string): boolean =>
  /"class"\s*:\s*"(?:dataset|collection)"/.test(text) ? /"(?:dimension|item|size)"\s*:/.test(text) || /"version"\s*:\s*"2/.test(text)
    : /^\{\s*"\w+"\s*:\s*\{/.test(text) && /"dimension"\s*:/.test(text) && /"size"\s*:/.test(text);

/** SDMX-CSV 1.0 begins with DATAFLOW, 2.x with STRUCTURE; either may be quoted and say its separator of values. */
const isSdmx = (text: string): boolean =>
  /^\uFEFF?"?(?:DATAFLOW|STRUCTURE)(?:\[[^\]]*\])?(?::[^";,\t]*)?"?[;,\t]/.test(text) && /[;,\t"]OBS_VALUE\b/.test(text.split('\n', 1)[0]!);

/** A container of Office in which the workbook itself is encrypted: the name of its stream, in UTF-16. */
function isProtected(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) if (name.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
