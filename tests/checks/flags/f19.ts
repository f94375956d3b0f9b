/** F19, slips of the pen: METHODS §3 F19 and §7.4. A hint on another finding, never a verdict of its own. */
import { describe, expect, it } from 'vitest';
import { useLaboratory } from '../harness';

const lab = useLaboratory();
const hints = async (a: number, b: number) => {
  const judged = await lab.judge([{ observation_id: 'a', value: a }, { observation_id: 'b', value: b }], 'F01', 'F19');
  return { failed: judged.findings.map(({ flag }) => flag), slips: judged.verdicts.filter(({ flag }) => flag === 'F19'), explanations: judged.findings.flatMap(({ explanations }) => explanations.filter(({ standing }) => standing === 'supported').map(({ text }) => text.en)).join(' ') };
};

it.each([
  [722, 772, 'single character'], [12248, 17248, 'single character'], [564, 546, 'swapped'], [3343, 343, 'power of ten'], [26, 62, 'swapped'], [842, 8420, 'power of ten'], [84, 84000, 'power of ten'],
])('%d and %d: a hint, told with the disagreement', async (a, b, words) => {
  const { failed, slips, explanations } = await hints(a, b);
  expect(failed).toEqual(['F01']);
  expect(slips.map(({ outcome, inputs }) => ({ outcome, inputs }))).toEqual([{ outcome: 'NA', inputs: ['a', 'b'] }]);
  expect(explanations).toContain(words);
});

it.each([[722, 919], [1401, 1439], [44, 45]])('%d and %d: no hint', async (a, b) => {
  const { slips, explanations } = await hints(a, b);
  expect(slips).toEqual([]);
  expect(explanations).not.toMatch(/single character|swapped|power of ten/);
});

describe('never stands alone', () => {
  it('agreeing figures', async () => {
    expect((await lab.judge([{ value: 722 }, { value: 722 }], 'F01', 'F19')).verdicts.map(({ flag }) => flag)).toEqual(['F01']);
  });

  it('figures of two quantities: 933 procedures and 993 persons', async () => {
    const judged = await lab.judge([{ value: 933, unit: 'cases' }, { value: 993 }], 'F01', 'F19');
    expect(judged.verdicts).toEqual([]);
  });

  it('without the checks it hints at', async () => {
    expect((await lab.judge([{ value: 722 }, { value: 772 }], 'F19')).verdicts).toEqual([]);
  });
});
