/**
 * Letters made from the shipped pack: for each gap the right service, articles and series; the golden texts in
 * `fixtures/golden/letters`. No reference stands in a text without a day.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../src/cli/pack';
import type { Fields, LegalReference, Service } from '../../src/core/letters/model';
import { toPlainText } from '../../src/core/letters/plain';
import { ATTENTION, BASIS, requestLetter } from '../../src/core/letters/request';
import type { LetterWords } from '../../src/core/letters/words';
import type { Engine } from '../../src/db/engine';
import en from '../../src/i18n/en/letter';
import fr from '../../src/i18n/fr/letter';
import coverage from '../../src/sql/pages/coverage';
import figureCards from '../../src/sql/pages/figure_cards';
import gapFigures from '../../src/sql/pages/gap_figures';
import indicators from '../../src/sql/pages/indicators';
import letterProducers from '../../src/sql/pages/letter_producers';
import letterReferences from '../../src/sql/pages/letter_references';
import letterSeries from '../../src/sql/pages/letter_series';
import silences from '../../src/sql/pages/silences';
import sourceList from '../../src/sql/pages/source_list';
import { isAsked, referenceOf, serviceOf, wantedOf } from '../../src/ui/dossier/letters/read';
import { addressed, chosen, citable, companions, type Choice } from '../../src/ui/dossier/letters/requests';
import { golden } from '../fixtures/golden';
import { some } from '../fixtures/some';

const GAPS = ['permits', 'pathways', 'shelter', 'persons', 'money', 'justice', 'survey'] as const;
const SENDER: Omit<Fields, 'recipient'> = {
  name: 'Claire Martin', role: 'Responsable du plaidoyer', organisation: 'Association Exemple', address: '1 rue de l’Exemple\n75002 Paris', contact: 'contact@exemple.org',
  sending: 'Par courriel, et par lettre recommandée avec avis de réception', place: 'Paris', date: '2026-11-21', references: {},
};

let engine: Engine;
let choices: Choice[];
let references: LegalReference[];
let services: Service[];
beforeAll(async () => {
  engine = await openPack();
  const known = {
    cards: new Map((await engine.query(figureCards)).map((row) => [row.observation_id, row])),
    indicators: new Map((await engine.query(indicators)).map((row) => [row.indicator, row])),
    sources: new Map((await engine.query(sourceList)).map((row) => [row.source_id, row])),
  };
  references = (await engine.query(letterReferences)).map(referenceOf);
  services = (await engine.query(letterProducers)).map(serviceOf);
  choices = (await engine.query(letterSeries)).map((row) => ({ row, wanted: wantedOf(row, known), service: services.find(({ id }) => id === row.producer_id) ?? null }));
});
afterAll(async () => { await engine.close(); });

const named = (series: string): Choice => chosen(choices, { series, gap: undefined })!;
const letter = ({ wanted, service }: Choice, lang: 'fr' | 'en' = 'fr') => {
  const words: LetterWords = lang === 'fr' ? fr : en;
  return toPlainText(requestLetter([wanted], { ...SENDER, recipient: addressed(service, words, lang, true) }, references, words, lang));
};

describe('the letter of a gap', () => {
  it.each([
    ['permits-first', 'Direction générale des étrangers en France', ['L. 425-1', 'L. 311-1', 'R.* 311-12', 'R. 343-1'], '[permits-thb-first]', '2015–2024'],
    ['psp-permits', 'Direction générale des étrangers en France', ['L. 425-4', 'L. 121-9'], '[permits-exit-pathway]', '2016–2024'],
    ['complaints', 'Service statistique ministériel de la sécurité intérieure', ['225-4-1', 'L. 425-1'], '[complaints-filed]', '2010–2024'],
    ['convicted', 'Service de la statistique, des études et de la recherche', ['225-4-1'], '[persons-convicted]', '2024'],
    ['psp-active', 'Service des droits des femmes et de l’égalité', ['L. 121-9'], '[psp-active]', '2016 et 2021'],
    ['budget-line', 'Service des droits des femmes et de l’égalité', ['L. 300-2'], '[budget]', '2018–2023'],
    ['minors-estimate', 'Direction générale de la cohésion sociale', ['L. 300-2', 'L. 311-2'], '[population-in-prostitution]', 'méthode'],
    ['survey-assisted', 'Mission interministérielle', ['L. 300-2'], '[victims-assisted]', '2023–2024'],
    ['second-plan-review', 'Mission interministérielle', ['L. 300-2', 'L. 311-9'], 'bilan du deuxième plan', 'n’a pas été diffusé'],
  ])('%s goes to its service, with its articles, its series and its years', (series, service, articles, code, years) => {
    const text = letter(named(series));
    for (const said of [service, ...articles, code, years]) expect(text).toContain(said);
    golden(`letters/${series}.fr.txt`, text);
  });

  it.each(['permits-first', 'second-plan-review'])('%s has an English version to be read', (series) => {
    golden(`letters/${series}.en.txt`, letter(named(series), 'en'));
  });

  it('cites the last permit count as its documents word it', async () => {
    const { wanted } = named('permits-first');
    const last = wanted.last.map(({ period }) => Number(period.slice(0, 4)));
    expect(new Set(last)).toEqual(new Set([2014]));
    expect(Math.min(...wanted.years.filter((year) => year > last[0]!))).toBe(last[0]! + 1);
  });
});

describe('what can be asked', () => {
  it('answers every list of what is missing: each empty quantity of the pages has a request', async () => {
    const cells = (await engine.query(coverage)).filter(({ state }) => state === 'not-found').map(({ panel }) => `coverage.${panel}`);
    const rows = (await engine.query(gapFigures)).filter(({ state }) => state === 'not-found').map(({ drawing, panel }) => `${drawing}.${panel}`);
    const absent = (await engine.query(silences)).map(({ silence_id }) => silence_id);
    const keys = [...new Set([...cells, ...rows, ...absent])];
    expect(keys.length).toBeGreaterThan(25);
    for (const key of keys) {
      const found = choices.find(({ row }) => row.silence_id === key || row.panels.split(' ').includes(key));
      expect(found?.service, key).toBeTruthy();
    }
  });

  it('asks for exactly the years of which the grid found nothing', async () => {
    const cells = await engine.query(coverage);
    for (const panel of some(new Set(cells.map((cell) => cell.panel)))) {
      const empty = cells.filter((cell) => cell.panel === panel && cell.state === 'not-found').map(({ year }) => year);
      expect(named(`coverage.${panel}`).wanted.years, panel).toEqual(empty);
    }
  });

  it('has a main request for every gap, and says nothing of a service that it does not know', () => {
    for (const gap of GAPS) expect(chosen(choices, { series: undefined, gap })?.row.gap).toBe(gap);
    expect(chosen(choices, { series: 'nowhere', gap: 'nowhere' })).toBe(choices[0]);
    expect(addressed(null, fr, 'fr', true)).toBe('');
    expect(companions(choices, named('permits-first')).map(({ row }) => row.series_id)).toContain('permits-renewed');
    expect(choices.every(({ wanted }) => isAsked(wanted))).toBe(true);
  });

  it('names no person, and has no address that anybody vouches for without a page', () => {
    for (const { lines, address } of some(services)) expect([...lines.fr, ...address].join(' ')).not.toMatch(/\b(M\.|Mme|Monsieur|Madame)\b/);
    expect(services.filter(({ addressKnown }) => addressKnown)).toEqual([]);
  });

  it('has words for every breakdown', () => {
    for (const code of some(choices.flatMap(({ wanted }) => wanted.breakdowns))) for (const words of [fr, en]) expect(words.breakdowns).toHaveProperty(code);
  });
});

describe('the law', () => {
  /** `L.425-1`, `R.* 311-12`, `225-4-1`: as written, without spaces and points. */
  const ARTICLE = /(?<![\w-])(?:[LR]\.?\*?[\s\u00A0]?\d{3}-\d+(?:-\d+)*|225-\d+(?:-\d+)?)/g;
  const bare = (article: string): string => article.replace(/[\s\u00A0.*]/g, '');

  it('is cited with a day and a page for each reference', () => {
    for (const { id, checkedOn, checkedAt } of references) {
      expect(checkedOn, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(checkedAt, id).toMatch(/^https?:\/\//);
    }
    const known = new Set(references.map(({ id }) => id));
    for (const id of [...Object.values(BASIS).flat(), ATTENTION, ...choices.flatMap(({ wanted }) => wanted.references)]) expect(known).toContain(id);
    expect(citable([named('permits-first').wanted], references).map(({ id }) => id)).toEqual(expect.arrayContaining(['crpa-l311-1', 'ceseda-l425-1', ATTENTION]));
  });

  it('is in no letter, old number or new, without standing in the file', () => {
    const known = new Set(references.flatMap(({ article, says }) => [article, says.fr].flatMap((text) => text.match(ARTICLE) ?? [])).map(bare));
    let seen = 0;
    for (const choice of choices) {
      for (const article of letter(choice).split(fr.cited)[0]!.match(ARTICLE) ?? []) {
        seen += 1;
        expect(known, `${choice.row.series_id}: ${article}`).toContain(bare(article));
      }
    }
    expect(seen).toBeGreaterThan(200);
  });

  it('is nowhere in the words of the letters', () => {
    for (const language of ['fr', 'en']) {
      const source = readFileSync(fileURLToPath(new URL(`../../src/i18n/${language}/letter.ts`, import.meta.url)), 'utf8');
      expect(source.match(ARTICLE)).toBeNull();
    }
  });
});
