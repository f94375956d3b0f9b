/** Small turns of writing: producers in words, apostrophes, capitals at the start of a line. */

/** The spaces of French print: narrow and unbreakable before ; : ! ? % and inside guillemets, and between thousands ("1 600"). */
export const spaced = (text: string): string =>
  text.replace(/[ \u00A0]+(?=[;:!?%»])|(?<=«)[ \u00A0]+|(?<=(?<!\d)\d{1,3})[ \u00A0](?=\d{3}(?!\d))/g, '\u202F');

/** What comes from the data, as it is printed: "l'Intérieur" → "l’Intérieur". */
export const curly = (text: string): string => spaced(text.replaceAll("'", '’'));

/** Producers are separated by semicolons in the pack. */
export const producersOf = (producer: string): readonly string[] => producer.split(';').map((name) => name.trim()).filter(Boolean);

/** Who publishes one document, in full: "SSMSI, SDSE". */
export const byline = (producer: string): string => producersOf(producer).map(curly).join(', ');

/** As a sentence may go on after a colon: "Places dédiées" → "places dédiées", but "SDFE" stays. */
export const inner = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** "plus de 560…" opens a title or a row as "Plus de 560…". */
export const opening = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
