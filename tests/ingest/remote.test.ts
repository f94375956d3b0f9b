/** A published Parquet file read by ranges: how little is fetched, and what is said when it cannot be. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSite, type Site } from '../../src/cli/server';
import { lookAt, readRemote, readWhole } from '../../src/ingest/remote';
import { openFile } from '../../src/ingest/open';

let folder: string;
let site: Site;
let bytes: Buffer;
/** What the server of the tests does with a request, and how many bytes it has sent. */
let act: (request: IncomingMessage, response: ServerResponse, part: { readonly from: number; readonly to: number }) => boolean;
let sent = 0;
let asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.headers.range ?? 'whole');
  const [, from = '', to = ''] = /bytes=(\d*)-(\d*)/.exec(request.headers.range ?? '') ?? [];
  const part = from === '' ? { from: Math.max(0, bytes.length - Number(to)), to: bytes.length - 1 } : { from: Number(from), to: Math.min(Number(to || bytes.length), bytes.length - 1) };
  if (act(request, response, part)) return;
  const body = bytes.subarray(part.from, part.to + 1);
  sent += body.length;
  response.writeHead(206, { etag: '"1"', 'content-range': `bytes ${part.from}-${part.to}/${bytes.length}` }).end(body);
});
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordance-remote-'));
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  // Ten row groups in the order of the years, so that their statistics tell them apart.
  await connection.run(`COPY (SELECT (2010 + range // 20000)::INTEGER AS annee, 'FR-' || lpad((range % 101)::VARCHAR, 3, '0') AS departement, range AS rang, md5(range::VARCHAR) AS a, md5((range + 1)::VARCHAR) AS b,
    (range * 0.5)::DOUBLE AS taux, DATE '2020-01-01' + (range % 300)::INTEGER AS jour, CASE WHEN range % 7 = 0 THEN NULL ELSE 'dit "oui", non' END AS note FROM range(200000))
    TO '${join(folder, 'figures.parquet')}' (FORMAT parquet, ROW_GROUP_SIZE 20000)`);
  connection.closeSync();
  bytes = readFileSync(join(folder, 'figures.parquet'));
  site = await openSite(folder);
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/lot/figures.parquet`;
});
afterAll(async () => {
  await site.close();
  server.closeAllConnections();
  await new Promise((done) => { server.close(done); });
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  act = () => false;
  sent = 0;
  asked = [];
});

describe('a server that knows ranges', () => {
  it('is asked for the footer alone, once', async () => {
    const remote = await lookAt(url);
    expect(remote).toMatchObject({ name: 'figures.parquet', size: bytes.length, rows: 200_000, groups: 10, tag: '"1"' });
    expect(remote.columns.map(({ name, chooses }) => [name, chooses])).toEqual([['annee', true], ['departement', true], ['rang', true], ['a', true], ['b', true], ['taux', true], ['jour', false], ['note', true]]);
    expect(remote.columns.reduce((sum, column) => sum + column.bytes, 0)).toBeLessThanOrEqual(bytes.length);
    expect([asked.length, sent]).toEqual([1, 65_536]);
  });

  it('gives the columns chosen, in the row groups that may hold the rows, and little else', async () => {
    const remote = await lookAt(url);
    sent = 0;
    const file = await readRemote(remote, { columns: ['departement', 'note'], where: { column: 'annee', value: '2013' } });
    const weight = remote.columns.filter(({ name }) => ['annee', 'departement', 'note'].includes(name)).reduce((sum, column) => sum + column.bytes, 0);
    // The footer once more, a tenth of three columns, and what helps to leave row groups aside.
    expect(sent).toBeLessThan(65_536 + weight / 10 + 8192);
    expect(sent).toBeLessThan(bytes.length / 50);
    const opened = await openFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    expect(opened.problems).toEqual([]);
    expect(opened.table.header).toEqual(['departement', 'note']);
    expect(opened.table.rows.length).toBe(20_000);
    expect(opened.table.rows.slice(0, 5).map((row) => [...row])).toEqual([['FR-006', 'dit "oui", non'], ['FR-007', 'dit "oui", non'], ['FR-008', 'dit "oui", non'], ['FR-009', 'dit "oui", non'], ['FR-010', '']]);
  });

  it('writes values as the file holds them', async () => {
    const text = await (await readRemote(await lookAt(url), { columns: ['rang', 'taux', 'jour'], where: { column: 'rang', value: '301' } })).text();
    expect(text).toBe('rang,taux,jour\r\n301,150.5,2020-01-02\r\n');
  });

  it.each([['annee', '1999'], ['rang', 'x'], ['departement', 'FR-999']])('says when no row has %s = %s', async (column, value) => {
    await expect(readRemote(await lookAt(url), { columns: ['rang'], where: { column, value } })).rejects.toMatchObject({ code: 'remote-none', value });
  });

  it('may read the end of a file only by its place, as some do', async () => {
    act = (request, response) => {
      if (!request.headers.range?.startsWith('bytes=-')) return false;
      response.writeHead(206, { etag: '"1"', 'content-range': `bytes 0-99/${bytes.length}` }).end(bytes.subarray(0, 100));
      return true;
    };
    expect((await lookAt(url)).rows).toBe(200_000);
    expect(asked).toEqual(['bytes=-65536', `bytes=${bytes.length - 65_536}-${bytes.length - 1}`]);
  });

  it('is ours: npm start sends ranges of the file itself', async () => {
    const remote = await lookAt(`${site.url}figures.parquet`);
    expect(remote.size).toBe(bytes.length);
    expect((await (await readRemote(remote, { columns: ['annee'], where: { column: 'rang', value: '0' } })).text())).toBe('annee\r\n2010\r\n');
  });
});

describe('what is not as it should be', () => {
  it('a server without ranges says the size of the whole, which is fetched on consent only', async () => {
    act = (_request, response) => { response.writeHead(200, { 'content-length': bytes.length }).end(bytes); return true; };
    await expect(lookAt(url)).rejects.toMatchObject({ code: 'remote-whole', value: String(bytes.length) });
    const file = await readWhole(url);
    expect([file.name, file.size]).toEqual(['figures.parquet', bytes.length]);
  });

  it.each([[404, 'remote-missing'], [410, 'remote-missing'], [403, 'remote-status'], [500, 'remote-status'], [416, 'remote-type']])('status %d is told as %s', async (status, code) => {
    act = (_request, response) => { response.writeHead(status).end(); return true; };
    await expect(lookAt(url)).rejects.toMatchObject({ code });
  });

  it('a redirection is not followed, a closed door is told', async () => {
    act = (_request, response) => { response.writeHead(302, { location: 'https://example.org/' }).end(); return true; };
    await expect(lookAt(url)).rejects.toMatchObject({ code: 'remote-lost' });
    await expect(lookAt('http://127.0.0.1:9/a.parquet')).rejects.toMatchObject({ code: 'remote-lost' });
  });

  it.each(['<!doctype html><title>not here, but said with a smile</title>', 'PAR1', `${'x'.repeat(40)}\u0010\u0000\u0000\u0000PAR1`])('a file of another kind is told as such (%s)', async (text) => {
    act = (_request, response) => {
      response.writeHead(206, { 'content-range': `bytes 0-${text.length - 1}/${text.length}` }).end(text);
      return true;
    };
    await expect(lookAt(url)).rejects.toMatchObject({ code: expect.stringMatching(/^(remote-type|parquet-broken)$/) });
  });

  it('a file that changed since it was looked at, or between two ranges, is never mixed', async () => {
    const remote = await lookAt(url);
    await expect(readRemote({ ...remote, tag: '"0"' }, { columns: ['annee'], where: null })).rejects.toMatchObject({ code: 'remote-changed' });
    act = (request, response, { from, to }) => {
      if (request.headers.range === 'bytes=-65536') return false;
      response.writeHead(206, { etag: '"2"', 'content-range': `bytes ${from}-${to}/${bytes.length}` }).end(bytes.subarray(from, to + 1));
      return true;
    };
    await expect(readRemote(remote, { columns: ['annee'], where: null })).rejects.toMatchObject({ code: 'remote-changed' });
  });

  it('a server that ends the ranges half way is told as a change', async () => {
    const remote = await lookAt(url);
    act = (request, response) => {
      if (request.headers.range === 'bytes=-65536') return false;
      response.writeHead(200).end(bytes);
      return true;
    };
    await expect(readRemote(remote, { columns: ['annee'], where: null })).rejects.toMatchObject({ code: 'remote-changed' });
  });
});
