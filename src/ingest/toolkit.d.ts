/** What is used of a library that ships no types. */
declare module 'jsonstat-toolkit' {
  export interface Dataset {
    readonly id: readonly string[];
    readonly size: readonly number[];
    /** Cells: the product of the sizes. */
    readonly n: number;
    readonly value: readonly unknown[];
    readonly status: readonly unknown[] | null;
    Dimension(name: string): { readonly id: readonly string[]; readonly label: string | null; Category(id: string): { readonly label: string } | null } | null;
  }
  /** @param tree  never an address: the library would fetch it */
  export default function JSONstat(tree: { readonly [name: string]: unknown }): Dataset | null;
}
