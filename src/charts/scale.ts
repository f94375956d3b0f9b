/** Straight scales, round ticks, and the decision to put a value off the scale. */

export interface Linear {
  (value: number): number;
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/** The same straight line that Plot draws with this domain and range; layout needs it before Plot runs. */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Linear {
  const slope = (range[1] - range[0]) / (domain[1] - domain[0] || 1);
  return Object.assign((value: number) => range[0] + (value - domain[0]) * slope, { domain, range });
}

/** What Plot needs to draw the same scale. */
export const plotScale = ({ domain, range }: Linear) => ({ type: 'linear', domain: [...domain], range: [...range], axis: null }) as const;

/** Round values from `from` to `to`, about `count` of them: steps of 1, 2, 2.5 or 5 times a power of ten. */
export function ticks(from: number, to: number, count: number): number[] {
  const raw = (to - from) / Math.max(1, count);
  if (!(raw > 0)) return [from];
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 2.5, 5, 10].find((m) => m * power >= raw * 0.999) ?? 10);
  const out: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i += 1) out.push(Number((i * step).toPrecision(12)));
  return out;
}

const JUMP = 1.8;

/**
 * Where a scale may stop so that most values stay legible: before the first jump (to `jump` times the value
 * or more) in the upper half of the values. Those beyond are shown off the scale, with their number.
 * @returns the largest value kept on the scale
 */
export function scaleTop(values: readonly number[], jump = JUMP): number {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const from = Math.floor((sorted.length - 1) / 2);
  const last = sorted.findIndex((value, i) => i >= from && value > 0 && (sorted[i + 1] ?? value) / value >= jump);
  return sorted.at(last) ?? 0;
}

const DAY = 86_400_000;

/** A date as a year and its fraction: 1 January 2021 = 2021.0. With `after`, the end of that day. */
export function yearOf(iso: string, after = false): number {
  const time = Date.parse(`${iso}T00:00:00Z`) + (after ? DAY : 0);
  const year = new Date(time).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (time - start) / (Date.UTC(year + 1, 0, 1) - start);
}
