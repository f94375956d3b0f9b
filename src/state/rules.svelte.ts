/**
 * The rules of a person and the lines that they add to the knowledge of the pack: tried first, in
 * force for the visit, kept on this device when the person says so, taken away as files.
 *
 *   try (nothing changes) ──► put ──► keep ──► …the next visit
 */
import type { SetAside } from '../checks/own';
import type { Field, TextTable } from '../core/datapackage';
import type { Problem } from '../core/errors';
import type { Declared, KnowledgeRow } from '../core/mapping/types';
import type { Finding } from '../core/model';
import { flagOf, readRule, ruleFile, type Rule } from '../core/rule';
import { packOwn, readOwn, type LineTable, type Lines, type OwnFile, type OwnSheet } from '../ingest/ownfiles';
import { linesFaults } from '../ingest/ownlines';
import { parseDelimited } from '../ingest/delimited';
import { changes } from './impact';
import { BROWSER, packOf, type Own, type Ports } from './ports';
import { RULES_KEY } from './rulesmark';
import type { Session } from './session.svelte';
import { Working } from './working.svelte';

export type { SetAside } from '../checks/own';
export { LINE_TABLES, type LineTable } from '../ingest/ownfiles';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

/** What a rule, or a line, would change. */
export interface Trial {
  readonly appeared: readonly Finding[];
  readonly solved: readonly Finding[];
  /** Why the rule does not run; null when it does. */
  readonly aside: SetAside | null;
}

const NO_LINES: Lines = { relation: [], partition: [] };
const LINE_ID: Readonly<Record<LineTable, { readonly field: string; readonly letter: string }>> = {
  relation: { field: 'relation_id', letter: 'R' }, partition: { field: 'partition_id', letter: 'P' },
};
export const lineId = (table: LineTable, row: KnowledgeRow): string => row[LINE_ID[table].field] ?? '';

export class Rules {
  #rules = $state.raw<readonly Rule[]>([]);
  #lines = $state.raw<Lines>(NO_LINES);
  #kept = $state(false);
  #trouble = $state<'refused' | 'unreadable' | null>(null);
  readonly #work = new Working();
  readonly #session: Session;
  readonly #storage: Store;
  readonly #ports: Ports;

  constructor(session: Session, storage: Store, ports: Ports = BROWSER) {
    this.#session = session;
    this.#storage = storage;
    this.#ports = ports;
  }

