/** The storage of this browser, and what it keeps. */

/** Null where the browser refuses one. */
export function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** @returns what is kept under a name; null where nothing is, or where the browser refuses to say */
export function keptIn(place: Pick<Storage, 'getItem'> | null, name: string): string | null {
  try {
    return place?.getItem(name) ?? null;
  } catch {
    return null;
  }
}
