/** The file beside the catalogue that the page of territories reads. */
import type { Territories } from '../core/territories';
import { BROWSER, type Ports } from './ports';

/** @throws Error when the file is not there: the page then says so and keeps the figures of the pack */
export const loadTerritories = async (ports: Pick<Ports, 'fetchJson'> = BROWSER): Promise<Territories> =>
  await ports.fetchJson('territories.json') as Territories;
