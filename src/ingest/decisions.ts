/** A file of decisions, as this application writes it or as a spreadsheet saved it again. */
import { readDecisions, type ReadDecisions } from '../core/decision';
import { decodeText } from './bytes';
import { parseDelimited } from './delimited';

/**
 * @param bytes  `decisions.csv`, or `findings.csv` with its decision columns; comma or semicolon
 * @param file   its name, for the problems
 */
export function parseDecisions(bytes: Uint8Array, file: string): ReadDecisions {
  const text = decodeText(bytes);
  // The names of our columns hold neither sign, so that the header says which of the two separates them.
  const header = text.split(/\r?\n/, 1)[0] ?? '';
  const table = parseDelimited(text, header.includes(';') ? ';' : ',');
  const { decisions, problems } = readDecisions(table, file);
  return { decisions, problems: [...table.problems.map((problem) => ({ ...problem, file })), ...problems] };
}
