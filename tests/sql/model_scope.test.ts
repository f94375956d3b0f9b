/** What contains what: scope_path through any number of links, and the grades of pairs (METHODS §2.3). */
import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/core/query';
import { useLaboratory, type Row } from '../checks/harness';

const lab = useLaboratory();

const PATH = {
  name: 'path', sql: 'SELECT scope_id AS a, other_scope_id AS b, link, severity, steps FROM scope_path ORDER BY link DESC, steps, a, b',
  columns: { a: 'text', b: 'text', link: 'text', severity: 'text', steps: 'int' },
} as const satisfies Query;

const scope = (scope_id: string, parent?: string): Row => ({ scope_id, label_fr: scope_id, label_en: scope_id, parent, relation_to_parent: parent && 'part-of' });
const link = (scope_id: string, relation: string, other_scope_id: string, severity = 'error'): Row => ({ scope_id, relation, other_scope_id, severity, explanation_fr: 'x', explanation_en: 'y' });
const paths = async (scopes: readonly Row[], links: readonly Row[] = []) => {
  await lab.load({ observations: [], tables: { scope: scopes, scope_link: links } }, 'scope_path');
  return (await lab.query(PATH)).map((row) => `${row.a} ${row.link} ${row.b} ${row.severity} ${row.steps}`);
};

describe('scope_path', () => {
  it('a parent contains; so does its parent', async () => {
    expect(await paths([scope('a', 'b'), scope('b', 'c'), scope('c')])).toEqual(['a part-of b error 1', 'b part-of c error 1', 'a part-of c error 2']);
  });

  it('a further link adds to the parents', async () => {
    expect(await paths([scope('a'), scope('b', 'c'), scope('c')], [link('a', 'part-of', 'b', 'warning')]))
      .toEqual(['a part-of b warning 1', 'b part-of c error 1', 'a part-of c warning 2']);
  });

  it('a chain is as firm as its weakest link', async () => {
    const rows = await paths(['a', 'b', 'c', 'd'].map((id) => scope(id)), [link('a', 'part-of', 'b', 'error'), link('b', 'part-of', 'c', 'information'), link('c', 'part-of', 'd', 'warning')]);
    expect(rows).toContain('a part-of d information 3');
    expect(rows).toContain('b part-of d information 2');
  });

  it('two ways to one place: the firmer one counts, by the shorter road', async () => {
    const rows = await paths(['a', 'b', 'c'].map((id) => scope(id)), [link('a', 'part-of', 'b'), link('b', 'part-of', 'c'), link('a', 'part-of', 'c', 'warning')]);
    expect(rows).toContain('a part-of c error 1');
  });

  it('overlapping is told both ways, and is not passed on', async () => {
    expect(await paths([scope('a', 'b'), scope('b'), scope('c')], [link('b', 'overlaps', 'c')]))
      .toEqual(['a part-of b error 1', 'b overlaps c information 1', 'c overlaps b information 1']);
  });

  it('a circle written by mistake ends', async () => {
    const rows = await paths([scope('a'), scope('b')], [link('a', 'part-of', 'b'), link('b', 'part-of', 'a')]);
    expect(rows).toContain('a part-of b error 1');
    expect(rows.every((row) => !/^(\w) part-of \1 /.test(row))).toBe(true);
  });

  it('the shipped knowledge: strict trafficking is inside the whole field, through any number of links', async () => {
    await lab.load({ observations: [] }, 'scope_path');
    const rows = (await lab.query(PATH)).map((row) => `${row.a} ${row.link} ${row.b}`);
    expect(rows).toContain('pimping part-of thb-and-exploitation');
    expect(rows).not.toContain('thb-and-exploitation part-of pimping');
  });
});

describe('grades of pairs', () => {
  const PAIR = {
    name: 'pair', sql: 'SELECT grade, grade_field FROM pair', columns: { grade: 'text', grade_field: 'text?' },
  } as const satisfies Query;
  const grade = async (a: Row, b: Row, sources: Readonly<Record<string, Row>> = {}) => {
    await lab.load({ observations: [{ observation_id: 'a', source_id: 'a', value: 1, ...a }, { observation_id: 'b', source_id: 'b', value: 2, ...b }], sources }, 'pair');
    return (await lab.query(PAIR)).map((row) => `${row.grade} ${row.grade_field ?? '-'}`);
  };

  it.each([
    ['one quantity, two producers', {}, {}, ['C4 -']],
    ['one population inside the other', { scope_id: 'pimping' }, {}, ['C2 scope_id']],
    ['women and everybody', { sex: 'F' }, {}, ['C2 sex']],
    ['minors and everybody', { age: 'minor' }, {}, ['C2 age']],
    ['a form and all forms', { exploitation: 'labour' }, {}, ['C2 exploitation']],
    ['metropolitan France and France', { area: 'FR-MET' }, {}, ['C2 area']],
    ['a department and the world, several steps up', { area: 'FR-06' }, { area: 'WORLD' }, ['C2 area']],
    ['two regions', { area: 'FR-IDF' }, { area: 'FR-BRE' }, []],
    ['two populations that overlap', { scope_id: 'pimping-and-client-offence' }, { scope_id: 'thb-or-related' }, []],
    ['another kind', { kind: 'stock' }, {}, ['C0 kind']],
    ['another unit', { unit: 'cases' }, {}, ['C0 unit']],
    ['a population nobody states', { scope_id: 'unspecified' }, { scope_id: 'unspecified' }, ['C0 scope_id']],
    ['a document that prints no number', { value: null }, {}, ['C0 value']],
    ['another year is no pair', { period: '2021' }, {}, []],
    ['another indicator is no pair', { indicator: 'victims-assisted' }, {}, []],
  ])('%s', async (_what, a, b, expected) => {
    expect(await grade(a, b)).toEqual(expected);
  });

  it('two editions of one producer: C3', async () => {
    const sources = { a: { producer: 'SSMSI', published: '2021' }, b: { producer: 'SSMSI', published: '2023' } };
    expect(await grade({}, {}, sources)).toEqual(['C3 published']);
  });

  it('one quantity under two names: C3', async () => {
    expect(await grade({ indicator: 'victims-identified', scope_id: 'thb-strict' }, { indicator: 'victims-recorded-thb', scope_id: 'thb-strict' })).toEqual(['C3 indicator']);
  });
});
