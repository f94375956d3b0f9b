/**
 * The drawings of the chain, the promises, the promised numbers and France as others count it, on golden rows.
 * `npx vitest run tests/charts/matrix.test.ts -u` rewrites the pictures in `tests/fixtures/golden/charts/`.
 */
import { describe, expect, it } from 'vitest';
import { chainChart } from '../../src/charts/chain';
import { pledgesChart } from '../../src/charts/pledges';
import { toPoints } from '../../src/charts/points';
import type { ChartContext } from '../../src/charts/render';
import type { ChartSpec } from '../../src/charts/spec';
import { targetsChart } from '../../src/charts/targets';
import { textWidth } from '../../src/charts/measure';
import { worldChart } from '../../src/charts/world';
import type { Lang } from '../../src/core/model';
import type { ChainLinkRow } from '../../src/sql/pages/chain_links';
import type { ChainStageRow } from '../../src/sql/pages/chain_stages';
import type { CommitmentRow } from '../../src/sql/pages/commitments';
import type { TargetRow } from '../../src/sql/pages/targets';
import type { WorldRow } from '../../src/sql/pages/world';
import { linksOf, stagesOf } from '../../src/ui/pages/chain/read';
import type { EvidenceFigure } from '../../src/ui/pages/findings/figures';
import { targetGroups, timelineRows, toPledges } from '../../src/ui/pages/pledges/read';
import { counts, panelsOf } from '../../src/ui/pages/world/read';
import { SIZES, context, drawn, golden, texts, written } from './harness';
import { some } from '../fixtures/some';

const figures = new Map(golden<EvidenceFigure>('figures_drawn').map((figure) => [figure.observation_id, figure]));
const stageRows = golden<ChainStageRow>('chain_stages');
const linkRows = golden<ChainLinkRow>('chain_links');
const promises = golden<CommitmentRow>('commitments');
const targets = golden<TargetRow>('targets');
const world = counts(golden<WorldRow>('world'));
const YEAR = 2022;
const END = '2025-12-02';

const stages = (lang: Lang, year = YEAR) => stagesOf(stageRows, year, figures, lang);
const chain = (one: ChartContext, year = YEAR) => {
  const here = stages(one.lang, year);
  const text = one.text.chain;
  return chainChart(
    here.map(({ drawing, panel, label, figures: stated }) => ({ key: panel, title: label, track: text.tracks[drawing] ?? drawing, figures: stated })),
    linksOf(linkRows, here).filter((link) => link.adjacent).map((link) => ({ after: link.earlier.panel, nested: link.relation === 'part-of', words: text.link[link.relation] ?? '' })),
    year, one,
  );
};
const wording = (one: ChartContext) => ({ lang: one.lang, t: one.text, f: one.format });

const CHARTS: Readonly<Record<string, (one: ChartContext) => ChartSpec>> = {
  chain: (one) => chain(one),
  pledges: (one) => pledgesChart(timelineRows(toPledges(promises, one.lang), wording(one)), END, one),
  targets: (one) => targetsChart(targetGroups(targets, figures, wording(one)), one),
  world: (one) => worldChart(panelsOf(world, figures, one.lang), one),
};
const IDS: Readonly<Record<string, readonly string[]>> = {
  chain: stages('fr').flatMap((stage) => stage.figures.map((figure) => figure.observation_id)),
  pledges: [],
  targets: targets.map((row) => row.observation_id),
  world: world.flatMap((row) => row.observation_id ?? []),
};
const CASES = Object.keys(CHARTS).flatMap((name) => ([['fr', 'wide'], ['fr', 'narrow'], ['en', 'wide']] as const).map(([lang, size]) => ({ name, lang, size })));
const draw = (name: string, lang: Lang, size: keyof typeof SIZES) => CHARTS[name]!(context(lang)).draw(SIZES[size]);

it.each(['fr', 'en'] as const)('keeps the names of bodies apart on a tablet, %s', (lang) => {
  const svg = CHARTS.world!(context(lang)).draw({ width: 704, narrow: false });
  const at = (words: string): number => Number([...svg.querySelectorAll('text')].find((text) => text.textContent === words)?.getAttribute('x'));
  const department = lang === 'fr' ? 'Département' : 'Department';
  expect(at(department)).toBeGreaterThan(0);
  expect(at(department) + textWidth(department, 13)).toBeLessThan(at('GRETA'));
});

