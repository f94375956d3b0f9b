/** The command line as tests call it: in this process, which is quick, or in one of its own. */
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { main } from '../../src/cli/main';
import { ROOT } from '../../src/cli/paths';

export interface Ran { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** In this process. */
export async function concordance(...args: string[]): Promise<Ran> {
  const out = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) => vi.spyOn(process[stream], 'write').mockImplementation((text) => {
    out[stream] += String(text);
    return true;
  }));
  try {
    return { status: await main(args), ...out };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

interface Where { readonly cwd?: string; readonly env?: Readonly<Record<string, string>>; readonly node?: readonly string[] }

/** As typed in a terminal, in a process of its own and from another folder. */
export const spawned = (args: readonly string[], where: Where = {}): Promise<Ran> =>
  command(process.execPath, [...where.node ?? [], join(ROOT, 'src/cli/concordance.mjs'), ...args], where);

export const command = (program: string, args: readonly string[], { cwd = tmpdir(), env = {} }: Where = {}): Promise<Ran> => new Promise((resolve) => {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
  const out = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => { out.stdout += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { out.stderr += text; });
  child.on('close', (status) => resolve({ status, ...out }));
});
