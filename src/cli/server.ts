/**
 * Serves a folder of files on the loopback interface: for `npm start`, the tests and the
 * bench. Every answer carries the CSP, worker scripts included (ENGINEERING T37).
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';
import { CSP_HEADER } from './csp';

const HOST = '127.0.0.1';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.duckdb': 'application/vnd.duckdb',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
};

/** Written beside the files by the build, best first. */
const ENCODINGS = [['br', '.br'], ['gzip', '.gz']] as const;

const SAFETY = {
  'content-security-policy': CSP_HEADER,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Bytes of a file that is sent at once: a stream of its own costs more than its reading. */
const SMALL = 262_144;

export interface Site {
  /** `http://localhost:4173/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * @param root  folder to serve
 * @param port  port wanted; the next free one otherwise; 0 for any
 * @throws Error when no port can be had
 */
export async function openSite(root: string, port = 0): Promise<Site> {
  const folder = resolve(root);
  const server = createServer((request, response) => answer(folder, request, response));
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}/`,
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

const TRIES = 50;

/** Listens on the first free port from the one wanted. */
async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    const error = await new Promise<NodeJS.ErrnoException | null>((settle) => {
      server.once('error', settle);
      server.listen(port, HOST, () => {
        server.off('error', settle);
        settle(null);
      });
    });
    if (!error) return (server.address() as AddressInfo).port;
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  }
  throw new Error(`no free port from ${wanted} to ${wanted + TRIES - 1}`);
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const refuse = (status: number) => response.writeHead(status, { ...SAFETY, 'content-type': 'text/plain' }).end(`${status}\n`);
  // Another site's page may reach this port through a name of its own (DNS rebinding).
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')) return void refuse(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return void refuse(405);
  const path = locate(folder, request.url ?? '/');
  if (path === null) return void refuse(404);

  const accepted = String(request.headers['accept-encoding'] ?? '');
  // A range is one of the file itself.
  const encoding = request.headers.range === undefined && ENCODINGS.find(([name, suffix]) => accepted.includes(name) && existsSync(path + suffix));
  const file = encoding ? path + encoding[1] : path;
  const { size, mtimeMs } = statSync(file);
  const tag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
  const headers = {
    ...SAFETY,
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    // Names under assets/ carry the hash of their content.
    'cache-control': path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    'accept-ranges': 'bytes',
    etag: tag,
  };
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end();
  const range = rangeOf(request.headers.range, size);
  if (range === 'outside') return void response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` }).end();
  if (range !== null) {
    response.writeHead(206, { ...headers, 'content-length': range.end - range.start + 1, 'content-range': `bytes ${range.start}-${range.end}/${size}` });
    if (request.method === 'HEAD') return void response.end();
    return void createReadStream(file, range).on('error', () => response.destroy()).pipe(response);
  }
  response.writeHead(200, { ...headers, 'content-length': size, ...(encoding && { 'content-encoding': encoding[0] }) });
  if (request.method === 'HEAD') return void response.end();
  if (size <= SMALL) return void response.end(readFileSync(file));
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/** The one range that is asked for, both ends in it; null for the whole file, as for several ranges at once. */
function rangeOf(header: string | undefined, size: number): { readonly start: number; readonly end: number } | 'outside' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || (from === '' && Number(to) === 0) ? 'outside' : { start, end };
}

/** @returns the file an address names, or null when it names none inside the folder */
function locate(folder: string, url: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (name.includes('\0')) return null;
  const path = resolve(folder, `.${name.endsWith('/') ? `${name}index.html` : name}`);
  const inside = path.startsWith(folder + sep) && !path.slice(folder.length).includes(`${sep}.`);
  return inside && existsSync(path) && statSync(path).isFile() ? path : null;
}
