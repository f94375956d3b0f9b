/**
 * The notebooks of `notebooks/`: pages in the open format of Observable Notebook Kit, which open
 * the published pack in the engine of the application. Built beside the application, with its
 * policy: scripts and styles of their own origin only; or served while they are written.
 */
import { observable } from '@observablehq/notebook-kit/vite';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build, createServer, type InlineConfig, type Plugin } from 'vite';
import { wholeNumber } from './args';
import type { Given, Status } from './command';
import type { NOTEBOOKS as OPTIONS } from './commands/site';
import { CSP_META } from './csp';
import { leanSql } from './leansql';
import { DATA, DIST, NOTEBOOKS, ROOT, SRC } from './paths';
import type { Manifest } from './sizes';

const DEFAULT_PORT = 4273;
const KIT = join(ROOT, 'node_modules/@observablehq/notebook-kit/dist/src');

/** Where a notebook finds the engine, the data and the application, relative to its page. */
interface Around { readonly engine: string; readonly data: string; readonly home: string }

/** Names of the notebooks, without their folder; `index.html` lists the others. */
export const notebookFiles = (): string[] => readdirSync(NOTEBOOKS).filter((name) => name.endsWith('.html') && name !== 'template.html').sort();

/** The styles that the kit writes into each page: the policy refuses them, `lab/lab.css` stands for them. */
const ownStyles = (policy: boolean): Plugin => ({
  name: 'concordance-notebook-styles',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => ({
      html: html.replace(/<style type="text\/css">[^<]*observable:styles[^<]*<\/style>/, ''),
      tags: policy ? [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: CSP_META }, injectTo: 'head-prepend' }] : [],
    }),
  },
});

function config(around: Around, policy: boolean): InlineConfig {
  return {
    configFile: false,
    root: NOTEBOOKS,
    base: './',
    appType: 'mpa',
    logLevel: 'warn',
    resolve: {
      alias: [
        { find: 'observable:runtime', replacement: join(NOTEBOOKS, 'lab/runtime.ts') },
        // The kit does not name it among its exports: its own runtime would bring libraries from other sites.
        { find: 'notebook-kit:define', replacement: join(KIT, 'runtime/define.js') },
      ],
    },
    plugins: [
      observable({
        template: join(NOTEBOOKS, 'template.html'),
        transformTemplate: (html) => Object.entries(around).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), html),
      }),
      ownStyles(policy),
    ],
  };
}

/**
 * Writes the notebooks beside the application, in `dist/notebooks`.
 * @throws when the application is not built, or a cell does not parse
 */
export async function buildNotebooks(): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest;
  await build({
    ...config({ engine: `../${manifest['state/live.ts']!.file}`, data: '../data/', home: '../index.html' }, true),
    build: {
      outDir: join(DIST, 'notebooks'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1000,
      rolldownOptions: { input: Object.fromEntries(notebookFiles().map((name) => [basename(name, '.html'), join(NOTEBOOKS, name)])) },
    },
  });
}

/** `npm run notebooks`: serves them and follows their changes. */
export async function notebooks({ options: { port: typed }, lang }: Given<typeof OPTIONS>): Promise<Status> {
  const port = typed === undefined ? DEFAULT_PORT : wholeNumber('port', typed, 0, 65_535);
  const plain = config({ engine: `/@fs/${join(SRC, 'state/live.ts')}`, data: `/@fs/${DATA}/`, home: relative(NOTEBOOKS, DIST) }, false);
  const server = await createServer({ ...plain, plugins: [...plain.plugins!, leanSql()], server: { port, host: '127.0.0.1', fs: { allow: [ROOT] } } });
  await server.listen();
  const url = server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`;
  process.stdout.write(lang === 'fr' ? `Carnets\u202F: ${url}\nCtrl+C pour arrêter\n` : `Notebooks: ${url}\nCtrl+C to stop\n`);
  return 0;
}
