/** The console, in Chromium, with an engine that answers by hand: another question in the address, and an engine that fails. */
import { describe, expect, test, vi } from 'vitest';
import { flushSync, type Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { EngineError } from '../../src/core/errors';
import type { Lang } from '../../src/core/model';
import en from '../../src/i18n/en';
import fr from '../../src/i18n/fr';
import { loadToolWords } from '../../src/i18n';
import { Router } from '../../src/state/router.svelte';
import type { Session } from '../../src/state/session.svelte';
import { capturePage } from '../../src/ui/dossier/capturepage';
import Console from '../../src/ui/pages/donnees/console/Console.svelte';
import Stage from './Stage.svelte';
import { faults, world } from './world';

interface Engine { fails: boolean | 'replaced'; readonly asked: string[] }

/** A session whose engine knows one table, and answers every question with one row. */
function sessionWith(engine: Engine): Partial<Session> {
  const ask = (query: { readonly name: string; readonly sql: string }): Promise<unknown[]> => {
    if (engine.fails) return Promise.reject(new EngineError(engine.fails === 'replaced' ? 'query-aborted' : 'engine-boot', 'no engine here'));
    switch (query.name) {
      case 'console/columns': return Promise.resolve([{ table_name: 'figure', column_name: 'value', data_type: 'DOUBLE' }]);
      case 'console/functions': return Promise.resolve([]);
      case 'question/columns': return Promise.resolve([{ name: 'n', type: 'BIGINT' }]);
      case 'question/plan': return Promise.resolve([{ explain_key: 'physical_plan', explain_value: '[]' }]);
      default: engine.asked.push(query.sql); return Promise.resolve([{ c0: '42' }]);
    }
  };
  return { start: () => Promise.resolve(), ask: ask as Session['ask'] };
}

const address = (params: Record<string, string>): string => `#/donnees?${new URLSearchParams({ vue: 'sql', ...params }).toString()}`;

async function show(params: Record<string, string>, { lang = 'fr' as Lang, fails = false as Engine['fails'] } = {}) {
  await loadToolWords();
  await page.viewport(1280, 900);
  const hash = address(params);
  location.hash = hash;
  const engine: Engine = { fails, asked: [] };
  const base = await world({ lang, hash });
  const session = Object.assign(base.session, sessionWith(engine));
  const router = new Router(window);
  const stop = router.listen();
  const { container, unmount } = await render(Stage, { props: { world: { ...base, session, router }, component: Console as Component<never>, props: { get params() { return router.route.params; } } } });
  return { node: container, engine, router, leave: async () => { stop(); await unmount(); } };
}

/** What a link does. */
async function follow(params: Record<string, string>): Promise<void> {
  const arrived = new Promise((resolve) => { addEventListener('popstate', resolve, { once: true }); });
  location.hash = address(params);
  await arrived;
  flushSync();
}

const editorOf = (node: HTMLElement): HTMLElement => node.querySelector('.editor')!.shadowRoot!.querySelector<HTMLElement>('.cm-content')!;
const textOf = (node: HTMLElement): string => [...editorOf(node).querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n');
const historyOf = (node: HTMLElement): string[] => [...node.querySelectorAll('[aria-labelledby=history] li')].map((one) => one.textContent.trim());

async function write(node: HTMLElement, text: string): Promise<void> {
  editorOf(node).focus();
  await userEvent.keyboard('{Control>}a{/Control}');
  await userEvent.keyboard(text);
}

describe('another question in the address while the console is open', () => {
  test('takes the place of the text, waits, and what the person wrote is in the history', async () => {
    const { node, engine, leave } = await show({ sql: 'SELECT 1' });
    await vi.waitFor(() => expect(textOf(node)).toBe('SELECT 1'));
    await write(node, 'SELECT mine');
    await follow({ sql: 'SELECT 2' });
    await vi.waitFor(() => expect(textOf(node)).toBe('SELECT 2'));
    expect(node.textContent).toContain(fr.console.linkedHelp);
    expect([engine.asked, historyOf(node)]).toEqual([[], ['SELECT mine']]);
    // Back: the question of the first link, not what became of it.
    const back = new Promise((resolve) => { addEventListener('popstate', resolve, { once: true }); });
    history.back();
    await back;
    await vi.waitFor(() => expect(textOf(node)).toBe('SELECT 1'));
    expect(historyOf(node)).toEqual(['SELECT mine']);
    await leave();
  });

  test('once run, it waits no more, and its own address changes nothing', async () => {
    const { node, engine, router, leave } = await show({ sql: 'SELECT 1' });
    await vi.waitFor(() => expect(textOf(node)).toBe('SELECT 1'));
    await write(node, 'SELECT 3');
    [...node.querySelectorAll('button')].find((one) => one.textContent === fr.console.run)!.click();
    await vi.waitFor(() => expect(historyOf(node)).toEqual(['SELECT 3']));
    expect([engine.asked.length, router.route.params.sql, textOf(node)]).toEqual([1, 'SELECT 3', 'SELECT 3']);
    expect(node.textContent).not.toContain(fr.console.linkedHelp);
    await leave();
  });

  test('an address without a question leaves the text of the person', async () => {
    const { node, leave } = await show({ sql: 'SELECT 1' });
    await vi.waitFor(() => expect(textOf(node)).toBe('SELECT 1'));
    await write(node, 'SELECT mine');
    await follow({});
    await vi.waitFor(() => expect(textOf(node)).toBe('SELECT mine'));
    await leave();
  });

  test('the SQL of a drawing comes with the condition that it shows', async () => {
    const { node, leave } = await show({});
    await follow({ de: 'chain_stages', ou: 'year = 2022' });
    await vi.waitFor(() => expect(node.textContent).toContain(fr.console.fromShown));
    expect(textOf(node)).toMatch(/^-- chain_stages: /);
    // The editor draws what is in view: the end is brought there.
    editorOf(node).focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await vi.waitFor(() => expect(textOf(node)).toMatch(/\n\) AS shown\nWHERE year = 2022$/));
    expect(await faults(node)).toEqual([]);
    await leave();
  });
});

describe('the tables of the model', () => {
  for (const lang of ['fr', 'en'] satisfies Lang[]) {
    test(`say that the engine failed, and are read when it is tried again (${lang})`, async () => {
      const words = lang === 'fr' ? fr : en;
      const said = vi.spyOn(console, 'error').mockImplementation(() => {});
      const { node, engine, leave } = await show({}, { lang, fails: true });
      const panel = node.querySelector('[aria-labelledby=schema]')!;
      await vi.waitFor(() => expect(panel.querySelector('[role=alert]')?.textContent).toContain(words.console.schema.failed.engine));
      expect(panel.textContent).not.toContain(words.shell.states.working);
      expect(await faults(node)).toEqual([]);
      engine.fails = false;
      // The descriptor is not what this test serves: its absence is told apart.
      [...panel.querySelectorAll('button')].find((one) => one.textContent === words.shell.states.retry)!.click();
      await vi.waitFor(() => expect(panel.textContent).toMatch(/figure|files/));
      expect(said).toHaveBeenCalled();
      said.mockRestore();
      await leave();
    });
  }

  test('say nothing of a reading that another one replaces', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { node, leave } = await show({}, { fails: 'replaced' });
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    expect(node.querySelector('[aria-labelledby=schema] [role=alert]')).toBeNull();
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
    await leave();
  });
});

