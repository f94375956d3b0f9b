/** The build leaves parts of Plot out: the charts that it draws are the same to the letter. */
import { build } from 'vite';
import { expect, it } from 'vitest';
import { leanPlot } from '../../src/cli/lean';
import type * as Charts from './all';
import { CHARTS, SIZES, chartsBy, context, written } from './harness';

it('draws every chart without marks, axes, tips, maps, colours, legends and English dates of Plot', async () => {
  const built = await build({
    root: 'src', configFile: false, logLevel: 'error', plugins: [leanPlot()],
    build: { write: false, target: 'es2022', minify: false, lib: { entry: '../tests/charts/all.ts', formats: ['es'] }, rolldownOptions: { output: { codeSplitting: false } } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const code = 'output' in first! ? first.output[0].code : '';
  expect(code.length).toBeGreaterThan(50_000);
  // Words that only maps, colour schemes, facets, markers, legends and axes hold, and a boolean, so that a failure does not print the whole build.
  expect(/[aA]ntimeridian|44015444025645045745055946075a|unknown projection|invalid facet anchor|invalid marker|swatches legend| tick label`/.test(code)).toBe(false);
  const lean = await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`) as typeof Charts;
  await lean.loadPlot();
  const one = context('fr');
  const specs = chartsBy(lean);
  for (const [name, make] of Object.entries(CHARTS)) {
    for (const size of Object.values(SIZES)) expect(written(specs[name]!(one).draw(size))).toBe(written(make(one).draw(size)));
  }
});
