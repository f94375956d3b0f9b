/**
 * A dossier against the data that are loaded: each reference becomes what it shows now, in the
 * language on screen. What is not in these data is said to be lost, never left out in silence.
 */
import type { Dossier, Item, Reference } from '../../core/dossier/model';
import { keyOf } from '../../core/dossier/change';
import { figuresById } from '../../core/evidence';
import type { Lang } from '../../core/model';
import { loadPlot } from '../../charts/render';
import type { Exhibit, Lost, ResolvedDossier } from '../../export/exhibit';
import { chartExhibit } from '../../export/exhibits/chart';
import { exhibitOf, type ExhibitContext, type Shown, type ShownDocument, type ShownFigure } from '../../export/exhibits/common';
import { commitmentExhibit } from '../../export/exhibits/commitment';
import { licenceOf } from '../../export/exhibits/edition';
import { figureExhibit } from '../../export/exhibits/figure';
import { findingExhibit } from '../../export/exhibits/finding';
import { sectionExhibit } from '../../export/exhibits/section';
import { loadDeskWords, messages } from '../../i18n';
import { formatter } from '../../i18n/format';
import commitments from '../../sql/pages/commitments';
import dataDate from '../../sql/pages/data_date';
import figureCards from '../../sql/pages/figure_cards';
import figureReadings from '../../sql/pages/figure_readings';
import indicators from '../../sql/pages/indicators';
import sourceList from '../../sql/pages/source_list';
import { checksOf } from '../../state/checks';
import { DRAWER } from '../../state/router.svelte';
import { packDescriptor } from '../../state/ports';
import { format, parse, type Route } from '../../state/url';
import { PAGE } from '../pages';
import { capturePage, type Captured } from './capturepage';
import type { Surroundings } from './Capture.svelte';

/** What references show, by the key of each; null for what is not in the data. With it, what is said once of all. */
export interface Seen {
  readonly lang: Lang;
  readonly shown: ReadonlyMap<string, Shown | null>;
  readonly edition: string;
  readonly licence: string;
}

/**
 * @param around    session, preferences, decisions, dossier and imports, as pages find them
 * @param patience  ms that a frame may take to come; without it, the item is lost
 */
export async function resolveDossier(dossier: Dossier, around: Surroundings, patience?: number): Promise<ResolvedDossier> {
  return settle(dossier, await look(dossier.items, around, { patience }));
}

/** @param known  what was seen of the very same data, and need not be looked at again */
export async function look(items: readonly Item[], around: Surroundings, { known, patience }: { readonly known?: Seen['shown'] | undefined; readonly patience?: number | undefined } = {}): Promise<Seen> {
  const { session, preferences } = around;
  const [descriptor] = await Promise.all([packDescriptor().catch(() => null), session.loadCatalogue(), loadDeskWords(), loadPlot()]);
  const lang = preferences.lang;
  const unseen = items.filter((item) => !known?.has(keyOf(item.reference)));
  const show = shower(around, lang, await captureAll(unseen, around, patience));
  const [latest] = session.rows(dataDate);
  return {
    lang, shown: new Map([...known ?? [], ...unseen.map(({ reference }) => [keyOf(reference), show(reference)] as const)]),
    edition: messages(lang).exhibits.edition({ version: session.pack?.version ?? '', date: formatter(lang).date(latest?.latest ?? '') }),
    licence: licenceOf(descriptor, lang),
  };
}

/** The dossier as it was seen, with the words that the person puts around it now; what was not looked at yet is left for the next look. */
export function settle({ cover, items }: Dossier, { lang, shown, edition, licence }: Seen): ResolvedDossier {
  const exhibits: Exhibit[] = [];
  const lost: Lost[] = [];
  for (const item of items) {
    const found = shown.get(keyOf(item.reference));
    if (found) exhibits.push(exhibitOf(item, found));
    else if (found === null) lost.push({ id: item.id, kind: item.reference.kind, headline: item.headline, commentary: item.commentary, notes: item.notes });
  }
  return {
    lang, title: cover.title, organisation: cover.organisation, date: cover.date ? formatter(lang).date(cover.date) : '', logo: cover.logo,
    edition, licence, exhibits, lost,
  };
}

