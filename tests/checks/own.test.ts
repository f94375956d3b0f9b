/** Rules of a person on the real pack: what they find, how they are told, and that they break nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkOf, type SetAside } from '../../src/checks/own';
import { CHECKS, rulesIn } from '../../src/checks/registry';
import { runChecks, type CheckResult } from '../../src/checks/run';
import { openPack } from '../../src/cli/pack';
import { fill, gapsOf, placeholders, readRule, ruleFile, toSlug, unknownPlaceholders, type Rule } from '../../src/core/rule';
import type { Engine } from '../../src/db/engine';

const RULE: Rule = {
  slug: 'round-repeated', severity: 'information',
  title: { fr: 'Nombre rond répété', en: 'Repeated round number' }, rule: { fr: 'Un nombre rond répété appelle une méthode.', en: 'A repeated round number calls for a method.' },
  sentence: { fr: '{subject}\u202F: {values} dans {n} documents, {what}.', en: '{subject}: {values} in {n} documents, {what}.' },
  argument: { fr: 'Un ordre de grandeur suffit parfois.', en: 'An order of magnitude is sometimes enough.' },
  sql: `SELECT concat_ws('/', canonical_indicator, canonical_scope, value_text) AS key, observation_id, count(DISTINCT source_id) OVER same AS n, 'a|b=c' AS what
FROM figure WHERE round_number AND measure = 'count'
WINDOW same AS (PARTITION BY canonical_indicator, canonical_scope, value_text) QUALIFY count(DISTINCT source_id) OVER same >= 3 -- said; twice`,
};
const named = (slug: string, sql: string, more: Partial<Rule> = {}): Rule => ({ ...RULE, slug, sql, sentence: { fr: '{subject}', en: '{subject}' }, ...more });

/** Some of the shipped checks stand for all: each run costs what they cost. */
const SOME = CHECKS.filter(({ flag }) => ['F02', 'F05', 'F12'].includes(flag));

let engine: Engine;
let shipped: CheckResult;
beforeAll(async () => {
  engine = await openPack();
  shipped = await runChecks(engine, SOME);
});
afterAll(() => engine.close());

const run = (...rules: readonly Rule[]): Promise<CheckResult> => runChecks(engine, [...SOME, ...rules.map(checkOf)]);
const others = ({ findings }: CheckResult) => findings.filter(({ flag }) => !flag.startsWith('X-')).map(({ finding_id, told_by, sentence }) => ({ finding_id, told_by, sentence }));

describe('a rule in force', () => {
  test('finds, is told in both languages by its templates, and changes nothing of what the others find', async () => {
    const result = await run(RULE);
    const own = result.findings.filter(({ flag }) => flag === 'X-round-repeated');
    expect(result.aside).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
    for (const { ruleid, severity, sentence, headline, inputs, explanations, told_by, indicator } of own) {
      expect([ruleid, severity, told_by]).toEqual(['X-round-repeated.own', 'information', null]);
      expect(sentence.fr).toMatch(/\u202F: .+ dans \d+ documents, a\/b=c\.$/);
      expect(sentence.en).toMatch(/: .+ in \d+ documents, a\/b=c\.$/);
      expect(headline.fr.startsWith('Nombre rond répété\u202F: ')).toBe(true);
      expect(explanations.some(({ text }) => text.fr.includes('ordre de grandeur'))).toBe(true);
      expect(inputs.length).toBeGreaterThan(2);
      expect(indicator).not.toBeNull();
    }
    expect(result.tallies.at(-1)).toMatchObject({ flag: 'X-round-repeated', fails: own.length });
    expect(others(result)).toEqual(others(shipped));
  });

  test('never takes the place of a shipped finding, even as an error on the very same figures', async () => {
    const result = await run(named('all', 'SELECT observation_id FROM figure WHERE round_number', { severity: 'error' }));
    expect(result.findings[0]!.severity).toBe('error');
    expect(others(result)).toEqual(others(shipped));
  });

  test('has the same identifiers whenever it runs, and passes and unjudged rows are counted', async () => {
    const rule = named('parity', "SELECT observation_id, CASE WHEN round_number THEN '0' WHEN value = 1 THEN 'NA' ELSE '1' END AS outcome FROM figure WHERE value < 2 OR round_number");
    const ids = async () => (await run(rule)).findings.filter(({ flag }) => flag === 'X-parity').map(({ finding_id }) => finding_id).sort();
    const first = await ids();
    expect(first.length).toBeGreaterThan(0);
    expect(await ids()).toEqual(first);
    const { passes, unverifiable } = (await run(rule)).tallies.at(-1)!;
    expect(Math.min(passes, unverifiable)).toBeGreaterThan(0);
  });

  test('a finding may rest on no figure', async () => {
    const result = await run(named('absent', "SELECT 'nothing' AS key, '2020' AS period", { sentence: { fr: 'Rien en {period}, {key}.', en: 'Nothing in {period}, {key}.' } }));
    expect(result.findings.find(({ flag }) => flag === 'X-absent')).toMatchObject({ inputs: [], sentence: { fr: 'Rien en 2020, nothing.', en: 'Nothing in 2020, nothing.' } });
  });
});

