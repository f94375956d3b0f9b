/**
 * Makes a fresh clone ready: packages, and the browsers of what needs them.
 * Node built-ins only, since nothing else is there yet. Says what it does on
 * standard error; says and does nothing when all is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} path */
const readLock = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages;

/**
 * Whether `node_modules` holds exactly the versions of the lock file. npm keeps its own
 * copy of what it installed; packages for other systems are absent from it.
 */
function modulesAreCurrent() {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const wanted = readLock('package-lock.json');
  const present = readLock('node_modules/.package-lock.json');
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path === '' || (present[path] ? present[path].version === version : optional === true));
}

/**
 * Runs a command, its output on standard error so that standard output stays the caller's.
 * @param {string} command @param {string[]} args @param {Record<string, string>} [env]
 */
function run(command, args, env = {}) {
  const shell = process.platform === 'win32' && !command.endsWith('.exe');
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], env: { ...process.env, ...env }, shell });
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? `exit ${status}`}`);
}

/** Installs the packages of the lock file, and leaves that file alone, when they are missing or other ones. */
export function ensureModules() {
  // Installed as a package of another project, it has no lock file: npm brought what it needs.
  if (!existsSync(join(ROOT, 'package-lock.json')) || modulesAreCurrent()) return;
  // npm empties the folder that a link leads to, which others may be using.
  if (lstatSync(join(ROOT, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Error('node_modules est un lien, vers des paquets d’autres versions\u202F: rien n’est installé à travers lui. / node_modules is a link, to packages of other versions: nothing is installed through it.');
  }
  console.error('Installation des paquets… / Installing packages…');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args], env);
  else run('npm', args, env);
}

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FIREFOX_PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/**
 * @param {string | undefined} chosen  by the person
 * @param {readonly string[]} names  in the folders of PATH
 * @param {readonly (string | undefined)[]} places
 * @returns {string | undefined} path of the first program that is there
 */
function firstProgram(chosen, names, places) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [chosen, ...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find((path) => path && existsSync(path));
}

/**
 * The browser that tests, bench and screenshots drive: `CHROMIUM` if set, else one of the
 * system, else the one that Playwright downloaded.
 * @returns {string | undefined} path of the program
 */
export const findChromium = () => firstProgram(process.env.CHROMIUM, CHROMIUM_NAMES, [...CHROMIUM_PLACES, playwrightChromium()]);

/**
 * The second browser of the tests: `FIREFOX` if set, else one of the system. One that a snap
 * holds reads no profile of ours, and does not count.
 * @returns {string | undefined} path of the program
 */
export const findFirefox = () => firstProgram(process.env.FIREFOX, existsSync('/snap/bin/firefox') ? ['firefox-esr'] : ['firefox-esr', 'firefox'], FIREFOX_PLACES);

function playwrightChromium() {
  try {
    return createRequire(import.meta.url)('playwright').chromium.executablePath();
  } catch {
    return undefined;
  }
}

const APT = ['/usr/bin/apt-get', '/bin/apt-get'].some(existsSync);
/** Whether packages of the system are installed without asking. */
const INSTALLS = APT && process.getuid?.() === 0;

/** @param {string} name  package of Debian */
function installPackage(name) {
  console.error(`Installation de ${name}… / Installing ${name}…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], env);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], env);
}

/** Installs Chromium from the system's packages where that is possible without asking. */
export function ensureChromium() {
  if (findChromium()) return;
  if (INSTALLS) {
    installPackage('chromium');
    if (findChromium()) return;
  }
  const command = APT ? 'sudo apt-get update && sudo apt-get install -y chromium' : 'npx playwright install chromium';
  throw new Error(`Chromium est absent. Tapez :\n  ${command}\nChromium is missing. Type:\n  ${command}`);
}

/** Firefox likewise. Where it is not to be had, its tests are left out, which is said. */
export function ensureFirefox() {
  if (findFirefox()) return;
  try {
    if (INSTALLS) installPackage('firefox-esr');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  if (!findFirefox()) {
    console.error('Firefox est absent\u202F: ses tests sont laissés. / Firefox is missing: its tests are left out.');
  }
}

/**
 * Runs a step of a command line and ends the process with its sentence, not its stack,
 * when it cannot be done.
 * @param {() => void} step
 */
export function orExplain(step) {
  try {
    step();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
