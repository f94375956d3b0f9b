/** What the README tells a person to type, typed. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArgs } from '../../src/cli/args';
import { COMMANDS } from '../../src/cli/main';
import { ROOT } from '../../src/cli/paths';
import type { Mapping } from '../../src/core/mapping/types';
import { command, concordance, type Ran } from './terminal';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

const MAPPING: Mapping = {
  version: 1, name: 'Enquête', shape: { header: ['annee', 'sexe', 'victimes'], sheet: null },
  source: { producer: 'Association', side: 'association', title: 'Enquête', published: '2031', url: '', licence: '', kind: 'dataset', scope_note: '', read_as: 'full-text' },
  fields: {
    indicator: [{ constant: 'victims-detected-unodc' }], scope_id: [{ constant: 'unodc-declared' }], area: [{ constant: 'FR' }], unit: [{ constant: 'persons' }],
    period: [{ column: 'annee', reader: 'period' }], sex: [{ column: 'sexe', codes: { femmes: 'F', hommes: 'M', ensemble: 'T' } }],
  },
  values: [{ column: 'victimes' }], decimal: null, missing: [], filters: [], ignored: [], declares: {}, sums: [],
};

describe('the example for continuous integration', () => {
  let folder: string;
  const block = /```yaml\n([\s\S]*?)```/.exec(readme)![1]!;
  const typed = [...block.matchAll(/^ {4}- (.*)$/gm)].map((match) => match[1]!);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'concordance-readme-'));
    writeFileSync(join(folder, 'mapping.json'), JSON.stringify(MAPPING));
    // What the first line of the example makes.
    symlinkSync(ROOT, join(folder, 'concordance'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (total: number): Promise<Ran> => {
    writeFileSync(join(folder, 'table.csv'), `annee,sexe,victimes\n2030,femmes,41\n2030,hommes,12\n2030,ensemble,${total}\n`);
    return command('sh', ['-c', typed[1]!], { cwd: folder });
  };

  it('has four lines', () => {
    expect(block.trim().split('\n')).toHaveLength(4);
    expect(typed[0]).toContain('git clone');
  });
  it('lets a table pass whose parts make the total', async () => {
    expect(await run(53)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('3 chiffres lus dans table.csv') });
  });
  it('refuses one whose parts exceed it', async () => {
    const { status, stdout } = await run(31);
    expect([status, stdout]).toEqual([1, expect.stringMatching(/\[erreur\] F03\.[^\n]*\n[^\n]*41 \+ 12/)]);
  });
});

it('tells every command that works on figures, and no other', () => {
  const told = [...readme.slice(readme.indexOf('## In the terminal'), readme.indexOf('## Your own files')).matchAll(/^\| `([a-z]+)/gm)].map((match) => match[1]!);
  expect(told).toEqual(['check', 'diff', 'report', 'import', 'evaluate', 'store']);
  for (const name of told) expect(COMMANDS).toHaveProperty(name);
});

it('types options that there are', async () => {
  const options = new Set(Object.values(COMMANDS).flatMap(({ options: own }) => Object.keys(own)));
  for (const [, name] of readme.matchAll(/--([a-z]+)\b/g)) expect([...options, 'lang', 'help', 'depth', 'port', 'dev'], name).toContain(name);
  expect((await concordance('store', '--help')).status).toBe(0);
});

it('the method types commands that the terminal understands', () => {
  const page = readFileSync(join(ROOT, 'src/ui/pages/Methode.svelte'), 'utf8');
  const typed = [...page.matchAll(/['`]npm run check(?: -- ([^'`]+))?['`]/g)].map((match) => (match[1] ?? '').split(' ').filter(Boolean));
  expect(typed.length).toBeGreaterThan(3);
  for (const args of typed) expect(() => readArgs(COMMANDS['check']!, args, 'fr'), args.join(' ')).not.toThrow();
});
