/**
 * Reads a titled part of a page from its elements: heading, paragraphs, items of lists, pairs of
 * terms, the first table; lists whose items name their parts (`data-column`) are one table too. Words
 * are taken as they stand, no-break spaces with them, so that every value is the one on screen;
 * buttons, drawings and what only the screen shows are left out.
 */
import type { TableSpec } from '../../charts/spec';
import type { Paragraph } from '../../export/exhibit';
import type { SectionParts } from '../../export/exhibits/section';
import { DRAWER } from '../../state/router.svelte';
import { parse, values } from '../../state/url';

/** A term is a button that says its word. */
const LEFT_OUT = 'button:not(.term), [popover], input, select, textarea, label, svg, nav, form, style, .sr, .screen-only, .page-head .kicker, .actions, article.frame, [aria-hidden="true"]';
/** In a cell, what is told to those who do not see a sign stands for it. */
const UNSEEN = LEFT_OUT.replace(' .sr,', '');
const BLOCKS = 'address, article, blockquote, br, dd, details, div, dl, dt, figure, h1, h2, h3, h4, h5, header, li, ol, p, pre, section, summary, table, tbody, thead, td, th, tr, ul, .badge, .reading, .kind';

export function readPart(node: Element): SectionParts {
  const title = node.querySelector('h1, h2, h3');
  const subtitle = node.querySelector('.subtitle');
  const read: Reading = { paragraphs: [], tables: [], lists: [], heading: '' };
  walk(node, read, new Set([title, subtitle]));
  const links = [...node.querySelectorAll('a[href^="#/"]')].map((link) => parse(link.getAttribute('href') ?? ''));
  const marks = [...node.querySelectorAll('[data-observation], [data-figures]')].flatMap((mark) => (mark.getAttribute('data-observation') ?? mark.getAttribute('data-figures') ?? '').split(' '));
  const said = title ? text(title) : '';
  const [first, ...others] = [...read.lists.length > 0 ? [readLists(read.lists)] : [], ...read.tables];
  return {
    title: said, subtitle: subtitle ? text(subtitle) : '',
    paragraphs: [...read.paragraphs, ...others.flatMap(rowsInWords)],
    table: first ? { ...first, caption: first.caption || said } : null,
    rest: Number(node.querySelector('[data-rest]')?.getAttribute('data-rest') ?? 0),
    observations: [...marks, ...links.flatMap(({ params }) => values(params, DRAWER))],
    findings: links.flatMap(({ page, id }) => (page === 'incoherences' && id !== null ? [id] : [])),
    documents: links.flatMap(({ page, id }) => (page === 'sources' && id !== null ? [id] : [])),
  };
}

/** A list, and the heading that stands before it. */
interface List { readonly group: string; readonly items: readonly Element[] }
interface Reading { readonly paragraphs: Paragraph[]; readonly tables: TableSpec[]; readonly lists: List[]; heading: string }

/** Element by element; what holds no block of its own is one paragraph. */
function walk(node: Element, read: Reading, done: ReadonlySet<Element | null>): void {
  for (const child of node.children) {
    if (done.has(child) || child.matches(LEFT_OUT)) continue;
    if (child.matches('h1, h2, h3, h4, h5, summary, dt')) read.heading = text(child.querySelector('h3') ?? child);
    else if (child.matches('ul, ol') && child.querySelector('[data-column]')) list(child, read);
    else if (child.matches('pre')) say(child.textContent.trim(), read);
    else if (child.matches('table')) read.tables.push(readTable(child));
    else if (child.matches('p, li, dd, blockquote, .summary') || !child.querySelector(BLOCKS)) say(text(child), read);
    else walk(child, read, done);
  }
}

/** Under the heading that stands before it, which is said once. */
function say(words: string, read: Reading): void {
  if (words === '') return;
  read.paragraphs.push({ title: read.heading, text: words });
  read.heading = '';
}

function list(node: Element, read: Reading): void {
  read.lists.push({ group: read.heading, items: [...node.children] });
  read.heading = '';
}

/** A row an item; its parts under their own names, its group before them where there are several. A sign says its words. */
function readLists(lists: readonly List[]): TableSpec {
  const rows = lists.flatMap(({ group, items }) => items.map((item): Readonly<Record<string, string>> => Object.fromEntries([
    ...lists.length > 1 ? [['group', group]] : [],
    ...[...item.querySelectorAll('[data-column]')].map((part) => [part.getAttribute('data-column'), text(part, UNSEEN)]),
  ])));
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => rows.some((row) => row[key]));
  const right = (key: string): boolean => lists.some(({ items }) => items.some((item) => item.querySelector(`[data-column="${key}"].number`)));
  return { caption: '', columns: keys.map((key) => ({ key, label: key, align: right(key) ? 'right' : 'left' })), rows };
}

/** The words of an element, block after block: "Avertissement · 564 en tout, 643 pour 2022 · Sénat". */
export function text(node: Element, leftOut = LEFT_OUT): string {
  const blocks: string[] = [''];
  gather(node, blocks, leftOut);
  return blocks
    .map((block) => block.replace(/[ \t\n\r]+/g, ' ').trim())
    .filter((block) => block !== '')
    .reduce((said, block) => (said === '' ? block : `${said}${/^[,.;)]/.test(block) ? '' : /[.!?:;…]$/.test(said) ? ' ' : ' · '}${block}`), '');
}

/** Elements with no word between them stand apart, as "2015" and "1 439" in a row: never one number. */
const areApart = (node: Node): boolean =>
  node instanceof Element && node.children.length > 1 && [...node.childNodes].every((child) => child.nodeType !== Node.TEXT_NODE || child.textContent?.trim() === '');

function gather(node: Node, blocks: string[], leftOut: string): void {
  const apart = areApart(node);
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) blocks[blocks.length - 1] += child.textContent ?? '';
    if (!(child instanceof Element) || child.matches(leftOut)) continue;
    const block = apart || child.matches(BLOCKS);
    if (block) blocks.push('');
    gather(child, blocks, leftOut);
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
