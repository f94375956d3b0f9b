/**
 * For `{@attach}` on a `.scroll`: a box that overflows can be reached by the tab key, under the
 * name of its table, and scrolled by arrows; one that does not is no stop on the way.
 */
const stops = ['tabindex', 'role', 'aria-label'];

export function scrollable(box: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    if (box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight) return stops.forEach((name) => box.removeAttribute(name));
    const table = box.querySelector('table');
    const name = table?.caption?.textContent ?? table?.ariaLabel ?? document.getElementById(table?.getAttribute('aria-labelledby') ?? '')?.textContent;
    box.tabIndex = 0;
    if (name) [box.role, box.ariaLabel] = ['group', name];
  });
  observer.observe(box);
  return () => observer.disconnect();
}
