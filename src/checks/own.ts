/**
 * Rules of a person among the checks: their words made of templates, and their verdicts, judged apart
 * first so that a rule that fails, or answers what no verdict is, is set aside and the others run on.
 */
import { EngineError } from '../core/errors';
import { examine, type Question } from '../core/question/ask';
import { QuestionError, type Fault } from '../core/question/fault';
import type { QueryRunner } from '../core/query';
import { identifier, literal } from '../core/quote';
import { fill, flagOf, unknownPlaceholders, VERDICT_COLUMNS, type Rule } from '../core/rule';
import { finer } from './causes';
import type { Check } from './check';
import { of, type Figure, type Verdict } from './rows';
import { both, difference, documents, relative, subject, values } from './words';
import { formatter } from '../core/words/format';
import type { Lang } from '../core/model';

/** Why a rule did not run; it changes nothing of what the others find. */
export interface SetAside {
  readonly slug: string;
  /** `question`: see `fault`. `columns`: neither key nor figure. `words`: braces that nothing fills. `figures`, `outcome`, `severity`, `grade`, `key`: rows that no verdict is. `many`: too many verdicts. */
  readonly code: 'question' | 'columns' | 'words' | 'figures' | 'outcome' | 'severity' | 'grade' | 'key' | 'many';
  readonly fault?: Fault;
  /** What is wrong, as written, or how many. */
  readonly value?: string;
}

/** A rule answers for people to read: more rows than this are a mistake. */
const MOST = 20_000;
/** Longest run of a rule, in milliseconds. */
const PATIENCE = 30_000;

/** A rule of a person as a check: `judge` knows it by its `rule`. */
export function checkOf(own: Rule): Check {
  return {
    flag: flagOf(own), slug: 'own', level: 2, sql: own.sql, own,
    title: own.title, rule: own.rule,
    severity: {
      fr: 'Celle que dit la règle, ou chacune de ses lignes.', en: 'As the rule, or each of its rows, says.',
    },
    traps: own.argument,
    headline: (verdict, figures) => both((lang) => {
      const about = subject(verdict, figures, lang) || verdict.args['key'];
      return about ? `${said(own.title[lang], verdict, figures, lang)}${lang === 'fr' ? '\u202F: ' : ': '}${about}` : own.title[lang];
    }),
    sentence: (verdict, figures) => both((lang) => said(own.sentence[lang], verdict, figures, lang)),
    reasons: (verdict, figures) => [{ cause: 'definition', standing: 'possible', text: both((lang) => said(own.argument[lang], verdict, figures, lang)) }, finer(figures)],
  };
}

function said(template: string, verdict: Verdict, figures: readonly Figure[], lang: Lang): string {
  return fill(template, (name) => {
    const [what = '', role] = name.split(':');
    const shown = role === undefined ? figures : of(figures, role);
    switch (what) {
      case 'subject': return subject(verdict, figures, lang);
      case 'documents': return documents(shown, lang, true);
      case 'values': return values(shown, lang);
      case 'difference': return difference(verdict.imbalance ?? 0, verdict, lang);
      case 'relative': return relative(verdict, lang);
      case 'period': return verdict.period === null ? '' : formatter(lang).period(verdict.period);
      case 'area': return (lang === 'fr' ? verdict.area_fr : verdict.area_en) ?? verdict.area ?? '';
      case 'indicator': return (lang === 'fr' ? verdict.label_fr : verdict.label_en) ?? verdict.indicator ?? '';
      case 'key': return verdict.args['key'] ?? '';
      default: {
        const value = verdict.args[name];
        return value === undefined || !/^-?\d+(\.\d+)?$/.test(value) ? value : formatter(lang).number(Math.round(Number(value) * 100) / 100);
      }
    }
  });
}

/**
 * Runs one rule and puts its verdicts beside the others, all or none.
 * @returns why it was set aside; null when its verdicts are there
 * @throws EngineError only when the engine itself is lost
 */
export async function judgeOwn(runner: QueryRunner, rule: Rule): Promise<SetAside | null> {
  const options = { signal: AbortSignal.timeout(PATIENCE) };
  const aside = (code: SetAside['code'], more: Omit<SetAside, 'slug' | 'code'> = {}): SetAside => ({ slug: rule.slug, code, ...more });
  try {
    const question = await examine(runner, rule.sql, options);
    const names = question.columns.map(({ name }) => name);
    if (!names.includes('observation_id') && !names.includes('key')) return aside('columns');
    const [unknown] = unknownPlaceholders(rule, names);
    if (unknown !== undefined) return aside('words', { value: unknown });
    await runner.run('CREATE OR REPLACE TABLE own_verdict AS SELECT * FROM verdict LIMIT 0');
    await runner.query({ name: `own/${rule.slug}`, columns: { Count: 'int' }, sql: `INSERT INTO own_verdict BY NAME ${verdictSql(rule, question)}` }, [], options);
    const wrong = await faultOfRows(runner);
    if (wrong) return aside(wrong.code, { value: wrong.value });
    await runner.run('INSERT INTO verdict SELECT * FROM own_verdict');
    return null;
  } catch (cause) {
    const fault = faultIn(cause);
    if (fault.kind === 'engine' && cause instanceof Error) throw cause.cause ?? cause;
    return aside('question', { fault: fault.kind === 'stopped' ? { ...fault, kind: 'too-long' } : fault });
  } finally {
    await runner.run('DROP TABLE IF EXISTS own_verdict').catch(() => {});
  }
}

