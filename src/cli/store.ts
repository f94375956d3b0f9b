/** `concordance store`: a pack put where native DuckDB reads it in place. */
import { openNative } from '../db/native';
import { loadTables } from '../db/pack';
import { writeStored } from '../db/stored';
import { Refusal, type Given, type Status } from './command';
import type { STORE } from './commands/data';
import { explained } from './data';
import { readPack } from './pack';

/** Writes the tables as they were published; says nothing when it is done. */
export async function store({ places: [place], options: { into, by = 'indicator' } }: Given<typeof STORE>): Promise<Status> {
  if (into === undefined) throw new Refusal({ fr: '--into est à donner', en: '--into is expected' });
  const pack = readPack(place);
  const engine = await openNative();
  try {
    await loadTables(engine, pack);
    await writeStored(engine, pack, into, by);
    return 0;
  } catch (error) {
    throw explained(error);
  } finally {
    await engine.close();
  }
}
