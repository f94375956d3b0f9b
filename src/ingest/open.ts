/**
 * The one way from the bytes of a person's file to a table, in the browser's worker and in
 * the terminal alike. Bad data never throws: it is said in `problems`.
 */
import { EMPTY_TABLE, type Opened, type Reading } from '../core/grid';

/** A file in memory. */
export interface FileBytes { readonly name: string; readonly bytes: Uint8Array }

/** What a person decided; the rest is detected. */
export type Choices = Partial<Reading>;

/** Called as the work goes: bytes read out of `total`, rows found so far. */
export type OnProgress = (progress: { readonly bytes: number; readonly total: number; readonly rows: number }) => void;

/**
 * @param file     one file, or several dropped together (`datapackage.json` and its tables)
 * @param choices  fields of a former `Opened.reading` that the person changed
 */
export async function openFile(file: FileBytes | readonly FileBytes[], choices: Choices = {}, onProgress?: OnProgress): Promise<Opened> {
  const [{ name, bytes } = { name: '', bytes: new Uint8Array() }] = Array.isArray(file) ? file as readonly FileBytes[] : [file as FileBytes];
  onProgress?.({ bytes: 0, total: bytes.length, rows: 0 });
  const reading: Reading = { format: 'csv', encoding: null, separator: null, decimal: null, group: null, sheet: null, range: null, header: null, body: null, ...choices };
  return { file: name, size: bytes.length, sha256: '', reading, headerReason: 'none', sheets: [], table: EMPTY_TABLE, problems: [{ code: 'empty', file: name }] };
}