const WRONG: readonly (readonly [string, string, Partial<SetAside>])[] = [
  ['a syntax error', 'SELECT observation_id FORM figure WHERE', { code: 'question' }],
  ['an unknown column', 'SELECT observation_id,\n nothing FROM figure', { code: 'question', fault: expect.objectContaining({ kind: 'column', name: 'nothing', line: 2, column: 2 }) as never }],
  ['a statement that writes', 'DELETE FROM observation RETURNING observation_id', { code: 'question' }],
  ['two statements', 'SELECT observation_id FROM figure; DROP TABLE verdict', { code: 'question', fault: { kind: 'several' } }],
  ['a bracket closed', "SELECT observation_id FROM figure) a LEFT JOIN figure f ON true; DROP TABLE verdict; SELECT * FROM (SELECT 1", { code: 'question' }],
  ['a function that acts', 'SELECT key FROM (SELECT 1 AS key) JOIN checkpoint() ON true', { code: 'question', fault: { kind: 'forbidden', name: 'checkpoint' } }],
  ['no known column', 'SELECT 1 AS n', { code: 'columns' }],
  ['a figure that is not', "SELECT 'nobody' AS observation_id", { code: 'figures', value: 'nobody' }],
  ['an outcome that is not', "SELECT observation_id, 'maybe' AS outcome FROM figure", { code: 'outcome', value: 'maybe' }],
  ['a severity that is not', "SELECT observation_id, 'high' AS severity FROM figure", { code: 'severity', value: 'high' }],
  ['a grade that is not', "SELECT observation_id, 'C9' AS grade FROM figure", { code: 'grade', value: 'C9' }],
  ['rows of a key that contradict', "SELECT 'one' AS key, observation_id, CASE WHEN round_number THEN '0' ELSE '1' END AS outcome FROM figure", { code: 'key', value: 'one' }],
  ['no key', 'SELECT NULL::VARCHAR AS key', { code: 'key' }],
  ['too many rows', 'SELECT range AS key FROM range(100000)', { code: 'many' }],
  ['a number that is none', "SELECT observation_id, 'much' AS imbalance FROM figure", { code: 'question', fault: expect.objectContaining({ kind: 'conversion' }) as never }],
];

describe('a rule that fails is set aside, the others run on', () => {
  test.each(WRONG)('%s', async (_what, sql, aside) => {
    const result = await run(named('wrong', sql), RULE);
    expect(result.aside).toEqual([expect.objectContaining({ slug: 'wrong', ...aside })]);
    expect(result.findings.some(({ flag }) => flag === 'X-wrong')).toBe(false);
    expect(result.findings.some(({ flag }) => flag === 'X-round-repeated')).toBe(true);
    expect(others(result)).toEqual(others(shipped));
  });

  test('braces that nothing fills are said', async () => {
    expect((await run(named('words', 'SELECT observation_id FROM figure LIMIT 1', { argument: { fr: '{nobody}', en: 'x' } }))).aside).toEqual([{ slug: 'words', code: 'words', value: 'nobody' }]);
  });
});

describe('the files of a rule', () => {
  test('say the rule, and are read back', () => {
    expect(readRule(ruleFile(RULE), RULE.sql, 'rule.json')).toEqual(RULE);
    expect(rulesIn({ './x-a/rule.json': ruleFile(RULE) }, { './x-a/check.sql': RULE.sql })[0]).toMatchObject({ flag: 'X-round-repeated', own: RULE });
    expect(() => rulesIn({ './x-a/rule.json': ruleFile(RULE) }, {})).toThrow('x-a/rule.json');
  });

  test.each([
    ['{', [{ code: 'rule-json' }]], ['3', [{ code: 'rule-json' }]], ['{}', [{ code: 'rule-version' }]],
    [ruleFile({ ...RULE, slug: 'Not one', title: { fr: '', en: 'x' } }), [{ code: 'rule-field', column: 'slug' }, { code: 'rule-field', column: 'title.fr' }]],
  ])('%j is refused with reasons', (text, problems) => {
    expect(readRule(text, 'SELECT 1', 'a')).toEqual(problems.map((one) => expect.objectContaining(one) as unknown));
  });

  test('names and braces', () => {
    expect([toSlug('Somme d’une année, 2e fois'), toSlug('2020'), gapsOf({ ...RULE, sql: ' ' })]).toEqual(['somme-d-une-annee-2e-fois', '', ['sql']]);
    expect(placeholders('{a} {values:high} {')).toEqual(['a', 'values:high']);
    expect(fill('{a} {b}', (name) => (name === 'a' ? '1' : undefined))).toBe('1 {b}');
    expect(unknownPlaceholders(RULE, ['n'])).toEqual(['what']);
  });
});
