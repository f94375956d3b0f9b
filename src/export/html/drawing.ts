/** A drawing as text inside a page: colours of the light theme, no mark to walk to, its figures in one sentence for who does not see it. */
import type { ChartSpec } from '../../charts/spec';
import { resolved } from '../light';
import { isTall } from '../paper';
import { sizeOf } from '../svg';
import { escape, Markup } from './markup';

/** Widths at which drawings are designed (LOOK §2), in px. */
const SIZES = { wide: { width: 820, narrow: false }, narrow: { width: 328, narrow: true } } as const;
export type Size = keyof typeof SIZES;

/** What only serves a drawing that is walked through. */
const LEFT_OUT = /^(data-label|tabindex|style|role|aria-.*|on.*)$/;
const ELEMENT = 1;
const TEXT = 3;

/** @throws Error when the chart cannot be drawn, as on a page */
export function drawing(chart: ChartSpec, size: Size): Markup {
  const svg = chart.draw(SIZES[size]);
  return new Markup(`<svg class="${size}${isTall(sizeOf(svg).height) ? ' tall' : ''}" role="img" aria-label="${escape(chart.alt)}" xmlns="http://www.w3.org/2000/svg"${attributes(svg, ['class', 'xmlns'])}>${children(svg)}</svg>`);
}

const attributes = (element: Element, without: readonly string[] = []): string => [...element.attributes]
  .filter(({ name }) => !LEFT_OUT.test(name) && !without.includes(name))
  .map(({ name, value }) => ` ${name}="${escape(resolved(value))}"`).join('');

const children = (element: Element): string => [...element.childNodes].map(written).join('');

function written(node: ChildNode): string {
  if (node.nodeType === TEXT) return escape(node.textContent ?? '');
  if (node.nodeType !== ELEMENT) return '';
  const element = node as unknown as Element;
  // Labels that found no place: shown on a page to who points at their mark.
  if (element.getAttribute('class')?.includes('when-focused')) return '';
  return `<${element.localName}${attributes(element)}>${children(element)}</${element.localName}>`;
}
