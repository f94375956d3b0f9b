/** Registers the service worker, and lets a newer build replace an untouched page. */

/**
 * Call once the first view is painted and the engine runs, so that keeping 40 MB for the
 * next visit does not slow this one. Does nothing where workers are refused (private windows, plain HTTP).
 */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const former = navigator.serviceWorker.controller;
  let registration: ServiceWorkerRegistration;
  try {
    registration = await navigator.serviceWorker.register('./sw.js');
  } catch {
    return;
  }
  if (!former) return;
  // A first visit has nothing to replace; afterwards a new worker waits for the old pages to
  // close, unless this one has just opened and the person has not begun anything in it.
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  const offer = (next: ServiceWorker | null) => {
    if (next && !navigator.userActivation.hasBeenActive) next.postMessage('take-over');
  };
  const follow = (next: ServiceWorker | null) => {
    next?.addEventListener('statechange', () => { if (next.state === 'installed') offer(next); });
  };
  // The browser looks for a newer worker at each visit: it may be waiting, on its way, or yet to be found.
  offer(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}
