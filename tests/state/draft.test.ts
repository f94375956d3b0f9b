/** A file under way: late answers, changed decisions, cancelling, failures; nothing of it is ever kept by itself. */
import { expect, test, vi } from 'vitest';
import type { Family } from '../../src/core/disclosure/family';
import { EMPTY_TABLE, type Opened, type Reading } from '../../src/core/grid';
import type { Impact, ImportedDataset, Mapping } from '../../src/core/mapping/types';
import type { DraftPorts } from '../../src/state/draft.svelte';
import { Draft } from '../../src/state/draft.svelte';
import { Drafts } from '../../src/state/drafts.svelte';

const READING: Reading = { format: 'csv', encoding: 'utf-8', separator: ';', decimal: ',', group: null, sheet: null, range: null, header: { first: 1, last: 1 }, body: { first: 2, last: 3 } };
const opened = (header: readonly string[], reading: Partial<Reading> = {}): Opened => ({
  file: 'essai.csv', size: 10, sha256: 'ab', reading: { ...READING, ...reading }, headerReason: 'first', sheets: [], problems: [], table: { ...EMPTY_TABLE, header },
});
const mapping = (name: string): Mapping => ({
  version: 1, name, shape: { header: [], sheet: null }, fields: {}, values: [], decimal: null, missing: [], filters: [], ignored: [], declares: {}, sums: [],
  source: { producer: '', side: 'press', title: '', published: '', url: '', licence: '', kind: 'dataset', scope_note: '', read_as: 'full-text' },
});
const IMPACT: Impact = { figures: 1, already: 0, pairs: { C4: 0, C3: 0, C2: 0, C1: 0, C0: 0 }, agreements: 0, appeared: [], solved: [] };
const file = new File(['a;b\n1;2\n'], 'essai.csv');

function ports(changes: Partial<DraftPorts> = {}): DraftPorts {
  return {
    open: (_files, { choices }) => Promise.resolve(opened(choices.separator === ',' ? ['a;b'] : ['a', 'b'], choices)),
    knowledge: () => Promise.resolve(new Map()),
    known: () => Promise.resolve(null),
    suggest: () => Promise.resolve({ mapping: mapping('proposé'), suggestions: [{ field: 'unit', column: null, score: 0, reasons: [], ask: true, others: [], codes: [] }] }),
    profile: () => Promise.resolve(new Map()),
    make: (_opened, made) => Promise.resolve({ name: made.name } as ImportedDataset),
    impact: () => Promise.resolve(IMPACT),
    ...changes,
  };
}

test('a file is read, mapped and made into figures; an answer is remembered', async () => {
  const draft = new Draft([file], ports());
  expect(draft.status).toBe('reading');
  await vi.waitFor(() => expect(draft.dataset?.name).toBe('proposé'));
  expect([draft.status, draft.known, [...draft.answered]]).toEqual(['open', null, []]);
  draft.answer('unit');
  expect([...draft.answered]).toEqual(['unit']);
});

test('a known shape brings its mapping, everything answered; the person may start again', async () => {
  const draft = new Draft([file], ports({ known: () => Promise.resolve(mapping('le fichier de 2024')) }));
  await vi.waitFor(() => expect(draft.dataset?.name).toBe('le fichier de 2024'));
  expect([draft.known, [...draft.answered]]).toEqual(['le fichier de 2024', ['unit']]);
  await draft.startAgain();
  await vi.waitFor(() => expect(draft.dataset?.name).toBe('proposé'));
  expect([draft.known, [...draft.answered]]).toEqual([null, []]);
});

test('read again with the same columns, what the person said stays; with others, it does not', async () => {
  const draft = new Draft([file], ports());
  await vi.waitFor(() => expect(draft.status).toBe('open'));
  draft.setMapping(mapping('corrigé'));
  draft.choose({ decimal: '.' });
  await vi.waitFor(() => expect(draft.opened?.reading.decimal).toBe('.'));
  expect(draft.mapping?.name).toBe('corrigé');
  draft.choose({ separator: ',' });
  await vi.waitFor(() => expect(draft.opened?.table.header).toEqual(['a;b']));
  expect(draft.mapping?.name).toBe('proposé');
  expect(draft.opened?.reading.decimal).toBe('.');
});

test('only the last reading and the last figures are heard', async () => {
  const waiting: ((value: Opened) => void)[] = [];
  const draft = new Draft([file], ports({ open: () => new Promise((resolve) => { waiting.push(resolve); }) }));
  draft.choose({ separator: ',' });
  waiting[1]!(opened(['neuf']));
  await vi.waitFor(() => expect(draft.opened?.table.header).toEqual(['neuf']));
  waiting[0]!(opened(['vieux']));
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  expect(draft.opened?.table.header).toEqual(['neuf']);
  draft.setMapping(mapping('un'));
  draft.setMapping(mapping('deux'));
  await vi.waitFor(() => expect(draft.dataset?.name).toBe('deux'));
});

test('cancelled while it is read for the first time, or read again', async () => {
  const signals: AbortSignal[] = [];
  const slow = ports({ open: (_files, { signal, onProgress }) => new Promise((resolve) => {
    signals.push(signal);
    onProgress({ bytes: 5, total: 10, rows: 1 });
    if (signals.length === 2) resolve(opened(['a']));
  }) });
  const draft = new Draft([file], slow);
  expect(draft.progress).toEqual({ bytes: 5, total: 10, rows: 1 });
  draft.cancel();
  expect([draft.status, signals[0]!.aborted]).toEqual(['cancelled', true]);
  draft.choose({ decimal: '.' });
  await vi.waitFor(() => expect(draft.status).toBe('open'));
  draft.choose({ decimal: ',' });
  draft.cancel();
  expect([draft.status, draft.opened?.table.header]).toEqual(['open', ['a']]);
});

test('a failure is a state, and can be tried again', async () => {
  const broken = new Draft([file], ports({ open: () => Promise.reject(new Error('no')) }));
  await vi.waitFor(() => expect(broken.status).toBe('failed'));
  let times = 0;
  const draft = new Draft([file], ports({ impact: () => { times += 1; return times === 1 ? Promise.reject(new Error('no')) : Promise.resolve(IMPACT); } }));
  await vi.waitFor(() => expect(draft.dataset).not.toBeNull());
  await draft.compare();
  expect([draft.impact, draft.impactFailed]).toEqual([null, true]);
  await draft.compare();
  expect([draft.impact, draft.impactFailed]).toEqual([IMPACT, false]);
  draft.setMapping(mapping('autre'));
  expect(draft.impact).toBeNull();
});

test('each file is a draft; a data package and its tables are one', () => {
  const drafts = new Drafts(ports());
  drafts.add([file, new File([''], 'b.csv')]);
  drafts.add([new File(['{}'], 'lot/datapackage.json'), new File([''], 'lot/a.csv')], 'd1');
  expect(drafts.list.map(({ files, replaces }) => [files.length, replaces])).toEqual([[1, null], [1, null], [2, 'd1']]);
  drafts.close(drafts.list[0]!);
  expect(drafts.list).toHaveLength(2);
});

test('masked figures are read with the header that is known, and say what they were made of', async () => {
  const open = vi.fn(ports().open);
  const drafts = new Drafts(ports({ open }));
  const family = { spec: { dataset: 'd' } } as unknown as Family;
  drafts.addReleased(file, family);
  expect(drafts.list[0]!.released).toBe(family);
  await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(1));
  expect(open.mock.calls[0]![1].choices).toEqual({ header: { first: 1, last: 1 } });
});
