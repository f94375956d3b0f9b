/**
 * Slips of the pen between two printed numbers (METHODS §3 F19): hints, never verdicts.
 */

/** Damerau-Levenshtein distance (optimal string alignment): insert, delete, replace, swap neighbours. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

export type Slip = 'digit' | 'transposition' | 'magnitude';

/**
 * @param a,b  digits as printed ("12248"), without signs or separators
 * @returns    the slip that would turn one into the other, or null. One-digit numbers have none:
 *             any two of them are one character apart.
 */
export function slip(a: string, b: string): Slip | null {
  const [x, y] = [Number(a), Number(b)];
  if (a === b || !Number.isFinite(x) || !Number.isFinite(y) || x === 0 || y === 0) return null;
  const ratio = Math.max(x, y) / Math.min(x, y);
  if ((ratio >= 9.5 && ratio <= 10.5) || (ratio >= 950 && ratio <= 1050)) return 'magnitude';
  if (Math.min(a.length, b.length) < 2) return null;
  const letters = (text: string) => [...text].sort().join('');
  if (letters(a) === letters(b) && Math.abs(x - y) % 9 === 0) return 'transposition';
  return editDistance(a, b) === 1 && Math.min(a.length, b.length) >= 3 ? 'digit' : null;
}
