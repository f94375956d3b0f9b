/**
 * French ordinals raised: "1er janvier" in parts, so that HTML can use `<sup>` and
 * no superscript letter is ever typed. Plain text (alternatives, CSV) joins the parts as they are.
 */
import type { Lang } from '../model';

export interface TextPart { readonly text: string; readonly sup: boolean }

/** Arabic numeral, or Roman as in centuries and regimes, followed by its ending, as a word of its own: 1er, 16e, XVIe. */
const ORDINAL = /(?<![\p{L}\p{N}])(\d+|[IVX]+)(er|re|e)(?![\p{L}\p{N}])/gu;

/** `textParts('1er mai', 'fr')` → "1", sup "er", " mai". Other languages come back whole. */
export function textParts(text: string, lang: Lang): TextPart[] {
  if (lang !== 'fr') return [{ text, sup: false }];
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(ORDINAL)) {
    const [, numeral = '', ending = ''] = match;
    const raised = match.index + numeral.length;
    parts.push({ text: text.slice(done, raised), sup: false }, { text: ending, sup: true });
    done = raised + ending.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), sup: false });
  return parts;
}
