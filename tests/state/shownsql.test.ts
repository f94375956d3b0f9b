/** The SQL that the console opens from a page answers what the page shows, on the shipped pack: its filters are in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks, type CheckResult } from '../../src/checks/run';
import { openPack } from '../../src/cli/pack';
import { answer, examine } from '../../src/core/question/ask';
import { narrowed } from '../../src/core/question/condition';
import { listed } from '../../src/core/told';
import type { Engine } from '../../src/db/engine';
import { formatter } from '../../src/i18n/format';
import { messages } from '../../src/i18n';
import type { PageQuery } from '../../src/sql/page';
import actorsQuery from '../../src/sql/pages/actors';
import commitments from '../../src/sql/pages/commitments';
import concordance from '../../src/sql/pages/concordance';
import figureCards from '../../src/sql/pages/figure_cards';
import figureReadings from '../../src/sql/pages/figure_readings';
import indicators from '../../src/sql/pages/indicators';
import placesQuery from '../../src/sql/pages/places';
import sourceList from '../../src/sql/pages/source_list';
import { QUERIES } from '../../src/sql/queries';
import type { Session } from '../../src/state/session.svelte';
import { shippedSql } from '../../src/state/shippedsql';
import { conditionOf } from '../../src/ui/lists/condition';
import { filtered, type Choice } from '../../src/ui/lists/facets';
import { matches } from '../../src/ui/lists/search';
import * as actors from '../../src/ui/pages/acteurs/coverage';
import * as matrix from '../../src/ui/pages/concordance/read';
import { conditionOfOne } from '../../src/ui/pages/findings/evidence';
import { figuresById, type EvidenceFigure } from '../../src/ui/pages/findings/figures';
import * as findings from '../../src/ui/pages/findings/list';
import { agreements, conditionOf as agreed } from '../../src/ui/pages/gaps/agree';
import { GAPS } from '../../src/ui/pages/gaps/all';
import { conditionOf as gapCondition } from '../../src/ui/pages/gaps/gap';
import * as pledges from '../../src/ui/pages/pledges/read';
import { originsOf, questionOf } from '../../src/ui/pages/sources/card';
import * as sources from '../../src/ui/pages/sources/list';
import * as places from '../../src/ui/pages/territoires/grid';

let engine: Engine;
let checked: CheckResult;
let figures: ReadonlyMap<string, EvidenceFigure>;
const rows = new Map<string, readonly Record<string, unknown>[]>();
/** As pages read it. */
const session = { rows: ({ name }: PageQuery) => rows.get(name) ?? [] } as unknown as Session;

beforeAll(async () => {
  engine = await openPack();
  checked = await runChecks(engine);
  for (const query of QUERIES.filter(({ paint }) => paint !== 'live')) rows.set(query.name, await engine.query(query));
  figures = figuresById(session.rows(figureCards), session.rows(figureReadings));
}, 120_000);
afterAll(() => engine.close());

/** A column of what the console answers, in the order of the answer. */
async function asked(text: string, column: string): Promise<string[]> {
  const { columns, rows: found } = await answer(engine, await examine(engine, text), 10_000);
  const at = columns.findIndex(({ name }) => name === column);
  return found.map((row) => row[at] ?? '');
}
const opened = (query: string, where: string, column: string): Promise<string[]> => asked(narrowed(shippedSql(query)!, where), column);
const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

