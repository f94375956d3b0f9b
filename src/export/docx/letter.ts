/** A letter as a Word document: sender on the left, service on the right, subject, body, signature, documents cited. */
import { AlignmentType, HeadingLevel, Paragraph, type FileChild, type IParagraphOptions } from 'docx';
import type { Lang } from '../../core/model';
import type { Block, Letter } from '../../core/letters/model';
import { twips, write } from './paper';
import { paragraph, runs } from './text';

/** Where what stands on the right begins, from the left margin. */
const RIGHT = twips(94);
/** Keeps the head of a letter in the window of an envelope and the signature with its farewell. */
const SPACE = { lines: 0, block: 160, head: 360 } as const;

export async function writeLetter({ lang, title, blocks }: Letter): Promise<Uint8Array> {
  const author = blocks.flatMap((block) => (block.kind === 'sender' ? block.lines : []))[0] ?? '';
  return write(blocks.flatMap((block) => render(block, lang)), { lang, title, author, description: title, sober: true, foot: title });
}

const lines = (texts: readonly string[], lang: Lang, options: IParagraphOptions, last: number): Paragraph[] =>
  texts.map((text, i) => paragraph(text, lang, { ...options, keepNext: i < texts.length - 1, spacing: { after: i < texts.length - 1 ? SPACE.lines : last } }));

function render(block: Block, lang: Lang): FileChild[] {
  switch (block.kind) {
    case 'sender': return lines(block.lines, lang, {}, SPACE.head);
    case 'recipient': return lines(block.lines, lang, { indent: { left: RIGHT } }, SPACE.head);
    case 'place': return [paragraph(block.text, lang, { indent: { left: RIGHT }, spacing: { after: SPACE.head } })];
    case 'subject': return [labelled(block.label, block.text, lang, { spacing: { after: SPACE.head } }, true)];
    case 'heading': return [paragraph(block.text, lang, { heading: HeadingLevel.HEADING_1, spacing: { before: 260, after: 100 } })];
    case 'closing': return [paragraph(block.text, lang, { keepNext: true, spacing: { before: 200, after: 760 } })];
    case 'signature': return lines(block.lines, lang, { indent: { left: RIGHT }, keepLines: true }, SPACE.head);
    case 'item': return [
      paragraph(`${block.number}. ${block.title}`, lang, { heading: HeadingLevel.HEADING_2 }),
      ...block.lines.map(({ label, text }) => labelled(label, text, lang, { indent: { left: twips(6) }, spacing: { after: 50 } })),
    ];
    case 'cited': return [paragraph(`${block.number}. ${block.text}`, lang, { style: 'Note', indent: { left: twips(6), hanging: twips(6) }, spacing: { after: 60 } })];
    case 'paragraph': return [paragraph(block.text, lang, { alignment: AlignmentType.LEFT, spacing: { after: SPACE.block } })];
  }
}

/** "Objet :" in bold, then its text. */
const labelled = (label: string, text: string, lang: Lang, options: IParagraphOptions, all = false): Paragraph =>
  new Paragraph({ ...options, children: [...runs(label, lang, { bold: true }), ...runs(text, lang, { bold: all })] });
