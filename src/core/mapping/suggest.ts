/**
 * What a file probably says, for a person to confirm. Everything proposed comes with its reasons;
 * what the file does not say, or says in two ways, is asked and never filled in.
 */
import type { Opened } from '../grid';
import { acrossOf, type Across } from './across';
import { nameScore, TARGETS, type Target } from './hints';
import { listOf } from './lists';
import { matchCodes, readerFor, ruleOf } from './matching';
import { numberWords, suggestMissing } from './missing';
import { normalName } from './names';
import { codesShare, contentScore, isNumber, profiles, type Profile } from './profile';
import { shapeOf } from './shape';
import { MAPPING_VERSION, type CodeMatch, type FieldName, type FieldRule, type Knowledge, type Mapping, type Reason, type Suggested, type Suggestion } from './types';

/** What a suggestion is made from. */
export type Suggestable = Pick<Opened, 'file' | 'table'> & { readonly reading: Pick<Opened['reading'], 'decimal' | 'sheet'> };

/** Below this, a column is not proposed for a field. */
const LIKELY = 0.45;
/** Fields that mean nothing without the right content, whatever the name of the column. */
const BY_CONTENT: Readonly<Partial<Record<Target, number>>> = {
  period: 0.5, area: 0.5, sex: 0.5, age: 0.5, exploitation: 0.5, citizenship: 0.5, unit: 0.5, status: 0.5, scope_id: 0.3, indicator: 0.2, values: 0.5,
};

interface Candidate { readonly target: Target; readonly profile: Profile; readonly score: number; readonly name: number; readonly content: number }

export function suggestMapping({ file, table, reading }: Suggestable, knowledge: Knowledge): Suggested {
  const columns = profiles(table.header, table.rows);
  const chosen = assign(columns, knowledge);
  const taken = new Set([...chosen].filter(([target]) => target !== 'values').map(([, { profile }]) => profile.index));
  const free = columns.filter(({ index, column, numbers, filled, values }) => !taken.has(index) && filled > 0 && !/^(?:code|id)\b/.test(normalName(column)) && (numbers > 0.5 || mostlyLabels(values) || numberWords(values)));
  const across = acrossOf(free, knowledge);
  const fields: Partial<Record<FieldName, readonly FieldRule[]>> = {};
  const suggestions: Suggestion[] = [];
  for (const [target, candidate] of chosen) {
    if (target === 'values' || across?.fields.has(target)) continue;
    const { rule, suggestion } = fromColumn(target, candidate, columns, knowledge);
    fields[target] = [rule];
    suggestions.push(suggestion);
  }
  const classes = across?.fields.has('scope_id') || fields.scope_id ? undefined : ownClasses(columns, chosen);
  if (classes) {
    // A classification that the pack does not know: populations of their own, that nothing is compared with.
    fields.scope_id = [{ column: classes.column, reader: 'slug' }];
    suggestions.push({ field: 'scope_id', column: classes.column, score: 0.5, reasons: [{ code: 'header-name', args: { column: classes.column } }, { code: 'some-codes', args: { matched: 0, count: classes.values.size } }], ask: true, others: [], codes: [] });
  }
  const numbers = across ? free.filter(({ column }) => across.values.some((value) => value.column === column)) : oneOf(free, chosen.get('values'));
  suggestions.push(valuesSuggestion(numbers, free, across));
  if (across) for (const field of across.fields) suggestions.push({ field, column: null, score: 0.9, reasons: [{ code: 'headers-across', args: { count: across.values.length } }], ask: false, others: [], codes: [] });
  suggestions.push(...unsaid(fields, across, { file, table }, knowledge, fields));
  const named = Object.assign({}, ...numbers.map(({ values }) => numberWords(values) ?? {})) as Record<string, string>;
  const missing = suggestMissing(numbers.flatMap(({ values, empty }) => [...[...values.keys()].filter((text) => named[text] === undefined && (!isNumber(text) || /^<\s?\d+$/.test(text))), ...(empty > 0 ? [''] : [])]));
  if (missing.labels.length > 0) suggestions.push(missingSuggestion(missing));
  const ambiguous = numbers.some((profile) => profile.ambiguous > 0);
  suggestions.push(decimalSuggestion(reading.decimal, ambiguous));
  const used = new Set([...Object.values(fields).flat().flatMap((rule) => ('column' in rule ? [rule.column] : [])), ...numbers.map(({ column }) => column)]);
  const mapping: Mapping = {
    version: MAPPING_VERSION, name: file.replace(/\.[a-z0-9]+$/i, ''), shape: shapeOf(table.header, reading.sheet),
    source: {
      producer: '', side: 'administration', title: table.before[0] ?? file, published: '', url: '', licence: '', kind: 'dataset', scope_note: '', read_as: 'full-text',
    },
    fields, values: across ? across.values : numbers.map(({ column }) => ({ column })),
    ...(across?.onlyPeriods ? { across: { field: 'period', reader: 'period' } as const } : {}),
    ...(Object.keys(named).length > 0 ? { numbers: named } : {}),
    decimal: reading.decimal, missing: missing.labels, filters: [], ignored: table.header.filter((column) => !used.has(column)), declares: {}, sums: [],
  };
  return { mapping, suggestions };
}

