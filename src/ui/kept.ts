/**
 * A control that goes when it is pressed (a question answered, a list unfolded, a line removed) would
 * leave the keyboard at the top of the page: the focus goes to what stands in its place. One that
 * cannot be used while it works has the focus again when it is done.
 */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"], [contenteditable="true"]';

/** @returns what ends the watch */
export function keepFocus(): () => void {
  let held: Element | null = null;
  const focused = ({ target }: Event): void => { held = target as Element; };
  /** A press beside everything gives the focus up. */
  const pressed = ({ target }: Event): void => { if (!held?.contains(target as Node)) held = null; };
  const watch = new MutationObserver((changes) => {
    const gone = held;
    if (!gone || document.activeElement !== document.body) return;
    if (gone.isConnected) {
      if (!gone.matches(':disabled')) (gone as HTMLElement).focus();
      return;
    }
    const change = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)));
    // A page or a dialog that goes says itself where the focus goes.
    if (!change || [...change.removedNodes].some((node) => node instanceof Element && (node.matches('dialog, :has(h1, dialog)')))) return;
    const { target, previousSibling } = change;
    const place = previousSibling?.isConnected ? previousSibling : target;
    const stops = [...(target as Element).closest('dialog, main, body')!.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => !stop.matches(':disabled') && stop.getClientRects().length > 0);
    // What comes where it stood, else what follows.
    const came = changes.filter((other) => other.target === target).flatMap(({ addedNodes }) => [...addedNodes]);
    const after = (stop: Element): boolean => (place.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 && (place === target || !place.contains(stop));
    (stops.find((stop) => came.some((node) => node.contains(stop))) ?? stops.find(after) ?? stops.at(-1))?.focus();
  });
  document.addEventListener('focusin', focused);
  document.addEventListener('pointerdown', pressed);
  watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  return () => {
    watch.disconnect();
    document.removeEventListener('focusin', focused);
    document.removeEventListener('pointerdown', pressed);
  };
}

/** For `{@attach}` on the title of a form that opens: it is read first, and the next stop is its first field. */
export function opening(title: HTMLElement): void {
  title.tabIndex = -1;
  title.focus();
}
