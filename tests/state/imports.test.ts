/** Datasets that a person adds: rehearsed without a trace, in force all at once, kept only when asked, forgotten for good. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtOf } from '../../src/db/built';
import { readPack, SHIPPED } from '../../src/cli/pack';
import { importShipped } from '../../src/cli/shipped';
import { judge, runChecks } from '../../src/checks/withown';
import { maskFamily } from '../../src/core/disclosure/family';
import { EngineError } from '../../src/core/errors';
import type { ImportedDataset, Mapping } from '../../src/core/mapping/types';
import { applyImports } from '../../src/db/imports';
import type { Engine } from '../../src/db/engine';
import { openNode } from '../../src/db/node';
import { loadBuilt } from '../../src/db/pack';
import type { SuperviseOptions } from '../../src/db/supervise';
import figureCards from '../../src/sql/pages/figure_cards';
import { Imports } from '../../src/state/imports.svelte';
import { ShelfError, type Shelf, type Trouble } from '../../src/state/keep';
import type { Ports } from '../../src/state/ports';
import { Session } from '../../src/state/session.svelte';
import { workshopOf } from '../../src/state/workshop';
import { THREE } from '../core/disclosure/tables';

const pack = readPack();
let unodc: ImportedDataset;
let built: Uint8Array<ArrayBuffer>;
let engine: Engine | undefined;
/** What the supervisor runs on the engine that follows a crash. */
let rebuild: SuperviseOptions['prepare'];
/** The statement before which the engine is made to fail, once. */
let failing: RegExp | null = null;

