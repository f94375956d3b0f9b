/** What the machine refuses is told in a sentence, by a status, and never as a fault of the program. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Refusal } from '../../src/cli/command';
import { refusedByMachine } from '../../src/cli/machine';
import { DATA } from '../../src/cli/paths';
import { EngineError } from '../../src/core/errors';
import { command, concordance } from './terminal';

const errno = (code: string, path?: string): Error => Object.assign(new Error(code), { code, ...(path === undefined ? {} : { path }) });

it.each([
  [errno('EACCES', '/a/b'), '/a/b: the right to read or to write there is missing'],
  [errno('ENOSPC'), 'there is no room left on this disk'],
  [new EngineError('engine-boot', 'no', undefined, errno('EROFS', '/a')), '/a: this disk can only be read'],
  [new EngineError('query-failed', 'Out of Memory Error: could not allocate'), /^there is not enough memory\. With --db, --memory/],
])('%s', (error, said) => {
  const refusal = refusedByMachine(error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).status).toBe(3);
  expect((refusal as Refusal).text.en).toMatch(said);
});

it('leaves the faults of the program what they are', () => {
  for (const error of [new TypeError('x is undefined'), new EngineError('query-failed', 'Parser Error: x'), null]) expect(refusedByMachine(error)).toBe(error);
});

it.each([
  ['a folder for a file', ['import', DATA, '--suggest'], 'a file is expected, this is a folder'],
  ['a file that is not there', ['evaluate', '--solved', '/nowhere.csv'], '/nowhere.csv: this file, or its folder, does not exist'],
])('%s', async (_what, args, said) => {
  expect(await concordance(...args, '--lang', 'en')).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining(said) });
});

it('a reader that has had enough ends the command, in peace', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-machine-'));
  const cli = join(DATA, '../src/cli/concordance.mjs');
  // More than what a pipe holds, so that the writer meets its closed end.
  const ran = await command('sh', ['-c', `(node '${cli}' check --format json; echo "status $?" >&2) | head -c 10`], { cwd: folder });
  rmSync(folder, { recursive: true });
  expect(ran).toMatchObject({ stdout: expect.stringMatching(/^\[\s/), stderr: 'status 0\n' });
}, 300_000);
