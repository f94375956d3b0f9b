/**
 * The service worker: keeps every file of the build, the 27 MB engine included, so that
 * the application opens without a network (ENGINEERING T39). Each build has one cache;
 * files whose content did not change are copied from the previous one, not fetched again.
 */
interface Kept {
  /** Relative to the application. */
  readonly path: string;
  /** `sha256-…`, as `integrity` wants it: a half-deployed site is refused, not mixed. */
  readonly integrity: string;
}

/** Both are written in by the build. */
declare const FILES: readonly Kept[];
declare const VERSION: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const PREFIX = 'concordance-';
const CACHE = PREFIX + VERSION;
const HOME = new URL('index.html', worker.registration.scope).href;

/** The key of a file holds its hash, so that an equal file of another build is recognised. */
const keyOf = ({ path, integrity }: Kept) => new URL(`${path}?${encodeURIComponent(integrity)}`, worker.registration.scope).href;
const KEYS = new Map(FILES.map((file) => [new URL(file.path, worker.registration.scope).href, keyOf(file)]));

async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(FILES.map(async (file) => {
    const key = keyOf(file);
    const known = await caches.match(key);
    await cache.put(key, known ?? await fetchAnew(file));
  }));
}

async function fetchAnew({ path, integrity }: Kept): Promise<Response> {
  const named = path.startsWith('assets/');
  const response = await fetch(new URL(path, worker.registration.scope), { integrity, cache: named ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function dropOthers(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function serve(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  // A page that is not among the files is a place of the application.
  const key = KEYS.get(origin + pathname) ?? (request.mode === 'navigate' ? KEYS.get(HOME) : undefined);
  return (key && await caches.match(key, { cacheName: CACHE })) || fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => worker.clients.claim())));
worker.addEventListener('fetch', (event) => {
  const ours = event.request.method === 'GET' && event.request.url.startsWith(worker.registration.scope);
  if (ours) event.respondWith(serve(event.request));
});
// Asked by a page that nobody has touched yet; never under the feet of another page.
worker.addEventListener('message', (event) => {
  if (event.data !== 'take-over') return;
  event.waitUntil(worker.clients.matchAll().then((pages) => (pages.length < 2 ? worker.skipWaiting() : undefined)));
});
