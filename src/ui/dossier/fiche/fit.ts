/**
 * Sets the one-page brief on one page, whatever its texts: in larger or smaller type, then
 * without the parts that can be spared, in the order below, and at worst in type as small as it
 * takes. No word is ever cut. The style sheet says what `data-without` and `--k` mean.
 */
import type { ChartSpec } from '../../../charts/spec';

/** Parts that can be spared, the first to go first: what a headline says already before what answers it. */
const SPARED = ['', 'sentence', 'sentence argument', 'sentence argument drawing', 'sentence argument drawing counter', 'sentence argument drawing counter ask'] as const;

/** Size of the type and what is spared, from the best page to the densest. */
const STEPS: readonly (readonly [number, number])[] = [
  [1.12, 0], [1.06, 0], [1, 0], [0.95, 0], [1, 1], [0.95, 1], [0.9, 1], [0.95, 2], [0.9, 2], [0.86, 2], [0.95, 3], [0.9, 3], [0.85, 3], [0.9, 4], [0.85, 4], [0.85, 5], [0.8, 5],
];
const LEAST = 0.2;
/** A drawing whose letters would be smaller is not printed, px: 5.6 points. */
const LEGIBLE = 7.5;
const LETTERS = 12.5;
/** Widths tried for a drawing in a third of the page, px. */
const WIDTHS = [328, 370, 420];

/** @param charts  of the gaps, in the order of the page; empty until they can be drawn */
export function fitPage(sheet: HTMLElement, charts: readonly (ChartSpec | null)[]): void {
  for (const [k, spared] of STEPS) {
    dress(sheet, k, spared);
    const drawings = spared < SPARED.findIndex((parts) => parts.includes('drawing')) && charts.length > 0;
    // Where no drawing is legible, its room is better given to words.
    if (drawings && !drawAll(sheet, charts)) continue;
    if (!overflows(sheet)) return argue(sheet);
  }
  let [small, large] = [LEAST, STEPS.at(-1)![0]];
  for (let i = 0; i < 9; i += 1) {
    const k = (small + large) / 2;
    dress(sheet, k, SPARED.length - 1);
    if (overflows(sheet)) large = k;
    else small = k;
  }
  dress(sheet, small, SPARED.length - 1);
}

function dress(sheet: HTMLElement, k: number, spared: number): void {
  sheet.style.setProperty('--k', String(k));
  sheet.dataset.without = SPARED[spared]!;
  for (const host of sheet.querySelectorAll<HTMLElement>('.drawing')) {
    host.replaceChildren();
    host.parentElement!.dataset.drawn = '';
    host.parentElement!.dataset.argued = '';
  }
}

/** A column with room left says the argument that the page as a whole could not. */
function argue(sheet: HTMLElement): void {
  for (const column of sheet.querySelectorAll<HTMLElement>('.gap-column')) {
    column.dataset.argued = 'yes';
    const crushed = column.dataset.drawn === 'yes' && column.querySelector('.drawing')!.clientHeight < (column.querySelector('.drawing svg')?.clientHeight ?? 0);
    if (crushed || overflows(sheet)) column.dataset.argued = '';
  }
}

/** Gives the room of the figures in large to drawings, where their letters then are large enough for paper. @returns whether one is */
function drawAll(sheet: HTMLElement, charts: readonly (ChartSpec | null)[]): boolean {
  const hosts = [...sheet.querySelectorAll<HTMLElement>('.drawing')];
  for (const host of hosts) host.parentElement!.dataset.drawn = 'yes';
  if (overflows(sheet)) return false;
  const drawn = hosts.map((host, i) => draw(host, charts[i] ?? null));
  hosts.forEach((host, i) => { host.parentElement!.dataset.drawn = drawn[i] ? 'yes' : ''; });
  return drawn.some(Boolean);
}

/** @returns whether the drawing is legible in the room there is */
function draw(host: HTMLElement, chart: ChartSpec | null): boolean {
  const [width, height] = [host.clientWidth, host.clientHeight];
  if (!chart || height < 40) return false;
  const svgs = WIDTHS.map((wide) => chart.draw({ width: wide, narrow: true, height: (wide * height) / width }));
  const scales = svgs.map((svg) => Math.min(width / svg.viewBox.baseVal.width, height / svg.viewBox.baseVal.height));
  const best = scales.indexOf(Math.max(...scales));
  const [svg, scale] = [svgs[best]!, scales[best]!];
  if (scale * LETTERS < LEGIBLE) return false;
  svg.style.width = `${svg.viewBox.baseVal.width * scale}px`;
  svg.style.height = `${svg.viewBox.baseVal.height * scale}px`;
  host.replaceChildren(svg);
  return true;
}

/** Letters of the serif reach a little under their line. */
const SLACK = 2;
const overflows = (sheet: HTMLElement): boolean =>
  [sheet, ...sheet.querySelectorAll<HTMLElement>('.gap-column')].some((box) => box.scrollHeight > box.clientHeight + SLACK || box.scrollWidth > box.clientWidth + SLACK);
