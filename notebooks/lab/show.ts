/** What notebooks show: tables that a screen reader can walk, and drawings without a style of their own. */
import * as Plot from '@observablehq/plot';
import { number, say } from './lab';

type Cell = string | number | null | undefined;
type Row = Readonly<Record<string, unknown>>;

/** Rows of a table that show without being scrolled. */
const IN_SIGHT = 6;

const text = (value: unknown): string => (typeof value === 'number' ? number(value) : value === null || value === undefined ? '–' : String(value));

/** A number already written, or several: "1 826 ou 1 828", "69,2 … 73,1". */
const WRITTEN = /^[−-]?\d[\d\u202F\u00A0]*(?:[.,]\d+)*$/;
const BETWEEN = /\s*(?:\bou\b|\bor\b|…|;)\s*/;

/** Columns of numbers stand to the right. A year has no decimals and no thousands: it stays on the left, as a name. */
function isNumeric(cells: readonly unknown[]): boolean {
  const said = cells.filter((cell) => cell !== null && cell !== undefined && cell !== '' && cell !== '–');
  if (said.some((cell) => typeof cell === 'number')) return true;
  return said.some((cell) => /\d[.,\u202F\u00A0]\d/.test(String(cell))) && said.every((cell) => String(cell).split(BETWEEN).every((part) => WRITTEN.test(part)));
}

/**
 * @param rows     one object a row
 * @param columns  what to show, with the heads of the columns
 * @param caption  what the table holds
 */
export function table<R extends Row>(rows: readonly R[], columns: Readonly<Partial<Record<keyof R & string, string>>>, caption: string): HTMLElement {
  const names = Object.keys(columns) as (keyof R & string)[];
  const made = document.createElement('table');
  const said = rows.length > IN_SIGHT ? say(`${caption} (${number(rows.length)} lignes)`, `${caption} (${number(rows.length)} rows)`) : caption;
  made.createCaption().textContent = said;
  const head = made.createTHead().insertRow();
  const numeric = new Set(names.filter((name) => isNumeric(rows.map((row) => row[name]))));
  for (const name of names) {
    const cell = document.createElement('th');
    cell.scope = 'col';
    cell.textContent = columns[name] ?? name;
    if (numeric.has(name)) cell.className = 'number';
    head.append(cell);
  }
  const body = made.createTBody();
  for (const row of rows) {
    const cells = body.insertRow();
    for (const name of names) {
      const cell = cells.insertCell();
      cell.textContent = text(row[name] as Cell);
      if (numeric.has(name)) cell.className = 'number';
    }
  }
  const scroll = document.createElement('div');
  scroll.className = 'scroll';
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', said);
  scroll.append(made);
  return scroll;
}

/** Numbers of an axis as the language writes them; names as they are. */
const tick = (value: unknown): string => text(value);

/** Width of a drawing: that of the column, on a screen as on a telephone. */
const width = (): number => Math.min(820, document.querySelector('main')!.clientWidth || 820);
/** Whether names have no room beside the marks, and stand over them. */
export const isNarrow = (): boolean => width() < 560;

/**
 * A drawing of Observable Plot.
 * @param alt  what it shows, in a sentence
 */
export function draw(options: Plot.PlotOptions, alt: string): HTMLElement {
  const figure = document.createElement('figure');
  const drawn = Plot.plot({ width: width(), marginLeft: 64, marginBottom: 36, ...options, x: { tickFormat: tick, ...options.x }, y: { tickFormat: tick, ...options.y } });
  for (const svg of drawn instanceof SVGSVGElement ? [drawn] : drawn.querySelectorAll('svg')) {
    // The security policy refuses styles written into the page; those of drawings are in lab.css.
    svg.querySelectorAll('style').forEach((style) => style.remove());
    svg.querySelectorAll('*').forEach((one) => one.getAttributeNames().filter((name) => name.startsWith('aria-')).forEach((name) => one.removeAttribute(name)));
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', alt);
  }
  figure.append(drawn);
  return figure;
}

/** A sentence that depends on what was found. */
export function line(words: string): HTMLElement {
  const made = document.createElement('p');
  made.textContent = words;
  return made;
}

export { Plot };

/** What a notebook has established, by name: compared with golden results by the tests. */
const RESULTS = new Map<string, Cell>();

/** Notes a result and gives it back, so that it can be used where it is found. */
export function result<V extends Cell>(name: string, value: V): V {
  RESULTS.set(name, typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 1e6) / 1e6 : value);
  return value;
}

/**
 * Says how many results there are, and carries them for the tests.
 * @param _after  values of the cells that must have run before
 */
export function results(..._after: readonly unknown[]): HTMLElement {
  const made = line(say(`${number(RESULTS.size)} résultats de ce carnet sont comparés à leurs valeurs de référence à chaque construction.`, `${number(RESULTS.size)} results of this notebook are compared with their reference values at every build.`));
  made.id = 'results';
  made.dataset['results'] = JSON.stringify(Object.fromEntries(RESULTS));
  return made;
}
