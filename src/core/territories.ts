/**
 * The one file that describes every department, summed by department, year and force at
 * publication: what the page of territories reads beside the figures of the pack.
 */
export interface Territories {
  /** The document of the pack that the file is. */
  readonly source_id: string;
  readonly years: readonly number[];
  /** Forces, by their code among structures, in the order of `counts`. */
  readonly forces: readonly string[];
  /** Territories of the file that are not in the lists of the pack, as its mapping names them. */
  readonly beyond: readonly { readonly label_fr: string; readonly label_en: string }[];
  readonly areas: readonly {
    /** Code of the pack ("FR-75"). The file holds territories that the grid lacks. */
    readonly area: string;
    /** By force, then by year; null where the file has no service of that force. */
    readonly counts: readonly (readonly (number | null)[])[];
  }[];
}

/** Sum over the forces asked for; null when none of them has a service there. Same file, same field: the sum is the file's own. */
export function countOf({ forces, years, areas }: Territories, area: string, year: number, force: string): number | null {
  const row = areas.find((one) => one.area === area);
  const at = years.indexOf(year);
  const found = (row?.counts ?? []).filter((_, i) => force === '' || forces[i] === force).map((counts) => counts[at] ?? null).filter((count) => count !== null);
  return found.length === 0 ? null : found.reduce((sum, count) => sum + count, 0);
}