/** A column of `c`, `:` and `nd` is one of numbers that nobody published. */
const mostlyLabels = (values: ReadonlyMap<string, number>): boolean => {
  const { labels, unclear } = suggestMissing([...values.keys()].slice(0, 50));
  return values.size > 0 && unclear.length === 0 && labels.length > 0;
};

/** Each field takes the column that fits it best, each column serves once; ties go to the left. */
function assign(columns: readonly Profile[], knowledge: Knowledge): Map<Target, Candidate> {
  const candidates = TARGETS.flatMap((target) => columns.map((profile): Candidate => {
    const name = nameScore(target, profile.column);
    const content = target === 'values' ? Math.max(profile.numbers, mostlyLabels(profile.values) ? 0.6 : 0, numberWords(profile.values) ? 0.9 : 0) : contentScore(target, profile, knowledge);
    const score = content < (BY_CONTENT[target] ?? 0) ? 0 : name * 0.5 + content * 0.5;
    return { target, profile, name, content, score };
  })).filter(({ score, name, target }) => score >= LIKELY && (name > 0 || target === 'period' || target === 'sex'));
  const chosen = new Map<Target, Candidate>();
  const used = new Set<number>();
  for (const candidate of candidates.sort((a, b) => b.score - a.score || a.profile.index - b.profile.index)) {
    if (chosen.has(candidate.target) || used.has(candidate.profile.index)) continue;
    chosen.set(candidate.target, candidate);
    used.add(candidate.profile.index);
  }
  return chosen;
}

/** A column named like an indicator of which the pack knows no value. */
function ownClasses(columns: readonly Profile[], chosen: ReadonlyMap<Target, Candidate>): Profile | undefined {
  const used = new Set([...chosen.values()].map(({ profile }) => profile.index));
  return chosen.has('indicator') ? undefined
    : columns.find(({ column, index, numbers, values }) => !used.has(index) && nameScore('indicator', column) > 0.8 && numbers < 0.5 && values.size > 1 && values.size < 200);
}

function oneOf(free: readonly Profile[], named: Candidate | undefined): readonly Profile[] {
  const best = named?.profile ?? [...free].sort((a, b) => b.numbers - a.numbers || b.filled - a.filled)[0];
  return best ? [best] : [];
}

function fromColumn(field: FieldName, { profile, name, content, score }: Candidate, columns: readonly Profile[], knowledge: Knowledge): { rule: FieldRule; suggestion: Suggestion } {
  const list = listOf(field, knowledge);
  const reader = readerFor(field, profile, codesShare(profile, list));
  const codes = list && reader !== 'period' && reader !== 'slug' ? matchCodes(field, profile, reader, knowledge) : [];
  const unread = codes.filter(({ code }) => code === null).length;
  const guessed = codes.filter(({ code, score: alike }) => code !== null && alike < 1).length;
  const others = columns.filter(({ index }) => index !== profile.index)
    .map((other) => ({ column: other.column, score: nameScore(field, other.column) * 0.5 + contentScore(field, other, knowledge) * 0.5 }))
    .filter((other) => other.score >= LIKELY).sort((a, b) => b.score - a.score).slice(0, 3);
  return {
    rule: ruleOf(profile.column, reader, codes),
    suggestion: { field, column: profile.column, score, reasons: reasonsFor(field, profile, name, codes, reader), ask: unread + guessed > 0 || content < 0.9 || reader === 'slug', others, codes },
  };
}

function reasonsFor(field: FieldName, profile: Profile, name: number, codes: readonly CodeMatch[], reader: string): Reason[] {
  const matched = codes.filter(({ code }) => code !== null).length;
  const content: Reason[] = field === 'period' ? [{ code: 'years', args: { count: profile.values.size } }]
    : reader === 'department' ? [{ code: 'departments', args: { count: profile.values.size } }]
      : reader === 'country' ? [{ code: 'countries', args: { count: profile.values.size } }]
        : codes.length === 0 ? [] : [{ code: matched === codes.length ? 'all-codes' : 'some-codes', args: { matched, count: codes.length } }];
  return [...(name > 0 ? [{ code: 'header-name', args: { column: profile.column } } as const] : []), ...content];
}

