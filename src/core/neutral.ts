/** Texts that a spreadsheet would compute, disarmed wherever a file of ours may be opened in one. */

/** What a spreadsheet takes for the start of a formula, behind what it does not show: a byte order mark at the start of a file is not even read… */
const FORMULA = /^[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
/** …unless the sign stands alone, as our qualifier "=" does, or the whole text is a number with its sign. */
const SIGN = /^[=+\-@]$/;
const SIGNED_NUMBER = /^[+-][\d\s.,\u00A0\u202F]*\d\s?[\u00A0\u202F]?%?$/;

/** After a separator of cells, a sign that no number alone follows. */
const PARTED = '([,;|\\t\\r\\n][\\t\\r\\n "]*)';
const SIGNED = '(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])(?![+-][\\d\\s.,\\u00A0\\u202F]*\\d\\s?%?\\s*(?:$|[,;|\\t\\r\\n"]))';
const LATER = new RegExp(PARTED + SIGNED, 'g');
const GUARDED = new RegExp(`${PARTED}'${SIGNED}`, 'g');

/** The text, behind an apostrophe when it looks like a formula. */
export const neutral = (value: string): string => (FORMULA.test(value) && !SIGN.test(value) && !SIGNED_NUMBER.test(value) ? `'${value}` : value);

/**
 * The same for a file of separated values. A spreadsheet that expects another separator than the file's,
 * as a French one does of commas, cuts the text into cells, quotes or not: none may start a formula either.
 */
export const neutralField = (value: string): string => neutral(value.replace(LATER, "$1'"));

/** What `neutralField` was given, read back: a text that held such apostrophes of its own loses them. */
export function bareField(safe: string): string {
  const rest = safe.slice(1);
  return (safe.startsWith("'") && neutral(rest) === safe ? rest : safe).replace(GUARDED, '$1');
}
