/**
 * Firefox as the system has it, by the few commands of WebDriver BiDi (W3C) that its tests need:
 * Playwright drives a Firefox of its own making only, and no package of a system holds one.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';

/** French, and without errands of its own: what leaves is then ours. */
const PREFERENCES: Readonly<Record<string, string | boolean>> = {
  'intl.accept_languages': 'fr-FR, fr',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'app.normandy.enabled': false,
  'services.settings.server': '',
};

export interface GeckoPage {
  go(url: string): Promise<void>;
  /** An expression of the page, awaited; its value travels as JSON. */
  value<T>(expression: string): Promise<T>;
  /** Waits until an expression is true. */
  until(expression: string): Promise<void>;
  /** Files put into the first element of a selector. */
  bring(selector: string, files: readonly string[]): Promise<void>;
  resize(width: number, height: number): Promise<void>;
}

export interface Gecko {
  /** Errors of the console, uncaught exceptions, refusals by the CSP, and requests to other origins than the one given, since the last call. */
  faults(origin: string): string[];
  page(): Promise<GeckoPage>;
  close(): Promise<void>;
}

/** What Firefox writes: the answer to a command, or an event. */
interface Written { readonly id?: number; readonly type: string; readonly method?: string; readonly message?: string; readonly result?: unknown; readonly params?: Event }
interface Event { readonly level?: string; readonly text?: string; readonly request?: { readonly url: string } }
/** Of an expression: its value, or the element that it is. */
interface Evaluated { readonly result?: { readonly value: string; readonly sharedId?: string }; readonly exceptionDetails?: { readonly text: string } }

/** @param program  path of Firefox; @param wait  milliseconds given to a condition */
export async function openGecko(program: string, wait = 60_000): Promise<Gecko> {
  const profile = mkdtempSync(join(tmpdir(), 'concordance-firefox-'));
  writeFileSync(join(profile, 'user.js'), Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
  const child = spawn(program, ['--headless', '--no-remote', '--remote-debugging-port', '0', '--profile', profile], { stdio: ['ignore', 'ignore', 'pipe'] });
  const socket = await connected(`${await listening(child)}/session`);
  const waiting = new Map<number, (answer: Written) => void>();
  const logged: string[] = [];
  const asked: string[] = [];
  socket.on('message', (data) => {
    const written = JSON.parse(String(data)) as Written;
    if (written.id !== undefined) waiting.get(written.id)?.(written);
    else if (written.params?.request) asked.push(written.params.request.url);
    else if (written.params?.level === 'error') logged.push(`console: ${written.params.text}`);
  });
  let last = 0;
  const send = <T>(method: string, params: object): Promise<T> => new Promise((resolve, reject) => {
    const id = last += 1;
    waiting.set(id, ({ type, message, result }) => {
      waiting.delete(id);
      if (type === 'success') resolve(result as T);
      else reject(new Error(`${method}: ${message}`));
    });
    socket.send(JSON.stringify({ id, method, params }));
  });
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });

  return {
    faults(origin) {
      const foreign = asked.splice(0).filter((url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== origin);
      return [...logged.splice(0), ...foreign.map((url) => `foreign request: ${url}`)];
    },
    async page() {
      const { context } = await send<{ readonly context: string }>('browsingContext.create', { type: 'tab' });
      const evaluate = async (expression: string) => {
        const { result, exceptionDetails } = await send<Evaluated>('script.evaluate', { expression, target: { context }, awaitPromise: true });
        if (!result) throw new Error(`${expression}: ${exceptionDetails?.text}`);
        return result;
      };
      const value = async <T>(expression: string): Promise<T> => JSON.parse((await evaluate(`(async () => JSON.stringify((await (${expression})) ?? null))()`)).value) as T;
      const page: GeckoPage = {
        go: async (url) => { await send('browsingContext.navigate', { context, url, wait: 'complete' }); },
        value,
        async until(expression) {
          for (const end = Date.now() + wait; !await value<boolean>(`Boolean(${expression})`); await new Promise((again) => { setTimeout(again, 50); })) {
            if (Date.now() > end) throw new Error(`never true in ${wait / 1000} s: ${expression}`);
          }
        },
        bring: async (selector, files) => { await send('input.setFiles', { context, element: { sharedId: (await evaluate(`document.querySelector(${JSON.stringify(selector)})`)).sharedId }, files }); },
        resize: async (width, height) => { await send('browsingContext.setViewport', { context, viewport: { width, height } }); },
      };
      await page.resize(1280, 800);
      return page;
    },
    async close() {
      await send('browser.close', {}).catch(() => undefined);
      socket.close();
      if (child.exitCode === null) await new Promise((done) => { child.once('exit', done); child.kill(); });
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The address that Firefox says it listens to. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /listening on (ws:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (status) => { reject(new Error(`Firefox ended with ${status}: ${said}`)); });
  });
}

function connected(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url);
  return new Promise((resolve, reject) => {
    socket.once('open', () => { resolve(socket); });
    socket.once('error', reject);
  });
}
