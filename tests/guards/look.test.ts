/**
 * Recomputes from the style sheet what the look promises: contrast of every token on both
 * grounds, and the distance between the five voices and the accent for each kind of vision.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ciede2000, contrast, difference, VISION } from './colour';

const SRC = join(import.meta.dirname, '../../src');
const UI = join(SRC, 'ui');
const css = readFileSync(join(UI, 'styles/tokens.css'), 'utf8');

/** Colour tokens of the first block whose selector is `selector`. */
function tokens(selector: string): Record<string, string> {
  const at = css.indexOf(`${selector} {`);
  const block = css.slice(at, css.indexOf('}', at));
  return Object.fromEntries([...block.matchAll(/--([a-z]+): (#[0-9A-F]{6});/g)].map(([, name, hex]) => [name, hex]));
}

const light = tokens(':root');
const dark = tokens(":root[data-theme='dark']");
const VOICES = ['adm', 'asso', 'parl', 'euro', 'press'];
const SPEAKERS = [...VOICES, 'accent'];

/** Contrast on paper and on surface, as the look states it. */
const CONTRAST = {
  ink: [17.65, 16.17, 15.47, 13.91], muted: [6.77, 6.21, 8.2, 7.38], rule: [3.31, 3.04, 4.31, 3.88], accent: [12.24, 11.22, 4.79, 4.31],
  adm: [11.52, 10.55, 5.47, 4.92], asso: [4.67, 4.28, 9.31, 8.37], parl: [4.84, 4.43, 11.23, 10.1], euro: [4.52, 4.15, 13.89, 12.49], press: [6.49, 5.94, 6.39, 5.75],
} as const;

/** Smallest difference over the fifteen pairs, and the pair. */
const SMALLEST = {
  light: { normal: [24.5, 'euro press'], deuteranopia: [15.1, 'press accent'], protanopia: [15.1, 'euro press'], tritanopia: [16, 'parl press'] },
  dark: { normal: [21, 'adm press'], deuteranopia: [18.4, 'asso accent'], protanopia: [16.3, 'adm parl'], tritanopia: [18.3, 'asso parl'] },
} as const;

describe('tokens', () => {
  it('say the same in the system’s dark and in the chosen dark', () => {
    expect(tokens(":root:not([data-theme='light'])")).toEqual(dark);
    expect(Object.keys(dark)).toEqual(Object.keys(light));
  });
  it('are the only colours of the style sheets and components', () => {
    const files = readdirSync(UI, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(css|svelte)$/.test(name) && !name.endsWith('tokens.css'));
    const strays = files.flatMap((name) => {
      const text = readFileSync(join(UI, name), 'utf8').replace(/@page[\s\S]*?\n}/, '').replace(/::backdrop \{[^}]*\}/, '');
      return [...text.matchAll(/(?:#[0-9a-f]{3,8}\b(?=[;\s"'])|\brgba?\(|\bhsla?\()/gi)].map(([colour]) => `${name} ${colour}`);
    });
    expect(strays).toEqual([]);
  });
  it('keep their names to themselves: a component that reuses one repaints every drawing in it', () => {
    const files = readdirSync(UI, { recursive: true, encoding: 'utf8' }).filter((name) => /\.svelte$/.test(name));
    const taken = files.flatMap((file) => [...readFileSync(join(UI, file), 'utf8').matchAll(/style:--([a-z-]+)[=}]|[{;]\s*--([a-z-]+):/g)]
      .map(([, set, declared]) => set ?? declared!).filter((name) => Object.hasOwn(light, name)).map((name) => `${file} --${name}`));
    expect(taken).toEqual([]);
  });
});

describe('underlines', () => {
  // Safari takes `text-decoration: underline 1px colour` for no decoration at all: no link would be seen to be one.
  it('say their line, their thickness and their colour apart', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(css|svelte|ts)$/.test(name));
    const joined = files.flatMap((name) => [...readFileSync(join(SRC, name), 'utf8').matchAll(/text-decoration: *[^ ;}]+ [^;}]+/g)].map(([rule]) => `${name} ${rule}`));
    expect(joined).toEqual([]);
  });
});

describe.each(Object.entries(CONTRAST))('contrast of %s', (name, expected) => {
  const measured = [light, dark].flatMap((set) => [contrast(set[name]!, set.paper!), contrast(set[name]!, set.surface!)]);
  it('is as stated', () => {
    expect(measured.map((ratio) => Math.round(ratio * 100) / 100)).toEqual(expected);
  });
  it('is enough for what it is used for', () => {
    const [onPaper, onSurface] = name === 'rule' ? [3, 3] : [4.5, name === 'muted' || name === 'ink' ? 4.5 : 3];
    for (const [i, ratio] of measured.entries()) expect(ratio).toBeGreaterThanOrEqual(i % 2 === 0 ? onPaper : onSurface);
  });
});

describe('colour vision', () => {
  const pairs = SPEAKERS.flatMap((a, i) => SPEAKERS.slice(i + 1).map((b) => [a, b] as const));
  it('is measured with CIEDE2000 (reference pairs of Sharma et al.)', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(ciede2000([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(2.0373, 4);
  });
  it.each(Object.keys(VISION).flatMap((vision) => [['light', vision], ['dark', vision]] as const))('%s, %s', (theme, vision) => {
    const set = theme === 'light' ? light : dark;
    const [smallest] = pairs
      .map(([a, b]) => ({ pair: `${a} ${b}`, distance: difference(set[a]!, set[b]!, vision) }))
      .sort((x, y) => x.distance - y.distance);
    const [distance, pair] = (SMALLEST[theme] as Record<string, readonly [number, string]>)[vision]!;
    expect(smallest!.pair).toBe(pair);
    expect(smallest!.distance).toBeCloseTo(distance, 1);
    expect(smallest!.distance).toBeGreaterThanOrEqual(15);
  });
});
