/**
 * The marks of a drawing as controls: one stop of the tab key for the whole drawing,
 * arrows from figure to figure in reading order, Enter or a click for the source, a ring
 * around the one that has the focus.
 */
const SVG = 'http://www.w3.org/2000/svg';
const MARK = '[data-observation]';

export interface MarkActions {
  /** Enter, space or a click on a mark: the figures it stands for. */
  open(observations: readonly string[]): void;
  /** The mark under the pointer or the focus, in words; empty when there is none. */
  point(words: string): void;
}

/** Identifiers written on a mark: several figures may share one. */
function observationsOf(mark: Element): string[] {
  return (mark.getAttribute('data-observation') ?? '').split(/\s+/).filter((id) => id !== '');
}

/** What a mark stands for, as the drawing names it. */
function wordsOf(mark: Element, fallback: string): string {
  return mark.getAttribute('data-label') ?? (visibleText(mark) || fallback);
}

function visibleText(mark: Element): string {
  return [...mark.querySelectorAll('text')].map(({ textContent }) => textContent?.trim() ?? '').join(' ').trim();
}

/** The name of a control holds the text seen on it, or a person who speaks to the screen cannot reach it (WCAG 2.5.3). */
function accessibleName(mark: Element, words: string): string {
  const seen = visibleText(mark);
  return words.includes(seen) ? words : `${seen}. ${words}`;
}

/** px around a mark where a click still means it: marks are smaller than a finger. */
const REACH = 14;

function nearest(marks: readonly SVGGraphicsElement[], { clientX, clientY }: PointerEvent): SVGGraphicsElement | null {
  let [found, least] = [null as SVGGraphicsElement | null, REACH];
  for (const mark of marks) {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const distance = Math.hypot(Math.max(left - clientX, 0, clientX - right), Math.max(top - clientY, 0, clientY - bottom));
    if (distance < least) [found, least] = [mark, distance];
  }
  return found;
}

/** A ring round a mark, in the mark's own coordinates. */
function ringOf(mark: SVGGraphicsElement): SVGElement {
  const { x, y, width, height } = mark.getBBox();
  const ring = document.createElementNS(SVG, 'g');
  ring.setAttribute('aria-hidden', 'true');
  for (const name of ['ring-gap', 'ring']) {
    const rect = document.createElementNS(SVG, 'rect');
    const [side, space] = [Math.min(width, height), 5];
    const sizes = { x: x - space, y: y - space, width: width + 2 * space, height: height + 2 * space, rx: side / 2 + space };
    for (const [attribute, value] of Object.entries(sizes)) rect.setAttribute(attribute, String(value));
    rect.setAttribute('class', name);
    ring.append(rect);
  }
  const transform = mark.getAttribute('transform');
  if (transform) ring.setAttribute('transform', transform);
  return ring;
}

/** The marks of the same figure in the other drawings of the page are set off with it. */
function linkOthers(mark: Element | null): void {
  const ids = mark ? observationsOf(mark) : [];
  for (const other of document.querySelectorAll(MARK)) other.classList.toggle('linked', other !== mark && observationsOf(other).some((id) => ids.includes(id)));
}

/**
 * Makes a drawing readable and walkable. `alt` is what it says as a whole.
 * Returns how to take the listeners away.
 */
export function walkable(svg: SVGSVGElement, alt: string, { open, point }: MarkActions): () => void {
  const marks = [...svg.querySelectorAll<SVGGraphicsElement>(MARK)];
  svg.setAttribute('aria-label', alt);
  svg.setAttribute('role', marks.length > 0 ? 'group' : 'img');
  if (marks.length === 0) return () => {};

  for (const text of svg.querySelectorAll('text')) {
    if (!text.closest(MARK)) text.setAttribute('aria-hidden', 'true');
    // Two labels of one mark are two words, not one; a space at the end is not drawn.
    else text.append(' ');
  }
  const names = new Map(marks.map((mark) => [mark, wordsOf(mark, alt)]));
  let pointed: SVGGraphicsElement | null = null;
  const pointAt = (mark: SVGGraphicsElement | null) => {
    if (mark === pointed) return;
    pointed = mark;
    point((mark && names.get(mark)) ?? '');
    linkOthers(mark);
  };
  marks.forEach((mark, i) => {
    mark.setAttribute('aria-label', accessibleName(mark, names.get(mark) ?? alt));
    mark.setAttribute('role', 'button');
    mark.setAttribute('tabindex', i === 0 ? '0' : '-1');
  });

  const markOf = (event: Event) => (event.target as Element).closest<SVGGraphicsElement>(MARK);
  /** The mark under the pointer, or the nearest one that a finger may have meant. */
  const aimedAt = (event: Event) => markOf(event) ?? nearest(marks, event as PointerEvent);
  let ring: SVGElement | undefined;

  function focused(event: Event): void {
    const mark = markOf(event);
    if (!mark) return;
    for (const other of marks) other.setAttribute('tabindex', other === mark ? '0' : '-1');
    pointAt(mark);
    ring?.remove();
    if (!mark.matches(':focus-visible')) return;
    ring = ringOf(mark);
    mark.before(ring);
  }

  function left(): void {
    ring?.remove();
    pointAt(null);
  }

  function hovered(event: Event): void {
    pointAt(aimedAt(event));
  }

  function clicked(event: Event): void {
    const mark = aimedAt(event);
    if (mark) open(observationsOf(mark));
  }

  function pressed(event: KeyboardEvent): void {
    const mark = markOf(event);
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = marks.indexOf(mark);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    if (to !== undefined) marks[Math.max(0, Math.min(to, marks.length - 1))]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') open(observationsOf(mark));
    else return;
    event.preventDefault();
  }

  const listeners = { focusin: focused, focusout: left, pointermove: hovered, pointerleave: () => pointAt(null), click: clicked, keydown: pressed as EventListener };
  for (const [name, listener] of Object.entries(listeners)) svg.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) svg.removeEventListener(name, listener);
  };
}
