/** Search in words that forgives accents, capitals and the spaces inside numbers. Pure. */

/** "Procédures : 2 102" → "procedures : 2102"; what is typed and what is searched meet in this form. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/[\s\u2009\u202F\u00A0]+/g, ' ')
    // Thousands: "2 102", "2,102" and "2102" are one number.
    .replace(/(?<=\d)[ ,](?=\d{3}(?!\d))/g, '');
}

/** True when every word of the question stands in the text (already `plain`); a lone sign is no word. */
export function matches(haystack: string, question: string): boolean {
  return plain(question).split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).every((word) => haystack.includes(word));
}
