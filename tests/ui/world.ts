/** A small world for component tests: a session with hand-written answers, an address, preferences, a chart. */
import '../../src/ui/styles/index.css';
import axe from 'axe-core';
import type { ChartSpec } from '../../src/charts/spec';
import type { Finding, Lang } from '../../src/core/model';
import type { Answer, Snapshot } from '../../src/core/snapshot';
import { Decisions } from '../../src/state/decisions.svelte';
import { browserHost, DossierStore } from '../../src/state/dossier.svelte';
import { Imports } from '../../src/state/imports.svelte';
import { browserShelf } from '../../src/state/keep';
import { Preferences } from '../../src/state/preferences.svelte';
import type { Ports } from '../../src/state/ports';
import { Router } from '../../src/state/router.svelte';
import { Session } from '../../src/state/session.svelte';

export interface World { readonly session: Session; readonly router: Router; readonly preferences: Preferences; readonly decisions: Decisions; readonly dossier: DossierStore; readonly imports: () => Promise<Imports> }

const CARD = {
  observation_id: 'o1', value_text: '560', value: 560, value_max: null, qualifier: '>', measure: 'count', unit: 'persons', kind: 'cumulative',
  period: '2017-04-01/2022-12-15', status: 'provisional', status_fr: 'Provisoire', status_en: 'Provisional',
  indicator_fr: 'Parcours engagés', indicator_en: 'Pathways started', scope_fr: 'Entrées dans un parcours', scope_en: 'Entries into a pathway',
  structure: null, area_fr: 'France', area_en: 'France', unit_fr: 'personnes', unit_en: 'persons', counted_fr: null, counted_en: null,
  base_kind: null, base_id: null, base_fr: null, base_en: null,
  source_id: 'collectif-2022', producer: 'Collectif', side: 'collective', title: 'Rencontre du 15 décembre', published: '2022-12-15',
  url: 'https://example.org/rencontre', locator: '§ 1.2.4', read_as: 'excerpt',
};

export const FINDING: Finding = {
  finding_id: 'f1', ruleid: 'F05.total', flag: 'F05', level: 2, severity: 'warning', outcome: '0', grade: 'C2', grade_field: 'kind', imbalance: 79, relative: 0.131,
  unit: 'persons', indicator: 'psp', theme: 'psp', area: 'FR', period: '2022', args: {}, explanations: [], also: [], told_by: null,
  headline: { fr: '560 ou 643', en: '560 or 643' },
  sentence: { fr: '560 au total, 643 pour une seule année', en: '560 in total, 643 in one year' },
  inputs: [{ role: 'total', observation_id: 'o1' }],
};

const answer = (...rows: readonly Record<string, unknown>[]): Answer => ({ columns: Object.keys(rows[0]!), rows: rows.map((row) => Object.values(row)) });

const SNAPSHOT: Snapshot = {
  pack: { name: 'test', version: '1.2.3' },
  answers: { data_date: answer({ latest: '2021-01-01' }) },
  findings: [FINDING],
  tallies: [],
};

const CATALOGUE: Snapshot = {
  ...SNAPSHOT,
  answers: {
    figure_cards: answer(CARD, { ...CARD, observation_id: 'o2', qualifier: '=', value: 643, value_text: '643', producer: 'Gouvernement', side: 'administration', read_as: 'full-text', url: 'javascript:alert(1)', published: null }),
  },
};

const offline = (): Promise<never> => Promise.reject(new Error('no engine here'));

/** `files: false` stands for a site whose data do not answer; `answers` join those of the catalogue. */
export async function world({ lang = 'fr' as Lang, hash = '#/', files = true, answers = {} as Snapshot['answers'] } = {}): Promise<World> {
  location.hash = hash;
  const ports: Ports = {
    fetchJson: (path) => (files ? Promise.resolve(path === 'catalogue.json' ? { ...CATALOGUE, answers: { ...CATALOGUE.answers, ...answers } } : SNAPSHOT) : offline()),
    fetchText: offline, fetchBytes: offline,
    live: offline,
  };
  const session = new Session(ports);
  await session.loadSnapshot();
  const preferences = new Preferences({ storage: null, languages: [lang], prefersDark: false, asked: null });
  const decisions = new Decisions({ session, storage: null, now: () => new Date(2026, 10, 21) });
  const added = new Imports({ session, ports, shelf: browserShelf(null) });
  return { session, router: new Router(window), preferences, decisions, dossier: new DossierStore(browserHost(null)), imports: () => Promise.resolve(added) };
}

/** Three marks of two figures; says in `data-size` what it was drawn for. */
export const chart: ChartSpec = {
  alt: '560 personnes puis 643',
  table: {
    caption: 'Personnes, au 1er janvier',
    columns: [{ key: 'year', label: 'Année' }, { key: 'value', label: 'Personnes' }],
    rows: [{ year: '2019', value: null }, { year: '2017', value: 2102 }, { year: '2018', value: -12.5 }],
  },
  draw({ width, narrow }) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 328 120');
    svg.dataset.size = `${width} ${narrow ? 'narrow' : 'wide'}`;
    for (const [i, ids] of ['o1', 'o2', 'o1 o2'].entries()) {
      const mark = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      const attributes = { 'data-observation': ids, 'data-label': `Chiffre ${i + 1}`, x: String(60 + i * 80), y: '50', width: '12', height: '12', fill: 'var(--adm)' };
      for (const [name, value] of Object.entries(attributes)) mark.setAttribute(name, value);
      svg.append(mark);
    }
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.textContent = '643';
    svg.append(text);
    return svg;
  },
};

/** What axe finds wrong, in short; the page as a whole is judged by the end-to-end tests. */
export async function faults(node: Element): Promise<string[]> {
  const { violations } = await axe.run(node, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
