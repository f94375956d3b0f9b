/** What the drawings of the gap pages must show: what repeats, what falls short within one document, what editions change. */
import { describe, expect, it } from 'vitest';
import { bulletsChart, shortfall, toBullets } from '../../src/charts/bullets';
import { byYearChart } from '../../src/charts/byyear';
import { claims, claimsChart, repeated } from '../../src/charts/claims';
import { revisionOf, revisions, toRungs } from '../../src/charts/ladder';
import { toVersus, versusChart } from '../../src/charts/versus';
import { statement } from '../fixtures/statement';
import { SIZES, context, inDrawing, stated, texts } from './harness';

const fr = context('fr');
const labelsOf = (svg: SVGSVGElement) => [...svg.querySelectorAll('[data-observation]')].map((mark) => mark.getAttribute('data-label') ?? '');

describe('estimates by date of publication', () => {
  const persons = stated('persons');
  it('finds the number that the most documents repeat, and the first that wrote it', () => {
    const found = claims(persons);
    const forty = found.filter(({ row }) => row.value === 40000 && row.value_max === null);
    expect(forty[0]!.first).toBeNull();
    expect(forty.slice(1).every(({ first }) => first === forty[0]!.row)).toBe(true);
    expect(repeated(found).find(({ first }) => first.value === 40000)).toMatchObject({ documents: forty.length });
  });
  it('keeps apart a number and a range that starts with it, and does not let a document repeat itself', () => {
    const [a, b, c] = [statement('2020', 30, { published: '2020' }), statement('2021', 30, { published: '2021', value_max: 50, qualifier: '..' }), statement('2022', 30, { published: '2022' })];
    expect(claims([c, b, a]).map(({ first }) => first)).toEqual([null, null, a]);
    const twice = [statement('2020', 7, { source_id: 's', published: '2020' }), statement('2021', 7, { source_id: 's', published: '2020' })];
    expect(claims(twice).every(({ first }) => first === null)).toBe(true);
    expect(repeated(claims(twice))).toEqual([]);
  });
  it('joins in the accent what repeats, and says so beside the number', () => {
    const svg = claimsChart(persons, 'c', fr).draw(SIZES.wide);
    const links = [...svg.querySelectorAll('line')].filter((line) => line.getAttribute('stroke') === 'var(--accent)');
    expect(links).toHaveLength(repeated(claims(persons)).length);
    expect(texts(svg)).toContain('même nombre qu’en 2021');
    expect(claimsChart(persons, 'c', fr).alt).toMatch(/^[\d\u202F]+\u202F: le même nombre dans \d documents/);
  });
});

describe('planned, voted, spent', () => {
  it('subtracts within one document only', () => {
    const voted = statement('2017', 100, { stage: 'voted', source_id: 'a' });
    const spent = statement('2017', 40, { stage: 'executed', source_id: 'a' });
    expect(shortfall([voted, spent])).toMatchObject({ gap: 60 });
    expect(shortfall([voted, { ...spent, source_id: 'b' }])).toBeNull();
    expect(shortfall([voted, { ...spent, period: '2018' }])).toBeNull();
    expect(shortfall([{ ...voted, qualifier: '~' }, spent])).toBeNull();
    expect(shortfall([voted, { ...spent, value: 120 }])).toBeNull();
  });
  it('brackets what the Senate prints as voted and as spent', () => {
    const credits = stated('credits');
    const svg = bulletsChart(credits, 'c', fr).draw(SIZES.wide);
    const short = toBullets(credits, fr).flatMap(({ rows }) => rows).flatMap((row) => row.short ?? []);
    expect(short.length).toBeGreaterThan(1);
    const exact = short.filter(({ voted, spent }) => !voted.round_number && !spent.round_number);
    expect(exact.length).toBeGreaterThan(0);
    for (const { gap, voted } of exact) expect(texts(svg)).toContain(`${fr.format.money(gap, voted.unit)} de moins que voté`);
  });
  it('says what is missing no more precisely than the rounder of the two numbers', () => {
    const row = { unit: 'EUR', measure: 'amount' } as const;
    const rows = [statement('2017', 3785376, { ...row, stage: 'voted', source_id: 'a' }), statement('2017', 50000, { ...row, stage: 'executed', source_id: 'a', round_number: true, plo: 45000, phi: 55000 })];
    expect(texts(bulletsChart(rows, 'c', fr).draw(SIZES.wide))).toContain('environ 3,74\u00A0M€ de moins que voté');
  });
  it('puts what would crush the others off the scale, with its number', () => {
    const rows = [1, 2, 3, 300].map((value, i) => statement(String(2015 + i), value * 1e6, { unit: 'EUR', measure: 'amount', stage: 'announced', kind: 'target' }));
    const svg = bulletsChart(rows, 'c', fr).draw(SIZES.wide);
    expect(texts(svg).join('|')).toContain('300\u00A0M€');
    expect([...svg.querySelectorAll('line')].filter((line) => line.getAttribute('stroke-dasharray') === '1 4')).toHaveLength(1);
  });
});

