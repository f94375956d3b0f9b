/** Which sign separates the cells of a text: the one that occurs as often in every line. */

/** In the order in which they are preferred: a comma is also a sign of decimals and of prose. */
const SIGNS = ['\t', ';', '|', ','] as const;
/** Lines that decide. */
const LINES = 400;

/** What the first line says of it, as some spreadsheets write: `sep=;`. */
export const declaredSeparator = (text: string): string | null => /^sep=(.)\r?(?:\n|$)/i.exec(text)?.[1] ?? null;

/**
 * @param text  start of a text, cut anywhere
 * @returns     a sign; null when none is found in the same number in most lines
 */
export function separatorOf(text: string): string | null {
  const lines = bare(text).split(/\r\n|\r|\n/).filter((line) => line !== '').slice(0, LINES);
  const found = SIGNS.flatMap((sign) => {
    const { count, share } = usual(lines.map((line) => line.split(sign).length - 1));
    return count > 0 ? [{ sign, count, share }] : [];
  });
  const best = Math.max(...found.map(({ share }) => share));
  if (!(best >= 0.3)) return null;
  const close = found.filter(({ share }) => share >= best - 0.15);
  return close.find(({ count }) => close.every((other) => other.count <= 3 * count))?.sign ?? close[0]!.sign;
}

/** Without what stands between quotes, where a separator is a letter. */
const bare = (text: string): string => text.replace(/"(?:[^"]|"")*(?:"|$)/g, '""');

/** The number found most often, zero apart, and the share of the lines that have it. */
function usual(counts: readonly number[]): { count: number; share: number } {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  const [count, lines] = [...times].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0]);
  return { count, share: counts.length === 0 ? 0 : lines / counts.length };
}