describe('an answer that is kept', () => {
  test('is its question in an address, asked anew where it is shown, and named by its first comment', async () => {
    const { node, engine } = await show({ sql: 'SELECT 42 AS n' });
    await userEvent.click(page.getByRole('button', { name: fr.console.run, exact: true }));
    await expect.poll(() => node.querySelector('[data-keep]')).not.toBeNull();
    const sql = '-- Combien en tout\nSELECT 42 AS n -- ici';
    const around = await world({ lang: 'fr' });
    const before = engine.asked.length;
    const place = { ...around, session: Object.assign(around.session, sessionWith(engine)) };
    const { sections } = await capturePage(address({ sql }), { frames: new Set(), sections: new Set(['reponse']) }, place);
    expect(engine.asked).toHaveLength(before + 1);
    expect(sections.get('reponse')).toMatchObject({
      title: 'Combien en tout', table: { columns: [{ label: 'n', align: 'right' }], rows: [{ c0: '42' }] }, rest: 0,
      paragraphs: [{ title: fr.console.answer.question, text: sql }],
    });
  });

  test('that the engine refuses says so', async () => {
    const around = await world({ lang: 'en' });
    const place = { ...around, session: Object.assign(around.session, sessionWith({ fails: true, asked: [] })) };
    const { sections } = await capturePage(address({ sql: 'SELECT 1' }), { frames: new Set(), sections: new Set(['reponse']) }, place);
    expect(sections.get('reponse')).toMatchObject({ title: en.console.answer.caption, table: null });
    expect(sections.get('reponse')!.paragraphs.length).toBe(2);
  });
});