/** The real engine and the real pack; `prepare` runs as the supervisor runs it. */
const ports: Ports = {
  fetchJson: async (path) => {
    const file = path.replace(/^data\//, '');
    return path.startsWith('data/') ? JSON.parse(readFileSync(join(SHIPPED, file), 'utf8')) as unknown : Promise.reject(new Error(path));
  },
  fetchText: async (path) => readFileSync(join(SHIPPED, path.replace(/^data\//, '')), 'utf8'),
  fetchBytes: () => Promise.resolve(built),
  live: async () => ({
    QUERIES: [figureCards], loadBuilt, judge, runChecks, applyImports,
    openEngine: async ({ prepare }) => {
      rebuild = prepare;
      const opened = await openNode();
      engine = {
        ...opened,
        run: async (sql) => {
          if (failing?.test(sql)) {
            failing = null;
            throw new EngineError('query-failed', 'made to fail', sql);
          }
          await opened.run(sql);
        },
      };
      await prepare?.(engine);
      return engine;
    },
  }),
};

/** A shelf in memory. */
function shelf(trouble: Trouble | null = null, used = false): Shelf & { readonly held: Map<string, unknown> } {
  const held = new Map<string, unknown>();
  const attempt = async (work: () => unknown): Promise<void> => {
    if (trouble) throw new ShelfError(trouble, null);
    work();
  };
  const datasets = () => [...held].filter(([key]) => key.startsWith('d')).map(([, value]) => value as ImportedDataset);
  return {
    held, get used() { return used || held.size > 0; },
    all: async () => {
      await attempt(() => {});
      return { datasets: datasets(), mappings: [...held].filter(([key]) => key.startsWith('m')).map(([, value]) => value as Mapping), unreadable: 0 };
    },
    keepDataset: (dataset) => attempt(() => held.set(dataset.dataset_id, dataset)),
    keepMapping: (mapping) => attempt(() => held.set(`m${JSON.stringify(mapping.shape)}`, mapping)),
    forgetDataset: (id) => attempt(() => held.delete(id)),
    forgetMapping: (mapping) => attempt(() => held.delete(`m${JSON.stringify(mapping.shape)}`)),
    forgetAll: () => attempt(() => held.clear()),
    free: async () => 1000,
  };
}

const count = async (session: Session, table: string): Promise<number> =>
  (await session.ask({ name: 'count', sql: `SELECT count(*)::INTEGER AS n FROM ${table}`, columns: { n: 'int' } }))[0]!.n;
const states = async (session: Session) => ({
  figures: await count(session, 'figure'), sources: await count(session, 'source'), citizenships: await count(session, 'codelist_citizenship'),
  imported: await count(session, 'imported'), datasets: await count(session, 'dataset'), findings: session.everyFinding.map(({ finding_id }) => finding_id), status: session.status,
});

/** One line more than the pack, said by a document of its own. */
function small(value: string, published = '2026-01-01', replaces: string | null = null): ImportedDataset {
  const [row] = unodc.applied.observations;
  const source = { source_id: `test-${published}`, producer: 'Préfecture', side: 'administration', title: 'Essai', published, url: '', kind: 'dataset', scope_note: '', read_as: 'full-text' };
  const observation = { ...row!, observation_id: `o${published.replaceAll('-', '')}${value.padStart(8, '0')}`, source_id: source.source_id, indicator: 'psp-active', scope_id: 'psp-active', period: '2021', value };
  return { ...unodc, dataset_id: `d${published}-${value}`, name: `Essai ${published}`, replaces, applied: { ...unodc.applied, observations: [observation], sums: [], source, declared: {} } };
}

let session: Session;
beforeAll(async () => { [unodc, built] = [await importShipped('dataset_unodc_france'), await builtOf(pack)]; });
beforeEach(() => { failing = null; });
afterAll(() => engine?.close());

describe('on the real engine', () => {
  let imports: Imports;
  let before: Awaited<ReturnType<typeof states>>;
  const memory = shelf();
  beforeAll(async () => {
    session = new Session(ports);
    imports = new Imports({ session, ports, shelf: memory });
    await session.start();
    before = await states(session);
  });

  it('says what a dataset would change, and changes nothing', async () => {
    const impact = await imports.impact(unodc);
    expect(impact.figures + impact.already).toBe(unodc.applied.observations.length);
    expect(impact.already).toBeGreaterThan(250);
    expect(impact.pairs.C2).toBeGreaterThan(100);
    expect(impact.appeared.some(({ flag }) => flag === 'F03')).toBe(true);
    expect(await states(session)).toEqual(before);
    expect([imports.datasets, imports.kept.size, memory.held.size, imports.working]).toEqual([[], 0, 0, false]);
  });

  it('puts it in force: rows, lists and findings together, and answers that pages read', async () => {
    await imports.add(unodc);
    const now = await states(session);
    const [first] = unodc.applied.observations.filter(({ citizenship }) => citizenship === 'CM');
    expect(now.figures).toBeGreaterThan(before.figures + 400);
    expect([now.datasets, now.status]).toEqual([1, 'live']);
    expect(session.rows(figureCards).find(({ observation_id }) => observation_id === first!.observation_id)).toMatchObject({ counted_fr: expect.stringContaining('Cameroun'), locator: first!.locator });
    expect(now.findings.length).toBeGreaterThan(before.findings.length);
    expect(memory.held.size, 'nothing is kept before it is asked').toBe(0);
  });

  it('is there again in the engine that follows a crash', async () => {
    const next = await openNode();
    await rebuild!(next);
    const [row] = await next.query({ name: 'count', sql: 'SELECT count(*)::INTEGER AS n FROM figure', columns: { n: 'int' } });
    expect(row!.n).toBe((await states(session)).figures);
    await next.close();
  });

  it('adds the same dataset once', async () => {
    const once = await states(session);
    await imports.add(unodc);
    expect(await states(session)).toEqual(once);
    expect(imports.datasets.length).toBe(1);
  });

  it('leaves what is in force when another does not fit, and says so', async () => {
    const sound = await states(session);
    failing = /INSERT INTO "observation"/;
    await expect(imports.add(small('5'))).rejects.toThrow('made to fail');
    expect(await states(session)).toEqual(sound);
    failing = /CREATE OR REPLACE TABLE disagreement/;
    await expect(imports.impact(small('5'))).rejects.toThrow('made to fail');
    expect(await states(session)).toEqual(sound);
    expect(imports.datasets.map(({ dataset_id }) => dataset_id)).toEqual([unodc.dataset_id]);
  });

  it('lets no question in while the tables change', async () => {
    const [asked] = await Promise.all([count(session, 'figure'), imports.impact(small('7'))]);
    const during = imports.impact(small('7'));
    expect([asked, await count(session, 'figure')]).toEqual([(await states(session)).figures, (await states(session)).figures]);
    await during;
  });

  it('sets two editions of one producer side by side: both stay, and F02 speaks', async () => {
    const [older, newer] = [small('90', '2025-01-01'), small('95', '2026-01-01', 'd2025-01-01-90')];
    await imports.add(older);
    await imports.add(newer);
    const ids = [older, newer].map(({ applied }) => applied.observations[0]!.observation_id).sort();
    const finding = session.everyFinding.find(({ flag, inputs }) => flag === 'F02' && ids.every((id) => inputs.some((input) => input.observation_id === id)));
    expect(finding?.headline.fr).toBeDefined();
    await imports.remove(older.dataset_id);
    await imports.remove(newer.dataset_id);
  });

  it('keeps what it is told to, brings it back at the next visit, and forgets for good', async () => {
    await imports.keep(unodc.dataset_id, true);
    expect([[...imports.kept], imports.mappings, imports.free, imports.trouble]).toEqual([[unodc.dataset_id], [unodc.mapping], 1000, null]);
    const next = new Session(ports);
    const later = new Imports({ session: next, ports, shelf: memory });
    await later.restore();
    expect([later.datasets, later.kept, later.mappings]).toEqual([[unodc], imports.kept, [unodc.mapping]]);
    await next.start();
    expect(await states(next)).toEqual(await states(session));
    expect(await later.known({ table: { header: unodc.mapping.shape.header.map((name) => name.toUpperCase()), rows: [], lines: [], before: [], after: [], marks: [] } })).toEqual(unodc.mapping);
    await later.removeAll();
    expect([memory.held.size, later.datasets, later.kept.size, later.mappings]).toEqual([0, [], 0, []]);
    expect(await states(next)).toEqual(before);
  });

  it('takes one out and leaves no trace', async () => {
    await imports.remove(unodc.dataset_id);
    expect(await states(session)).toEqual(before);
  });
});

it('gives a newer edition a document of its own, and asks for its date', async () => {
  const own = new Session(ports);
  const imports = new Imports({ session: own, ports, shelf: shelf() });
  await own.useImports([unodc]);
  const newer = { ...unodc, sha256: 'later', replaces: unodc.dataset_id };
  const undated = imports.edition(newer);
  expect(undated.applied.source).toMatchObject({ source_id: expect.stringMatching(/^unodc-glotip-2025-[0-9a-f]{6}$/), producer: 'UNODC', published: '2025-10-28' });
  expect(undated.applied.observations.every(({ source_id }) => source_id === undated.applied.source!.source_id)).toBe(true);
  expect(undated.applied.problems.at(-1)).toMatchObject({ code: 'edition-date', column: 'published', value: '2025-10-28' });
  const dated = imports.edition({ ...newer, mapping: { ...newer.mapping, source: { ...newer.mapping.source, published: '2026-10-28' } } });
  expect([dated.applied.problems, dated.applied.source!.published]).toEqual([unodc.applied.problems, '2026-10-28']);
  expect(imports.edition(unodc)).toBe(unodc);
});

describe('a storage that does not do what it is asked', () => {
  it.each(['full', 'refused'] as const)('%s: says so and loses nothing in memory', async (trouble) => {
    const own = new Session({ ...ports, live: () => Promise.reject(new Error('no engine')) });
    await own.useImports([unodc]);
    const imports = new Imports({ session: own, ports, shelf: shelf(trouble) });
    await imports.keep(unodc.dataset_id, true);
    expect([imports.trouble, imports.kept.size, imports.datasets]).toEqual([trouble, 0, [unodc]]);
  });

  it('says what cannot be read, and goes on without it', async () => {
    const own = new Session(ports);
    const imports = new Imports({ session: own, ports, shelf: shelf('unreadable', true) });
    await imports.restore();
    expect([imports.trouble, imports.datasets]).toEqual(['unreadable', []]);
  });

  it('is not opened before something was kept', async () => {
    const closed = { ...shelf(), all: () => Promise.reject(new Error('opened')) };
    const imports = new Imports({ session: new Session(ports), ports, shelf: { ...closed, used: false } });
    await imports.restore();
    expect(imports.trouble).toBe(null);
  });
});

it('remembers what left of a file of records as long as its figures are kept', async () => {
  const family = maskFamily({ slices: [{ year: null, table: THREE }], undated: 0 }, { dataset: 'fiches', dimensions: ['forme', 'âge'], year: null, where: {}, k: 5, method: { kind: 'suppress' } });
  const visit = (on: Shelf): Imports => new Imports({ session: new Session({ ...ports, live: () => Promise.reject(new Error('no engine')) }), ports, shelf: on });
  const memory = shelf();
  const first = visit(memory);
  await first.add({ ...unodc, released: family });
  await first.keep(unodc.dataset_id, true);
  const later = visit(memory);
  await later.restore();
  const { releases } = workshopOf(later);
  expect(releases.of('fiches')).toEqual(family);
  expect(releases.release({ ...family, spec: { ...family.spec, k: 11 } })).toBe('differencing');
  await later.removeAll();
  const last = visit(memory);
  await last.restore();
  expect(workshopOf(last).releases.of('fiches')).toBeNull();
});

it('knows the raw files of the pack and finds their mapping by the shape of a file', async () => {
  const imports = new Imports({ session: new Session(ports), ports, shelf: shelf() });
  const [etat4001] = await imports.shipped();
  const { file, mapping } = await imports.fetchShipped(etat4001!);
  expect([file.name, mapping.values]).toEqual(['etat4001-proxenetisme-services-2012-2020.csv', [{ column: 'faits_index45' }]]);
  const header = ['annee', 'force', 'departement', 'perimetre', 'service', 'faits_index45'];
  const table = { header, rows: [], lines: [], before: [], after: [], marks: [] };
  expect((await imports.known({ table }))?.name).toBe(mapping.name);
  expect(await imports.known({ table: { ...table, header: [...header, 'other'] } })).toBe(null);
  expect((await imports.knowledge()).get('indicator')?.length).toBe(pack.files.get('indicators.csv')!.trim().split('\n').length - 1);
});
