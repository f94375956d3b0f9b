/**
 * A dossier as one HTML file: read from a USB key, without a network, a script or a program of
 * ours. Drawings are inside, in a wide and a narrow form; tables are one click away; paper has
 * one item a sheet. Its own policy refuses whatever it does not hold. Speaker's notes stay out.
 */
import { formatter, type Format } from '../i18n/format';
import { messages, type Messages } from '../i18n';
import type { TableSpec } from '../charts/spec';
import type { Exhibit, ExhibitSource, Lost, ResolvedDossier } from './exhibit';
import { documentsOf, FIRST, isLong, saidOf } from './html/documents';
import { drawing } from './html/drawing';
import { html, Markup, when } from './html/markup';
import { style, type Face } from './html/style';
import { inParts } from './paper';

/** Nothing is asked for and nothing runs; pictures and faces are those inside the file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

interface Words { readonly t: Messages['exports']['page']; readonly all: Messages; readonly f: Format }

/**
 * @param faces  fonts to carry inside; without them the reader's own are used
 * @returns      the text of the file, to be written in UTF-8
 */
export function toHtml(dossier: ResolvedDossier, faces: readonly Face[] = []): string {
  const { lang, title, organisation, date, logo, edition, licence, exhibits, lost } = dossier;
  const all = messages(lang);
  const w: Words = { t: all.exports.page, all, f: formatter(lang) };
  const named = title || w.t.untitled;
  const foot = [named, edition].filter(Boolean).join(' · ');
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Concordance">
<title>${[named, organisation].filter(Boolean).join(' · ')}</title>
<style>${new Markup(style(faces, foot))}</style>
</head>
<body>
<header class="cover">
${when(isPicture(logo), () => html`<img src="${logo}" alt="${organisation}">`)}
${when(organisation, () => html`<p class="organisation">${organisation}</p>`)}
<h1>${raised(named, w)}</h1>
${when(date, () => html`<p class="date">${raised(date, w)}</p>`)}
<p class="meta">${w.t.self} ${edition}.</p>
</header>
<main>
${when(exhibits.length > 1, () => contents(exhibits, w))}
${exhibits.map((exhibit, i) => article(exhibit, i, w))}
${when(lost.length > 0, () => missing(lost, w))}
${when(exhibits.some(isLong), () => documents(exhibits, w))}
</main>
<footer>
<p>${all.shell.footer.caution}</p>
<p>${edition}. ${licence}</p>
</footer>
</body>
</html>
`.text;
}

/** French ordinals raised. */
const raised = (text: string, { f }: Words): Markup[] => f.parts(text).map(({ text: part, sup }) => (sup ? html`<sup>${part}</sup>` : html`${part}`));

const isPicture = (logo: string | null): boolean => /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/.test(logo ?? '');
const isAddress = (url: string | null): url is string => /^https?:\/\//.test(url ?? '');
const anchor = (i: number): string => `piece-${i + 1}`;

const contents = (exhibits: readonly Exhibit[], w: Words): Markup => html`<nav aria-labelledby="sommaire">
<h2 id="sommaire">${w.t.contents}</h2>
<ol>${exhibits.map(({ headline }, i) => html`<li><a href="#${anchor(i)}">${raised(headline, w)}</a></li>`)}</ol>
</nav>`;

function article(exhibit: Exhibit, i: number, w: Words): Markup {
  const { kicker, headline, subtitle, commentary, value, chart, table, paragraphs, note, sources, address, published } = exhibit;
  return html`<article id="${anchor(i)}" aria-labelledby="${anchor(i)}-titre">
${when(kicker, () => html`<p class="kicker">${raised(kicker, w)}</p>`)}
<h2 id="${anchor(i)}-titre">${raised(headline, w)}</h2>
${when(subtitle, () => html`<p class="subtitle">${raised(subtitle, w)}</p>`)}
<div${when(paragraphs.length > 0, () => html` class="with-asides"`)}>
<div>
${when(commentary, () => html`<section class="commentary"><h3>${w.t.commentary}</h3><p>${raised(commentary, w)}</p></section>`)}
${when(value, () => html`<p class="value"><b>${raised(value!.text, w)}</b> <span>${raised(value!.label, w)}</span></p>`)}
${when(chart, () => html`${drawing(chart!, 'wide')}${drawing(chart!, 'narrow')}`)}
${when(table && !chart && !value, () => tableOf(table!, w))}
${when(note, () => html`<p class="note">${raised(note, w)}</p>`)}
${when(!published, () => html`<p class="warning">${w.t.notPublished}</p>`)}
${when(sources.length > 0, () => sourceLine(exhibit, w))}
${when(isAddress(address), () => html`<p class="link">${w.t.link} <a href="${address}" rel="noreferrer">${address}</a></p>`)}
${when(table && table.rows.length > 0 && (chart || value), () => html`<details><summary>${w.t.table}</summary>${tableOf(table!, w)}</details>`)}
</div>
${when(paragraphs.length > 0, () => html`<div class="asides">${paragraphs.map((one) => html`<section>${when(one.title, () => html`<h3>${raised(one.title, w)}</h3>`)}<p>${raised(one.text, w)}</p></section>`)}</div>`)}
</div>
</article>
`;
}

function sourceLine(exhibit: Exhibit, w: Words): Markup {
  const { sources } = exhibit;
  const { source: one, sources: several } = w.all.shell.figure;
  const first = isLong(exhibit) ? sources.slice(0, FIRST) : sources;
  const rest = sources.slice(first.length);
  const others = w.all.shell.figure.otherSources(w.f.number(rest.length));
  return html`<div class="sources"><h3>${sources.length > 1 ? several : one}</h3> <ul>${first.map((source, at) => line(source, at === first.length - 1 ? (rest.length > 0 ? '' : '.') : w.all.shell.figure.separator, w))}${when(rest.length > 0, () => html`<li class="print-only">${w.all.shell.figure.separator}${w.t.atTheEnd(others)}</li>`)}</ul>${
    when(rest.length > 0, () => html`<details><summary>${others}</summary><ul class="list">${rest.map((source) => line(source, '.', w))}</ul></details>`)}</div>`;
}

/** On paper, every document of the dossier, once, with the items that rest on it. */
function documents(exhibits: readonly Exhibit[], w: Words): Markup {
  return html`<section class="documents print-only" aria-labelledby="documents">
<h2 id="documents">${w.t.documents}</h2>
<p class="subtitle">${w.t.documentsHelp}</p>
<ul class="list">
${documentsOf(exhibits, w.f.compare).map(({ source, items }) => html`${line(source, '.', w, html` [${items.map((i, at) => html`${at > 0 ? ', ' : ''}<a href="#${anchor(i)}">${i + 1}</a>`)}]`)}
`)}</ul>
</section>`;
}

/** `Producer, document, date (values; read as an excerpt)`. */
function line(source: ExhibitSource, end: string, w: Words, after: Markup | null = null): Markup {
  const { text, url } = source;
  const named = isAddress(url) ? html`<a href="${url}" rel="noreferrer">${raised(text, w)}</a>` : html`${raised(text, w)}`;
  return html`<li>${named}${saidOf(source, w.f.lang, w.all.shell.figure.separator)}${after}${end}</li>`;
}

/** Letters of a table and the room for it, px. */
const TABLE = { width: 820, size: 14 };

/** A table too wide for a screen or a sheet is several, one under the other. */
const tableOf = (table: TableSpec, w: Words): Markup => html`${inParts(table, TABLE.width, TABLE.size).map((part) => onePart(part, w))}`;

function onePart({ columns, rows, caption }: TableSpec, w: Words): Markup {
  const right = new Set(columns
    .filter(({ key, align }) => align === 'right' || (align === undefined && rows.some((row) => typeof row[key] === 'number')))
    .map(({ key }) => key));
  const cell = (value: string | number | null | undefined): Markup[] => raised(value === null || value === undefined ? '–' : typeof value === 'number' ? w.f.number(value) : value, w);
  const side = (key: string) => when(right.has(key), () => html` class="right"`);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${raised(caption, w)}</caption>
<thead><tr>${columns.map(({ key, label }) => html`<th scope="col"${side(key)}>${label}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${columns.map(({ key }) => html`<td${side(key)}>${cell(row[key])}</td>`)}</tr>
`)}</tbody>
</table></div>`;
}

const missing = (lost: readonly Lost[], w: Words): Markup => html`<section class="lost" aria-labelledby="absentes">
<h2 id="absentes">${w.t.lost}</h2>
<p class="subtitle">${w.t.lostHelp}</p>
<ul>${lost.map(({ headline, commentary }) => html`<li>${raised([headline || w.t.untitledItem, commentary].filter(Boolean).join(w.t.lostJoin), w)}</li>`)}</ul>
</section>`;
