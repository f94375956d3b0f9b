/** Files opened in the worker of the browser: the same tables as in Node, told as they come, ended at once. */
import { expect, test } from 'vitest';
import type { Opened } from '../../src/core/grid';
import { openInWorker } from '../../src/ingest/client';
import { openFile } from '../../src/ingest/open';

const PATHS = import.meta.glob<string>('../fixtures/files/**/*.{csv,txt,xlsx,xls,ods,json,parquet,arrow,zip}', { query: '?url', import: 'default' });

async function fileOf(path: string): Promise<File> {
  const response = await fetch(await PATHS[path]!());
  return new File([await response.arrayBuffer()], path.split('/').at(-1)!);
}

const plain = ({ table, package: bundle, ...rest }: Opened) => ({
  ...rest, tables: bundle ? [...bundle.tables.keys()] : [],
  table: { ...table, rows: [...table.rows], lines: Array.from(table.lines) },
});

test('published files read in the worker as they read anywhere', async () => {
  const real = Object.keys(PATHS).filter((path) => path.includes('/real/'));
  expect(real).toHaveLength(5);
  for (const path of real) {
    const file = await fileOf(path);
    const opened = await openInWorker([file]);
    expect(opened.table.rows.length).toBeGreaterThan(300);
    const here = await openFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    expect(plain(opened)).toEqual(plain(here));
  }
});

test('every file of the corpus comes back from the worker', async () => {
  const paths = Object.keys(PATHS);
  expect(paths.length).toBeGreaterThan(100);
  const check = async (path: string) => {
    const file = await fileOf(path);
    const opened = await openInWorker([file]);
    expect(opened.problems.map(({ code }) => code), path).not.toContain('unreadable');
    expect(opened.problems.map(({ code }) => code), path).not.toContain('reader-lost');
    const here = await openFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    expect(plain(opened), path).toEqual(plain(here));
  };
  for (let i = 0; i < paths.length; i += 8) await Promise.all(paths.slice(i, i + 8).map(check));
}, 180_000);

test('a package whose files are dropped together', async () => {
  const descriptor = { name: 'x', resources: [{ name: 'faits', path: 'faits.csv', schema: { fields: [{ name: 'dep', type: 'string' }, { name: 'n', type: 'integer' }] } }] };
  const { reading, table, problems, package: bundle } = await openInWorker([new File(['dep,n\n01,3\n02,x\n'], 'faits.csv'), new File([JSON.stringify(descriptor)], 'datapackage.json')]);
  expect(reading).toMatchObject({ format: 'data-package', sheet: 'faits' });
  expect([...table.rows]).toEqual([['01', '3'], ['02', 'x']]);
  expect(problems).toEqual([{ code: 'type-integer', file: 'faits.csv', line: 3, column: 'n', value: 'x' }]);
  expect([...bundle!.tables.keys()]).toEqual(['faits.csv']);
});

/** A file of a few megabytes, so that there is a way to go. */
const long = () => new File([`dep;n\n${'01;3\n'.repeat(900_000)}`], 'long.csv');

test('progress is told in bytes and rows, and never goes back', async () => {
  const told: { bytes: number; rows: number; total: number }[] = [];
  const file = long();
  const { table } = await openInWorker([file], { onProgress: (progress) => told.push({ ...progress }) });
  expect(table.rows.length).toBe(900_000);
  expect(told.every(({ total }) => total === file.size)).toBe(true);
  expect(told.map(({ bytes }) => bytes)).toEqual(told.map(({ bytes }) => bytes).sort((a, b) => a - b));
  expect(told.at(-1)!.rows).toBeGreaterThan(500_000);
});

test('a signal ends the worker at once, and another file opens after it', async () => {
  const controller = new AbortController();
  const opening = openInWorker([long()], { signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) });
  await expect(opening).rejects.toThrow('enough');
  await expect(openInWorker([long()], { signal: controller.signal })).rejects.toThrow('enough');
  expect((await openInWorker([new File(['a;b\n1;2\n'], 'short.csv')])).table.rows.length).toBe(1);
});

test('a worker that says nothing is given up, and said', async () => {
  const opened = await openInWorker([long()], { silence: 1 });
  expect(opened.problems).toEqual([{ code: 'reader-lost', file: 'long.csv' }]);
  expect(opened.table.header).toEqual([]);
});

test('a choice is read again with what was told', async () => {
  const file = new File(['a;b,c\n1;2,5\n'], 'f.csv');
  expect((await openInWorker([file])).table.header).toEqual(['a', 'b,c']);
  expect((await openInWorker([file], { choices: { separator: ',' } })).table.header).toEqual(['a;b', 'c']);
});
