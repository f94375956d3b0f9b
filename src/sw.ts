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
// The build writes the list in wherever it is named: once is enough.
const files = FILES;
const urlOf = (path: string): string => new URL(path, worker.registration.scope).href;
const HOME = urlOf('');
const URLS = new Set(files.map(({ path }) => urlOf(path)));
/** What a cache holds, said in the cache itself. */
const LIST = urlOf('kept');

async function keep(): Promise<void> {
  const [cache, before] = [await caches.open(CACHE), await keptBefore()];
  await Promise.all(files.map(async (file) => cache.put(urlOf(file.path), await before(file) ?? await fetchAnew(file))));
  const page = await cache.match(urlOf('index.html'));
  if (page) await cache.put(HOME, page);
  await cache.put(LIST, new Response(JSON.stringify(files)));
}

/** Finds a file with the same content in what another build kept. */
async function keptBefore(): Promise<(file: Kept) => Promise<Response | undefined>> {
  const places = new Map<string, () => Promise<Response | undefined>>();
  for (const name of await others()) {
    const cache = await caches.open(name);
    const list = await (await cache.match(LIST))?.json() as readonly Kept[] | undefined;
    for (const { path, integrity } of list ?? []) places.set(integrity, () => cache.match(urlOf(path)));
  }
  return async ({ integrity }) => places.get(integrity)?.();
}

async function fetchAnew({ path, integrity }: Kept): Promise<Response> {
  const named = path.startsWith('assets/');
  const response = await fetch(urlOf(path), { integrity, cache: named ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

const others = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);

async function dropOthers(): Promise<void> {
  await Promise.all((await others()).map((name) => caches.delete(name)));
}

async function serve(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  // A page that is not among the files is a place of the application.
  const url = URLS.has(origin + pathname) ? origin + pathname : request.mode === 'navigate' ? HOME : null;
  return (url && await caches.match(url, { cacheName: CACHE })) || fetch(request);
}

/** Browsers that can give what is kept by themselves need not start this worker first. */
function route(event: ExtendableEvent): void {
  const { pathname } = new URL(HOME);
  const rules = ['', 'assets/*', 'data/*', '*.json', '*.duckdb'].map((place) => ({
    condition: { urlPattern: { pathname: pathname + place, search: '' }, requestMethod: 'get' }, source: { cacheName: CACHE },
  }));
  // A refusal only leaves the work to this worker.
  (event as Routing).addRoutes?.(rules).catch(() => {});
}

/** Of browsers that have it; not yet in the types of TypeScript. */
interface Routing extends ExtendableEvent { addRoutes?(rules: readonly object[]): Promise<void> }

worker.addEventListener('install', (event) => {
  route(event);
  event.waitUntil(keep());
});
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
