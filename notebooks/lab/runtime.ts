/**
 * What runs the cells: the reactive runtime of Observable, with the cells as Notebook Kit defines
 * them, and none of the libraries that its own runtime would fetch from other sites.
 */
import { Runtime } from '@observablehq/runtime';
import { define as defineCell } from 'notebook-kit:define';

const main = new Runtime({}).module();
// Names of the page (document, Math…) are found where the runtime looks for builtins: nowhere else.
type Definition = Parameters<typeof defineCell>[2];
type State = Parameters<typeof defineCell>[1];

export function define(state: State, definition: Definition): void {
  defineCell(main, state, definition);
}
