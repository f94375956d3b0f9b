/**
 * The figures that a command works on, wherever they lie: a folder or a ZIP archive, a table that
 * joins the shipped pack, or a database.
 */
import { basename } from 'node:path';
import { applyDecisions, statedOf, type Applied } from '../core/decision';
import type { DataPackage } from '../core/datapackage';
import { grouped } from '../core/grouped';
import type { Finding, Text } from '../core/model';
import type { ImportedDataset } from '../core/mapping/types';
import { applyImports } from '../db/imports';
import type { Engine } from '../db/engine';
import { openNative, type NativeOptions } from '../db/native';
import { loadStored, StoredError, type StoredFault } from '../db/stored';
import { importOpened } from '../ingest/imported';
import { knowledgeOf } from '../ingest/knowledge';
import { wholeNumber } from './args';
import { Refusal } from './command';
import { decisionsIn, shippedDecisions } from './decisions';
import type { Faults } from './faults';
import { noDescriptor, openPack, OWN, readPack } from './pack';
import { openPlace, readPlace, unreadable } from './place';
import { groupText, problemText, saidOfFile } from './said';
import { storedFaults } from './storedfaults';
import { mappingAt, openTable } from './table';

export interface Loaded {
  /** Locked, with the model built. */
  readonly engine: Engine;
  readonly descriptor: DataPackage;
  /** The decisions that the data ship, applied. */
  decide(findings: readonly Finding[]): Promise<Applied>;
  /** The table that joined the pack: only what its figures contradict is asked for. */
  readonly joined: ImportedDataset | null;
  /** What is not whole in the files of the person: `--strict` refuses it. A database has no lines to name. */
  readonly faults: Faults;
}

export interface Wanted {
  readonly place?: string | undefined;
  readonly mapping?: string | undefined;
  readonly sheet?: string | undefined;
  readonly db?: string | undefined;
  readonly memory?: string | undefined;
  readonly threads?: string | undefined;
  readonly spill?: string | undefined;
}

/**
 * Opens the figures for as long as `use` takes.
 * @throws Refusal when what was typed does not go together, or when the data cannot be read
 */
export async function withData<T>(wanted: Wanted, use: (loaded: Loaded) => Promise<T>): Promise<T> {
  const loaded = await openData(wanted);
  try {
    return await use(loaded);
  } catch (error) {
    throw unreadable(error, loaded.faults);
  } finally {
    await loaded.engine.close();
  }
}

async function openData(wanted: Wanted): Promise<Loaded> {
  const { place, mapping, sheet, db } = wanted;
  const stray = db === undefined ? (['memory', 'threads', 'spill'] as const).find((name) => wanted[name] !== undefined) : undefined;
  if (stray) throw new Refusal({ fr: `--${stray} va avec --db`, en: `--${stray} goes with --db` });
  if (sheet !== undefined && mapping === undefined) throw new Refusal({ fr: '--sheet va avec --mapping', en: '--sheet goes with --mapping' });
  if (db !== undefined) {
    if (place !== undefined || mapping !== undefined) throw new Refusal({ fr: '--db dit où sont les chiffres\u202F: rien d’autre ne les donne', en: '--db says where the figures are: nothing else gives them' });
    return openStored(db, nativeOptions(wanted));
  }
  return mapping === undefined ? openFolder(place) : joinTable(place, mapping, sheet);
}

async function openFolder(place: string | undefined): Promise<Loaded> {
  const read = readPlace(place);
  const { pack, faults } = read;
  const engine = await openPlace(read);
  return { engine, descriptor: pack.descriptor, joined: null, faults, decide: async (findings) => shippedDecisions(pack, findings) };
}

async function joinTable(place: string | undefined, mapping: string, sheet: string | undefined): Promise<Loaded> {
  if (place === undefined) throw new Refusal({ fr: 'avec --mapping, DONNÉES est le tableau à lire', en: 'with --mapping, DATA is the table to read' });
  const pack = readPack();
  const opened = await openTable(place, sheet);
  const dataset = importOpened(opened, mappingAt(mapping), knowledgeOf(pack.descriptor, pack.files), { origin: 'person', loaded_on: '' });
  if (dataset.applied.observations.length === 0) {
    const { fr, en } = problemText(dataset.applied.problems);
    throw new Refusal({ fr: `${basename(place)}\u202F: aucun chiffre n’a pu y être lu\n${fr}`, en: `${basename(place)}: no figure could be read in it\n${en}` }, 3);
  }
  const engine = await openPack(pack);
  await applyImports(engine, [dataset]);
  return { engine, descriptor: pack.descriptor, joined: dataset, faults: { groups: grouped(dataset.applied.problems), more: 0, unreadable: [], say: saidOfFile }, decide: async (findings) => shippedDecisions(pack, findings) };
}

