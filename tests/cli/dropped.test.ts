/** The files that the bench drops are what it says: the same rows in every format. */
import { expect, test } from 'vitest';
import { filesOf } from '../../src/cli/bench/rows';
import { openFile } from '../../src/ingest/open';

test('every format holds every row', async () => {
  const files = await filesOf(60);
  const opened = await Promise.all([...files].map(([name, bytes]) => openFile({ name, bytes })));
  expect(opened.map(({ file, table }) => [file, table.rows.length])).toEqual([...files.keys()].map((name) => [name, 60]));
  expect(opened.flatMap(({ problems }) => problems)).toEqual([]);
  const [csv, ...others] = opened.filter(({ table }) => table.header.includes('service')).map(({ table }) => [...table.rows]);
  expect(others).toHaveLength(3);
  for (const rows of others) expect(rows.map((row) => row.slice(0, 5))).toEqual(csv!.map((row) => row.slice(0, 5)));
});
