/** Every finding, commitment and figure of the shipped pack as an exhibit, in both languages: whole, typeset, and never another value than the document's. */
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPlot } from '../../../src/charts/render';
import { runChecks } from '../../../src/checks/run';
import { CHECKS } from '../../../src/checks/registry';
import { openPack } from '../../../src/cli/pack';
import { figuresById } from '../../../src/core/evidence';
import type { Finding, Lang } from '../../../src/core/model';
import type { Engine } from '../../../src/db/engine';
import { commitmentExhibit } from '../../../src/export/exhibits/commitment';
import type { ExhibitContext, Shown, ShownDocument, ShownFigure } from '../../../src/export/exhibits/common';
import { figureExhibit } from '../../../src/export/exhibits/figure';
import { findingExhibit } from '../../../src/export/exhibits/finding';
import { messages } from '../../../src/i18n';
import { formatter } from '../../../src/i18n/format';
import commitments, { type CommitmentRow } from '../../../src/sql/pages/commitments';
import figureCards from '../../../src/sql/pages/figure_cards';
import figureReadings from '../../../src/sql/pages/figure_readings';
import sourceList from '../../../src/sql/pages/source_list';
import { some } from '../../fixtures/some';

const LANGS: readonly Lang[] = ['fr', 'en'];
let engine: Engine;
let findings: readonly Finding[];
let figures: ReadonlyMap<string, ShownFigure>;
let documents: ReadonlyMap<string, ShownDocument>;
let promises: readonly CommitmentRow[];

beforeAll(async () => {
  await loadPlot();
  engine = await openPack();
  ({ findings } = await runChecks(engine));
  figures = figuresById(await engine.query(figureCards), await engine.query(figureReadings));
  documents = new Map((await engine.query(sourceList)).map((source) => [source.source_id, source]));
  promises = await engine.query(commitments);
});
afterAll(() => engine.close());

function contextIn(lang: Lang): ExhibitContext {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return { format: formatter(lang), text: messages(lang), lang, document: document as unknown as Document, address: 'https://example.org/#/' };
}

const exhibit = (finding: Finding, context: ExhibitContext): Shown =>
  findingExhibit({ finding, figures, standing: null, rule: CHECKS.find(({ flag }) => flag === finding.flag)!.rule, indicator: null }, context);

/** Every text of an exhibit, one after the other. */
const texts = (shown: Shown): string[] => [
  shown.kicker, shown.headline, shown.subtitle, shown.note, shown.value?.text ?? '', shown.value?.label ?? '', shown.chart?.alt ?? '', shown.table?.caption ?? '',
  ...shown.paragraphs.flatMap(({ title, text }) => [title, text]), ...shown.sources.flatMap(({ text, values }) => [text, ...values]),
  ...(shown.table?.columns ?? []).map(({ label }) => label), ...(shown.table?.rows ?? []).flatMap((row) => Object.values(row).map((cell) => String(cell ?? ''))),
];

