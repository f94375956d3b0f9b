/**
 * What every notebook begins with: the published pack in the engine of the application, with its
 * model and its rules. Nothing here computes a figure; the notebook does, in the open.
 */
import type { Columns, RowOf } from '../../src/core/query';
import type { Finding, Lang } from '../../src/core/model';
import { formatter } from '../../src/core/words/format';
import type { Engine } from '../../src/db/engine';
import type { Pack } from '../../src/db/pack';

/** The part of the application that a notebook runs: the script that the page loads with its engine. */
interface Live {
  openEngine(options: { prepare(empty: Engine): Promise<void> }): Promise<Engine>;
  loadPack(engine: Engine, pack: Pack): Promise<void>;
  runChecks(engine: Engine): Promise<{ readonly findings: readonly Finding[] }>;
}

/** Written into the page by the build: where the engine and the data are. */
const place = (name: 'engine' | 'data'): string => new URL(document.querySelector<HTMLMetaElement>(`meta[name="concordance-${name}"]`)!.content, document.baseURI).href;

async function get(path: string): Promise<Response> {
  const response = await fetch(new URL(path, place('data')));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function readPack(): Promise<Pack> {
  const descriptor = await (await get('datapackage.json')).json() as Pack['descriptor'];
  const texts = descriptor.resources.filter(({ mapping }) => mapping === undefined).map(async ({ path }) => [path, await (await get(path)).text()] as const);
  return { descriptor, files: new Map(await Promise.all(texts)) };
}

export interface Lab {
  /**
   * Rows of a query on the model (its tables are described on the Data page, beside the console).
   * @param columns  what the query returns, in its order: `text`, `int`, `real`, `date`; a `?` allows blanks
   * @throws EngineError when the query does not bind, or returns something else
   */
  ask<const C extends Columns>(sql: string, columns: C): Promise<RowOf<C>[]>;
  /** What the rules find in the pack, most serious first. */
  findings(): Promise<readonly Finding[]>;
  readonly edition: string;
}

/** Loads the pack and builds the model; the engine is then locked, as in the application. */
export async function open(): Promise<Lab> {
  const [live, pack] = await Promise.all([import(/* @vite-ignore */ place('engine')) as Promise<Live>, readPack()]);
  const engine = await live.openEngine({
    prepare: async (empty) => {
      await live.loadPack(empty, pack);
      await empty.lock();
    },
  });
  let found: Promise<readonly Finding[]> | undefined;
  return {
    ask: (sql, columns) => engine.query({ name: 'notebook', sql, columns }),
    findings: () => (found ??= live.runChecks(engine).then(({ findings }) => findings)),
    edition: `${pack.descriptor.name} ${pack.descriptor.version}`,
  };
}

/** The language of the reader: that of the address, or of the browser. French otherwise. */
export const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'fr';

/** One of two wordings. */
export const say = (fr: string, en: string): string => (lang === 'en' ? en : fr);

/** Numbers, dates and periods as the application writes them. */
export const words = formatter(lang);
/** A dash where there is no number. */
export const number = (value: number | null | undefined, decimals?: number): string =>
  (value === null || value === undefined || !Number.isFinite(value) ? '–' : words.number(value, decimals));
