/** What a dossier points at, resolved against a small world: pages out of sight, figures, findings, what is lost. */
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Dossier, Item, Reference } from '../../../src/core/dossier/model';
import type { ImportedDataset } from '../../../src/core/mapping/types';
import type { Snapshot } from '../../../src/core/snapshot';
import { Decisions } from '../../../src/state/decisions.svelte';
import { Session } from '../../../src/state/session.svelte';
import { capturePage } from '../../../src/ui/dossier/capturepage';
import { readPart } from '../../../src/ui/dossier/readpart';
import { resolveDossier } from '../../../src/ui/dossier/resolve';
import { PAGE } from '../../../src/ui/pages';
import { CATALOGUE, INVERSION } from '../../fixtures/evidence';
import Stage from '../Stage.svelte';
import Broken from '../pages/Broken.svelte';
import { world, type World } from '../world';
import Faulty from './Faulty.svelte';
import Headlines from './Headlines.svelte';

const item = (id: string, reference: Reference, words: Partial<Item> = {}): Item => ({ id, reference, headline: '', commentary: '', notes: '', ...words });
const dossier = (...items: Item[]): Dossier => ({ cover: { title: 'Réunion', organisation: '', date: '2026-12-01', logo: null }, items });
const DRAWING: Reference = { kind: 'chart', address: '#/incoherences/n564', figure: 'n564' };

/** The small world of evidence: 564 in all, 643 in one year. */
async function evidence(lang: 'fr' | 'en' = 'fr'): Promise<World> {
  const around = await world({ lang });
  const offline = (): Promise<never> => Promise.reject(new Error('no engine here'));
  const catalogue: Snapshot = CATALOGUE;
  const session = new Session({ fetchJson: () => Promise.resolve(catalogue), fetchText: offline, fetchBytes: offline, live: offline });
  await session.loadSnapshot();
  await session.loadCatalogue();
  return { ...around, session, decisions: new Decisions({ session, storage: null, now: () => new Date(2026, 10, 21) }) };
}

