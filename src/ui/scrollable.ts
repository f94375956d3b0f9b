/**
 * For `{@attach}` on a `.scroll`: a box that overflows can be reached by the tab key and
 * scrolled by arrows; one that does not is no stop on the way.
 */
export function scrollable(box: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  });
  observer.observe(box);
  return () => observer.disconnect();
}
