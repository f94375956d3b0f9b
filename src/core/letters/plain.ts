/** A letter as plain text, for a message: the same words as on the page and in the document. */
import type { Block, Letter } from './model';

/** Columns before what stands on the right of a sheet. */
const RIGHT = ' '.repeat(40);

export function toPlainText({ blocks }: Letter): string {
  const parts = blocks.map(textOf);
  return `${parts.map((text, i) => (i === 0 ? text : `${joins(blocks[i - 1]!, blocks[i]!) ? '\n' : '\n\n'}${text}`)).join('')}\n`;
}

/** Documents cited make one list. */
const joins = (before: Block, block: Block): boolean => before.kind === 'cited' && block.kind === 'cited';

function textOf(block: Block): string {
  switch (block.kind) {
    case 'sender': return block.lines.join('\n');
    case 'recipient': case 'signature': return block.lines.map((line) => RIGHT + line).join('\n');
    case 'place': return RIGHT + block.text;
    case 'subject': return `${block.label}${block.text}`;
    case 'item': return [`${block.number}. ${block.title}`, ...block.lines.map(({ label, text }) => `   ${label}${text}`)].join('\n');
    case 'cited': return `${block.number}. ${block.text}`;
    default: return block.text;
  }
}
