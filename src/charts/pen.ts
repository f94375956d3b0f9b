/**
 * Writes SVG elements: the few that drawings are made of, with short numbers and the
 * classes of the style sheet (`t2` muted, `b` bold, `ac` accent, `halo` paper around letters).
 */
import type { TextPart } from '../i18n/format';

type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Anchor = 'start' | 'middle' | 'end';

/** A stretch of text in one style. */
export interface Run { readonly text: string; readonly bold?: boolean; readonly tone?: 'muted' | 'accent' }

export interface Pen {
  readonly node: SVGGElement;
  element(name: string, attributes: Attributes): SVGElement;
  line(x1: number, y1: number, x2: number, y2: number, attributes: Attributes): void;
  rect(x: number, y: number, width: number, height: number, attributes: Attributes): void;
  path(d: string, attributes: Attributes): void;
  /** One line of text; `y` is its baseline. */
  text(x: number, y: number, runs: readonly Run[], options?: { readonly anchor?: Anchor; readonly halo?: boolean; readonly className?: string }): void;
  /** What is drawn inside stands for these figures: reachable by keyboard, named by `label`. */
  figure(ids: readonly string[], label: string, draw: (pen: Pen) => void): void;
}

const SVG = 'http://www.w3.org/2000/svg';
const short = (value: string | number) => (typeof value === 'number' ? String(Math.round(value * 10) / 10) : value);

/** @param parts cuts a text where its ordinals are raised */
export function createPen(document: Document, parts: (text: string) => readonly TextPart[]): Pen {
  const create = (name: string, attributes: Attributes): SVGElement => {
    const element = document.createElementNS(SVG, name) as SVGElement;
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, short(value));
    return element;
  };

  const on = (node: SVGGElement): Pen => {
    const add = (name: string, attributes: Attributes) => {
      const element = create(name, attributes);
      node.append(element);
      return element;
    };
    return {
      node,
      element: add,
      line: (x1, y1, x2, y2, attributes) => void add('line', { x1, y1, x2, y2, ...attributes }),
      rect: (x, y, width, height, attributes) => void add('rect', { x, y, width, height, ...attributes }),
      path: (d, attributes) => void add('path', { d, ...attributes }),
      text: (x, y, runs, { anchor = 'start', halo = true, className } = {}) => {
        const only = runs.length === 1 ? runs[0] : undefined;
        const names = [only && classes(only), halo && 'halo', className].filter(Boolean).join(' ');
        const element = add('text', { x, y, 'text-anchor': anchor, class: names || undefined });
        for (const run of runs) write(element, run, only ? undefined : classes(run) || undefined);
      },
      figure: (ids, label, draw) => {
        const group = create('g', { 'data-observation': ids.join(' '), 'data-label': label }) as SVGGElement;
        node.append(group);
        draw(on(group));
      },
    };
  };

  const write = (element: SVGElement, run: Run, className: string | undefined) => {
    let raised = false;
    for (const part of parts(run.text)) {
      if (!part.sup && !raised && !className) element.append(part.text);
      else {
        const dy = part.sup ? -4 : raised ? 4 : undefined;
        const span = create('tspan', { class: className, dy, 'font-size': part.sup ? '0.72em' : undefined });
        span.textContent = part.text;
        element.append(span);
      }
      raised = part.sup;
    }
  };

  return on(create('g', {}) as SVGGElement);
}

const classes = ({ bold, tone }: Run): string =>
  tone === 'accent' ? 'ac' : [bold && 'b', tone === 'muted' && 't2'].filter(Boolean).join(' ');
