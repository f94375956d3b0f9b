/**
 * What the session needs from the outside world, so that it can be tested without one.
 */
import type { DataPackage } from '../core/datapackage';
import type { Declared, ImportedDataset } from '../core/mapping/types';
import type { CheckTally, Finding } from '../core/model';
import type { QueryRunner } from '../core/query';
import type { Rule } from '../core/rule';
import type { SetAside } from '../checks/own';
import type { Engine } from '../db/engine';
import type { Pack } from '../db/pack';
import type { SuperviseOptions } from '../db/supervise';
import type { PageQuery } from '../sql/page';

/** What a person adds to the checks: rules, and lines of the knowledge that the shipped ones read. */
export interface Own { readonly rules: readonly Rule[]; readonly declared: Declared }

/** What the checks find; `aside`: rules of the person that did not run. */
export interface Checked { readonly findings: Finding[]; readonly tallies: CheckTally[]; readonly aside?: readonly SetAside[] }

/** The part of the application that is loaded with the engine. */
export interface Live {
  readonly QUERIES: readonly PageQuery[];
  openEngine(options: SuperviseOptions): Promise<Engine>;
  /** The pack with its model, from the file of the build. */
  loadBuilt(engine: Engine, content: Uint8Array<ArrayBuffer>): Promise<void>;
  applyImports(engine: Engine, datasets: readonly ImportedDataset[], declared?: Declared): Promise<void>;
  judge(runner: QueryRunner, own?: readonly Rule[]): Promise<unknown>;
  runChecks(runner: QueryRunner, own?: readonly Rule[]): Promise<Checked>;
}

export interface Ports {
  /** Files of the site, by their path relative to the page. They reject when the file is not there. */
  fetchJson(path: string): Promise<unknown>;
  fetchText(path: string): Promise<string>;
  fetchBytes(path: string): Promise<Uint8Array<ArrayBuffer>>;
  live(): Promise<Live>;
}

async function get(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** The real ones: the page's own origin and nothing else. */
export const BROWSER: Ports = {
  fetchJson: async (path) => (await get(path)).json(),
  fetchText: async (path) => (await get(path)).text(),
  fetchBytes: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
  live: () => import('./live'),
};

/** What the pack says of itself: its version, its terms of use, its tables. */
export const packDescriptor = async (files: Pick<Ports, 'fetchJson'> = BROWSER): Promise<DataPackage> => (await files.fetchJson('data/datapackage.json')) as DataPackage;

async function fetchPack(ports: Ports): Promise<Pack> {
  const descriptor = await packDescriptor(ports);
  const texts = descriptor.resources.filter(({ mapping }) => mapping === undefined).map(async ({ path }) => [path, await ports.fetchText(`data/${path}`)] as const);
  return { descriptor, files: new Map(await Promise.all(texts)) };
}

const READ = new WeakMap<Ports, Promise<Pack>>();

/** The files of the pack that is published beside the page, read once for all who need them; a failure is read again. */
export function packOf(ports: Ports): Promise<Pack> {
  const read = READ.get(ports) ?? fetchPack(ports);
  READ.set(ports, read);
  read.catch(() => { if (READ.get(ports) === read) READ.delete(ports); });
  return read;
}
