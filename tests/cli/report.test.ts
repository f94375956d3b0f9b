/** The report of a pack, the pack in a database, and what is asked of the network: nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/model';
import type { EssValidation } from '../../src/export/ess';
import { unzipEntry, zipEntries } from '../../src/ingest/zip';
import { concordance, spawned, type Ran } from './terminal';

let folder: string;
const at = (name: string) => join(folder, name);
let findings: Finding[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordance-report-'));
  findings = JSON.parse((await concordance('check', '--format', 'json')).stdout) as Finding[];
  expect(await concordance('store', '--into', at('figures.duckdb'))).toMatchObject({ status: 0, stdout: '', stderr: '' });
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('as HTML', () => {
  it('has the method, then the findings in their order, drawn, and asks for nothing', async () => {
    const { status, stdout, stderr } = await concordance('report', '--first', '4', '--title', 'Essai <1>');
    expect([status, stderr]).toEqual([0, '']);
    const titles = [...stdout.matchAll(/<h2 id="piece-\d+-titre">(.*?)<\/h2>/g)].map((match) => match[1]!.replaceAll(/<[^>]+>/g, ''));
    const entries = findings.filter(({ told_by }) => told_by === null).slice(0, 4).map(({ headline }) => headline.fr);
    expect(titles).toEqual(['Ce qui a été vérifié, et comment', ...entries.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;'))]);
    expect(stdout).toContain('Essai &lt;1&gt;');
    expect(stdout).toContain('<svg');
    expect(stdout).toContain(`${findings.length} incohérences relevées`);
    expect(stdout).not.toMatch(/<script|<link|src="http|undefined|NaN/);
  });
});

it('as Word, in English, only into a file; what does not go together is refused', async () => {
  expect(await concordance('report', '--format', 'docx', '--first', '2', '--lang', 'en', '--out', at('a.docx'), '--strict')).toMatchObject({ status: 1, stdout: '' });
  const bytes = new Uint8Array(readFileSync(at('a.docx')));
  const text = new TextDecoder().decode(unzipEntry(bytes, zipEntries(bytes).find(({ path }) => path === 'word/document.xml')!)).replaceAll(/<[^>]+>/g, '');
  expect(text).toContain('What was checked, and how');
  expect(text).toContain('Nothing is corrected');
  expect(await concordance('report', '--format', 'docx')).toMatchObject({ status: 2, stdout: '' });
  expect(await concordance('report', '--format', 'ess', '--first', '2')).toMatchObject({ status: 2, stdout: '' });
});

it('as the validation report of the ESS, from a database', async () => {
  const report = JSON.parse((await concordance('report', '--format', 'ess', '--db', at('figures.duckdb'), '--threads', '1')).stdout) as EssValidation[];
  expect(report.filter(({ value }) => value === '0').map(({ id }) => id).sort()).toEqual(findings.map(({ finding_id }) => finding_id).sort());
});

describe('check --db', () => {
  let ran: Ran;
  beforeAll(async () => { ran = await concordance('check', '--db', at('figures.duckdb'), '--memory', '500MB', '--threads', '1', '--spill', at('spill'), '--format', 'json', '--strict'); }, 300_000);

  it('says the very same findings, in the same order', () => {
    expect([ran.status, ran.stderr]).toEqual([1, '']);
    expect((JSON.parse(ran.stdout) as Finding[]).map(({ finding_id, sentence }) => [finding_id, sentence])).toEqual(findings.map(({ finding_id, sentence }) => [finding_id, sentence]));
  });

  it.each([
    [['--db', '/nowhere.duckdb'], 3, 'nothing is there'], [['--db', 'ducklake:x.ducklake'], 3, 'INSTALL ducklake'], [['--db', 'x', 'data'], 2, 'nothing else gives them'],
    [['--db', 'x', '--memory', 'much'], 2, 'such as 2GB'], [['--db', 'x', '--threads', '0'], 2, 'whole number'],
  ])('%j is told with status %d', async (args, status, message) => {
    expect(await concordance('check', ...args, '--lang', 'en')).toMatchObject({ status, stdout: '', stderr: expect.stringContaining(message) });
  });

  it('writes over nothing', async () => {
    expect(await concordance('store', '--into', at('figures.duckdb'), '--lang', 'en')).toMatchObject({ status: 2, stderr: expect.stringContaining('nothing is overwritten') });
    expect((await concordance('store')).status).toBe(2);
  });
});

it('asks nothing of the network, whatever the command', { timeout: 300_000 }, async () => {
  // Whatever Node would send is refused aloud; what native code would send goes through the environment to a listener.
  let heard = 0;
  const listener = createServer((_request, response) => { heard += 1; response.end(); }).on('connect', (_request, socket) => { heard += 1; socket.destroy(); });
  await new Promise<void>((done) => { listener.listen(0, '127.0.0.1', done); });
  const proxy = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  writeFileSync(at('nothing.mjs'), `import net from 'node:net'; import dns from 'node:dns'; import dgram from 'node:dgram';
const refuse = (what) => () => { throw new Error('NETWORK ' + what); };
net.Socket.prototype.connect = refuse('connect'); net.Server.prototype.listen = refuse('listen'); dns.lookup = refuse('lookup'); dns.promises.lookup = refuse('lookup');
dgram.Socket.prototype.send = refuse('send'); globalThis.fetch = refuse('fetch');\n`);
  const where = { node: ['--import', at('nothing.mjs')], env: { http_proxy: proxy, https_proxy: proxy, HTTP_PROXY: proxy, HTTPS_PROXY: proxy } };
  for (const args of [
    ['check', '--first', '1'], ['check', '--db', at('figures.duckdb'), '--first', '1'], ['check', '--db', 'ducklake:x.ducklake'], ['report', '--first', '1'], ['import', join(import.meta.dirname, '../fixtures/files/apostrophes.csv'), '--suggest'],
  ]) {
    const ran = await spawned(args, where);
    expect([ran.status, ran.stdout + ran.stderr], args.join(' ')).toEqual([args.includes('ducklake:x.ducklake') ? 3 : 0, expect.not.stringContaining('NETWORK')]);
  }
  expect(heard).toBe(0);
  listener.close();
});
