/** The part of Notebook Kit that it does not export: how a cell becomes variables of the runtime. */
declare module 'notebook-kit:define' {
  interface State { root: HTMLElement; expanded: unknown[]; variables: unknown[]; autoclear?: boolean }
  interface Definition { id: number; body: (...inputs: never[]) => unknown; inputs?: string[]; outputs?: string[]; output?: string; display?: boolean; autodisplay?: boolean; autoview?: boolean; automutable?: boolean }
  export function define(main: unknown, state: State, definition: Definition): void;
}
declare module '@observablehq/runtime' {
  export class Runtime {
    constructor(builtins?: Record<string, unknown>);
    module(): unknown;
  }
}
