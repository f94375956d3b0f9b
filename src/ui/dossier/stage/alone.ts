/**
 * For `{@attach}` on what fills the window: the rest of the page is out of reach while it is
 * there. Unlike a modal dialog it may go full screen, and drawers still open over it.
 */
export function alone(node: HTMLElement): () => void {
  const asleep: HTMLElement[] = [];
  for (let at: HTMLElement = node; at !== document.body && at.parentElement; at = at.parentElement) {
    for (const other of at.parentElement.children) {
      if (other === at || !(other instanceof HTMLElement) || other.inert || other.matches('script, style, dialog')) continue;
      other.inert = true;
      asleep.push(other);
    }
  }
  node.focus({ preventScroll: true });
  return () => {
    for (const other of asleep) other.inert = false;
  };
}