describe('a revision ladder', () => {
  const rungs = toRungs(stated('revisions'), fr);
  it('has a rung for each year that two editions give', () => {
    expect(rungs.every(({ cells }) => cells.length > 1)).toBe(true);
    expect(rungs.every(({ cells }) => cells.every((cell, i) => i === 0 || cell.edition > cells[i - 1]!.edition))).toBe(true);
  });
  it('says what an edition changes of a number of its own side', () => {
    const changes = revisions(rungs).map(({ before, after, change }) => [before.value, after.value, change]);
    expect(changes).toContainEqual([1046, 880, -166]);
    expect(changes).toContainEqual([177, 187, 10]);
    expect(changes.every(([before, after]) => before !== after)).toBe(true);
  });
  it('revises neither another side’s number nor a rounded one', () => {
    const of = (...rows: Parameters<typeof toRungs>[0]) => revisions(toRungs(rows, fr));
    const first = statement('2020', 10, { published: '2021' });
    expect(of(first, statement('2020', 12, { published: '2022' }))).toHaveLength(1);
    expect(of(first, statement('2020', 12, { published: '2022', side: 'press' }))).toEqual([]);
    expect(of(first, statement('2020', 12, { published: '2022', qualifier: '~' }))).toEqual([]);
    expect(of(first, statement('2020', 10, { published: '2022' }))).toEqual([]);
    expect(revisionOf(rungs[0]!, rungs[0]!.cells[0]!.spots[0]!)).toBeNull();
  });
});

describe('the strict sense within the wider field', () => {
  it('sets side by side the years that have both', () => {
    const rows = stated('justice');
    const pairs = toVersus(rows.filter((row) => row.panel === 'strict'), rows.filter((row) => row.panel === 'victims'), fr);
    expect(pairs.length).toBeGreaterThan(2);
    for (const { narrow, wide } of pairs) expect(Math.max(...narrow.map(({ value }) => value))).toBeLessThan(Math.min(...wide.map(({ value }) => value)));
    const svg = versusChart(inDrawing('justice'), { inside: 'strict', outside: 'victims' }, 'c', fr).draw(SIZES.narrow);
    expect(labelsOf(svg).some((name) => /: 331 \(/.test(name))).toBe(true);
  });
});

describe('the survey', () => {
  it('never joins two years, and gives the respondents under each series at every width', () => {
    const chart = byYearChart(inDrawing('survey'), { caption: 'c', scale: { wide: 150, narrow: 112 }, respondents: 'respondents' }, fr);
    for (const size of [SIZES.wide, SIZES.narrow]) {
      const svg = chart.draw(size);
      expect([...svg.querySelectorAll('path')].filter((path) => path.getAttribute('stroke') === 'var(--rule)' && path.getAttribute('stroke-width') === '1.5')).toHaveLength(0);
      expect(texts(svg).filter((text) => text === 'Associations répondantes')).toHaveLength(2);
    }
    expect(chart.alt).toContain('Associations répondantes');
  });
});
