/**
 * A drawing as text that stands alone: classes of the style sheet become attributes, tokens become
 * the colours of the light theme, and what only serves a drawing on a page is left out. Drawing
 * programs, office software and browsers then show the same.
 */
import { resolved } from './light';

/** Font families of a drawing, best first. */
export interface Face { readonly sans: string }

const SVG = 'http://www.w3.org/2000/svg';
const ELEMENT = 1;
const TEXT = 3;
/** What only serves a drawing that is walked through, or a style sheet. */
const LEFT_OUT = /^(data-.*|class|tabindex|style|role|aria-.*|on.*|xmlns(:.*)?)$/;

/** What the classes of `ui/styles/chart.css` say. */
const CLASSES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  t2: { fill: 'var(--muted)' },
  on: { fill: 'var(--paper)' },
  b: { 'font-weight': '600' },
  ac: { fill: 'var(--accent)', 'font-weight': '600' },
};
/** Paper around letters, as letters of their own behind them: office software ignores the order of painting. */
const HALO = { fill: resolved('var(--paper)'), stroke: resolved('var(--paper)'), 'stroke-width': 4, 'stroke-linejoin': 'round', 'aria-hidden': 'true' };

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
    // Signs that no XML file may hold.
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

export const attributes = (all: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(all).map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`)).join('');

/** Height and width of a drawing, px. */
export const sizeOf = (svg: SVGSVGElement): { readonly width: number; readonly height: number } =>
  ({ width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) });

/** What is inside the `<svg>` of a drawing, in a group that carries its text style; `letters` px is the size of its words. */
export function inside(svg: SVGSVGElement, { sans }: Face, letters = 13): string {
  const style = { 'font-family': sans, 'font-size': letters, fill: resolved('var(--ink)'), style: 'font-variant-numeric:lining-nums tabular-nums' };
  return `<g${attributes(style)}>${children(svg)}</g>`;
}

/** The whole drawing as a file. */
export function standalone(svg: SVGSVGElement, face: Face, letters?: number): string {
  const { width, height } = sizeOf(svg);
  return `<svg${attributes({ xmlns: SVG, width, height, viewBox: svg.getAttribute('viewBox') ?? `0 0 ${width} ${height}` })}>${inside(svg, face, letters)}</svg>`;
}

const children = (element: Element): string => [...element.childNodes].map(written).join('');

function written(node: ChildNode): string {
  if (node.nodeType === TEXT) return escapeXml(node.textContent ?? '');
  if (node.nodeType !== ELEMENT) return '';
  const element = node as unknown as Element;
  const names = (element.getAttribute('class') ?? '').split(' ').filter(Boolean);
  // Labels that found no place: shown on a page to who points at their mark.
  if (names.includes('when-focused')) return '';
  const own = Object.fromEntries([...element.attributes].filter(({ name }) => !LEFT_OUT.test(name)).map(({ name, value }) => [name, resolved(value)]));
  const styled = Object.fromEntries(Object.entries(Object.assign({}, ...names.map((name) => CLASSES[name] ?? {})) as Record<string, string>).map(([name, value]) => [name, resolved(value)]));
  const inner = children(element);
  const tag = (extra: Readonly<Record<string, string | number>>): string => {
    const all = attributes({ ...styled, ...own, ...extra });
    return inner ? `<${element.localName}${all}>${inner}</${element.localName}>` : `<${element.localName}${all}/>`;
  };
  return (names.includes('halo') ? tag(HALO).replaceAll(/(<tspan[^>]*?) fill="[^"]*"/g, '$1') : '') + tag({});
}
