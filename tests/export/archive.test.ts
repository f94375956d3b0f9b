/** The data package of a dossier: valid, complete, and enough for somebody else to find the same findings to the letter. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run';
import { openPack, readPack } from '../../src/cli/pack';
import { importShipped } from '../../src/cli/shipped';
import type { DataPackage } from '../../src/core/datapackage';
import { applyDecisions, type Decision } from '../../src/core/decision';
import type { ImportedDataset } from '../../src/core/mapping/types';
import type { Dossier, Item } from '../../src/core/dossier/model';
import type { Finding } from '../../src/core/model';
import type { Rule } from '../../src/core/rule';
import { validatePackage } from '../../src/core/validate';
import type { Engine } from '../../src/db/engine';
import { applyImports } from '../../src/db/imports';
import { toArchive, type ArchiveInput } from '../../src/export/archive';
import { toCsv } from '../../src/export/csv';
import type { Exhibit, ResolvedDossier } from '../../src/export/exhibit';
import { findingsTable } from '../../src/export/findings';
import type { ProvenanceFigure } from '../../src/export/provenance';
import { parseDelimited } from '../../src/ingest/delimited';
import { joinedFiles } from '../../src/ingest/joined';
import { openFile } from '../../src/ingest/open';
import figureCards from '../../src/sql/pages/figure_cards';
import { concordance } from '../cli/terminal';

const pack = readPack();
const RULE: Rule = {
  slug: 'trop-rond', severity: 'information', title: { fr: 'Trop rond', en: 'Too round' }, rule: { fr: 'Un multiple de mille.', en: 'A multiple of a thousand.' },
  sentence: { fr: '{values}', en: '{values}' }, argument: { fr: 'Un ordre de grandeur.', en: 'An order of magnitude.' }, sql: 'SELECT observation_id FROM figure WHERE value % 1000 = 0',
};

let engine: Engine;
let folder: string;
let published: { readonly findings: readonly Finding[]; readonly figures: ReadonlyMap<string, ProvenanceFigure> };
let unodc: ImportedDataset;
let decision: Decision;

const read = async () => ({
  findings: (await runChecks(engine)).findings,
  figures: new Map((await engine.query(figureCards)).map((figure) => [figure.observation_id, figure])),
});

const exhibit = (finding: Finding): Exhibit => ({
  id: finding.finding_id, kind: 'finding', lang: 'fr', kicker: '', headline: finding.headline.fr, subtitle: finding.sentence.fr, commentary: '=cmd|x', notes: 'à ne dire qu’à voix basse',
  value: null, chart: null, table: null, paragraphs: [], note: '', sources: [], observations: finding.inputs.map(({ observation_id }) => observation_id), address: `https://concordance.example/#/incoherences/${finding.finding_id}`, published: true,
});

const dossierOf = (findings: readonly Finding[]): ResolvedDossier => ({
  lang: 'fr', title: 'Réunion du 15', organisation: 'Collectif', date: '15 décembre 2026', logo: null, edition: 'Concordance 1.0.0', licence: 'Licence Ouverte 2.0.',
  exhibits: [...new Set(findings.map(({ flag }) => flag))].map((flag) => exhibit(findings.find((finding) => finding.flag === flag)!)), lost: [],
});

/** The same as it is kept: an item a finding. */
const keptOf = (findings: readonly Finding[]): Dossier => ({
  cover: { title: 'Réunion du 15', organisation: 'Collectif', date: '2026-12-15', logo: null },
  items: dossierOf(findings).exhibits.map(({ id, commentary, notes }) => ({ id, reference: { kind: 'finding', finding: id }, headline: '', commentary, notes })),
});

const inputOf = (more: Partial<ArchiveInput> = {}): ArchiveInput => ({
  dossier: dossierOf(published.findings), kept: keptOf(published.findings), descriptor: pack.descriptor, files: pack.files, decisions: [], rules: [], datasets: [], withheld: 0, created: '2026-11-21T10:00:00Z',
  evidence: { ...published, standings: new Map() }, ...more,
});

/** Unzipped on the disk, as a person does. */
function unzipped(name: string, bytes: Uint8Array): { readonly place: string; readonly files: ReadonlyMap<string, string> } {
  const files = new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  const place = join(folder, name);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  return { place, files };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordance-archive-'));
  engine = await openPack();
  published = await read();
  unodc = await importShipped('dataset_unodc_france');
  const [first] = published.findings;
  decision = { finding_id: first!.finding_id, ruleid: first!.ruleid, reason: 'explained-by-definition', comment: '=1+1, dit-on', citation: 'note 3', decided_on: '2026-11-20', decided_by: 'moi', inputs: first!.inputs.map(({ observation_id }) => ({ observation_id, stated: '' })) };
}, 300_000);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

