/**
 * What a line break must not cut in a title: "2016–2022", "L.425-1", and in French the sign
 * that follows a space. For display only: the text of the pack stays as published. Pure.
 */
export { opening } from '../../core/words/line';

const WORD_JOINER = '\u2060';
const NNBSP = '\u202F';

export function keepTogether(text: string): string {
  return text
    .replace(/(?<=\d)[\u2013-](?=\d)/g, `${WORD_JOINER}$&${WORD_JOINER}`)
    .replace(/ (?=[:;!?%»])/g, NNBSP)
    .replace(/(?<=«) /g, NNBSP);
}
