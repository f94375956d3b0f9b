/** Which modules a script needs before it runs, for the pieces that the build is cut into. */

/** What the bundler tells of a module, and of the others. */
interface Known { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }

function closure(entries: readonly string[], known: Known): Set<string> {
  const ids = new Set<string>();
  const visit = (id: string): void => {
    if (ids.has(id)) return;
    ids.add(id);
    known.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  entries.forEach(visit);
  return ids;
}

export interface Start {
  readonly name: string;
  /** Modules that begin a script. */
  readonly entries: readonly string[];
  /** Others, whose modules stay apart: they run sooner. */
  readonly but: readonly string[];
  /** Modules that have a piece of their own. */
  readonly never?: RegExp;
}

/**
 * Names one piece for all that some modules import, and what that imports, but not on demand.
 * @returns  the `name` of a group of the bundler: the piece of a module, or null for none
 */
export function startsWith({ name, entries, but, never }: Start): (id: string, known: Known) => string | null {
  let inside: ReadonlySet<string> | undefined;
  return (id, known) => {
    if (!inside) {
      const apart = closure(but, known);
      inside = new Set([...closure(entries, known)].filter((one) => !apart.has(one) && !never?.test(one)));
    }
    return inside.has(id) ? name : null;
  };
}