describe('lists with filters', () => {
  const check = async <Row>(query: string, all: readonly Row[], kept: readonly Row[], condition: string, column: string, id: (row: Row) => string): Promise<void> => {
    expect(kept.length, query).toBeGreaterThan(0);
    expect(kept.length, query).toBeLessThan(all.length);
    expect(sorted(await opened(query, condition, column)), `${query}: ${condition}`).toEqual(sorted(kept.map(id)));
  };

  test('promises', async () => {
    const all = pledges.toPledges(session.rows(commitments), 'fr');
    const maker = all.find(({ row }) => row.made_by.includes("'") || row.made_by.includes('’'))?.row.made_by ?? all[0]!.row.made_by;
    const choices: Choice[] = [{ status: ['unfollowed'] }, { status: ['late', 'partial'] }, { plan: [pledges.OUTSIDE] }, { measure: [all.find(({ row }) => row.measure !== null)!.row.measure!] }, { maker: [maker] }];
    for (const choice of choices) {
      const kept = filtered(all, pledges.FACETS, choice);
      const condition = conditionOf(all, kept, pledges.FACETS, choice, pledges.SAID, ['commitment_id', ({ row }) => row.commitment_id]);
      expect(condition).not.toContain('commitment_id');
      await check('commitments', all, kept, condition, 'commitment_id', ({ row }) => row.commitment_id);
    }
    // Words are searched for by the page: what they leave is told by name, within the other filters.
    const choice = { status: ['unfollowed'] };
    const found = filtered(all, pledges.FACETS, choice).filter(({ haystack }) => matches(haystack, 'formation'));
    await check('commitments', all, found, conditionOf(all, found, pledges.FACETS, choice, pledges.SAID, ['commitment_id', ({ row }) => row.commitment_id]), 'commitment_id', ({ row }) => row.commitment_id);
  });

  test('documents', async () => {
    const all = session.rows(sourceList).map((source) => sources.toItem(source, 0));
    const choices: Choice[] = [{ voice: ['associations'] }, { voice: ['press', 'europe'] }, { side: ['collective'] }, { reading: ['excerpt'] }, { year: [sources.UNDATED] }, { year: ['2024'], kind: [all[0]!.source.kind] }];
    for (const choice of choices) {
      const kept = filtered(all, sources.FACETS, choice);
      if (kept.length > 0) await check('source_list', all, kept, conditionOf(all, kept, sources.FACETS, choice, sources.SAID, ['source_id', ({ source }) => source.source_id]), 'source_id', ({ source }) => source.source_id);
    }
  });

  test('actors', async () => {
    const all = session.rows(actorsQuery).map(actors.toActor);
    const of = (values: readonly (readonly string[])[]): string => values.flat()[0]!;
    const choices: Choice[] = [{ nature: [all[0]!.row.kind] }, { service: ['shelter'] }, { forme: [of(all.map(({ forms }) => forms))] }, { public: [of(all.map(({ publics }) => publics))], service: ['shelter'] }];
    for (const choice of choices) {
      const kept = filtered(all, actors.FACETS, choice);
      if (kept.length > 0) await check('actors', all, kept, conditionOf(all, kept, actors.FACETS, choice, actors.SAID, ['id', ({ row }) => row.id]), 'id', ({ row }) => row.id);
    }
  });

  test('the matrix: every verdict is that of the page', async () => {
    const all = matrix.toItems(figures.values(), session.rows(indicators), matrix.pairsOf(session.rows(concordance)), 'fr');
    const choices: Choice[] = [...matrix.VERDICTS.map((verdict) => ({ verdict: [verdict] })), { theme: [all[0]!.theme] }, { voice: ['parliament'] }, { year: ['2022', '2023'] }, { producer: [all[0]!.producers[0]!], verdict: ['differs', 'agrees', 'alone', 'not-comparable'] }];
    for (const choice of choices) {
      const kept = filtered(all, matrix.FACETS, choice);
      await check('matrix', all, kept, conditionOf(all, kept, matrix.FACETS, choice, matrix.SAID, ['observation_id', ({ figure }) => figure.observation_id]), 'observation_id', ({ figure }) => figure.observation_id);
    }
  });

  test('findings: those that another one tells are left out, in the order of the list', async () => {
    const items = listed(checked.findings).map((finding) => findings.toItem(finding, figures, 'fr', finding.flag));
    const ids = (list: readonly findings.FindingItem[]): string[] => list.map(({ finding }) => finding.finding_id);
    const choices: Choice[] = [{}, { severity: ['error'] }, { grade: ['none', 'C2'] }, { theme: [items[0]!.finding.theme!], year: ['2022'] }, { flag: ['F05'] }];
    for (const choice of choices) {
      const kept = filtered(items, findings.FACETS, choice);
      expect(await opened('finding_list', findings.conditionOfList(checked.findings, kept, choice), 'finding_id'), JSON.stringify(choice)).toEqual(ids(kept));
    }
  });
});

