/** A folder or an archive with what is not whole in its files: read, then opened. */
import { EngineError } from '../core/errors';
import type { Engine } from '../db/engine';
import { Refusal } from './command';
import { packFaults, type Faults } from './faults';
import { openPack, readPack, SHIPPED, type PlacedPack } from './pack';
import { groupText } from './said';

export interface Place { readonly pack: PlacedPack; readonly faults: Faults }

/** @throws Refusal when there is no pack, or when a table of it cannot be read at all */
export function readPlace(place?: string): Place {
  const pack = readPack(place);
  const faults = packFaults(pack, place ?? SHIPPED);
  if (faults.unreadable.length > 0) throw new Refusal(groupText(faults.unreadable, faults.say), 3);
  return { pack, faults };
}

/** @throws Refusal when the engine cannot read what the files have at fault */
export const openPlace = ({ pack, faults }: Place): Promise<Engine> => openPack(pack).catch((error: unknown) => { throw unreadable(error, faults); });

/** Works on a place for as long as `use` takes. */
export async function withPlace<T>(place: Place, use: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openPlace(place);
  try {
    return await use(engine);
  } catch (error) {
    throw unreadable(error, place.faults);
  } finally {
    await engine.close();
  }
}

/** What the engine cannot read either is the fault of the files, when they have some. */
export const unreadable = (error: unknown, { groups, say, more }: Faults): unknown =>
  (error instanceof EngineError && groups.length > 0 ? new Refusal(groupText(groups, say, more), 3) : error);
