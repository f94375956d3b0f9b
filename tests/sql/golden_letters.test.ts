/** The queries behind the letters, on the shipped pack: rows and types. */
import { afterAll, beforeAll } from 'vitest';
import { openPack } from '../../src/cli/pack';
import type { Engine } from '../../src/db/engine';
import letterProducers from '../../src/sql/pages/letter_producers';
import letterReferences from '../../src/sql/pages/letter_references';
import letterSeries from '../../src/sql/pages/letter_series';
import { goldenQueries } from './golden';

let engine: Engine;
beforeAll(async () => { engine = await openPack(); });
afterAll(async () => { await engine.close(); });

goldenQueries([letterSeries, letterProducers, letterReferences], () => engine);
