/** What Concordance adds to Vite: head of the page, CSP, snapshot and data while developing. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { BUILT } from '../core/datapackage.ts';
import { CSP_META } from './csp.ts';
import { DATA, FIRST_PAINT, SRC } from './paths.ts';
import type { Snapshots } from './snapshot';

const tag = (name: string, attrs: Record<string, string>): HtmlTagDescriptor => ({ tag: name, attrs, injectTo: 'head-prepend' });

/** The CSP for hosts that send no header, and what the first view needs besides its script, asked for at once. */
export function head(): Plugin {
  return {
    name: 'concordance-head',
    apply: 'build',
    transformIndexHtml: (_html, { bundle = {} }) => [
      tag('meta', { 'http-equiv': 'Content-Security-Policy', content: CSP_META }),
      // Not a module: nothing is painted before it has run.
      tag('script', { src: `./${FIRST_PAINT}` }),
      tag('link', { rel: 'manifest', href: './manifest.webmanifest' }),
      tag('link', { rel: 'preload', href: './snapshot.json', as: 'fetch', crossorigin: 'anonymous' }),
      ...Object.keys(bundle).filter((file) => /(^|\/)(?:plot|rolldown-runtime)-[^/]*\.js$/.test(file))
        .map((file) => tag('link', { rel: 'modulepreload', href: `./${file}`, crossorigin: 'anonymous' })),
      ...Object.values(bundle).filter((file) => file.type === 'chunk' && file.isEntry && file.name === 'early')
        .map(({ fileName }) => tag('script', { type: 'module', async: '', src: `./${fileName}`, crossorigin: 'anonymous' })),
    ],
  };
}

/** Serves what the build would have written, taken afresh after each change of the sources. */
export function liveData(): Plugin {
  return {
    name: 'concordance-live-data',
    apply: 'serve',
    configureServer(server) {
      let taken: Promise<Snapshots> | undefined;
      const forget = () => { taken = undefined; };
      server.watcher.add(DATA);
      server.watcher.on('change', forget).on('add', forget).on('unlink', forget);
      const take = () => (taken ??= server.ssrLoadModule(join(SRC, 'cli/snapshot.ts')).then((module) => (module as typeof import('./snapshot')).takeSnapshots()));
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? '/').split('?', 1)[0]!;
        const name = /^\/(snapshot|catalogue)\.json$/.exec(path)?.[1] as keyof Snapshots | undefined;
        const file = /^\/data\/([a-z0-9_/-]+\.(?:csv|json))$/.exec(path)?.[1];
        try {
          if (path === '/territories.json') {
            const { readTerritories } = await server.ssrLoadModule(join(SRC, 'cli/territories.ts')) as typeof import('./territories');
            response.setHeader('content-type', 'application/json').end(JSON.stringify(await readTerritories()));
          } else if (name) {
            response.setHeader('content-type', 'application/json').end(JSON.stringify((await take())[name]));
          } else if (path === `/${BUILT}`) {
            const { builtOf } = await server.ssrLoadModule(join(SRC, 'db/built.ts')) as typeof import('../db/built');
            const { readPack } = await server.ssrLoadModule(join(SRC, 'cli/pack.ts')) as typeof import('./pack');
            response.setHeader('content-type', 'application/octet-stream').end(await builtOf(readPack()));
          } else if (file) {
            response.setHeader('content-type', 'text/plain; charset=utf-8').end(await readFile(join(DATA, file)));
          } else next();
        } catch (error) {
          next(error);
        }
      });
    },
  };
}
