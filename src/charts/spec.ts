/**
 * What a chart is to the rest of the application: a drawing for a given width, a
 * sentence that states its figures, and the table behind it.
 */
import type { Voice } from '../core/model';

export interface TableSpec {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly align?: 'left' | 'right' }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly caption: string;
}

export interface ChartSpec {
  /**
   * Draws for a container `width` px wide; `narrow` asks for the drawing designed for telephones.
   * `height` is the room there is, on a slide: a scale or rows are set closer to keep within it, as far
   * as their labels allow, and the drawing is higher all the same when they do not.
   * Marks that stand for figures carry `data-observation="<id> <id>…"` and their name in `data-label`.
   */
  draw(size: { readonly width: number; readonly narrow: boolean; readonly height?: number }): SVGSVGElement;
  readonly alt: string;
  readonly table: TableSpec;
  /** The same figures for software that draws charts by itself; absent where no such chart would be honest. */
  readonly native?: () => Promise<readonly NativeChart[]>;
}

/** One figure in such a chart. */
export interface NativePoint {
  readonly value: number;
  /** As the document words it, with what else must be read beside the mark. */
  readonly label: string;
  /** Who states it, and for when. */
  readonly who: string;
  readonly when: string;
  /** Usual reading of the words; both are the value when it is exact. */
  readonly low: number;
  readonly high: number;
  readonly voice: Voice;
  /** The words leave room: an open mark. */
  readonly open: boolean;
  /** Promised, planned or asked for: not counted. */
  readonly plan: boolean;
  /** Named in the headline: its label comes first. */
  readonly named?: boolean;
}

interface NativeBase {
  readonly unit: string;
  /** Numbers written as amounts of this currency. */
  readonly currency?: string;
}

/** Values by year. Points of one `chain` may be joined; a year without a point stays empty. */
export interface NativeYears extends NativeBase {
  readonly form: 'years';
  readonly title: string;
  readonly first: number;
  readonly last: number;
  readonly points: readonly (NativePoint & { readonly year: number; readonly chain: number | null; /** Population counted: only values of one are alternatives. */ readonly scope: string })[];
  /** Years of which nothing was found. */
  readonly missing: readonly number[];
  readonly missingWords: string;
  /** Between two years, a change of definition. */
  readonly changes: readonly { readonly at: number; readonly words: string }[];
  /** Too large for the scale of the others. */
  readonly beyond: readonly NativePoint[];
}

/** Marks, or bars from zero, along one scale: a row for each thing that is counted. */
export interface NativeRows extends NativeBase {
  readonly form: 'dots' | 'bars';
  readonly rows: readonly {
    readonly title: string;
    readonly detail: string;
    readonly voice: Voice | null;
    readonly points: readonly NativePoint[];
    readonly beyond: readonly NativePoint[];
    /** Said of a row without a figure. */
    readonly none: string;
    /** Nothing published links it to the row before it. */
    readonly apart?: boolean;
  }[];
  /** What stands at the low end and at the high end of every row. */
  readonly ends?: readonly [string, string];
  /** What the scale starts and ends with, and its ticks. */
  readonly ticks: readonly number[];
}

/** Values in time, each with the period that it covers, in years and fractions. */
export interface NativeTime extends NativeBase {
  readonly form: 'time';
  readonly points: readonly (NativePoint & { readonly at: number; readonly start: number; readonly end: number; readonly kind: string })[];
  readonly kinds: Readonly<Record<string, string>>;
  readonly beyond: readonly NativePoint[];
}

/** Charts of one slide; those by year share one scale. */
export type NativeChart = NativeYears | NativeRows | NativeTime;