/** @throws Refusal for a size or a number that says nothing */
function nativeOptions({ memory, threads, spill }: Wanted): NativeOptions {
  if (memory !== undefined && !/^\d+(\.\d+)? ?[KMGT]i?B$/i.test(memory)) throw new Refusal({ fr: `--memory ${memory}\u202F: une taille est attendue, comme 2GB`, en: `--memory ${memory}: a size is expected, such as 2GB` });
  return {
    onDisk: true,
    ...(memory === undefined ? {} : { memory }), ...(spill === undefined ? {} : { spill }),
    ...(threads === undefined ? {} : { threads: wholeNumber('threads', threads) }),
  };
}

const FAULTS: Readonly<Record<StoredFault, (place: string, value: string) => Text>> = {
  'place-missing': (place) => ({ fr: `${place}\u202F: rien n’est là`, en: `${place}: nothing is there` }),
  'extension-missing': (place, name) => ({
    fr: `${place}\u202F: l’extension ${name} de DuckDB n’est pas sur cette machine, et rien n’est jamais téléchargé. Installez-la une fois avec la même version de DuckDB\u202F: INSTALL ${name};`,
    en: `${place}: the DuckDB extension ${name} is not on this machine, and nothing is ever fetched. Install it once with the same version of DuckDB: INSTALL ${name};`,
  }),
  'place-broken': (place, said) => ({ fr: `${place}\u202F: DuckDB ne peut pas l’ouvrir (${said})`, en: `${place}: DuckDB cannot open it (${said})` }),
  'descriptor-broken': noDescriptor,
  'table-missing': (place, table) => ({ fr: `${place}\u202F: pas de table ${table}\u202F; un lot a des chiffres et les documents qui les donnent`, en: `${place}: no table ${table}; a pack has figures and the documents that give them` }),
  'place-taken': (place) => ({ fr: `${place}\u202F: il y a déjà quelque chose\u202F; rien n’est écrasé`, en: `${place}: something is there; nothing is overwritten` }),
  'column-missing': (place, column) => ({ fr: `${place}\u202F: les chiffres n’ont pas de colonne ${column}`, en: `${place}: the figures have no column ${column}` }),
};

/** A fault of a stored place as a refusal; anything else as it is. */
export function explained(error: unknown): unknown {
  if (!(error instanceof StoredError)) return error;
  return new Refusal(FAULTS[error.code](error.place, error.value), ['place-taken', 'column-missing'].includes(error.code) ? 2 : 3);
}

async function openStored(db: string, options: NativeOptions): Promise<Loaded> {
  const engine = await openNative(options);
  try {
    const stored = await loadStored(engine, db, readPack(), OWN);
    const faults = await storedFaults(engine, stored, db);
    if (faults.unreadable.length > 0) throw new Refusal(groupText(faults.unreadable, faults.say), 3);
    return { engine, descriptor: stored.descriptor, joined: null, faults, decide: async (findings) => decideStored(engine, findings) };
  } catch (error) {
    await engine.close();
    throw explained(error);
  }
}

const DECISION = {
  name: 'data/decisions', columns: { finding_id: 'text?', ruleid: 'text?', reason: 'text?', comment: 'text?', citation: 'text?', decided_on: 'text?', decided_by: 'text?', inputs: 'text?' },
  sql: 'SELECT finding_id, ruleid, reason, comment, citation, decided_on, decided_by, inputs FROM decision',
} as const;
const STATED = {
  name: 'data/stated', columns: { observation_id: 'text', qualifier: 'text?', value: 'text?', value_max: 'text?' },
  sql: "SELECT observation_id, qualifier, value, value_max FROM observation WHERE observation_id IN (SELECT unnest(string_split(?, ' ')))",
} as const;

async function decideStored(engine: Engine, findings: readonly Finding[]): Promise<Applied> {
  const rows = await engine.query(DECISION);
  const header = Object.keys(DECISION.columns);
  const table = { header, rows: rows.map((row) => header.map((name) => row[name as keyof typeof row] ?? '')), lines: rows.map((_, i) => i + 2) };
  const decisions = decisionsIn(table, 'decision');
  const ids = decisions.flatMap(({ inputs }) => inputs.map(({ observation_id }) => observation_id));
  const stated = ids.length === 0 ? [] : await engine.query(STATED, [ids.join(' ')]);
  const now = new Map(stated.map(({ observation_id, qualifier, value, value_max }) => [observation_id, statedOf(qualifier ?? '', value ?? '', value_max)]));
  return applyDecisions(findings, decisions, (id) => now.get(id) ?? null);
}
