/**
 * Bytes to text. UTF-8 when they are; otherwise Windows-1252, in which French spreadsheets
 * save (ENGINEERING T17). UTF-16 is told by its mark.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = [['utf-16le', 0xFF, 0xFE], ['utf-16be', 0xFE, 0xFF]].find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  if (utf16) return new TextDecoder(utf16[0] as string).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
