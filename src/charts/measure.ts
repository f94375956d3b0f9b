/**
 * Width of a text without a page to lay it out: drawings are the same in a browser,
 * in the tests and in an export.
 *
 * Advance widths of IBM Plex Sans in hundredths of an em, for U+0020 to U+007E; an accent adds
 * nothing to its letter. Measured on the shipped fonts.
 */
const REGULAR = [
  24, 28, 42, 71, 60, 93, 69, 24, 33, 33, 45, 60, 27, 40, 27, 38, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 29, 29, 60, 60, 60, 48,
  89, 64, 65, 62, 67, 58, 56, 69, 71, 40, 51, 63, 50, 81, 71, 71, 61, 71, 64, 58, 57, 68, 61, 89, 61, 59, 58, 32, 38, 32, 60, 56,
  60, 53, 58, 50, 58, 55, 32, 53, 57, 25, 25, 53, 27, 87, 57, 56, 58, 58, 37, 49, 35, 57, 49, 77, 51, 50, 46, 34, 31, 34, 60,
];
const BOLD = [
  24, 31, 47, 66, 60, 96, 71, 26, 34, 34, 56, 60, 30, 40, 30, 44, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 32, 32, 60, 60, 60, 49,
  90, 67, 66, 64, 69, 60, 58, 71, 72, 42, 54, 68, 52, 82, 72, 71, 64, 71, 66, 61, 58, 69, 64, 95, 65, 63, 60, 33, 44, 33, 60, 56,
  60, 56, 60, 51, 60, 56, 35, 54, 59, 28, 28, 56, 29, 89, 59, 56, 60, 60, 39, 50, 37, 59, 52, 82, 54, 52, 50, 36, 38, 36, 60,
];
const OTHERS: Readonly<Record<string, number>> = {
  '\u00A0': 24, '\u202F': 12, '\u2013': 59, '\u2019': 28, '\u00AB': 52, '\u00BB': 52, '\u00B0': 47, '\u2212': 60,
  '\u00B7': 34, '\u2026': 83, '\u0153': 92, '\u20AC': 50, '\u201C': 45, '\u201D': 45,
};

/** @returns the width in px of one line set at `size` px. */
export function textWidth(text: string, size: number, bold = false): number {
  const table = bold ? BOLD : REGULAR;
  let hundredths = 0;
  for (const char of text.normalize('NFD')) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x300 && code < 0x370) continue;
    hundredths += table[code - 32] ?? OTHERS[char] ?? 60;
  }
  return (hundredths * size) / 100;
}

/** Cuts a text into lines of at most `width` px, at ordinary spaces only. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(longer, size, bold) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Cut to one line of `width` px, with an ellipsis. */
export function shortened(words: string, width: number, size: number, bold = false): string {
  const [first = '', ...rest] = wrap(words, width - 10, size, bold);
  return rest.length ? `${first}…` : first;
}
