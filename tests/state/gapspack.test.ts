/** The sentences of the three gaps on the shipped pack, in both languages: every figure in them comes from a row. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../src/cli/pack';
import type { Lang } from '../../src/core/model';
import { isStatement, type Statement } from '../../src/core/statement';
import type { Engine } from '../../src/db/engine';
import { messages } from '../../src/i18n';
import { formatter } from '../../src/i18n/format';
import gapPathways from '../../src/sql/pages/gap_pathways';
import gapPermits from '../../src/sql/pages/gap_permits';
import gapPromises from '../../src/sql/pages/gap_promises';
import gapShelter from '../../src/sql/pages/gap_shelter';
import { pathwaysFacts, pathwaysView } from '../../src/ui/pages/gaps/pathways';
import { permitsFacts, permitsView } from '../../src/ui/pages/gaps/permits';
import type { Promised } from '../../src/ui/pages/gaps/promises';
import { shelterFacts, shelterView } from '../../src/ui/pages/gaps/shelter';
import type { GapView } from '../../src/ui/pages/gaps/view';

const words = (lang: Lang) => ({ lang, t: messages(lang), f: formatter(lang) });
/** Spaces of typography are of no matter here. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
const [fr, en] = [words('fr'), words('en')];

let engine: Engine;
let permits: Statement[];
let pathways: Statement[];
let shelter: Statement[];
let promises: Promised[];

beforeAll(async () => {
  engine = await openPack();
  permits = (await engine.query(gapPermits)).filter(isStatement);
  pathways = await engine.query(gapPathways);
  shelter = (await engine.query(gapShelter)).filter(isStatement);
  promises = (await engine.query(gapPromises)).filter((row) => row.drawing === 'shelter');
});
afterAll(() => engine.close());

describe('victims and permits', () => {
  it('states both ranges and the year after which no count was found', () => {
    expect(plain(permitsView(permits, fr)!.headline)).toBe('1 243 à 2 143 victimes enregistrées par an, selon l’année et le champ ; 36 à 67 titres de séjour par an jusqu’en 2014, et plus aucun nombre trouvé depuis');
    expect(permitsView(permits, en)!.headline.replaceAll('\u00A0', ' ')).toBe('1,243 to 2,143 victims recorded a year, depending on the year and the field; 36 to 67 residence permits a year until 2014, and no number found since');
  });
  it('says that the range spans two fields only when it does', () => {
    const one = permits.filter((row) => row.panel !== 'recorded' || row.scope_id === 'thb-and-exploitation');
    expect(plain(permitsView(one, fr)!.headline)).toMatch(/victimes enregistrées par an ; 36/);
    expect(permitsView(one, en)!.headline).toMatch(/victims recorded a year; 36/);
  });
  it('knows which documents disagree, which years are unclear, what is rounded and who spoke last', () => {
    expect(permitsFacts(permits)).toMatchObject({
      from: 2010, to: 2024, lastYear: 2014, unsplitYears: [2013, 2014], rounded: { row: { value: 2100, year: 2024 }, step: 100 },
      disagreement: { a: { value: 36, period: '2012' }, b: { value: 38, period: '2012' } },
    });
    const { contrary, note, last, ask } = permitsView(permits, fr)!;
    expect(plain(contrary.text)).toBe('2012 : un document donne 36 titres, un autre 38. Même titre, même année.');
    expect(plain(note)).toContain('Titres de 2013–2014 : le document ne dit pas s’il s’agit des seules premières délivrances. Victimes enregistrées en 2024 : 2 100, arrondi à la centaine.');
    expect(ask).toContain('depuis 2015');
    expect(plain(last)).toMatch(/^55 titres \(2014\), donné par .*Sénat/);
  });
});

describe('exit pathways', () => {
  it('sets the total of the seven years against the one year it contains', () => {
    expect(plain(pathwaysView(pathways, fr)!.headline)).toBe('564 personnes de 2016 à 2022, mais 643 pour la seule année 2022 : le total est plus petit que l’une de ses parties');
    expect(pathwaysFacts(pathways)).toMatchObject({ inversion: { excess: 79 } });
  });
  it('says that "plus de 560" of December 2022 allows for the 564 of January 2021', () => {
    expect(plain(pathwaysView(pathways, fr)!.note)).toContain(
      'Écrit le 15 décembre 2022, « plus de 560 » est compatible avec les 564 datés du 1er janvier 2021, 23 mois plus tôt.');
    expect(plain(pathwaysView(pathways, fr)!.argument)).toContain('564 est daté du 1er janvier 2021');
  });
  it('says that 395 is a stock here and a total there, and what was said of 2017', () => {
    const { note } = pathwaysView(pathways, fr)!;
    expect(plain(note)).toContain('395 est un état pour l’un (Haut Conseil à l’égalité, juin 2020), un total pour l’autre (Laurence Rossignol (Sénat), de 2017 à avril 2020).');
    expect(plain(note)).toContain('Pour 2017, les documents donnent 5, 27, 29 ou environ 50 personnes.');
  });
  it('gives the last stock as the most precise document dates it', () => {
    expect(pathwaysFacts(pathways)).toMatchObject({ lastStock: { value: 903, period: '2024-12-31' } });
  });
});

describe('shelter', () => {
  it('states the places of the network and the last year of admissions', () => {
    expect(plain(shelterView(shelter, promises, fr)!.headline)).toBe(
      '90 places protégées Ac.Sé en 2017, 102 en 2021 ; le nombre de victimes admises chaque année n’est plus trouvé après 2019');
  });
  it('keeps persons apart from places, and tells the one year with requests', () => {
    expect(shelterFacts(shelter)).toMatchObject({ occupied: { value: 128, unit: 'persons' }, demand: { requests: { value: 76 }, referrals: { value: 66 }, only: true } });
    expect(plain(shelterView(shelter, promises, fr)!.note)).toBe(
      '128, le 18 octobre 2024, compte des personnes prises en charge : montré à côté, jamais comparé aux places. En 2012, 76 demandes pour 66 orientations. C’est la seule année où la demande a été trouvée.');
  });
  it('shows the promise with what was found of it', () => {
    expect(plain(shelterView(shelter, promises, fr)!.contrary.text)).toMatch(
      /^Plan 2014–2016, mesure 7 : places d’hébergement dédiées et adaptées.* Constat \(Collectif, 9 mars 2017\) : pas de places créées identifiées/);
    expect(plain(shelterView(shelter, promises, fr)!.argument)).toContain('En 2017, 1 600 places');
  });
});

it('a pack without these figures has nothing to state', () => {
  expect([permitsView([], fr), pathwaysView([], fr), shelterView([], [], fr)]).toEqual([null, null, null]);
});

it('no sentence is left unfinished, in either language', () => {
  const views = [fr, en].flatMap((lang) => [permitsView(permits, lang)!, pathwaysView(pathways, lang)!, shelterView(shelter, promises, lang)!]);
  const said = views.flatMap((view: GapView) => [view.headline, view.subtitle, view.note, view.contrary.text, view.argument, view.ask, view.whom, view.last]);
  for (const sentence of said) expect(sentence).not.toMatch(/undefined|null|NaN|\(\)|^$| {2}|\.\./);
});
