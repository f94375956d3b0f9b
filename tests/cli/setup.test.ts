/** What makes a clone ready leaves alone what is not its own. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/cli/paths';
import { command } from './terminal';

it('installs nothing through a link: what it leads to would be emptied', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordance-setup-'));
  const [clone, shared] = [join(folder, 'clone'), join(folder, 'shared')];
  mkdirSync(join(clone, 'src/cli'), { recursive: true });
  mkdirSync(join(shared, 'kept'), { recursive: true });
  cpSync(join(ROOT, 'src/cli/setup.mjs'), join(clone, 'src/cli/setup.mjs'));
  writeFileSync(join(clone, 'package-lock.json'), '{"packages":{"":{},"node_modules/one":{"version":"1.0.0"}}}');
  symlinkSync(shared, join(clone, 'node_modules'));
  const { status, stderr } = await command(process.execPath, ['--input-type=module', '-e', "import { ensureModules } from './src/cli/setup.mjs'; ensureModules();"], { cwd: clone });
  expect([status, readdirSync(shared)]).toEqual([1, ['kept']]);
  expect(stderr).toContain('node_modules is a link');
  rmSync(folder, { recursive: true });
});