/** What no exhibit may say: a hole in a sentence, an empty value, a space that French would not write. */
const faults = (shown: Shown): string[] => texts(shown).filter((text) => /undefined|\bnull\b|NaN|\[object|\s,|\(\)|\.\.$/.test(text) || text !== text.trim());

describe.each(LANGS)('in %s', (lang) => {
  it('every finding is whole', () => {
    const context = contextIn(lang);
    expect(findings.length).toBeGreaterThan(100);
    for (const finding of findings) {
      const shown = exhibit(finding, context);
      expect(faults(shown), finding.finding_id).toEqual([]);
      expect(shown.headline.length, finding.finding_id).toBeGreaterThan(8);
      expect(shown.subtitle, finding.finding_id).toBe(finding.sentence[lang]);
      expect(shown.observations.length, finding.finding_id).toBe(finding.inputs.length);
      if (finding.explanations[0]) expect(shown.paragraphs[0], finding.finding_id).toEqual({ title: messages(lang).findings.evidence.counter, text: finding.explanations[0].text[lang] });
      // Every figure stands in the table with its words, and its document is named with them.
      const rows = shown.table?.rows ?? [];
      for (const { observation_id } of shown.chart || rows.length > 0 ? finding.inputs : []) {
        const figure = figures.get(observation_id)!;
        const value = context.format.value(figure);
        if ('value' in (rows[0] ?? {})) expect(rows.map((row) => row.value), finding.finding_id).toContain(value);
        expect(shown.sources.find(({ source_id }) => source_id === figure.source_id)?.values, finding.finding_id).toContain(value);
      }
      shown.chart?.draw({ width: 820, narrow: false });
    }
  });

  it('every figure is shown as its document words it', () => {
    const context = contextIn(lang);
    for (const figure of some(figures.values())) {
      const shown = figureExhibit([figure], context);
      expect(faults(shown), figure.observation_id).toEqual([]);
      expect(shown.value?.text).toBe(context.format.value(figure));
      expect(shown.headline.toLowerCase()).toContain(context.format.value(figure).toLowerCase());
      expect(shown.sources.map(({ values }) => values)).toEqual([[context.format.value(figure)]]);
      expect(shown.observations).toEqual([figure.observation_id]);
    }
  });

  it('figures of one mark: a value once, a unit once, nothing said of one alone', () => {
    const context = contextIn(lang);
    const of = (...ids: string[]) => figureExhibit(ids.map((id) => figures.get(id)!), context);
    // More than 560 and 564: one quantity, two wordings.
    const [open, exact] = [figures.get('o8e07e8c648')!, figures.get('od9aa64e538')!];
    const two = of(open.observation_id, exact.observation_id);
    expect(two.value).toBeNull();
    expect(two.chart!.table.rows).toHaveLength(2);
    expect(two.table!.rows.map(({ value }) => value)).toHaveLength(2);
    expect(two.headline.toLowerCase()).toContain(`${context.format.list([exact, open].sort((a, b) => (a.period_end ?? '').localeCompare(b.period_end ?? '')).map((figure) => context.format.value(figure)))}`.toLowerCase());
    expect(two.headline.split(lang === 'fr' ? 'personnes' : 'persons').length - 1).toBeLessThanOrEqual(2);
    const key = (figure: ShownFigure) => [figure.value_text, figure.qualifier, figure.unit, figure.indicator_fr, figure.period].join('|');
    const all = [...figures.values()];
    const twins = all.map((figure) => all.filter((other) => key(other) === key(figure))).find((group) => group.length > 1)!;
    const same = figureExhibit(twins, context);
    expect(same.value?.text).toBe(context.format.value(twins[0]!));
    expect(same.chart).toBeNull();
    expect(same.sources.length).toBe(new Set(twins.map(({ source_id }) => source_id)).size);
  });

  it('a figure that a person brought does not travel', () => {
    const context = { ...contextIn(lang), brought: (id: string) => id === 'o8e07e8c648' };
    const [own, other] = ['o8e07e8c648', 'od9aa64e538'].map((id) => figureExhibit([figures.get(id)!], context));
    expect([own!.published, other!.published]).toEqual([false, true]);
    // Nor is it said to be published.
    expect([own!.kicker, other!.kicker]).toEqual([context.text.exhibits.own, context.text.exhibits.figure]);
  });

  it('a decision is said with its reason, its day and what shows it', () => {
    const context = contextIn(lang);
    const finding = findings[0]!;
    const standing = { state: 'closed' as const, decision: { finding_id: finding.finding_id, ruleid: finding.ruleid, reason: 'confirmed-error' as const, comment: 'vu', citation: 'p. 3', decided_on: '2026-11-21', decided_by: '', inputs: [] } };
    const { paragraphs } = findingExhibit({ finding, figures, standing, rule: null, indicator: null }, context);
    expect(paragraphs.at(-1)!.text).toMatch(/21\u00A0[nN]ovemb(re|er) 2026\. vu · p\. 3$/);
  });

  it('every commitment says what was promised and what was found of it', () => {
    const context = contextIn(lang);
    expect(promises.length).toBeGreaterThan(20);
    for (const row of promises) {
      const shown = commitmentExhibit(row, documents, context);
      expect(faults(shown), row.commitment_id).toEqual([]);
      expect(shown.paragraphs.length).toBe(row.days === null ? 2 : 3);
      expect(shown.value === null).toBe(row.days === null);
      expect(shown.sources.map(({ source_id }) => source_id)).toEqual([...new Set([row.made_source_id, row.assessed_source_id].filter((id) => id !== null))]);
    }
  });
});
