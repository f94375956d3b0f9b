/** Words in a document: ordinals raised, lines kept, nothing that XML refuses. */
import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions, type ParagraphChild } from 'docx';
import type { Lang } from '../../core/model';
import { curly } from '../../core/words/line';
import { textParts } from '../../i18n/format';

/** Control characters, and halves of a pair: no XML can hold them. */
// eslint-disable-next-line no-control-regex
const REFUSED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const clean = (text: string): string => text.replace(REFUSED, '');

/** `#15191E` → `15191E`. */
export const color = (hex: string): string => hex.replace('#', '');

/** Runs of a text: French ordinals raised, line breaks kept. */
export function runs(text: string, lang: Lang, options: IRunOptions = {}): TextRun[] {
  return clean(text).split(/\r?\n/).flatMap((line, i) => {
    const parts = textParts(lang === 'fr' ? curly(line) : line, lang);
    const pieces = parts.length > 0 ? parts : [{ text: '', sup: false }];
    return pieces.map((part, j) => new TextRun({ ...options, text: part.text, superScript: part.sup, ...(i > 0 && j === 0 ? { break: 1 } : {}) }));
  });
}

/** A paragraph of one text, then whatever follows it on its last line. */
export const paragraph = (text: string, lang: Lang, options: IParagraphOptions = {}, more: readonly ParagraphChild[] = []): Paragraph =>
  new Paragraph({ ...options, children: [...runs(text, lang), ...more] });
