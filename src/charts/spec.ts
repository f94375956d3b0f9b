/**
 * What a chart is to the rest of the application: a drawing for a given width, a
 * sentence that states its figures, and the table behind it.
 */
export interface TableSpec {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly align?: 'left' | 'right' }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly caption: string;
}

export interface ChartSpec {
  /**
   * Draws for a container `width` px wide; `narrow` asks for the drawing designed for telephones.
   * Marks that stand for figures carry `data-observation="<id> <id>…"` and their name in `data-label`.
   */
  draw(size: { readonly width: number; readonly narrow: boolean }): SVGSVGElement;
  readonly alt: string;
  readonly table: TableSpec;
}