  get rules(): readonly Rule[] { return this.#rules; }
  get lines(): Lines { return this.#lines; }
  get kept(): boolean { return this.#kept; }
  get trouble(): 'refused' | 'unreadable' | null { return this.#trouble; }
  get working(): boolean { return this.#work.now; }
  /** Why a rule in force does not run; undefined when it does. */
  asideOf = ({ slug }: Pick<Rule, 'slug'>): SetAside | undefined => this.#session.aside.find((one) => one.slug === slug);
  /** Findings of one rule. */
  findingsOf = (rule: Pick<Rule, 'slug'>): readonly Finding[] => this.#session.everyFinding.filter(({ flag }) => flag === flagOf(rule));

  /** Puts back what this device keeps. Never rejects: what cannot be read is said in `trouble`, and left alone. */
  async restore(): Promise<void> {
    try {
      const text = this.#storage?.getItem(RULES_KEY);
      if (!text) return;
      const { rules, lines } = JSON.parse(text) as { readonly rules: readonly { readonly declaration: string; readonly sql: string }[]; readonly lines: Lines };
      const read = rules.map(({ declaration, sql }) => readRule(declaration, sql, ''));
      this.#kept = true;
      await this.#use(read.filter((one): one is Rule => 'slug' in one), { relation: lines.relation, partition: lines.partition });
      if (read.some((one) => !('slug' in one))) this.#trouble = 'unreadable';
    } catch {
      this.#trouble = 'unreadable';
    }
  }

  /** What a rule would find, beside the others or in the place of an earlier one of its name. Nothing changes. */
  async try(rule: Rule): Promise<Trial> {
    const others = this.#rules.filter(({ slug }) => slug !== rule.slug);
    const trial = await this.#rehearse(this.#own([...others, rule], this.#lines), ({ flag }) => flag === flagOf(rule));
    return { ...trial, aside: trial.asides.find(({ slug }) => slug === rule.slug) ?? null };
  }

  /** What a line would change: which findings appear, which disappear. Nothing changes. */
  async tryLine(table: LineTable, row: KnowledgeRow): Promise<Trial> {
    const trial = await this.#rehearse(this.#own(this.#rules, this.#with(table, row)), () => true);
    return { ...trial, aside: null };
  }

  /** Puts a rule in force; the earlier one of its name goes. */
  put(rule: Rule): Promise<void> {
    return this.#use([...this.#rules.filter(({ slug }) => slug !== rule.slug), rule], this.#lines);
  }

  remove({ slug }: Pick<Rule, 'slug'>): Promise<void> {
    return this.#use(this.#rules.filter((rule) => rule.slug !== slug), this.#lines);
  }

  putLine(table: LineTable, row: KnowledgeRow): Promise<void> {
    return this.#use(this.#rules, this.#with(table, row));
  }

  removeLine(table: LineTable, row: KnowledgeRow): Promise<void> {
    return this.#use(this.#rules, { ...this.#lines, [table]: this.#lines[table].filter((one) => lineId(table, one) !== lineId(table, row)) });
  }

  /** Keeps all of it on this device, or forgets it there; it stays in force either way. */
  keep(kept: boolean): void {
    this.#kept = kept;
    this.#write();
  }

  /** One zip with the files that the repository accepts. */
  async files(): Promise<Uint8Array<ArrayBuffer>> {
    const { descriptor } = await packOf(this.#ports);
    return packOwn(this.#rules, this.#lines, descriptor.resources);
  }

  /**
   * Takes the rules and lines of files; those of one name replace what is here. With one problem, nothing is taken.
   * @returns how many of each, and the problems
   */
  async import(files: readonly OwnFile[]): Promise<{ readonly count: number; readonly problems: readonly Problem[] }> {
    const { descriptor } = await packOf(this.#ports);
    const { rules, lines, sheets, problems } = readOwn(files, descriptor.resources);
    const wrong = [...problems, ...await this.#faultsOf(sheets)];
    if (wrong.length > 0) return { count: 0, problems: wrong };
    const named = new Set(rules.map(({ slug }) => slug));
    const join = (table: LineTable): readonly KnowledgeRow[] => {
      const ids = new Set(lines[table].map((row) => lineId(table, row)));
      return [...this.#lines[table].filter((row) => !ids.has(lineId(table, row))), ...lines[table]];
    };
    await this.#use([...this.#rules.filter(({ slug }) => !named.has(slug)), ...rules], { relation: join('relation'), partition: join('partition') });
    return { count: rules.length + lines.relation.length + lines.partition.length, problems: [] };
  }

  /** The columns of a table of lines, as the descriptor declares them. */
  async fields(table: LineTable): Promise<readonly Field[]> {
    const { descriptor } = await packOf(this.#ports);
    return descriptor.resources.find(({ name }) => name === table)?.schema.fields ?? [];
  }

  /** The first number that neither the pack nor the person has given. */
  async freeId(table: LineTable): Promise<string> {
    const { field, letter } = LINE_ID[table];
    const { rows, header } = (await this.#table(table));
    const used = [...rows.map((row) => row[header.indexOf(field)] ?? ''), ...this.#lines[table].map((row) => lineId(table, row))];
    return `${letter}${Math.max(0, ...used.map((id) => Number(id.slice(1)) || 0)) + 1}`;
  }

  /** What is wrong with a line, judged as a line of the pack: types, codes, references, and its identifier. */
  async lineFaults(table: LineTable, row: KnowledgeRow): Promise<readonly Problem[]> {
    const header = (await this.fields(table)).map(({ name }) => name);
    return this.#faultsOf([{ table, file: '', text: { header, rows: [header.map((name) => row[name] ?? '')], lines: [1] } }]);
  }

  async #faultsOf(sheets: readonly OwnSheet[]): Promise<readonly Problem[]> {
    const { descriptor, files } = await packOf(this.#ports);
    return linesFaults(sheets, descriptor.resources, ({ path }) => {
      const text = files.get(path);
      return text === undefined ? undefined : parseDelimited(text);
    });
  }

  async #table(table: LineTable): Promise<TextTable> {
    const { descriptor, files } = await packOf(this.#ports);
    const path = descriptor.resources.find(({ name }) => name === table)?.path ?? '';
    return parseDelimited(files.get(path) ?? '');
  }

  #with(table: LineTable, row: KnowledgeRow): Lines {
    return { ...this.#lines, [table]: [...this.#lines[table].filter((one) => lineId(table, one) !== lineId(table, row)), row] };
  }

  #own = (rules: readonly Rule[], lines: Lines): Own => ({ rules, declared: lines as Declared });

  async #rehearse(own: Own, about: (finding: Finding) => boolean): Promise<Omit<Trial, 'aside'> & { readonly asides: readonly SetAside[] }> {
    return this.#work.run(async () => {
      await this.#session.start();
      const before = this.#session.everyFinding;
      return this.#session.rehearse(this.#session.imports, (_engine, after, asides) => {
        const { appeared, solved } = changes(before.filter(about), after.filter(about));
        // Sentences are written while the rule is here.
        return Promise.resolve({ appeared: appeared.map(plain), solved, asides });
      }, own);
    });
  }

  async #use(rules: readonly Rule[], lines: Lines): Promise<void> {
    await this.#work.run(() => this.#session.useOwn(this.#own(rules, lines)));
    [this.#rules, this.#lines] = [rules, lines];
    this.#write();
  }

  #write(): void {
    try {
      if (this.#kept && !this.#storage) throw new Error('no storage');
      if (this.#kept) this.#storage?.setItem(RULES_KEY, JSON.stringify({ rules: this.#rules.map((rule) => ({ declaration: ruleFile(rule), sql: rule.sql })), lines: this.#lines }));
      else this.#storage?.removeItem(RULES_KEY);
      if (this.#trouble === 'refused') this.#trouble = null;
    } catch {
      [this.#kept, this.#trouble] = [false, 'refused'];
    }
  }
}

const plain = (finding: Finding): Finding => ({ ...finding });

const known = new WeakMap<Session, Rules>();

/** The rules of a session: one for all pages. */
export function rulesOf(session: Session, storage: Store): Rules {
  const rules = known.get(session) ?? new Rules(session, storage);
  known.set(session, rules);
  return rules;
}
