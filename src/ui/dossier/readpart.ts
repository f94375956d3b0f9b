/**
 * Reads a titled part of a page from its elements: heading, paragraphs, items of lists, pairs of
 * terms, the first table. Words are taken as they stand, no-break spaces with them, so that every
 * value is the one on screen; buttons, drawings and what only the screen shows are left out.
 */
import type { TableSpec } from '../../charts/spec';
import type { Paragraph } from '../../export/exhibit';
import type { SectionParts } from '../../export/exhibits/section';
import { DRAWER } from '../../state/router.svelte';
import { parse, values } from '../../state/url';

const LEFT_OUT = 'button, input, select, textarea, label, svg, nav, form, style, .sr, .screen-only, .page-head .kicker, .actions, article.frame, [aria-hidden="true"]';
const BLOCKS = 'address, article, blockquote, br, dd, details, div, dl, dt, figure, h1, h2, h3, h4, h5, header, li, ol, p, pre, section, summary, table, tbody, thead, td, th, tr, ul, .badge, .reading';

export function readPart(node: Element): SectionParts {
  const title = node.querySelector('h1, h2, h3');
  const subtitle = node.querySelector('.subtitle');
  const read: Reading = { paragraphs: [], tables: [], heading: '' };
  walk(node, read, new Set([title, subtitle]));
  const links = [...node.querySelectorAll('a[href^="#/"]')].map((link) => parse(link.getAttribute('href') ?? ''));
  const marks = [...node.querySelectorAll('[data-observation], [data-figures]')].flatMap((mark) => (mark.getAttribute('data-observation') ?? mark.getAttribute('data-figures') ?? '').split(' '));
  const said = title ? text(title) : '';
  const [first, ...others] = read.tables;
  return {
    title: said, subtitle: subtitle ? text(subtitle) : '',
    paragraphs: [...read.paragraphs, ...others.flatMap(rowsInWords)],
    table: first ? { ...first, caption: first.caption || said } : null,
    observations: [...marks, ...links.flatMap(({ params }) => values(params, DRAWER))],
    findings: links.flatMap(({ page, id }) => (page === 'incoherences' && id !== null ? [id] : [])),
    documents: links.flatMap(({ page, id }) => (page === 'sources' && id !== null ? [id] : [])),
  };
}

interface Reading { readonly paragraphs: Paragraph[]; readonly tables: TableSpec[]; heading: string }

/** Element by element; what holds no block of its own is one paragraph. */
function walk(node: Element, read: Reading, done: ReadonlySet<Element | null>): void {
  for (const child of node.children) {
    if (done.has(child) || child.matches(LEFT_OUT)) continue;
    if (child.matches('h1, h2, h3, h4, h5, summary, dt')) read.heading = text(child);
    else if (child.matches('table')) read.tables.push(readTable(child));
    else if (child.matches('p, li, dd, blockquote, pre, .summary') || !child.querySelector(BLOCKS)) say(text(child), read);
    else walk(child, read, done);
  }
}

/** Under the heading that stands before it, which is said once. */
function say(words: string, read: Reading): void {
  if (words === '') return;
  read.paragraphs.push({ title: read.heading, text: words });
  read.heading = '';
}

/** The words of an element, block after block: "Avertissement · 564 en tout, 643 pour 2022 · Sénat". */
export function text(node: Element): string {
  const blocks: string[] = [''];
  gather(node, blocks);
  return blocks
    .map((block) => block.replace(/[ \t\n\r]+/g, ' ').trim())
    .filter((block) => block !== '')
    .reduce((said, block) => (said === '' ? block : `${said}${/[.!?:;…]$/.test(said) ? ' ' : ' · '}${block}`), '');
}

/** Elements with no word between them stand apart, as "2015" and "1 439" in a row: never one number. */
const areApart = (node: Node): boolean =>
  node instanceof Element && node.children.length > 1 && [...node.childNodes].every((child) => child.nodeType !== Node.TEXT_NODE || child.textContent?.trim() === '');

function gather(node: Node, blocks: string[]): void {
  const apart = areApart(node);
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) blocks[blocks.length - 1] += child.textContent ?? '';
    if (!(child instanceof Element) || child.matches(LEFT_OUT)) continue;
    const block = apart || child.matches(BLOCKS);
    if (block) blocks.push('');
    gather(child, blocks);
    if (block) blocks.push('');
  }
}

/** A table as it stands; a cell over several columns is written in the first of them, a heading over each. */
function readTable(table: Element): TableSpec {
  const rows = [...table.querySelectorAll('tr')];
  const body = rows.filter((row) => row.closest('thead') === null).map((row) => spread(row, () => ''));
  const heads = rows.filter((row) => row.closest('thead') !== null).map((row) => spread(row, (words) => words));
  const width = Math.max(0, ...[...heads, ...body].map((cells) => cells.length));
  const sides = rows.map((row) => [...row.querySelectorAll('th, td')].flatMap((cell) => Array.from({ length: Number(cell.getAttribute('colspan') ?? 1) }, () => cell.matches('.right, .number'))));
  const right = (column: number): boolean => sides.some((cells) => cells[column]);
  const caption = table.querySelector('caption');
  return {
    caption: caption ? text(caption) : '',
    columns: Array.from({ length: width }, (_, i) => ({ key: `c${i}`, label: heads.map((cells) => cells[i] ?? '').filter(Boolean).join(' · '), align: right(i) ? 'right' : 'left' })),
    rows: body.map((cells) => Object.fromEntries(cells.map((cell, i) => [`c${i}`, cell]))),
  };
}

/** The cells of a row, `rest` in the further columns of a wide one. Where nothing is written, what is told to those who do not see the sign. */
function spread(row: Element, rest: (words: string) => string): string[] {
  return [...row.querySelectorAll('th, td')].flatMap((cell) => {
    const words = text(cell) || (cell.querySelector('.sr')?.textContent ?? cell.querySelector('[role="img"]')?.getAttribute('aria-label') ?? '').trim();
    return [words, ...Array.from({ length: Number(cell.getAttribute('colspan') ?? 1) - 1 }, () => rest(words))];
  });
}

/** The rows of a further table, one paragraph each. */
const rowsInWords = ({ caption, columns, rows }: TableSpec): Paragraph[] =>
  rows.map((row, i) => ({ title: i === 0 ? caption : '', text: columns.map(({ key }) => row[key]).filter(Boolean).join(' · ') }));
