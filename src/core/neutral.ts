/** Texts that a spreadsheet would compute, disarmed wherever a file of ours may be opened in one. */

/** What a spreadsheet takes for the start of a formula… */
const FORMULA = /^[\t\r\n ]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
/** …unless the sign stands alone, as our qualifier "=" does, or the whole text is a number with its sign. */
const SIGN = /^[=+\-@]$/;
const SIGNED_NUMBER = /^[+-][\d\s.,\u00A0\u202F]*\d\s?[\u00A0\u202F]?%?$/;

/** The text, behind an apostrophe when it looks like a formula. */
export const neutral = (value: string): string => (FORMULA.test(value) && !SIGN.test(value) && !SIGNED_NUMBER.test(value) ? `'${value}` : value);