it('holds what a statistician needs: the findings of the archive are found again, to the letter, with the decision taken', async () => {
  const { standings } = applyDecisions(published.findings, [decision]);
  const { place, files } = unzipped('published', toArchive(inputOf({ decisions: [decision], evidence: { ...published, standings } })));
  const ran = await concordance('check', place, '--format', 'csv');
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  expect(ran.stdout).toBe(files.get('findings.csv'));
  expect(files.get('findings.csv')).toContain('explained-by-definition');
  expect(files.get('decisions.csv')).toContain("\"'=1+1, dit-on\"");
  // Each figure of each item leads to its line.
  const [items, figures, observations] = ['dossier_items.csv', 'dossier_figures.csv', 'observations.csv'].map((path) => parseDelimited(files.get(path)!));
  expect(items!.rows.length).toBeGreaterThan(15);
  expect(items!.rows[0]![items!.header.indexOf('commentary')]).toBe("'=cmd|x");
  const known = new Set(observations!.rows.map((row) => row[observations!.header.indexOf('observation_id')]));
  expect(figures!.rows.length).toBeGreaterThan(40);
  expect(figures!.rows.filter((row) => !known.has(row[figures!.header.indexOf('observation_id')]))).toEqual([]);
  expect(files.get('README.md')).toContain(`${published.findings.length} constats`);
  expect([...files.values()].join('')).not.toContain('voix basse');
}, 300_000);

it('is a data package: its descriptor names every table, with a schema that every line fits', async () => {
  const bytes = toArchive(inputOf());
  const { files } = unzipped('valid', bytes);
  const descriptor = JSON.parse(files.get('datapackage.json')!) as DataPackage & { readonly $schema: string; readonly profile?: string };
  expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
  expect(descriptor.licenses!.length).toBeGreaterThan(0);
  expect(descriptor.resources.map(({ path }) => path).filter((path) => !files.has(path))).toEqual([]);
  expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(descriptor.resources.length);
  for (const { name, path, schema } of descriptor.resources) {
    expect(name).toMatch(/^[a-z0-9._-]+$/);
    expect(path).not.toMatch(/^\/|\.\.|:/);
    for (const field of schema.fields) expect(field.type).toMatch(/^(string|number|integer|boolean|date|list|any)$/);
  }
  expect([...files.keys()].filter((path) => path.endsWith('.csv') && !descriptor.resources.some((resource) => resource.path === path))).toEqual([]);
  const tables = new Map(descriptor.resources.map(({ path }) => [path, parseDelimited(files.get(path)!)]));
  // The one fault that the pack declares in its own list of corrections, and no other.
  const corrected = parseDelimited(files.get('corrections.csv')!).rows.map((row) => row[1]);
  expect(validatePackage(descriptor, tables).filter(({ file }) => !corrected.includes(file))).toEqual([]);
  // And as a file of a person, by the road of any other data package.
  const opened = await openFile({ name: 'dossier.zip', bytes });
  expect([opened.package?.descriptor.name, opened.package?.descriptor.resources.length]).toEqual(['concordance-dossier', descriptor.resources.length]);
});

