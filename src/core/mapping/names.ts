/**
 * Names and labels as they are compared: "Code.département", "CODE DEPARTEMENT" and
 * "code_departement" are one name; "Toutes formes" and "toutes  formes" one label.
 */

/** Lower case, without accents, anything but letters and digits as one space. */
export function normalName(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** What stands in a cell, without the spaces around it, which some files add (`"Tier 2   "`). */
export const trimmed = (text: string): string => text.replace(/^[\s\u00A0\u202F\u2009]+|[\s\u00A0\u202F\u2009]+$/g, '');

/** "CGD BAR SUR AUBE" → "cgd-bar-sur-aube": the form of identifiers in the pack. */
export const slug = (text: string): string => normalName(text).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');

/**
 * Jaro-Winkler similarity of two texts, in [0, 1]; 1 is equality (Winkler 1990, prefix weight 0.1,
 * at most four signs).
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const matched: string[] = [];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j += 1) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = true;
      matched.push(a[i]!);
      break;
    }
  }
  const common = matched.length;
  if (common === 0) return 0;
  const other = [...b].filter((_, j) => taken[j]);
  const swapped = matched.filter((sign, i) => sign !== other[i]).length / 2;
  const jaro = (common / a.length + common / b.length + (common - swapped) / common) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}
