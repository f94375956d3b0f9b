/** From cells to figures: what is said, what is hidden, what is not read, and that nothing else happens to a cell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMapping, LISTED } from '../../../src/core/mapping/apply';
import type { MissingLabel } from '../../../src/core/mapping/types';
import { apply, faults, knowledge, mapping, origin, table } from '../../fixtures/mapping';

const values = (lines: readonly string[], changes: Parameters<typeof mapping>[0] = {}) => apply(lines, changes).observations.map(({ value, value_max, qualifier, status }) => [value, value_max, qualifier, status]);

describe('a number', () => {
  it('is kept as printed, with its words', () => {
    expect(values(['année|faits', '2017|2 872', '2018|64,10', '2019|plus de 560', '2020|entre 700 et 1 200', '2021|0'])).toEqual([
      ['2872', '', '=', 'final'], ['64.10', '', '=', 'final'], ['560', '', '>', 'final'], ['700', '1200', '..', 'final'], ['0', '', '=', 'final'],
    ]);
  });
  it('that can be read in two ways is asked, until somebody says which sign sets decimals apart', () => {
    expect(faults(apply(['année|faits', '2017|1.234']))).toEqual(['number-ambiguous|2|faits|1.234']);
    expect(values(['année|faits', '2017|1.234'], { decimal: ',' })).toEqual([['1234', '', '=', 'final']]);
    expect(values(['année|faits', '2017|1.234'], { decimal: '.' })).toEqual([['1.234', '', '=', 'final']]);
  });
  it.each([['-3', 'number-negative'], ['12 %', 'percent-unit'], ['abc', 'number-not-a-number'], ['', 'cell-empty'], ['=1+1', 'number-not-a-number'], ['9'.repeat(20), 'number-too-large']])('%s is a problem', (cell, code) => {
    expect(faults(apply(['année|faits', `2017|${cell}`]))).toEqual([`${code}|2|faits|${cell}`]);
  });
  it('may stand behind words, which stay in the note', () => {
    const { observations, problems } = apply(['année|faits', '2017|Tier 2   ', '2018|Watchlist'], { numbers: { 'tier 2': '2' } });
    expect([observations.map(({ value, note }) => [value, note]), problems.map(({ value }) => value)]).toEqual([[['2', 'Tier 2']], ['Watchlist']]);
  });
});

describe('a label that stands for a number', () => {
  const missing: MissingLabel[] = [
    { label: '<5', means: 'suppressed', min: 1, max: 4 }, { label: 'secret', means: 'suppressed' }, { label: 'c', means: 'suppressed', min: 0, max: 2 },
    { label: 'nd', means: 'not-published' }, { label: '', means: 'not-collected' }, { label: '-', means: 'zero' },
  ];
  it('is a hidden count between bounds, a zero, or a declared gap', () => {
    const applied = apply(['année|faits', '2012|<5', '2013| SECRET', '2014|c', '2015|nd', '2016|', '2017|-'], { missing });
    expect(applied.observations.map(({ period, value, value_max, qualifier, status }) => [period, qualifier, value, value_max, status])).toEqual([
      ['2012', '<', '5', '', 'suppressed'], ['2013', '..', '1', '10', 'suppressed'], ['2014', '..', '0', '2', 'suppressed'], ['2017', '=', '0', '', 'final'],
    ]);
    expect(applied.gaps).toEqual([{ line: 5, column: 'faits', label: 'nd', means: 'not-published' }, { line: 6, column: 'faits', label: '', means: 'not-collected' }]);
    expect([applied.problems, applied.tally]).toEqual([[], { cells: 6, figures: 4, filtered: 0, missing: 2, problems: 0 }]);
  });
  it('hides counts, not shares', () => {
    expect(faults(apply(['année|faits', '2017|c'], { missing, fields: { measure: [{ constant: 'share' }], unit: [{ constant: 'percent' }] } }))).toEqual(['suppressed-measure|2|faits|c']);
  });
});

describe('the codes of a figure', () => {
  it('come from constants, columns, conditions, and the usual of the indicator', () => {
    const lines = ['année|par|cat|faits', '2017|sexe|F|1', '2017|forme|Sexuelle|2', '2017|tout||3'];
    const { observations } = apply(lines, { fields: {
      sex: [{ when: { par: ['sexe'] }, column: 'cat', reader: 'label' }],
      exploitation: [{ when: { par: ['forme'] }, column: 'cat', codes: { Sexuelle: 'sexual' } }, { constant: 'T' }],
    } });
    expect(observations.map(({ sex, exploitation, unit, kind, measure }) => [sex, exploitation, unit, kind, measure])).toEqual([
      ['F', 'T', 'offences', 'flow', 'count'], ['T', 'sexual', 'offences', 'flow', 'count'], ['T', 'T', 'offences', 'flow', 'count'],
    ]);
  });
  it('that no list has, or that nobody gave, are problems with line, column and value', () => {
    expect(faults(apply(['année|dep|faits', '2017|20|1', '2017||2', 'demain|01|3'], { fields: { area: [{ column: 'dep', reader: 'department' }] } })))
      .toEqual(['code-unread|2|dep|20', 'code-empty|3|dep|', 'code-unread|4|année|demain']);
    expect(faults(apply(['année|faits', '2017|1'], { fields: { indicator: [{ constant: 'unheard-of' }] } }))).toEqual(['code-unknown|2|indicator|unheard-of']);
    expect(faults(apply(['année|faits', '2017|1'], { fields: { scope_id: [] } }))).toEqual(['field-empty|2|scope_id|']);
  });
  it('may be brought by the mapping, or made of a name that is its own', () => {
    const applied = apply(['année|service|pays|faits', '2017|CGD Bar-sur-Aube|FRA|1', '2017|Brigade de l’Épée|Viet Nam|2'], {
      fields: { structure_id: [{ column: 'service', reader: 'slug' }], area: [{ column: 'pays', reader: 'country' }], scope_id: [{ constant: 'mine' }] },
      declares: { scope: [{ scope_id: 'mine', label_fr: 'À moi', label_en: 'Mine' }] },
    });
    expect(applied.observations.map(({ structure_id, area, scope_id }) => [structure_id, area, scope_id])).toEqual([['cgd-bar-sur-aube', 'FR', 'mine'], ['brigade-de-l-epee', 'VN', 'mine']]);
    expect(applied.declared).toEqual({
      scope: [{ scope_id: 'mine', label_fr: 'À moi', label_en: 'Mine' }],
      codelist_structure: [{ code: 'brigade-de-l-epee', label: 'Brigade de l’Épée', kind: 'other' }],
      codelist_area: [{ code: 'VN', label_fr: 'Viêt Nam', label_en: 'Vietnam', parent: 'WORLD' }],
    });
  });
});

describe('a wide table', () => {
  it('gives one figure a header cell', () => {
    const { observations } = apply(['dep|2016|2017 / Femmes', '75|1|2'], {
      values: [{ column: '2016', fields: { period: '2016' } }, { column: '2017 / Femmes', fields: { period: '2017', sex: 'F' } }], fields: { area: [{ column: 'dep', reader: 'department' }], period: [] },
    });
    expect(observations.map(({ period, sex, area, value, locator }) => [period, sex, area, value, locator])).toEqual([
      ['2016', 'T', 'FR-75', '1', 'f.csv, l.\u00A02, 2016'], ['2017', 'F', 'FR-75', '2', 'f.csv, l.\u00A02, 2017 / Femmes'],
    ]);
  });
  it('takes the columns of later years in', () => {
    const { observations, tally } = apply(['dep|2016|2017|note', '75|1|2|x'], {
      values: [{ column: '2016', fields: { period: '2016' } }], across: { field: 'period', reader: 'period' }, fields: { area: [{ column: 'dep', reader: 'department' }], period: [] },
    });
    expect([observations.map(({ period, value }) => [period, value]), tally.cells]).toEqual([[['2016', '1'], ['2017', '2']], 2]);
  });
  it('may say its header by a rule', () => {
    const { observations } = apply(['année|Filles|Garçons', '2017|1|2'], { values: [{ column: 'Filles' }, { column: 'Garçons' }], fields: { sex: [{ header: true, reader: 'label' }], age: [{ constant: 'minor' }] } });
    expect(observations.map(({ sex, age }) => sex + age)).toEqual(['Fminor', 'Mminor']);
  });
});

describe('what one document says twice', () => {
  it('in the same words counts once; in two ways is left to the person', () => {
    const applied = apply(['année|qui|faits', '2016|Other|144', '2016|OTH|144', '2017|a|1', '2017|b|2', '2018|a|3']);
    expect(applied.observations.map(({ period, value }) => `${period}:${value}`)).toEqual(['2016:144', '2018:3']);
    expect(faults(applied)).toEqual(['figure-repeated|3|faits|144', 'key-repeated|4|faits|1', 'key-repeated|5|faits|2']);
    expect(applied.tally).toEqual({ cells: 5, figures: 2, filtered: 0, missing: 0, problems: 3 });
  });
});

describe('what is left out', () => {
  it('is said by a filter', () => {
    const lines = ['année|index|faits', '2016|45|1', '2016|46|2', '2017| 45|3'];
    expect(apply(lines, { filters: [{ column: 'index', values: ['45'], keep: true }] }).tally).toEqual({ cells: 3, figures: 2, filtered: 1, missing: 0, problems: 0 });
    expect(apply(lines, { filters: [{ column: 'index', values: ['45'], keep: false }] }).observations.map(({ value }) => value)).toEqual(['2']);
  });
  it('is everything when a column is not there', () => {
    const applied = apply(['year|faits', '2016|1']);
    expect([faults(applied), applied.tally]).toEqual([['column-missing||année|'], { cells: 1, figures: 0, filtered: 0, missing: 0, problems: 1 }]);
    expect(faults(apply(['année', '2016']))).toEqual(['column-missing||faits|']);
    expect(apply([''], {}).tally.cells).toBe(0);
  });
  it('is listed up to a number, and counted beyond', () => {
    const applied = apply(['année|faits', ...Array.from({ length: LISTED + 5 }, (_, i) => `2017|x${i}`)]);
    expect([applied.problems.length, applied.problems.at(-1), applied.tally.problems]).toEqual([LISTED + 1, { code: 'more-problems', file: 'f.csv', value: '5' }, LISTED + 5]);
  });
});

describe('totals that a mapping declares', () => {
  const lines = ['année|dep|service|faits', '2016|01|A|1', '2016|01|B|2', '2016|02|A|4', '2017|01|A|8'];
  const fields = { area: [{ column: 'dep', reader: 'department' }], structure_id: [{ column: 'service', reader: 'slug' }] } as const;
  const sums = [{ set: { structure_id: '_T' } }, { set: { structure_id: '_T', area: 'FR' } }, { set: { structure_id: 'gendarmerie', area: 'FR' }, when: { service: ['A'] } }];
  const totals = (body: readonly string[], changes: Parameters<typeof mapping>[0] = {}) => apply(body, { fields, sums, ...changes });
  it('add up the lines of one whole, and say so', () => {
    const applied = totals(lines);
    expect(applied.sums.map(({ structure_id, area, period, value }) => `${structure_id} ${area} ${period} ${value}`)).toEqual([
      '_T FR-01 2016 3', '_T FR-02 2016 4', '_T FR-01 2017 8', '_T FR 2016 7', '_T FR 2017 8', 'gendarmerie FR 2016 5', 'gendarmerie FR 2017 8',
    ]);
    expect(applied.sums[0]).toMatchObject({ status: 'computed', breakdown: '', locator: 'f.csv, Σ\u00A02\u00A0l.' });
    expect([applied.tally.figures, new Set([...applied.observations, ...applied.sums].map(({ observation_id }) => observation_id)).size]).toEqual([4, 11]);
  });
  it('are intervals where a part is hidden, and none where one is missing, unread or already a total', () => {
    const missing: MissingLabel[] = [{ label: '<5', means: 'suppressed', min: 1, max: 4 }, { label: 'nd', means: 'not-published' }];
    const hidden = totals(['année|dep|service|faits', '2016|01|A|<5', '2016|01|B|2', '2016|02|A|nd'], { missing });
    expect(hidden.sums.map(({ area, value, value_max, qualifier }) => [area, value, value_max, qualifier])).toEqual([['FR-01', '3', '6', '..']]);
    expect(hidden.problems.map(({ code }) => code)).toEqual(['sum-incomplete', 'sum-incomplete', 'sum-incomplete']);
    expect(totals([...lines, '2017|99|A|1']).problems.map(({ code }) => code)).toEqual(['code-unread', 'sums-withheld']);
    expect(totals([...lines, '2017|02|B|?']).sums.map(({ structure_id, area, period }) => `${structure_id} ${area} ${period}`)).toEqual(expect.not.arrayContaining(['_T FR 2017', '_T FR-02 2017']));
    const printed = totals(['année|dep|service|faits', '2016|01|A|1', '2016|01|Ensemble|1'], { fields: { ...fields, structure_id: [{ column: 'service', codes: { Ensemble: '_T' }, reader: 'slug' }] }, sums: [{ set: { structure_id: '_T' } }] });
    expect([printed.sums, printed.problems.map(({ code }) => code)]).toEqual([[], ['sum-printed']]);
  });
});

describe('whatever the cells hold', () => {
  const cell = fc.oneof(
    fc.constantFrom('', '-', 'c', '<5', 'nd', '1.234', '12,5', '3', '1 234', 'plus de 4', '=SUM(A1)', '2017', '01', '2A', 'Ain', 'x', '\u001E', '#REF!', '9'.repeat(400)), fc.string({ maxLength: 8 }), fc.nat().map(String));
  const rows = fc.array(fc.tuple(fc.constantFrom('2016', '2017', '17', 'x', ''), cell, cell, cell), { maxLength: 12 });
  it('each cell is a figure, a gap, filtered or a problem; identifiers are stable and differ', () => {
    fc.assert(fc.property(rows, fc.constantFrom(',', '.', null), fc.boolean(), (body, decimal, filter) => {
      const found = { header: ['année', 'dep', 'a', 'b'], rows: body, lines: body.map((_, i) => i + 2) };
      const read = mapping({
        decimal, values: [{ column: 'a', fields: { sex: 'F' } }, { column: 'b', fields: { sex: 'M' } }], fields: { area: [{ column: 'dep', reader: 'department' }] },
        missing: [{ label: 'c', means: 'suppressed', min: 1, max: 4 }, { label: 'nd', means: 'not-published' }, { label: '', means: 'not-collected' }],
        filters: filter ? [{ column: 'année', values: ['2016'], keep: true }] : [], sums: [{ set: { area: 'FR' } }],
      });
      const { tally, observations, gaps, problems, sums } = applyMapping(found, read, knowledge, origin);
      expect(tally.cells).toBe(body.length * 2);
      expect(tally.figures + tally.filtered + tally.missing + tally.problems).toBe(tally.cells);
      expect([observations.length, gaps.length, problems.filter(({ line }) => line !== undefined).length]).toEqual([tally.figures, tally.missing, tally.problems]);
      const all = [...observations, ...sums];
      expect(new Set(all.map(({ observation_id }) => observation_id)).size).toBe(all.length);
      for (const row of all) expect([row.value, row.observation_id]).toEqual([expect.stringMatching(/^-?\d+(\.\d+)?$/), expect.stringMatching(/^o[0-9a-f]{16}$/)]);
      expect(applyMapping(found, read, knowledge, origin)).toMatchObject({ tally, observations, sums });
    }), { numRuns: 150 });
  });
  it('a document that the pack has is joined, another is made', () => {
    expect(apply(['année|faits', '2017|1']).source).toMatchObject({ producer: 'Préfecture', source_id: expect.stringMatching(/^prefecture-2024-[0-9a-f]{6}$/), scope_note: 'Licence Ouverte 2.0' });
    const joined = applyMapping(table('année|faits', '2017|1'), mapping({ source: { ...mapping().source, source_id: 'etat4001-2012-2020' } }), knowledge, origin);
    expect([joined.source, joined.observations[0]!.source_id]).toEqual([null, 'etat4001-2012-2020']);
  });
});
