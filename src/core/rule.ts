/**
 * A rule of a person: a question in SQL that answers verdicts, and its words. It runs beside the
 * shipped checks and travels as a folder of two files, `check.sql` and `rule.json`.
 *
 * What the SQL answers (one row per verdict and figure; only the first column is needed):
 *   observation_id   the figure that the verdict rests on, from `figure`
 *   key              what the verdict is about, unique within the rule; the figure when it is not said
 *   role             the part that the figure plays: `high`, `low`, `total`…
 *   outcome          0 fails (when it is not said), 1 passes, NA cannot be judged
 *   severity, grade, grade_field, imbalance, relative, unit, indicator, area, period
 *                    as in `checks/verdict.sql`; severity as declared, quantity as the figure's, when not said
 * Any other column may be named in the sentences, in braces.
 */
import type { Problem } from './errors';
import type { Severity, Text } from './model';

export interface Rule {
  /** Lower-case words joined by hyphens: names the rule in identifiers and folders. */
  readonly slug: string;
  readonly severity: Severity;
  /** At most six words. */
  readonly title: Text;
  /** The rule in words, for a reader who knows no SQL. */
  readonly rule: Text;
  /** The contradiction, with {placeholders}. */
  readonly sentence: Text;
  /** The best argument of the documents. */
  readonly argument: Text;
  readonly sql: string;
}

const RULE_VERSION = 1;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];
const TEXTS = ['title', 'rule', 'sentence', 'argument'] as const;
export const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Starts the identifier of a rule that is not one of the twenty. */
const OWN = 'X-';
export const flagOf = ({ slug }: Pick<Rule, 'slug'>): `X${string}` => `${OWN}${slug}`;
export const isOwn = (flag: string): boolean => flag.startsWith(OWN);

/** "Somme d’une année" → `somme-d-une-annee`. */
export const toSlug = (title: string): string => title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^[^a-z]+/, '').split(/[^a-z0-9]+/).filter(Boolean).slice(0, 6).join('-');

/** Columns of a verdict that a rule may answer; the others are for its sentences. */
export const VERDICT_COLUMNS = [
  'key', 'target', 'outcome', 'severity', 'grade', 'grade_field', 'imbalance', 'relative', 'unit', 'indicator', 'area', 'period', 'role', 'observation_id',
] as const;

/** What every sentence may name besides the columns of its question. */
export const PLACEHOLDERS = ['subject', 'documents', 'values', 'difference', 'relative', 'period', 'area', 'indicator', 'key'] as const;

const BRACES = /\{([^{}]*)\}/g;

/** The names in braces, in their order. `values:high` asks for the values of one role. */
export const placeholders = (template: string): readonly string[] => [...template.matchAll(BRACES)].map(([, name = '']) => name.trim());

/** @param value  what stands for a name; undefined leaves the braces, so that the gap is seen */
export const fill = (template: string, value: (name: string) => string | undefined): string => template.replace(BRACES, (whole, name: string) => value(name.trim()) ?? whole);

/** Names that no sentence can fill: `columns` are those of the question. */
export function unknownPlaceholders({ title, sentence, argument }: Rule, columns: readonly string[]): string[] {
  const known = new Set<string>([...PLACEHOLDERS, ...columns]);
  const named = [title, sentence, argument].flatMap(({ fr, en }) => [...placeholders(fr), ...placeholders(en)]);
  return [...new Set(named)].filter((name) => !known.has(name) && !/^(values|documents):[\w-]+$/.test(name));
}

/** What a rule lacks before it can be tried: the names of its fields. */
export function gapsOf(rule: Rule): string[] {
  return [
    ...(SLUG.test(rule.slug) ? [] : ['slug']),
    ...(SEVERITIES.includes(rule.severity) ? [] : ['severity']),
    ...TEXTS.flatMap((name) => (['fr', 'en'] as const).filter((lang) => rule[name][lang].trim() === '').map((lang) => `${name}.${lang}`)),
    ...(rule.sql.trim() === '' ? ['sql'] : []),
  ];
}

/** The declaration of a rule; its SQL stands beside it. */
export const ruleFile = ({ slug, severity, title, rule, sentence, argument }: Rule): string =>
  `${JSON.stringify({ version: RULE_VERSION, slug, severity, title, rule, sentence, argument }, null, 2)}\n`;

const isText = (value: unknown): value is Text => typeof (value as Text | null)?.fr === 'string' && typeof (value as Text).en === 'string';

/**
 * @param declaration  text of `rule.json`
 * @param file         its name, for the problems
 */
export function readRule(declaration: string, sql: string, file: string): Rule | readonly Problem[] {
  let read: Record<string, unknown>;
  try {
    const value: unknown = JSON.parse(declaration);
    if (typeof value !== 'object' || value === null) throw new Error('not an object');
    read = value as Record<string, unknown>;
  } catch {
    return [{ code: 'rule-json', file }];
  }
  if (read.version !== RULE_VERSION) return [{ code: 'rule-version', file, value: String(read.version ?? '') }];
  const none: Text = { fr: '', en: '' };
  const text = (name: (typeof TEXTS)[number]): Text => {
    const value = read[name];
    return isText(value) ? { fr: value.fr, en: value.en } : none;
  };
  const rule: Rule = {
    slug: String(read.slug ?? ''), severity: String(read.severity ?? '') as Severity,
    title: text('title'), rule: text('rule'), sentence: text('sentence'), argument: text('argument'), sql,
  };
  const gaps = gapsOf(rule);
  return gaps.length === 0 ? rule : gaps.map((column) => ({ code: column === 'sql' ? 'rule-sql' : 'rule-field', file, column }));
}
