/** What the build takes out of SQL changes no statement. */
import { expect, it } from 'vitest';
import { bare } from '../../src/cli/leansql';
import { MODEL } from '../../src/sql/model';
import { QUERIES } from '../../src/sql/queries';
import { openNode } from '../../src/db/node';
import { readPack } from '../../src/cli/pack';
import { loadPack } from '../../src/db/pack';
import type { Engine } from '../../src/db/engine';

it('takes lines of comments, margins and empty lines, and nothing else', () => {
  expect(bare('-- why\n\nSELECT 1,\n  -- two\n  2 AS b -- not a line\n')).toBe('SELECT 1,\n2 AS b -- not a line');
});

it('leaves the model and the pages as they were', async () => {
  const texts = [...MODEL, ...QUERIES].map(({ sql }) => sql);
  // A text over several lines would lose its margin.
  for (const sql of texts) {
    for (const line of sql.split('\n').filter((text) => !text.trim().startsWith('--'))) expect((line.replace(/--.*$/, '').match(/'/g) ?? []).length % 2, line).toBe(0);
  }
  const engine: Engine = await openNode();
  await loadPack(engine, readPack());
  const before = await engine.query({ name: 'n', sql: 'SELECT count(*)::INTEGER AS n, hash(string_agg(quantity_key::VARCHAR || lo || hi, chr(10) ORDER BY observation_id))::VARCHAR AS h FROM figure', columns: { n: 'int', h: 'text?' } });
  for (const { sql } of MODEL) await engine.run(bare(sql));
  expect(await engine.query({ name: 'n', sql: 'SELECT count(*)::INTEGER AS n, hash(string_agg(quantity_key::VARCHAR || lo || hi, chr(10) ORDER BY observation_id))::VARCHAR AS h FROM figure', columns: { n: 'int', h: 'text?' } })).toEqual(before);
  await engine.close();
});
