/**
 * The one-file form of a dossier: versioned JSON that a person can read, with all of it,
 * notes and logo included. The same value is what a browser keeps and tabs tell one another.
 */
import type { Problem } from '../errors';
import type { Dossier } from './model';
import { isProblems, readDossier, VERSION } from './read';

export const FILE_NAME = 'dossier-concordance.json';

/** No dossier within the bounds of its parts is longer, in characters. */
const LONGEST = 12_000_000;

export const storedDossier = ({ cover, items }: Dossier) => ({ concordance: 'dossier', version: VERSION, cover, items });

export const formatDossier = (dossier: Dossier): string => `${JSON.stringify(storedDossier(dossier), null, 2)}\n`;

/**
 * @param text  what a file contains
 * @param file  its name, to say where a problem is
 * @returns     the dossier, or all that is wrong with the file
 */
export function parseDossier(text: string, file: string): Dossier | readonly Problem[] {
  if (text.length > LONGEST) return [{ code: 'dossier-large', file }];
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return [{ code: 'dossier-json', file }];
  }
  const read = readDossier(value);
  return isProblems(read) ? read.map((problem) => ({ ...problem, file })) : read;
}
