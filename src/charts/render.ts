/**
 * The one door to Observable Plot: scales and layers in, a clean SVG out.
 *
 * Plot's style element (refused by the content security policy), its inner aria attributes
 * (refused by axe) and its warning sign are dealt with here; ticks and labels are ours, so
 * that no English name or number can appear.
 */
import type { Markish, RenderFunction, plot as Plot } from '@observablehq/plot';
import type { Lang } from '../core/model';
import type { Format } from '../i18n/format';
import type { Messages } from '../i18n';
import { createPen, type Pen } from './pen';
import { plotScale, type Linear } from './scale';

let plot: typeof Plot | undefined;

/** Loads Plot, half of all scripts: the words of a page are painted before it. To be awaited before anything is drawn. */
export async function loadPlot(): Promise<void> {
  ({ plot } = await import('./plot'));
}

/** What every chart is given beside its rows. */
export interface ChartContext {
  readonly format: Format;
  readonly text: Messages;
  readonly lang: Lang;
  /** The page's by default; another one to draw without a page. */
  readonly document?: Document;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly x: Linear;
  readonly y: Linear;
  readonly marks: readonly Markish[];
}

/** Places of the scales in px, as Plot computes them. */
export interface At { readonly x: (value: number) => number; readonly y: (value: number) => number }

/** A layer of a drawing as a Plot mark: `draw` gets a pen and Plot's own scales. */
export function layer({ format }: Pick<ChartContext, 'format'>, draw: (pen: Pen, at: At) => void): RenderFunction {
  return (_index, scales, _values, _dimensions, context) => {
    const pen = createPen(context.document, (text) => format.parts(text));
    const scale = (name: 'x' | 'y') => (value: number): number => Number(scales[name]?.(value));
    draw(pen, { x: scale('x'), y: scale('y') });
    return pen.node;
  };
}

/** One drawing under another, `gap` px apart, as one SVG. */
export function below(first: SVGSVGElement, second: SVGSVGElement, gap: number): SVGSVGElement {
  const size = (svg: SVGSVGElement, name: string) => Number(svg.getAttribute(name));
  const shift = size(first, 'height') + gap;
  const group = first.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.setAttribute('transform', `translate(0,${shift})`);
  group.append(...second.childNodes);
  first.append(group);
  const height = shift + size(second, 'height');
  first.setAttribute('height', String(height));
  first.setAttribute('viewBox', `0 0 ${size(first, 'width')} ${height}`);
  return first;
}

/**
 * @returns an SVG without style, ids or inner aria attributes
 * @throws Error when Plot is not loaded, or when it draws its warning sign: a drawing is right or absent
 */
export function render({ width, height, x, y, marks }: Sheet, { document }: ChartContext): SVGSVGElement {
  if (!plot) throw new Error('loadPlot() comes first');
  const svg = plot({
    width, height, margin: 0, x: plotScale(x), y: plotScale(y), marks: [...marks],
    ...(document ? { document } : {}),
  }) as SVGSVGElement;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of svg.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) if (name.startsWith('aria-')) element.removeAttribute(name);
  }
  if (svg.textContent?.includes('\u26A0')) throw new Error('Plot warns about this drawing: see the console');
  svg.removeAttribute('class');
  return svg;
}