describe('a file of the person', () => {
  it('travels when the person says so: the findings made with it are found again', async () => {
    await applyImports(engine, [unodc]);
    const joined = await read();
    await applyImports(engine, []);
    const files = joinedFiles(pack.descriptor, pack.files, [unodc], {});
    const { place, files: inside } = unzipped('joined', toArchive(inputOf({ files, datasets: [unodc], evidence: { ...joined, standings: new Map() } })));
    expect(joined.findings.length).not.toBe(published.findings.length);
    const ran = await concordance('check', place, '--format', 'csv');
    expect(ran.stdout).toBe(inside.get('findings.csv'));
    expect(JSON.parse(inside.get(`imported/${unodc.dataset_id}.mapping.json`)!)).toEqual(unodc.mapping);
    const observations = parseDelimited(inside.get('observations.csv')!);
    expect(observations.rows.length).toBeGreaterThan(parseDelimited(pack.files.get('observations.csv')!).rows.length + 400);
    expect(new Set(observations.rows.map((row) => row[0])).size).toBe(observations.rows.length);
  }, 300_000);
  it('stays otherwise: none of its figures, names or words is in the archive, which says so', () => {
    const mine = unodc.applied.observations[0]!.observation_id;
    const [finding, gone] = published.findings as [Finding, Finding];
    const secret = 'chiffre secret 4217';
    const items: readonly (Item & Pick<Exhibit, 'observations' | 'subtitle'>)[] = [
      { id: 'a', reference: { kind: 'finding', finding: finding.finding_id }, headline: 'Mon titre', commentary: 'Mon mot', notes: secret, observations: [finding.inputs[0]!.observation_id], subtitle: finding.sentence.fr },
      // Rests on a figure that stays.
      { id: 'b', reference: { kind: 'figure', observations: [mine] }, headline: secret, commentary: secret, notes: '', observations: [mine], subtitle: secret },
      // Reads otherwise without it, or is not found without it.
      { id: 'c', reference: { kind: 'finding', finding: gone.finding_id }, headline: '', commentary: secret, notes: '', observations: [], subtitle: secret },
      { id: 'd', reference: { kind: 'finding', finding: 'n-mine' }, headline: '', commentary: secret, notes: '', observations: [], subtitle: secret },
      // May count it without naming it.
      { id: 'e', reference: { kind: 'chart', address: '#/concordance', figure: 'x' }, headline: '', commentary: 'Voir ici', notes: '', observations: [finding.inputs[0]!.observation_id], subtitle: secret },
      { id: 'f', reference: { kind: 'section', address: '#/acteurs', section: 'y' }, headline: 'À moi', commentary: '', notes: '', observations: [], subtitle: secret },
    ];
    const whole = dossierOf([]);
    const dossier = {
      ...whole, lost: [{ id: 'l', kind: 'figure' as const, headline: secret, commentary: '', notes: '' }],
      exhibits: items.map(({ id, reference, headline, commentary, notes, observations, subtitle }) => ({
        ...exhibit(finding), id, kind: reference.kind, headline: headline || `Titre ${id} ${secret}`.replace(id === 'a' ? secret : '', ''), commentary, notes, observations, subtitle, kicker: secret.replace(id === 'a' ? secret : '', ''), note: id === 'a' ? '' : secret,
      })),
    };
    const kept: Dossier = {
      ...keptOf([]), items: [...items.map(({ id, reference, headline, commentary, notes }) => ({ id, reference, headline, commentary, notes })),
        { id: 'l', reference: { kind: 'figure', observations: [mine] }, headline: secret, commentary: '', notes: '' }],
    };
    const { files } = unzipped('withheld', toArchive(inputOf({ dossier, kept, withheld: 1 })));
    for (const said of [mine, secret, 'n-mine']) expect([...files].filter(([, text]) => text.includes(said)).map(([path]) => path)).toEqual([]);
    const { header, rows } = parseDelimited(files.get('dossier_items.csv')!);
    expect(rows.map((row) => [row[header.indexOf('headline')], row[header.indexOf('commentary')]])).toEqual([['Mon titre', 'Mon mot'], ['', 'Voir ici'], ['À moi', '']]);
    expect((JSON.parse(files.get('dossier.json')!) as { readonly items: readonly Item[] }).items.map(({ id }) => id)).toEqual(['a', 'e', 'f']);
    expect(parseDelimited(files.get('dossier_figures.csv')!).rows).toHaveLength(2);
    expect(files.get('README.md')).toContain('Un fichier apporté par l’auteur');
  });
});

it('an own rule travels as its two files, and what it finds stands apart', () => {
  const own: Finding = { ...published.findings[0]!, flag: 'X-trop-rond', ruleid: 'X-trop-rond.own', finding_id: 'n0000000000' };
  const { files } = unzipped('rules', toArchive(inputOf({ rules: [RULE], evidence: { ...published, findings: [...published.findings, own], standings: new Map() } })));
  expect(files.get('rules/trop-rond/check.sql')).toBe(`${RULE.sql}\n`);
  expect(JSON.parse(files.get('rules/trop-rond/rule.json')!)).toMatchObject({ slug: 'trop-rond', severity: 'information' });
  expect(parseDelimited(files.get('rules/findings.csv')!).rows).toHaveLength(1);
  expect(files.get('findings.csv')).toBe(toCsv(findingsTable(published.findings, new Map()), 'open'));
});

it('an added line that looks like a formula is disarmed, and a line of the pack is left to the letter', () => {
  const files = joinedFiles(pack.descriptor, pack.files, [], { indicator: [{ indicator: 'own', theme: 'psp', label_fr: '=1+1', label_en: 'a "quoted", word', unit: 'persons', kind: 'flow' }] });
  const before = pack.files.get('indicators.csv')!;
  const after = files.get('indicators.csv')!;
  expect(after.startsWith(before.replace(/\r?\n$/, ''))).toBe(true);
  const { header, rows } = parseDelimited(after);
  expect(Object.fromEntries(header.map((name, i) => [name, rows.at(-1)![i]]))).toMatchObject({ indicator: 'own', label_fr: "'=1+1", label_en: 'a "quoted", word' });
  // The same key again adds nothing.
  expect(joinedFiles(pack.descriptor, files, [], { indicator: [{ indicator: 'own' }] }).get('indicators.csv')).toBe(after);
});