function valuesSuggestion(numbers: readonly Profile[], free: readonly Profile[], across: Across | null): Suggestion {
  const [first] = numbers;
  return {
    field: 'values', column: first?.column ?? null, score: first ? Math.max(nameScore('values', first.column), first.numbers * 0.7) : 0,
    reasons: first ? [across ? { code: 'headers-across', args: { count: across.values.length } } : { code: 'numbers', args: { share: Math.round(first.numbers * 100) } }] : [],
    // Several columns of numbers, and only the person knows which one counts.
    ask: first === undefined || (across === null && free.length > 1),
    others: free.filter((profile) => !numbers.includes(profile)).map(({ column, numbers: share }) => ({ column, score: share })).slice(0, 8), codes: [],
  };
}

/** Fields that no column fills and without which a figure says nothing. */
function unsaid(fields: Partial<Record<FieldName, readonly FieldRule[]>>, across: Across | null, { file, table }: Pick<Opened, 'file' | 'table'>, knowledge: Knowledge, filled: Partial<Record<FieldName, readonly FieldRule[]>>): Suggestion[] {
  const said = (field: FieldName): boolean => fields[field] !== undefined || across?.fields.has(field) === true;
  const told = [...table.before, ...table.after, file.replace(/[_-]/g, ' ')];
  const asked: Suggestion[] = [];
  if (!said('period')) {
    const years = [...new Set(told.flatMap((text) => text.match(/\b(?:19|20)\d{2}\b/g) ?? []))];
    if (years.length === 1) filled.period = [{ constant: years[0]! }];
    asked.push(question('period', years.length === 1 ? [{ code: 'usual', args: { value: years[0]! } }] : []));
  }
  if (!said('area')) {
    filled.area = [{ constant: 'FR' }];
    asked.push(question('area', [{ code: 'usual', args: { value: 'FR' } }]));
  }
  for (const field of ['indicator', 'scope_id'] as const) {
    if (!said(field)) asked.push({ ...question(field, []), codes: [{ value: told[0] ?? file, count: 1, code: null, score: 0, candidates: alike(field, told.concat(table.header), knowledge) }] });
  }
  return asked;
}

const question = (field: FieldName, reasons: readonly Reason[]): Suggestion => ({ field, column: null, score: 0, reasons, ask: true, others: [], codes: [] });

/** Words that titles and labels share without saying anything. */
const COMMON = new Set(['depart', 'annee', 'annees', 'servic', 'france', 'nombre', 'person', 'total', 'donnee', 'public', 'region', 'report', 'number', 'statis']);
const stems = (text: string): string[] => normalName(text).split(' ').filter((word) => word.length > 4).map((word) => word.slice(0, 6)).filter((stem) => !COMMON.has(stem));

/** Codes whose label is made of words that stand in the titles, the notes, the name or the header of the file. */
function alike(field: FieldName, texts: readonly string[], knowledge: Knowledge): CodeMatch['candidates'] {
  const said = new Set(texts.flatMap(stems));
  const scored = (listOf(field, knowledge)?.codes ?? []).map(({ code, label }) => {
    const share = Math.max(...[label.fr, label.en].map(stems).map((words) => (words.length === 0 ? 0 : words.filter((word) => said.has(word)).length / words.length)));
    return { code, label, score: share };
  });
  return scored.filter(({ score }) => score > 0.3).sort((x, y) => y.score - x.score || (x.code < y.code ? -1 : 1)).slice(0, 5);
}

const missingSuggestion = ({ labels, unclear }: ReturnType<typeof suggestMissing>): Suggestion => ({
  field: 'missing', column: null, score: unclear.length === 0 ? 0.9 : 0.3, ask: unclear.length > 0 || labels.some(({ means }) => means === 'suppressed'), others: [], codes: [],
  reasons: [{ code: 'labels', args: { count: labels.length } }, ...(unclear.length > 0 ? [{ code: 'unclear', args: { labels: unclear.slice(0, 5).join(' ') } } as const] : [])],
});

const decimalSuggestion = (decimal: Mapping['decimal'], ambiguous: boolean): Suggestion => ({
  field: 'decimal', column: null, score: decimal === null ? 0 : 0.9, ask: ambiguous && decimal === null, others: [], codes: [],
  reasons: decimal === null ? (ambiguous ? [{ code: 'unclear', args: { labels: '1.234' } }] : []) : [{ code: 'one-separator', args: { sign: decimal } }],
});