describe('drawings', () => {
  test('the year of the chain, in the order of its stages', async () => {
    const shown = rows.get('chain_stages')!.filter(({ year }) => year === 2022).map(({ panel }) => panel);
    expect(shown.length).toBeGreaterThan(3);
    expect(await opened('chain_stages', 'year = 2022', 'panel')).toEqual(shown);
  });

  test('a measure of the departments in a year, and the sums of the file', async () => {
    const all = places.placeFigures(session.rows(placesQuery), figures);
    const [measure] = places.measuresOf(all, ({ indicator }) => indicator, ({ unit }) => unit);
    const year = measure!.years.at(-1)!;
    const shown = all.filter((row) => row.year === year && places.measureOf(row.figure) === measure!.id);
    expect(sorted(await opened('places', places.conditionOf(all, measure!.id, year), 'observation_id'))).toEqual(sorted(shown.map(({ figure }) => figure.observation_id)));
    expect(places.conditionOf(all, places.ANY, year)).toBe('');
    const file = { source_id: 's', years: [2019, 2020], forces: ['a', 'b'], beyond: [], areas: [{ area: 'FR-01', counts: [[1, 2], [3, 4]] }, { area: 'FR-02', counts: [[5, 6], [null, null]] }] };
    expect((await asked(places.questionOf(file, 2020, ''), 'facts')).slice(0, 3)).toEqual(['6', '6', '']);
    expect((await asked(places.questionOf(file, 2019, 'b'), 'facts')).slice(0, 2)).toEqual(['3', '']);
  });

  test('the figures of each gap, and of each of its drawings', async () => {
    const words = { lang: 'fr' as const, t: messages('fr'), f: formatter('fr') };
    for (const gap of GAPS) {
      const { statements, main = statements, more = [] } = gap.read(session, words);
      for (const shown of [main, ...more.map((one) => one.statements)]) {
        const found = (await opened(gap.query ?? 'gap_figures', gapCondition(gap, shown, session), 'observation_id')).filter((id) => id !== '');
        expect(sorted(found), gap.id).toEqual(sorted(shown.map(({ observation_id }) => observation_id)));
      }
    }
  });

  test('what agrees in each gap', async () => {
    const words = { lang: 'fr' as const, t: messages('fr'), f: formatter('fr') };
    const counted = await Promise.all(GAPS.map(async (gap) => {
      const found = agreements(gap.read(session, words).statements);
      const shown = new Set(found.flatMap(({ same, compatible }) => [...same, ...compatible].map((row) => row.observation_id)));
      if (shown.size > 0) expect(sorted(new Set(await opened(gap.query ?? 'gap_figures', agreed(gap, found), 'observation_id'))), gap.id).toEqual(sorted(shown));
      return shown.size;
    }));
    expect(Math.max(...counted)).toBeGreaterThan(3);
  });

  test('the origins that a document names, in every document that names them', async () => {
    const source = [...figures.values()].find(({ cites, source_id }) => cites !== null && [...figures.values()].some((other) => other.cites === cites && other.source_id !== source_id))!.source_id;
    const origins = originsOf(source, figures);
    const names = new Set(origins.map(({ name }) => name));
    expect(sorted(await asked(questionOf(origins, []), 'observation_id'))).toEqual(sorted([...figures.values()].filter(({ cites }) => cites !== null && names.has(cites)).map(({ observation_id }) => observation_id)));
    expect(questionOf([], [])).toBe('');
  });

  test('one finding, by the rows of its check', async () => {
    for (const finding of [...new Map(checked.findings.map((one) => [one.flag, one])).values()]) {
      const found = await opened(finding.flag, conditionOfOne(finding), 'observation_id');
      expect(sorted(new Set(found.filter((id) => id !== ''))), finding.flag).toEqual(sorted(new Set(finding.inputs.map(({ observation_id }) => observation_id))));
    }
  });
});
