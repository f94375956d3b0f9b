/** A Chromium for tests, bench and screenshots: the system's own, and silent towards the world. */
import { chromium, type Browser, type BrowserContext } from 'playwright';
import type { Lang } from '../core/model';
import { ensureChromium, findChromium } from './setup.mjs';

/** As root in a container, without a screen; the browser's own errands are off, so that none hides one of ours. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** How a visitor sees the application. */
export interface Sight {
  readonly lang?: Lang;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** @param args  further arguments of the command line of Chromium */
export function launch(args: readonly string[] = []): Promise<Browser> {
  ensureChromium();
  return chromium.launch({ executablePath: findChromium()!, args: [...CHROMIUM_ARGS, ...args] });
}

const seen = ({ lang = 'fr', theme = 'light', width = 1280, height = 800 }: Sight) => ({
  locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
  timezoneId: 'Europe/Paris',
  colorScheme: theme,
  reducedMotion: 'reduce',
  viewport: { width, height },
} as const);

/** A visitor's own profile: no cache, no cookie, no service worker of another. */
export function visitor(browser: Browser, sight: Sight = {}): Promise<BrowserContext> {
  return browser.newContext(seen(sight));
}

/**
 * A visitor whose browser has a disk, as those who come back have: `visitor` is a private window,
 * which keeps nothing of what it compiled.
 * @param folder  new or empty
 */
export function resident(folder: string, sight: Sight = {}): Promise<BrowserContext> {
  ensureChromium();
  return chromium.launchPersistentContext(folder, { executablePath: findChromium()!, args: [...CHROMIUM_ARGS], ...seen(sight) });
}
