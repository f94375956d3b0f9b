/** What the machine refuses (a file that is not there, a right, memory), in a sentence: it is not a fault of the program. */
import { readFileSync } from 'node:fs';
import { EngineError } from '../core/errors';
import type { Text } from '../core/model';
import { Refusal } from './command';

const LARGE: Text = {
  fr: 'ce fichier est plus grand que ce qui se lit d’une pièce\u202F; rangé dans une base DuckDB ou en Parquet, il se lit avec --db',
  en: 'this file is larger than what is read in one piece; in a DuckDB database or in Parquet, it is read with --db',
};
const FORBIDDEN: Text = { fr: 'le droit d’y lire ou d’y écrire manque', en: 'the right to read or to write there is missing' };

/** By code of Node. */
const WORDS: Readonly<Record<string, Text>> = {
  ENOENT: { fr: 'ce fichier, ou son dossier, n’existe pas', en: 'this file, or its folder, does not exist' },
  EISDIR: { fr: 'un fichier est attendu, c’est un dossier', en: 'a file is expected, this is a folder' },
  ENOTDIR: { fr: 'un dossier est attendu, un fichier est sur le chemin', en: 'a folder is expected, a file is on the way' },
  EEXIST: { fr: 'un dossier est attendu, un fichier porte ce nom', en: 'a folder is expected, a file has this name' },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: { fr: 'ce disque ne peut qu’être lu', en: 'this disk can only be read' },
  ENOSPC: { fr: 'il n’y a plus de place sur ce disque', en: 'there is no room left on this disk' },
  ERR_FS_FILE_TOO_LARGE: LARGE,
  ERR_STRING_TOO_LONG: LARGE,
};

/** DuckDB has reached the bound of its memory. */
const MEMORY: Text = {
  fr: 'la mémoire ne suffit pas. Avec --db, --memory en donne davantage et --threads 1 en demande moins\u202F; store range un lot là où --db le lit',
  en: 'there is not enough memory. With --db, --memory gives more of it and --threads 1 needs less; store puts a pack where --db reads it',
};

/**
 * @param at  the file under way, for the codes that do not name it
 * @returns   the refusal of the machine behind an error; the error itself when it is another one
 */
export function refusedByMachine(error: unknown, at?: string): unknown {
  if (error instanceof EngineError) {
    if (/^Out of Memory Error/.test(error.message)) return new Refusal(MEMORY, 3);
    const cause = refusedByMachine(error.cause);
    return cause instanceof Refusal ? cause : error;
  }
  const { code = '', path = at } = (error ?? {}) as NodeJS.ErrnoException;
  const words = WORDS[code];
  if (!words) return error;
  return new Refusal(path === undefined ? words : { fr: `${path}\u202F: ${words.fr}`, en: `${path}: ${words.en}` }, 3);
}

/** @throws Refusal when there is no such file, or when it may not be read */
export function bytesAt(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw refusedByMachine(error, path);
  }
}
