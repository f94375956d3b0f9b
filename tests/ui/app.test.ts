/** The frame of the application: menu, language, theme, titles, focus and scroll between pages, what failures leave. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import App from '../../src/ui/App.svelte';
import { faults, world } from './world';

vi.mock('../../src/ui/pages', async () => {
  const { default: Plain } = await import('./pages/Plain.svelte');
  const { default: Broken } = await import('./pages/Broken.svelte');
  const plain = (label: string, group?: string) => ({ label, group, load: () => Promise.resolve(Plain) });
  return {
    PAGE: {
      '': { label: 'constat', load: () => Plain },
      'ecarts/victimes-titres': plain('permits', 'gaps'),
      'ecarts/parcours': plain('pathways', 'gaps'),
      'ecarts/hebergement': { label: 'shelter', group: 'gaps', load: () => Promise.reject(new Error('not found')) },
      incoherences: plain('findings'),
      sources: plain('sources', 'sources'),
      methode: { label: 'method', load: () => Promise.resolve(Broken) },
    },
  };
});

async function show(options: Parameters<typeof world>[0] = {}) {
  const place = await world(options);
  const stop = place.router.listen();
  const { container } = await render(App, { props: place });
  return { ...place, container, stop };
}

const title = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

beforeEach(async () => {
  await page.viewport(1280, 800);
  delete document.documentElement.dataset.theme;
});

describe('the frame', () => {
  test('names the page in the menu and the title, in the language of the document', async () => {
    const { container, preferences } = await show({ hash: '#/sources' });
    await expect.element(title('Page sources')).toBeInTheDocument();
    expect(document.title).toBe('Documents · Concordance');
    expect(document.documentElement.lang).toBe('fr');
    await expect.element(page.getByRole('link', { name: 'Sources' })).toHaveAttribute('aria-current', 'page');
    expect(await faults(container)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(() => preferences.lang).toBe('en');
    await expect.poll(() => document.documentElement.lang).toBe('en');
    await expect.element(page.getByRole('link', { name: 'Inconsistencies' })).toBeInTheDocument();
  });
  test('changes theme, and stays clean for axe', async () => {
    const { container } = await show();
    await page.getByRole('button', { name: 'Sombre' }).click();
    await expect.poll(() => document.documentElement.dataset.theme).toBe('dark');
    expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(20, 23, 26)');
    expect(await faults(container)).toEqual([]);
    await page.getByRole('button', { name: 'Clair' }).click();
    await expect.poll(() => getComputedStyle(document.body).backgroundColor).toBe('rgb(255, 255, 255)');
  });
  test('says the date and version of the data, and what the engine does', async () => {
    await show();
    const footer = page.getByRole('contentinfo');
    await expect.element(footer).toHaveTextContent(/Document le plus récent\s: 1er\sjanvier 2021/);
    await expect.element(footer).toHaveTextContent('version 1.2.3');
    await expect.element(footer).toHaveTextContent('Rien ne quitte cette machine');
    await expect.element(footer).toHaveTextContent('n’a pas encore démarré');
  });
  test('leads past the menu with one key', async () => {
    await show();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.tagName).toBe('MAIN');
  });
  test('folds the menu on a telephone', async () => {
    await page.viewport(360, 700);
    await show();
    await expect.element(page.getByRole('link', { name: 'Sources' })).not.toBeInTheDocument();
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.click();
    await expect.element(menu).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard('{Escape}');
    await expect.element(menu).toHaveAttribute('aria-expanded', 'false');
    await menu.click();
    await page.getByRole('link', { name: 'Sources' }).click();
    await expect.element(title('Page sources')).toBeInTheDocument();
    await expect.element(menu).toHaveAttribute('aria-expanded', 'false');
    expect(document.documentElement.scrollWidth).toBe(360);
  });
});

describe('the groups of the menu', () => {
  const gaps = page.getByRole('button', { name: 'Écarts' });
  const pathways = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Parcours de sortie' });

  test('a list opens and closes by keyboard, and follows its button in the order of the tab key', async () => {
    const { container } = await show();
    await expect.element(pathways).not.toBeInTheDocument();
    (gaps.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(gaps).toHaveAttribute('aria-expanded', 'true');
    expect(await faults(container)).toEqual([]);
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(pathways).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(gaps).toHaveFocus();
    await expect.element(gaps).toHaveAttribute('aria-expanded', 'false');
  });
  test('closes when the focus leaves it', async () => {
    await show();
    await gaps.click();
    await expect.element(pathways).toBeInTheDocument();
    (page.getByRole('button', { name: 'Sombre' }).element() as HTMLElement).focus();
    await expect.element(pathways).not.toBeInTheDocument();
  });
  test('a group of one page is a link in its place, and a page of a group says where it stands', async () => {
    await show({ hash: '#/ecarts/parcours' });
    await expect.element(page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Sources' })).toHaveAttribute('href', '#/sources');
    await expect.element(page.getByRole('navigation', { name: 'Fil d’Ariane' })).toHaveTextContent(/Écarts\s*Parcours de sortie/);
  });
  test('an item says the list that it belongs to; the first page and pages alone say nothing', async () => {
    const { router, stop } = await show({ hash: '#/incoherences/f1' });
    const crumbs = page.getByRole('navigation', { name: 'Fil d’Ariane' });
    await expect.element(crumbs.getByRole('link', { name: 'Incohérences' })).toHaveAttribute('href', '#/incoherences');
    await expect.element(crumbs).toHaveTextContent('560 ou 643');
    router.go({ page: 'incoherences' });
    await expect.element(crumbs).not.toBeInTheDocument();
    stop();
  });
});

describe('from page to page', () => {
  test('the first page leaves the focus alone; the next takes it at its title, from the top', async () => {
    const { router, stop } = await show();
    await expect.element(title('Page constat')).toBeInTheDocument();
    expect(document.activeElement).toBe(document.body);
    window.scrollTo(0, 900);
    router.go({ page: 'sources', id: 'un document' });
    await expect.element(title('Page sources un document')).toHaveFocus();
    expect(window.scrollY).toBe(0);
    router.go({ page: 'sources', id: 'collectif-2022' });
    await expect.poll(() => document.title).toBe('Rencontre du 15 décembre · Documents · Concordance');
    router.go({ page: 'incoherences', id: 'f1' });
    await expect.poll(() => document.title).toBe('560 ou 643 · Incohérences · Concordance');
    history.go(-2);
    await expect.element(title('Page sources un document')).toHaveFocus();
    history.back();
    await expect.element(title('Page constat')).toHaveFocus();
    await expect.poll(() => window.scrollY).toBe(900);
    stop();
  });
  test('a filter neither moves the focus nor adds a step to the history', async () => {
    const { router, stop } = await show({ hash: '#/incoherences' });
    await expect.element(title('Page incoherences')).toBeInTheDocument();
    const steps = history.length;
    const button = page.getByRole('button', { name: 'English' });
    (button.element() as HTMLElement).focus();
    router.filter({ flag: 'F05', theme: '' });
    expect(location.hash).toBe('#/incoherences?flag=F05');
    expect(history.length).toBe(steps);
    await expect.element(button).toHaveFocus();
    router.filter({ flag: '' });
    expect(location.hash).toBe('#/incoherences');
    stop();
  });
});

describe('when something is not there', () => {
  test('an unknown address says so and leads home', async () => {
    await show({ hash: '#/nowhere' });
    await expect.element(title('Cette page n’existe pas')).toBeInTheDocument();
    await expect.element(page.getByRole('link', { name: 'Aller au constat' })).toHaveAttribute('href', '#/');
    expect(document.title).toBe('Cette page n’existe pas · Concordance');
  });
  test('data that do not answer leave a sentence and a way to try again', async () => {
    await show({ files: false });
    await expect.element(title('Les chiffres n’ont pas pu être lus')).toBeInTheDocument();
    await expect.element(page.getByRole('main').getByRole('button', { name: 'Réessayer' })).toBeInTheDocument();
  });
  test('a page with a fault, or that does not come, leaves the frame', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { router, stop } = await show({ hash: '#/methode' });
    await expect.element(title('Cette page n’a pas pu s’afficher')).toBeInTheDocument();
    expect(said).toHaveBeenCalledOnce();
    router.go({ page: 'sources' });
    await expect.element(title('Page sources')).toBeInTheDocument();
    router.go({ page: 'ecarts/hebergement' });
    await expect.element(title('Cette page n’a pas pu s’afficher')).toBeInTheDocument();
    said.mockRestore();
    stop();
  });
});

test('a link to a figure opens its source', async () => {
  const { router, stop } = await show({ hash: '#/?chiffre=o1' });
  await expect.element(page.getByRole('dialog')).toHaveTextContent('plus de 560');
  await page.getByRole('button', { name: 'Fermer' }).click();
  await expect.poll(() => router.route.params.chiffre).toBe(undefined);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  stop();
});