describe.each(CASES)('$name, $lang, $size', ({ name, lang, size }) => {
  const svg = draw(name, lang, size);

  it('is the drawing that was looked at', async () => {
    await expect(written(svg)).toMatchFileSnapshot(`../fixtures/golden/charts/${name}-${lang}-${size}.svg`);
  });

  it('carries no style, id, inner aria attribute, warning, nor a number that is not one', () => {
    expect(svg.querySelectorAll('style, [id]')).toHaveLength(0);
    expect(written(svg)).not.toMatch(/ aria-|\u26A0|NaN|Infinity|undefined|null/);
  });

  it('speaks one language', () => {
    const words = [...texts(svg), ...[...svg.querySelectorAll('[data-label]')].map((mark) => mark.getAttribute('data-label') ?? '')].join('\n');
    if (lang === 'fr') expect(words).not.toMatch(/\d,\d{3}(?!\d)|\bpromised\b|nothing found|not found/);
    else expect(words).not.toMatch(/\u202F|janvier|juin|septembre|décembre|promis\b|personnes|trouvé/);
  });

  it('stands for the figures of its rows and no other, each mark with its name', () => {
    expect(drawn(svg)).toEqual(new Set(IDS[name]));
    for (const mark of svg.querySelectorAll('[data-observation]')) expect(mark.getAttribute('data-label')).toMatch(/\S/);
  });

  it('keeps inside its width', () => {
    const right = [...svg.querySelectorAll('rect, line')].map((mark) => Number(mark.getAttribute('x2') ?? mark.getAttribute('x') ?? 0) + Number(mark.getAttribute('width') ?? 0));
    expect(Math.max(...right)).toBeLessThanOrEqual(SIZES[size].width);
  });
});

describe.each(Object.keys(CHARTS))('%s says its message without the drawing', (name) => {
  it.each(['fr', 'en'] as const)('%s', (lang) => {
    const { alt, table } = CHARTS[name]!(context(lang));
    expect(alt).toMatch(/\d/);
    expect(`${alt} ${JSON.stringify(table.rows)}`).not.toMatch(/undefined|NaN/);
    const keys = table.columns.map((column) => column.key);
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) for (const key of Object.keys(row)) expect(keys).toContain(key);
  });
});

describe('the chain', () => {
  const svg = chain(context('fr')).draw(SIZES.wide);
  const widthOf = (value: number): number => {
    const id = stages('fr').flatMap((stage) => stage.figures).find((figure) => figure.value === value && figure.qualifier === '=')!.observation_id;
    const mark = [...svg.querySelectorAll('[data-observation]')].find((one) => one.getAttribute('data-observation')!.split(' ').includes(id));
    return Number(mark?.querySelector('rect')?.getAttribute('width'));
  };

  it('draws bars from zero on one straight scale', () => {
    const [spotted, recorded, convicted] = [4363, 2027, 880].map((value) => widthOf(value) / value);
    expect(spotted).toBeCloseTo(recorded!, 3);
    expect(convicted).toBeCloseTo(recorded!, 3);
  });

  it('writes in words, over a hatch, each stage that nobody counted', () => {
    const empty = stages('fr').filter((stage) => stage.figures.length === 0).length;
    expect(empty).toBeGreaterThan(0);
    expect(texts(svg).filter((text) => text.startsWith('aucun nombre trouvé'))).toHaveLength(empty);
  });

  it('calculates no percentage', () => {
    expect(texts(svg).join(' ')).not.toMatch(/%|pour cent/);
  });

  it('puts off the scale a number that would crush the others, with its value', () => {
    expect(texts(svg)).toContain('plus de 143\u202F000, hors échelle');
  });

  it('draws any of its years', () => {
    for (const year of some(new Set(stageRows.map((row) => row.year)))) expect(() => chain(context('en'), year).draw(SIZES.narrow)).not.toThrow();
  });
});

describe('France as others count it', () => {
  const years = panelsOf(world, figures, 'fr').flatMap((panel) => panel.years);

  it('joins only what a grade allows: whole from C3, dashed under it', () => {
    const svg = draw('world', 'fr', 'wide');
    const lines = [...svg.querySelectorAll('line')].filter((line) => line.getAttribute('stroke') === 'var(--rule)');
    const pairs = (test: (grade: string | null) => boolean) => years.flatMap(({ cells }) => cells.filter((cell) => cell.grade !== null && test(cell.grade)).flatMap((cell) => toPoints(cell.figures, '', context('fr')))).length;
    expect(lines.filter((line) => line.getAttribute('stroke-dasharray') === null)).toHaveLength(pairs((grade) => grade! >= 'C3'));
    expect(lines.filter((line) => line.getAttribute('stroke-dasharray') !== null)).toHaveLength(pairs((grade) => grade! < 'C3'));
  });

  it('hatches each body and year without a number', () => {
    const svg = draw('world', 'fr', 'wide');
    const blank = years.flatMap(({ cells }) => cells.filter((cell) => cell.figures.length === 0)).length;
    expect([...svg.querySelectorAll('path')].filter((path) => path.getAttribute('stroke') === 'var(--rule)')).toHaveLength(blank);
  });

  it('never mixes an estimate with counts', () => {
    expect(texts(draw('world', 'fr', 'wide')).join(' ')).not.toMatch(/129|135\u202F000/);
  });
});

describe('one place for several documents', () => {
  it('puts together what states one value, and keeps apart what differs', () => {
    const recorded = stages('fr').find((stage) => stage.panel === 'identified')!.figures;
    const [point, ...others] = toPoints(recorded, 'Victimes', context('fr'));
    expect(others).toEqual([]);
    expect(point!.ids).toHaveLength(recorded.length);
    expect(point!.who).toContain('autres documents');
    expect(point!.name).toMatch(/ \(Victimes\)$/);
    const [first] = recorded;
    expect(toPoints([...recorded, { ...first!, observation_id: 'x', qualifier: '>' }], '', context('fr'))).toHaveLength(2);
  });
});
