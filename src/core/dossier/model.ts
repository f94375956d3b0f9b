/**
 * What a person keeps for a meeting: an ordered list of references into the data, each with
 * the words of the person around it. A dossier never copies a figure: what its items show is
 * read again from the data each time (`export/exhibit.ts`), so that nothing in it can go stale
 * unseen. Own words and the logo are the only content it carries.
 */

/** What an item points at. */
export type Reference =
  /** One published figure, or several read as one mark of a drawing. */
  | { readonly kind: 'figure'; readonly observations: readonly string[] }
  /** A figure frame of a page: the address of the page with its filters (`#/ecarts/argent?…`), and the name of the frame. */
  | { readonly kind: 'chart'; readonly address: string; readonly figure: string }
  | { readonly kind: 'finding'; readonly finding: string }
  | { readonly kind: 'commitment'; readonly commitment: string }
  /** A titled part of a page: its address and the name of the part. */
  | { readonly kind: 'section'; readonly address: string; readonly section: string };

export type ItemKind = Reference['kind'];

export interface Item {
  /** Unique in its dossier. */
  readonly id: string;
  readonly reference: Reference;
  /** Replaces the headline of what is shown; empty: the headline of the data stands. */
  readonly headline: string;
  /** Own words, shown with the item. */
  readonly commentary: string;
  /** Own words for the speaker, never shown to the room. */
  readonly notes: string;
}

export interface Cover {
  readonly title: string;
  readonly organisation: string;
  /** ISO day of the meeting, or empty. */
  readonly date: string;
  /** A picture chosen on this device, as a `data:` URL of a PNG, JPEG or SVG drawn anew as PNG; null: none. */
  readonly logo: string | null;
}

export interface Dossier {
  readonly cover: Cover;
  readonly items: readonly Item[];
}

export const EMPTY: Dossier = { cover: { title: '', organisation: '', date: '', logo: null }, items: [] };
