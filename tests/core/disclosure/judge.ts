/** What the tests ask of a masked or a rounded table, and that the product has no use for. */
import { boundsOf } from '../../../src/core/disclosure/flow';
import type { Pattern } from '../../../src/core/disclosure/graph';
import { type CountTable, network, type Network } from '../../../src/core/disclosure/table';

/** @returns the masked cells that a reader of the others computes exactly, in order */
export const recoverable = (net: Network, masked: Pattern): number[] => [...boundsOf(net, masked)].filter(([, { lo, hi }]) => lo === hi).map(([edge]) => edge);

/** @returns Σ|rounded − count| over the cells and margins of a table */
export const roundingCost = (table: CountTable, rounded: readonly number[]): number =>
  network(table).value.reduce((sum, value, edge) => sum + Math.abs(value - rounded[edge]!), 0);
