/**
 * A dossier or a letter as a Word document. This module is light: the library that writes the
 * package, and what uses it, are loaded when a document is asked for.
 */
import type { Letter } from '../../core/letters/model';
import type { Exhibit, ResolvedDossier } from '../exhibit';

/** The drawing of an exhibit as PNG bytes; null: it has none, and its table stands in. */
export type Pictures = (exhibit: Exhibit) => Promise<Uint8Array | null>;

export interface NoteOptions {
  /** Everything, or what fits one A4 page. */
  readonly form: 'full' | 'page';
  /** Made where a browser is; without it every drawing is replaced by its table. */
  readonly pictures?: Pictures;
}

/** @returns the bytes of the file; speaker's notes never go in */
export async function toDocx(resolved: ResolvedDossier, options: NoteOptions): Promise<Uint8Array> {
  const { writeNote } = await import('./note');
  return writeNote(resolved, options);
}

/** @returns the bytes of the file: the words of the letter, block by block, and nothing else */
export async function letterToDocx(letter: Letter): Promise<Uint8Array> {
  const { writeLetter } = await import('./letter');
  return writeLetter(letter);
}
