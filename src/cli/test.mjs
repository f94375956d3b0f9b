/**
 * `npm test`: installs what is missing, then types, style, build and every test.
 * Goes on after a failure, so that one run says everything; the last line counts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox, ensureModules, orExplain, ROOT } from './setup.mjs';

orExplain(ensureModules);
orExplain(ensureChromium);
orExplain(ensureFirefox);

const REPORT = join(ROOT, '.cache/vitest.json');
const bin = (/** @type {string} */ path) => join(ROOT, 'node_modules', path);

/** @type {readonly (readonly [string, readonly string[]])[]} */
const STEPS = [
  ['types', [bin('svelte-check/bin/svelte-check'), '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']],
  ['lint', [bin('eslint/bin/eslint.js'), '-c', 'tests/guards/eslint.config.js', '--max-warnings', '0', 'src', 'tests']],
  ['build', ['src/cli/concordance.mjs', 'build']],
];

/** @param {string} name @param {readonly string[]} args */
function step(name, args) {
  console.log(`\n── ${name}`);
  const begun = Date.now();
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${((Date.now() - begun) / 1000).toFixed(0)} s)`);
  return status === 0;
}

/** Counts of the report of Vitest; a file that could not even be read is one failure. */
function countTests() {
  if (!existsSync(REPORT)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(REPORT, 'utf8'));
  const unread = testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numFailedTests + unread };
}

mkdirSync(join(ROOT, '.cache'), { recursive: true });
rmSync(REPORT, { force: true });
const broken = STEPS.filter(([name, args]) => !step(name, args)).length;
const green = step('tests', [bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]);
const { passed, failed } = countTests();
// A run can also fail outside of any test, by an error that nobody awaited.
const unseen = !green && failed === 0 ? 1 : 0;
console.log(`\n${passed + STEPS.length - broken} passed, ${failed + broken + unseen} failed`);
process.exitCode = failed + broken + unseen === 0 ? 0 : 1;
