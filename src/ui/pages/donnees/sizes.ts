/** Weights of files in words. */
import type { Words } from '../../words';

/** 337239 → "329 Ko"; one decimal from the megabyte up. In bytes. */
export function sizeWords(bytes: number, { f, lang }: Pick<Words, 'f' | 'lang'>): string {
  const [kilo, mega, giga] = lang === 'fr' ? ['Ko', 'Mo', 'Go'] : ['kB', 'MB', 'GB'];
  const write = (n: number, unit: string, decimals: number): string => `${f.number(n, decimals)}\u00A0${unit}`;
  if (bytes >= 1024 ** 3) return write(bytes / 1024 ** 3, giga!, 1);
  if (bytes >= 1024 ** 2) return write(bytes / 1024 ** 2, mega!, 1);
  return write(Math.max(1, Math.round(bytes / 1024)), kilo!, 0);
}
