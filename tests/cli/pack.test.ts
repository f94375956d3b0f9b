/** What a folder brings to a pack, and what is lent to it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../src/cli/command';
import { readPack } from '../../src/cli/pack';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'concordance-pack-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe('a folder as a pack', () => {
  it('is refused without figures or documents: those of another pack are never lent', () => {
    expect(() => readPack(folder)).toThrow(Refusal);
    put('observations.csv', 'observation_id\n');
    expect(() => readPack(folder)).toThrow(/sources\.csv/);
  });

  it('borrows the knowledge that it lacks', () => {
    put('observations.csv', 'observation_id\n');
    put('sources.csv', 'source_id\n');
    const pack = readPack(folder);
    expect(pack.files.get('observations.csv')).toBe('observation_id\n');
    expect(pack.files.get('relations.csv')).toContain('relation_id');
  });

  it('borrows what its own descriptor does not name', () => {
    put('observations.csv', 'observation_id\n');
    put('sources.csv', 'source_id\n');
    const own = readPack().descriptor.resources.filter(({ name }) => ['observation', 'source'].includes(name));
    put('datapackage.json', JSON.stringify({ ...readPack().descriptor, name: 'mine', resources: own }));
    const { descriptor, files } = readPack(folder);
    expect(descriptor.name).toBe('mine');
    expect(descriptor.resources.map(({ name }) => name)).toContain('relation');
    expect(files.has('relations.csv')).toBe(true);
  });
});
