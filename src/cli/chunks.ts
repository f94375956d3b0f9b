/** Which modules a script needs before it runs, for the pieces that the build is cut into. */

/** What the bundler tells of a module, and of the others. */
interface Known { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }

function closure(entry: string, known: Known): Set<string> {
  const ids = new Set<string>();
  const visit = (id: string): void => {
    if (ids.has(id)) return;
    ids.add(id);
    known.getModuleInfo(id)?.importedIds.forEach(visit);
  };
  visit(entry);
  return ids;
}

/**
 * Names one piece for all that an entry imports, and what that imports, but not on demand.
 * @param but  another entry, whose modules stay apart because it runs sooner
 * @returns    the `name` of a group of the bundler: the piece of a module, or null for no piece
 */
export function startsWith({ name, entry, but }: { readonly name: string; readonly entry: string; readonly but: string }): (id: string, known: Known) => string | null {
  let inside: ReadonlySet<string> | undefined;
  return (id, known) => {
    if (!inside) {
      const apart = closure(but, known);
      inside = new Set([...closure(entry, known)].filter((one) => one !== entry && !apart.has(one)));
    }
    return inside.has(id) ? name : null;
  };
}