/** Every page that items point at, mounted once for all of them. */
async function captureAll(items: readonly Item[], around: Surroundings, patience: number | undefined): Promise<ReadonlyMap<string, Captured>> {
  const asked = new Map<string, { frames: Set<string>; sections: Set<string> }>();
  for (const { reference } of items) {
    if (reference.kind !== 'chart' && reference.kind !== 'section') continue;
    const page = asked.get(reference.address) ?? { frames: new Set(), sections: new Set() };
    if (reference.kind === 'chart') page.frames.add(reference.figure);
    else page.sections.add(reference.section);
    asked.set(reference.address, page);
  }
  return new Map(await Promise.all([...asked].map(async ([address, names]) => [address, await capturePage(address, names, around, patience)] as const)));
}

/** How a reference is shown; null for what is not in the data. */
function shower({ session, decisions }: Surroundings, lang: Lang, captured: ReadonlyMap<string, Captured>): (reference: Reference) => Shown | null {
  const figures: ReadonlyMap<string, ShownFigure> = figuresById(session.rows(figureCards), session.rows(figureReadings));
  const documents: ReadonlyMap<string, ShownDocument> = new Map(session.rows(sourceList).map((source) => [source.source_id, source]));
  const brought = session.imports.flatMap(({ applied }) => [...applied.observations, ...applied.sums]);
  const added = new Set(brought.map(({ observation_id }) => observation_id));
  const own = new Set(session.imports.flatMap(({ applied }) => applied.source?.source_id ?? []));
  const text = messages(lang);
  const context = (route: Partial<Route> & Pick<Route, 'page'>): ExhibitContext => ({
    format: formatter(lang), text, lang, address: linkTo(route, lang), brought: (id) => added.has(id),
  });
  /** A drawing or a part that names no figure may still count those that were brought, and so does one that cites their document. */
  const safe = (shown: Shown, counts = shown.observations.length === 0 || shown.sources.some(({ source_id }) => own.has(source_id))): Shown =>
    (added.size > 0 && counts ? { ...shown, published: false } : shown);
  return (reference) => {
    switch (reference.kind) {
      case 'figure': {
        const known = reference.observations.flatMap((id) => figures.get(id) ?? []);
        const [first] = known;
        if (!first || known.length < reference.observations.length) return null;
        return figureExhibit(known, context({ page: 'sources', id: first.source_id, params: { [DRAWER]: reference.observations.join(',') } }));
      }
      case 'finding': {
        const finding = session.everyFinding.find(({ finding_id }) => finding_id === reference.finding);
        if (!finding) return null;
        const defined = session.rows(indicators).find(({ indicator }) => indicator === finding.indicator);
        return findingExhibit({
          finding, figures, standing: decisions.standing(finding), rule: checksOf(session).find(({ flag }) => flag === finding.flag)?.rule ?? null,
          indicator: defined ? { fr: defined.label_fr ?? '', en: defined.label_en ?? '' } : null,
        }, context({ page: 'incoherences', id: finding.finding_id }));
      }
      case 'commitment': {
        const row = session.rows(commitments).find(({ commitment_id }) => commitment_id === reference.commitment);
        return row ? commitmentExhibit(row, documents, context({ page: 'engagements', params: { promesse: row.commitment_id } })) : null;
      }
      case 'chart': {
        const parts = captured.get(reference.address)?.frames.get(reference.figure);
        const route = parse(reference.address);
        return parts ? safe(chartExhibit(parts, figures, documents, context({ ...route, params: { ...route.params, figure: reference.figure } }))) : null;
      }
      case 'section': {
        const parts = captured.get(reference.address)?.sections.get(reference.section);
        const route = parse(reference.address);
        if (!parts || route.page === null) return null;
        const page = text.shell.pages[PAGE[route.page].label];
        const told = session.everyFinding.filter(({ finding_id }) => parts.findings.includes(finding_id)).flatMap(({ inputs }) => inputs.map(({ observation_id }) => observation_id));
        // The page of a document says nothing that is not of it.
        const about = route.page === 'sources' && route.id !== null ? [route.id] : [];
        const whole = { ...parts, observations: [...parts.observations, ...told], documents: [...about, ...parts.documents] };
        const shown = sectionExhibit(whole, page, figures, documents, context({ ...route, params: { ...route.params, section: reference.section } }));
        // A question in SQL may count what it does not name.
        return safe(shown, route.params.sql === undefined ? undefined : true);
      }
    }
  };
}

/** The full address of a view, with the language it is read in. */
function linkTo(route: Partial<Route> & Pick<Route, 'page'>, lang: Lang): string {
  const address = new URL(location.href);
  address.hash = format({ ...route, params: { ...route.params, lang } });
  return address.href;
}