describe('resolving', () => {
  test('figures, findings, drawings and parts; what is not here is lost with the words around it', async () => {
    const resolved = await resolveDossier(dossier(
      item('a', { kind: 'figure', observations: ['o643'] }, { commentary: 'À dire' }),
      item('b', { kind: 'finding', finding: 'n564' }, { headline: 'Deux comptes' }),
      item('c', DRAWING),
      item('d', { kind: 'figure', observations: ['o643', 'gone'] }),
      item('e', { kind: 'chart', address: '#/incoherences/n564', figure: 'nowhere' }, { notes: 'pour moi' }),
      item('f', { kind: 'section', address: '#/methode', section: 'grades' }),
      item('g', { kind: 'section', address: '#/nulle-part', section: 'x' }),
      item('h', { kind: 'commitment', commitment: 'none' }),
    ), await evidence(), 400);
    expect(resolved.exhibits.map(({ id, kind }) => [id, kind])).toEqual([['a', 'figure'], ['b', 'finding'], ['c', 'chart'], ['f', 'section']]);
    expect(resolved.lost.map(({ id, notes }) => [id, notes])).toEqual([['d', ''], ['e', 'pour moi'], ['g', ''], ['h', '']]);
    const [figure, finding, drawing] = resolved.exhibits;
    expect(figure).toMatchObject({ commentary: 'À dire', headline: '643\u00A0personnes\u202F: personnes engagées', value: { text: '643' }, published: true });
    expect(figure!.address).toMatch(/#\/sources\/nossenateurs-2837385\?chiffre=o643&lang=fr$/);
    expect(finding).toMatchObject({ headline: 'Deux comptes', subtitle: INVERSION.sentence.fr, observations: ['o643', 'o564'] });
    expect(finding!.paragraphs.map(({ title }) => title)).toEqual(['Le meilleur argument contraire', 'Causes appuyées par les données', 'Causes possibles', 'Causes exclues par les données', 'La règle']);
    expect(finding!.sources.map(({ values }) => values)).toEqual([['643'], ['564']]);
    expect(finding!.table!.rows.map(({ value }) => value)).toEqual(['643', '564']);
    expect(drawing!.observations).toEqual(['o643', 'o564']);
    expect(drawing!.sources.map(({ source_id }) => source_id)).toEqual(['nossenateurs-2837385', 'senat-qe-2025-04566']);
    expect(resolved).toMatchObject({ lang: 'fr', title: 'Réunion', date: '1er\u00A0décembre 2026' });
  });

  test('a total added up in a file of the person is no published figure, and nothing that cites their document is', async () => {
    const own = (sums: readonly string[], source_id: string | null) => ({ applied: { observations: [], sums: sums.map((observation_id) => ({ observation_id })), source: source_id && { source_id } } }) as unknown as ImportedDataset;
    const published = async (added: ImportedDataset) => {
      const around = await evidence();
      await around.session.useImports([added]);
      const { exhibits } = await resolveDossier(dossier(item('a', { kind: 'figure', observations: ['o643'] }), item('b', { kind: 'finding', finding: 'n564' }), item('c', DRAWING)), around, 400);
      return exhibits.map((exhibit) => exhibit.published);
    };
    expect(await published(own(['o643'], null))).toEqual([false, false, false]);
    expect(await published(own(['other'], 'nossenateurs-2837385'))).toEqual([true, true, false]);
    expect(await published(own(['other'], 'mine'))).toEqual([true, true, true]);
  });

  test('a page is mounted once for all that is asked of it, and taken away', async () => {
    const around = await evidence();
    const load = vi.spyOn(PAGE.incoherences, 'load');
    const before = document.querySelectorAll('*').length;
    await resolveDossier(dossier(item('a', DRAWING), item('b', { ...DRAWING, figure: 'other' })), around, 200);
    expect(load).toHaveBeenCalledTimes(1);
    expect(document.querySelectorAll('body *').length).toBeLessThanOrEqual(before);
    load.mockRestore();
  });

  test('a page that fails gives nothing, at once', async () => {
    const load = vi.spyOn(PAGE.europe, 'load').mockReturnValue(Broken as never);
    const started = performance.now();
    const { frames } = await capturePage('#/europe', { frames: new Set(['x']), sections: new Set() }, await evidence(), 20_000);
    expect(frames.size).toBe(0);
    expect(performance.now() - started).toBeLessThan(5000);
    load.mockRestore();
  });

  test('a page that cannot be loaded, and a drawing that fails, are lost alone', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const load = vi.spyOn(PAGE.europe, 'load').mockImplementation(() => Promise.reject(new Error('no such script')));
    const faulty = vi.spyOn(PAGE.chaine, 'load').mockReturnValue(Faulty as never);
    const { exhibits, lost } = await resolveDossier(dossier(
      item('a', { kind: 'chart', address: '#/europe', figure: 'x' }), item('b', { kind: 'figure', observations: ['o643'] }),
      item('c', { kind: 'chart', address: '#/chaine', figure: 'good' }), item('d', { kind: 'chart', address: '#/chaine', figure: 'bad' }),
    ), await evidence(), 400);
    expect(exhibits.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(lost.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(said).toHaveBeenCalled();
    faulty.mockRestore();
    load.mockRestore();
    said.mockRestore();
  });

  test('what is captured does not move the address', async () => {
    const around = await evidence();
    const before = location.hash;
    await capturePage('#/incoherences/n564?flag=F05', { frames: new Set(['n564']), sections: new Set() }, around, 400);
    expect(location.hash).toBe(before);
    expect(around.router.route.page).toBe('');
  });
});

test('what is inside follows the things kept, the words of the person, the decisions and the language', async () => {
  const around = await evidence();
  const { container } = await render(Stage, { props: { world: around, component: Headlines as never, props: {} } });
  const said = () => container.querySelector('p')!.textContent;
  const read = () => expect.poll(() => container.querySelector('p')!.dataset.working).toBe('false');
  await read();
  expect(said()).toBe('');
  const id = around.dossier.add({ kind: 'finding', finding: 'n564' });
  await expect.poll(said).toBe('564 personnes au total, mais 643 pour 2022 (5)');
  around.dossier.edit(id, { headline: 'À moi' });
  await expect.poll(said).toBe('À moi (5)');
  around.decisions.close(INVERSION, { reason: 'explained-by-definition', comment: '', citation: 'p. 3', decided_by: '' });
  await expect.poll(said).toBe('À moi (6)');
  around.dossier.edit(id, { headline: '' });
  around.preferences.lang = 'en';
  await expect.poll(said).toBe('564 persons in total, but 643 for 2022 (6)');
  around.dossier.add({ kind: 'figure', observations: ['gone'] });
  await expect.poll(said).toBe('564 persons in total, but 643 for 2022 (6) | lost i2');
  around.dossier.remove(id);
  await expect.poll(said).toBe('lost i2');
  await read();
});

describe('a part of a page in words', () => {
  const part = (html: string) => {
    const node = document.createElement('section');
    node.innerHTML = html;
    return readPart(node);
  };

  test('takes headings, paragraphs, items, pairs and tables; leaves what is only for the screen', () => {
    const read = part(`<span class="keep"><button>Garder</button></span><h2>Ce qui manque</h2><p class="subtitle">Pas non publié.</p>
      <p>Un mot <b>fort</b>, <a href="#/sources/s1">un document</a>.</p><h3>Plus bas</h3><ul><li>un</li><li>deux</li></ul>
      <dl><div><dt>Quoi</dt><dd>Tout</dd></div></dl><div class="screen-only"><p>caché</p></div><svg><text>dessin</text></svg>
      <table><thead><tr><th>Année</th><th class="right">Valeur</th></tr></thead><tbody><tr><th>2017</th><td class="right"><a href="#/?chiffre=o1,o2">plus de 560</a></td></tr></tbody></table>
      <a href="#/incoherences/f1">un constat</a>`);
    expect(read).toEqual({
      title: 'Ce qui manque', subtitle: 'Pas non publié.',
      paragraphs: [
        { title: '', text: 'Un mot fort, un document.' }, { title: 'Plus bas', text: 'un' }, { title: '', text: 'deux' }, { title: 'Quoi', text: 'Tout' }, { title: '', text: 'un constat' },
      ],
      table: {
        caption: 'Ce qui manque', columns: [{ key: 'c0', label: 'Année', align: 'left' }, { key: 'c1', label: 'Valeur', align: 'right' }],
        rows: [{ c0: '2017', c1: 'plus de 560' }],
      },
      rest: 0, observations: ['o1', 'o2'], findings: ['f1'], documents: ['s1'],
    });
  });

  test('takes the title of the page when it is inside, and the figures of cells; not what leads back', () => {
    expect(part('<header class="page-head"><p class="kicker"><a href="#/sources">Sources</a></p><h1>Un avis</h1></header><h2>Lecture</h2><p>En extrait.</p><table><tbody><tr><td data-figures="o1 o2">diffère</td></tr></tbody></table>'))
      .toMatchObject({ title: 'Un avis', paragraphs: [{ title: 'Lecture', text: 'En extrait.' }], observations: ['o1', 'o2'] });
  });

  test('two numbers beside each other are never one, and spaces inside a number stay', () => {
    expect(part('<h2>T</h2><ul><li><span>2015</span> <a href="#/">1\u202F439</a></li></ul>').paragraphs).toEqual([{ title: '', text: '2015 · 1\u202F439' }]);
    expect(part('<h2>T</h2><ul><li><div>2015</div><div>1\u202F439</div></li></ul>').paragraphs).toEqual([{ title: '', text: '2015 · 1\u202F439' }]);
    expect(part('<h2>T</h2><p>1<sup>er</sup> janvier</p>').paragraphs).toEqual([{ title: '', text: '1er janvier' }]);
  });

  test('a blank cell says what it stands for, and a heading over several columns stands over each', () => {
    const { table } = part('<h2>T</h2><table><thead><tr><td></td><th colspan="2">Forme</th></tr><tr><th>Aide</th><th>travail</th><th>organes</th></tr></thead><tbody><tr><th>hébergement</th><td>2</td><td><span class="sr">aucun</span></td></tr></tbody></table>');
    expect(table!.columns.map(({ label }) => label)).toEqual(['Aide', 'Forme · travail', 'Forme · organes']);
    expect(table!.rows).toEqual([{ c0: 'hébergement', c1: '2', c2: 'aucun' }]);
  });

  test('numbers are on the right of their column, whatever spans columns over them', () => {
    const { table } = part('<h2>T</h2><table><tbody><tr><th>a</th><td>b</td><td class="right">1</td></tr><tr><th colspan="2">somme</th><td class="right">2</td></tr></tbody></table>');
    expect(table!.columns.map(({ align }) => align)).toEqual(['left', 'left', 'right']);
  });

  test('lists whose items name their parts are one table, with the group of each and how many are not listed', () => {
    const read = part(`<h2>T</h2><p>3 constats</p><h4>Un plan</h4><ul>
        <li><article><div data-column="severity"><svg></svg>Erreur</div><p><a data-column="finding" href="#/incoherences/f1">564, puis 643</a> <span class="screen-only">Garder</span></p><div data-column="grade">C4<span class="sr">, même grandeur</span></div></article></li>
        <li><article><div data-column="severity">Avertissement</div><p><a data-column="finding" href="#/incoherences/f2">27 ou 29</a></p><div data-column="grade"></div></article></li></ul>
      <details><summary><h3>Un autre</h3> <span>1 de plus</span></summary><ol><li><b class="number" data-column="gap">−79</b><span data-column="finding">un total</span></li></ol></details>
      <button class="screen-only" data-rest="12">Voir les 12 autres</button>`);
    expect(read.table).toEqual({
      caption: 'T',
      columns: [{ key: 'group', label: 'group', align: 'left' }, { key: 'severity', label: 'severity', align: 'left' }, { key: 'finding', label: 'finding', align: 'left' }, { key: 'grade', label: 'grade', align: 'left' }, { key: 'gap', label: 'gap', align: 'right' }],
      rows: [
        { group: 'Un plan', severity: 'Erreur', finding: '564, puis 643', grade: 'C4, même grandeur' },
        { group: 'Un plan', severity: 'Avertissement', finding: '27 ou 29', grade: '' }, { group: 'Un autre', gap: '−79', finding: 'un total' },
      ],
    });
    expect([read.paragraphs, read.rest, read.findings]).toEqual([[{ title: '', text: '3 constats' }], 12, ['f1', 'f2']]);
  });

  test('a term is a word, what follows a comma stays with it, and a question in SQL keeps its lines', () => {
    const read = part('<h2>T</h2><p><button class="term">Permis</button>, France<span popover>une définition</span></p><div><span class="title"><a href="#/">Rapport</a><span class="muted">, 2018</span></span></div><pre>-- tous\nSELECT 1</pre>');
    expect(read.paragraphs.map((one) => one.text)).toEqual(['Permis, France', 'Rapport, 2018', '-- tous\nSELECT 1']);
  });

  test('a second table is said row by row', () => {
    const table = (n: number) => `<table><tbody><tr><th>a${n}</th><td>b${n}</td></tr></tbody></table>`;
    expect(part(`<h2>T</h2>${table(1)}${table(2)}`)).toMatchObject({ table: { rows: [{ c0: 'a1', c1: 'b1' }] }, paragraphs: [{ title: '', text: 'a2 · b2' }] });
  });
});
