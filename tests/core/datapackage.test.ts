/** The shipped pack is what its descriptor says, row by row. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packFaults } from '../../src/cli/faults';
import { SHIPPED, readPack } from '../../src/cli/pack';
import { groupText } from '../../src/cli/said';
import { validatePackage } from '../../src/core/validate';
import { parseDelimited } from '../../src/ingest/delimited';
import { records, shipped } from '../fixtures/pack';
import { some } from '../fixtures/some';

const { descriptor, tables } = shipped();

describe('data/', () => {
  it('holds no fault but those declared in corrections.csv', () => {
    const { groups, say } = packFaults(readPack(), 'data');
    expect(groupText(groups, say).en).toBe('');
  });

  it('still holds each fault declared in corrections.csv', () => {
    const keyed = validatePackage(descriptor, tables).map((problem) => {
      const table = tables.get(problem.file!)!;
      const key = table.rows[table.lines.indexOf(problem.line!)]?.[0];
      return { file: problem.file, row_id: key, field: problem.column, value_read: problem.value };
    });
    const declared = records(tables.get('corrections.csv')!)
      .filter(({ status }) => status !== 'fixed-upstream')
      .map(({ file, row_id, field, value_read }) => ({ file, row_id, field, value_read }));
    expect(keyed).toEqual(expect.arrayContaining(declared));
  });

  it('is read without a doubt on quotes, header or width', () => {
    for (const [path, text] of some(readPack().files)) expect(parseDelimited(text).problems, path).toEqual([]);
  });

  it('describes every file of the folder, and no other', () => {
    const found = readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.csv'));
    expect(descriptor.resources.map(({ path }) => path).sort()).toEqual(found.map((path) => path.split(/[\\/]/).join('/')).sort());
  });

  it('names itself, its licences and every field in two languages', () => {
    expect(descriptor.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(descriptor.licenses?.map(({ name }) => name)).toEqual(['etalab-2.0', 'CC-BY-4.0']);
    for (const { name, schema } of descriptor.resources) {
      for (const field of schema.fields) {
        expect([field.title, field['title@en']], `${name}.${field.name}`).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
      }
    }
  });

  it('refers only to fields that exist', () => {
    const fields = new Map(descriptor.resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)]));
    for (const { name, schema } of descriptor.resources) {
      const own = fields.get(name)!;
      for (const key of [schema.primaryKey ?? [], ...(schema.uniqueKeys ?? [])]) expect(own).toEqual(expect.arrayContaining([...key]));
      for (const { fields: from, reference } of schema.foreignKeys ?? []) {
        expect(own).toEqual(expect.arrayContaining([...from]));
        expect(fields.get(reference.resource ?? name)).toEqual(expect.arrayContaining([...reference.fields]));
      }
      for (const { codes } of schema.fields) {
        const lists = [...(codes?.lists ?? []), ...Object.values(codes?.when ?? {}).flat()];
        for (const { resource, field } of lists) expect(fields.get(resource)).toContain(field);
        if (codes?.by !== undefined) expect(own).toContain(codes.by);
      }
    }
  });
});
