/** What the key D keeps: that which has the focus, or lies under the pointer, and the button that stands for it. Pure but for the page it looks at. */
import { DRAWER } from '../state/router.svelte';
import { format, type Route } from '../state/url';

/** What may have a button of its own; the nearest one that has is meant. */
const SCOPE = 'article, section, li, dialog, [data-keeps]';

/** The address of a view without what does not change what it shows: language, drawer, place in it. */
export function addressOf({ page, id, params }: Route): string {
  const { lang: _lang, figure: _figure, section: _section, promesse: _promise, evenement: _event, [DRAWER]: _drawer, ...filters } = params;
  return format({ page, id, params: filters });
}

/** The button that keeps what an element is part of. */
export function keeperOf(element: Element | null): Element | null {
  for (let scope = element?.closest(SCOPE); scope; scope = scope.parentElement?.closest(SCOPE)) {
    const own = [...scope.querySelectorAll('[data-keep]')].find((button) => button.closest(SCOPE) === scope);
    if (own) return own;
  }
  return null;
}

/** What the person is at: what has the focus and can be acted on, else what lies under the pointer. */
export function aimed(): Element | null {
  const focused = document.activeElement;
  if (focused && (focused as HTMLElement | SVGElement).tabIndex >= 0) return focused;
  const hovered = [...document.querySelectorAll(':hover')].at(-1) ?? null;
  return keeperOf(hovered) ? hovered : focused;
}

/** Whether a key is typed into a field, or means something else with another key. */
export const isTyped = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable="true"]') !== null);
