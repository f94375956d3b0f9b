/** The help says all that is declared, in both languages, and nothing that is not. */
import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/core/model';
import { COMMANDS } from '../../src/cli/main';
import { concordance } from './terminal';

const LANGS = ['fr', 'en'] as const;
const names = Object.keys(COMMANDS);

it.each(LANGS)('lists every command (%s)', async (lang) => {
  const { status, stdout } = await concordance('--help', '--lang', lang);
  expect(status).toBe(0);
  for (const name of names) expect(stdout).toContain(`  ${name.padEnd(Math.max(...names.map(({ length }) => length)))}  ${COMMANDS[name]!.about[lang]}\n`);
  for (const code of [0, 1, 2, 3, 4]) expect(stdout).toMatch(new RegExp(`^  ${code}  \\S`, 'm'));
});

describe.each(names)('%s --help', (name) => {
  const command = COMMANDS[name]!;
  it.each(LANGS)('names its options, its places and its statuses (%s)', async (lang) => {
    const { status, stdout, stderr } = await concordance(name, '--help', '--lang', lang);
    expect([status, stderr]).toEqual([0, '']);
    const said = [...stdout.matchAll(/^ {2}--([a-z]+)/gm)].map((match) => match[1]);
    expect(said).toEqual([...Object.keys(command.options), 'lang']);
    for (const place of command.places) expect(stdout).toContain(place.about[lang]);
    for (const choice of Object.values(command.options).flatMap(({ choices = [] }) => choices)) expect(stdout).toContain(choice);
    expect(/^ {2}1 {2}/m.test(stdout)).toBe(command.status[1] !== undefined);
    expect(stdout).not.toMatch(/undefined|\[object/);
  });

  it('says the same things in both languages, in the typography of each', () => {
    const texts: Text[] = [
      command.about, ...command.places.flatMap(({ name: called, about }) => [called, about]), ...Object.values(command.options).map(({ about }) => about),
      ...Object.values(command.status), ...command.examples.map(({ about }) => about),
    ];
    for (const { fr, en } of texts) {
      expect(fr).not.toBe('');
      expect(en).not.toBe('');
      expect(fr).not.toMatch(/[^\u202F][;!?](?=\s|$)|[^\u202F]:(?=\s|$)|«[^\u202F]|['"]/);
      expect(en).not.toMatch(/[\u00A0\u202F ][;:!?]|['"]/);
    }
  });

  it('reads what its examples type', async () => {
    const { readArgs } = await import('../../src/cli/args');
    for (const { typed } of command.examples) expect(() => readArgs(command, typed.split(' > ')[0]!.split(' '), 'fr')).not.toThrow();
  });
});
