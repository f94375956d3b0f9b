/** The session without a browser: what is painted stays, what is late is refused (ENGINEERING T28, T29). */
import { describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../src/core/errors';
import type { ImportedDataset } from '../../src/core/mapping/types';
import type { Snapshot } from '../../src/core/snapshot';
import { Session } from '../../src/state/session.svelte';
import { ASKED, FIRST, held, ids, LATER, painted, tally, type World, world } from '../fixtures/sessionworld';

describe('before the engine', () => {
  it('is empty, then paints the first page, then the catalogue', async () => {
    const session = new Session(world().ports);
    expect([session.status, session.rows(FIRST), session.has(FIRST), ids(session), session.pack]).toEqual(['snapshot', [], false, '', null]);
    await session.loadSnapshot();
    expect([session.rows(FIRST), session.has(FIRST), session.has(LATER), ids(session)]).toEqual([[{ n: 1 }], true, false, 'a']);
    await session.loadCatalogue();
    expect([session.rows(FIRST), session.rows(LATER), ids(session), session.tallies, session.status]).toEqual([[{ n: 1 }], [{ n: 2 }], 'ab', [tally], 'snapshot']);
  });

  it('keeps the catalogue when the first page comes after it', async () => {
    const session = new Session(world().ports);
    await session.loadCatalogue();
    await session.loadSnapshot();
    expect([session.rows(FIRST), session.rows(LATER), ids(session)]).toEqual([[{ n: 1 }], [{ n: 2 }], 'ab']);
  });

  it('gives the same rows as long as they are the same', async () => {
    const session = new Session(world().ports);
    await session.loadSnapshot();
    expect(session.rows(FIRST)).toBe(session.rows(FIRST));
    expect(session.rows(LATER)).toBe(session.rows(LATER));
  });

  it('fetches each file once', async () => {
    const { ports } = world();
    const fetchJson = vi.spyOn(ports, 'fetchJson');
    const session = new Session(ports);
    await Promise.all([session.loadSnapshot(), session.loadSnapshot(), session.loadCatalogue()]);
    await session.loadCatalogue();
    expect(fetchJson.mock.calls.map(([path]) => path)).toEqual(['snapshot.json', 'catalogue.json']);
  });
});

describe('the engine takes over', () => {
  it('loads, locks, checks, then replaces rows and findings together', async () => {
    const { ports, asked } = world();
    const session = new Session(ports);
    await session.loadSnapshot();
    const starting = session.start();
    expect([session.status, session.rows(FIRST), ids(session)]).toEqual(['starting', [{ n: 1 }], 'a']);
    await starting;
    expect(asked).toEqual(['load 7', 'lock', 'first', 'later']);
    expect([session.status, session.rows(FIRST), session.rows(LATER), ids(session), session.tallies.length, session.pack])
      .toEqual(['live', [{ n: 100 }], [{ n: 100 }], 'xyz', 2, { name: 'pack', version: '2.0.0' }]);
  });

  it('asks nothing again that the build has answered from the same pack, until somebody asks', async () => {
    const built = world();
    for (const file of ['snapshot.json', 'catalogue.json']) {
      built.files[file] = { ...built.files[file] as Snapshot, pack: { name: 'pack', version: '2.0.0' } };
    }
    const session = new Session(built.ports);
    await session.loadSnapshot();
    await session.start();
    expect(built.asked).toEqual(['load 7', 'lock']);
    expect([session.status, session.rows(FIRST), session.rows(LATER), ids(session)]).toEqual(['live', [{ n: 1 }], [{ n: 2 }], 'ab']);
    await Promise.all([session.ask(ASKED), session.ask(ASKED, [], { as: 'other' })]);
    expect(built.asked.slice(2)).toEqual(['judge', 'asked', 'asked']);
    // A new life of the engine has none of the tables that the checks wrote.
    await built.options!.prepare!(built.engine);
    await session.ask(ASKED);
    expect(built.asked.slice(5)).toEqual(['load 7', 'lock', 'judge', 'asked']);
  });

  it('takes what the device keeps while the engine boots, and builds its tables once', async () => {
    const built = world();
    const session = new Session(built.ports);
    const kept = held<void>();
    const starting = session.start(kept.promise);
    await vi.waitFor(() => expect(built.asked).toEqual(['load 7', 'lock']));
    await session.useImports([{ dataset_id: 'd1' } as ImportedDataset]);
    expect([session.status, built.asked.length]).toEqual(['starting', 2]);
    kept.resolve();
    await starting;
    expect(built.asked.slice(2)).toEqual(['imports d1', 'first', 'later']);
    expect([session.status, session.imports.length]).toEqual(['live', 1]);
  });

  it('starts without what the device cannot give back', async () => {
    const built = world();
    const session = new Session(built.ports);
    await session.start(Promise.reject(new Error('unreadable')));
    expect([session.status, built.asked]).toEqual(['live', ['load 7', 'lock', 'first', 'later']]);
  });

  it('starts once, however often it is asked', async () => {
    const built = world();
    const session = new Session(built.ports);
    await Promise.all([session.start(), session.start(), session.ask(ASKED)]);
    await session.start();
    expect(built.opened).toBe(1);
  });

  it('is not overwritten by a file that comes late', async () => {
    const built = world();
    const late = held<unknown>();
    const { fetchJson } = built.ports;
    const session = new Session({ ...built.ports, fetchJson: (path) => (path === 'catalogue.json' ? late.promise : fetchJson(path)) });
    const loading = session.loadCatalogue();
    await session.start();
    late.resolve(painted('later', 2, ['a', 'b']));
    await loading;
    expect([session.rows(LATER), ids(session), session.status]).toEqual([[{ n: 100 }], 'xyz', 'live']);
  });

  it('does not fail because such a file is missing', async () => {
    const built = world();
    const session = new Session(built.ports);
    await session.start();
    delete built.files['catalogue.json'];
    await session.loadCatalogue();
    expect([session.status, session.error]).toEqual(['live', null]);
  });

  it('closes its engine', async () => {
    const { ports, asked } = world();
    const session = new Session(ports);
    await session.close();
    await session.start();
    await session.close();
    expect(asked.at(-1)).toBe('close');
  });
});

describe('failure', () => {
  const spoilt: [string, (built: World) => void][] = [
    ['the pack cannot be fetched', ({ files }) => { delete files['pack.duckdb']; }],
    ['the descriptor cannot be fetched', ({ files }) => { delete files['data/datapackage.json']; }],
    ['the engine does not start', (built) => { built.engine = { ...built.engine, lock: async () => { throw new EngineError('engine-timeout', 'no answer'); } }; }],
    ['a page query fails', (built) => { built.engine.query = async () => { throw new EngineError('query-failed', 'Binder Error'); }; }],
  ];
  it.each(spoilt)('%s: what is painted stays and the status says so', async (_, spoil) => {
    const built = world();
    delete built.files['catalogue.json'];
    const session = new Session(built.ports);
    await session.loadSnapshot();
    spoil(built);
    await session.start();
    expect([session.status, session.rows(FIRST), ids(session)]).toEqual(['failed', [{ n: 1 }], 'a']);
    expect(session.error).toBeInstanceOf(Error);
    await expect(session.ask(ASKED)).rejects.toBeInstanceOf(Error);
  });

  it('retries what failed and nothing else', async () => {
    const built = world();
    const file = built.files['pack.duckdb'];
    delete built.files['pack.duckdb'];
    const fetchJson = vi.spyOn(built.ports, 'fetchJson');
    const session = new Session(built.ports);
    await session.loadSnapshot();
    await session.start();
    expect(session.status).toBe('failed');
    built.files['pack.duckdb'] = file;
    await session.retry();
    expect([session.status, session.error, ids(session)]).toEqual(['live', null, 'xyz']);
    expect(fetchJson.mock.calls.filter(([path]) => path === 'snapshot.json')).toHaveLength(1);
  });

  it('without a snapshot, the engine paints', async () => {
    const built = world();
    delete built.files['snapshot.json'];
    const session = new Session(built.ports);
    await session.loadSnapshot();
    expect([session.status, session.error?.message]).toEqual(['failed', 'snapshot.json: 404']);
    await session.start();
    expect([session.status, session.error, session.rows(FIRST)]).toEqual(['live', null, [{ n: 100 }]]);
  });

  it('a crash is mended, or said when it cannot be', async () => {
    const built = world();
    const session = new Session(built.ports);
    await session.start();
    const crash = new EngineError('engine-crash', 'unreachable');
    const mended = held<void>();
    built.options!.onRestart!(crash, mended.promise);
    expect([session.status, session.rows(FIRST)]).toEqual(['starting', [{ n: 100 }]]);
    mended.resolve();
    await mended.promise;
    await Promise.resolve();
    expect(session.status).toBe('live');

    const lost = held<void>();
    built.options!.onRestart!(crash, lost.promise);
    lost.reject(new EngineError('engine-boot', 'no memory'));
    await lost.promise.catch(() => {});
    await Promise.resolve();
    expect([session.status, session.error?.message, ids(session)]).toEqual(['failed', 'no memory', 'xyz']);
    await session.retry();
    expect([session.status, built.opened]).toEqual(['live', 2]);
  });
});