function faultIn(cause: unknown): Fault {
  if (cause instanceof QuestionError) return cause.fault;
  if (cause instanceof EngineError && cause.code === 'query-aborted') return { kind: 'stopped' };
  if (cause instanceof EngineError && cause.code === 'query-failed') return { kind: /^Conversion/.test(cause.message) ? 'conversion' : 'other', said: cause.message.split('\n')[0] };
  return { kind: 'engine', said: cause instanceof Error ? cause.message : String(cause) };
}

/**
 * The question with the columns of a verdict: what it does not say is said of the figure, and what is
 * no column of a verdict becomes an argument of the sentence.
 */
function verdictSql({ slug, severity }: Pick<Rule, 'slug' | 'severity'>, { text, columns }: Question): string {
  const has = new Set(columns.map(({ name }) => name));
  const column = (name: string, type = 'VARCHAR'): string => (has.has(name) ? `a.${identifier(name)}::${type}` : `NULL::${type}`);
  const finite = (name: string): string => `CASE WHEN isfinite(${column(name, 'DOUBLE')}) THEN ${column(name, 'DOUBLE')} END`;
  const others = columns.map(({ name }) => name).filter((name) => !(VERDICT_COLUMNS as readonly string[]).includes(name));
  const args = [['key', column('key')] as const, ...others.map((name) => [name, column(name)] as const)]
    .map(([name, value]) => `${literal(`${name.replace(/[|=]/g, ' ')}=`)} || replace(coalesce(${value}, ''), '|', '/')`);
  return `SELECT '${flagOf({ slug })}' AS flag, 'own' AS slug, coalesce(${column('key')}, ${column('observation_id')}) AS key, ${column('target')} AS target,
  coalesce(${column('outcome')}, '0') AS outcome, coalesce(${column('severity')}, '${severity}') AS severity,
  ${column('grade')} AS grade, ${column('grade_field')} AS grade_field, ${finite('imbalance')} AS imbalance, ${finite('relative')} AS relative,
  coalesce(${column('unit')}, f.unit) AS unit, coalesce(${column('indicator')}, f.indicator) AS indicator, coalesce(${column('area')}, f.area) AS area, coalesce(${column('period')}, f.period) AS period,
  concat_ws('|', ${args.join(', ')}) AS args, CASE WHEN ${column('observation_id')} IS NOT NULL THEN coalesce(${column('role')}, 'figure') END AS role, ${column('observation_id')} AS observation_id
FROM (SELECT * FROM (\n${text}\n) LIMIT ${MOST + 1}) a LEFT JOIN figure f ON f.observation_id = ${column('observation_id')}`;
}

/** What a verdict may say; the first thing that one says otherwise. */
async function faultOfRows(runner: QueryRunner): Promise<{ readonly code: SetAside['code']; readonly value: string } | null> {
  const [found] = await runner.query({
    name: 'own/faults', columns: { code: 'text', value: 'text' },
    sql: `SELECT code, value FROM (
      SELECT 1 AS n, 'many' AS code, count(*)::VARCHAR AS value FROM own_verdict HAVING count(*) > ${MOST}
      UNION ALL SELECT 2, 'key', count(*)::VARCHAR FROM own_verdict WHERE key IS NULL HAVING count(*) > 0
      UNION ALL SELECT 3, 'figures', min(v.observation_id) FROM own_verdict v ANTI JOIN figure f USING (observation_id) WHERE v.observation_id IS NOT NULL HAVING count(*) > 0
      UNION ALL SELECT 4, 'outcome', min(outcome) FROM own_verdict WHERE outcome NOT IN ('0', '1', 'NA') HAVING count(*) > 0
      UNION ALL SELECT 5, 'severity', min(severity) FROM own_verdict WHERE severity NOT IN ('error', 'warning', 'information') HAVING count(*) > 0
      UNION ALL SELECT 6, 'grade', min(grade) FROM own_verdict WHERE grade NOT IN ('C4', 'C3', 'C2', 'C1', 'C0') HAVING count(*) > 0
      UNION ALL SELECT 7, 'key', min(key) FROM (SELECT key FROM own_verdict GROUP BY key HAVING count(DISTINCT outcome) > 1 OR count(DISTINCT severity) > 1) HAVING count(*) > 0
    ) ORDER BY n LIMIT 1`,
  });
  return found ? { code: found.code as SetAside['code'], value: found.value } : null;
}
