/**
 * The files that a dossier becomes: each with what makes it, loaded when it is asked for. What they
 * say is the resolved dossier and nothing else; the speaker's notes go into the presentation only.
 */
import type { Dossier } from '../../core/dossier/model';
import { toSlug } from '../../core/rule';
import type { ResolvedDossier } from '../../export/exhibit';
import type { Evidence } from '../../export/provenance';
import { messages } from '../../i18n';
import { formatter } from '../../i18n/format';
import type { Gathered } from '../../state/archive';

/** What the files are made from. */
export interface Making {
  readonly resolved: ResolvedDossier;
  readonly dossier: Dossier;
  readonly evidence: Evidence;
  /** What a data package holds besides. */
  gathered(): Promise<Gathered>;
}

export interface Format {
  readonly id: 'pptx' | 'docx' | 'docxPage' | 'html' | 'xlsx' | 'csvExcel' | 'csv' | 'zip';
  /** End of the name of the file, after its date and title. */
  readonly end: string;
  readonly type: string;
  make(making: Making): Promise<string | Uint8Array>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

async function docx({ resolved }: Making, form: 'full' | 'page'): Promise<Uint8Array> {
  const [{ toDocx }, { readFaces }, { pictureOf }] = await Promise.all([import('../../export/docx'), import('./fonts'), import('./raster')]);
  const faces = await readFaces();
  return toDocx(resolved, { form, pictures: (exhibit) => pictureOf(exhibit, faces) });
}

async function csv({ resolved, evidence }: Making, dialect: 'open' | 'excel-fr'): Promise<string> {
  const [{ toCsv }, { provenanceTable }] = await Promise.all([import('../../export/csv'), import('../../export/provenance')]);
  return toCsv(provenanceTable(resolved.exhibits, evidence, { format: formatter(resolved.lang), text: messages(resolved.lang) }), dialect);
}

export const FORMATS: readonly Format[] = [
  {
    id: 'pptx', end: '.pptx', type: `${OFFICE}.presentationml.presentation`,
    async make({ resolved }) {
      const [{ toPptx }, { readFaces }, { paint }] = await Promise.all([import('../../export/pptx'), import('./fonts'), import('./raster')]);
      const faces = await readFaces();
      return toPptx(resolved, (svg, width, height) => paint(svg, width, height, faces));
    },
  },
  { id: 'docx', end: '.docx', type: `${OFFICE}.wordprocessingml.document`, make: (making) => docx(making, 'full') },
  { id: 'docxPage', end: '-une-page.docx', type: `${OFFICE}.wordprocessingml.document`, make: (making) => docx(making, 'page') },
  {
    id: 'html', end: '.html', type: 'text/html;charset=utf-8',
    async make({ resolved }) {
      const [{ toHtml }, { readFaces }] = await Promise.all([import('../../export/html'), import('./fonts')]);
      return toHtml(resolved, await readFaces());
    },
  },
  { id: 'xlsx', end: '.xlsx', type: `${OFFICE}.spreadsheetml.sheet`, make: async ({ resolved, evidence }) => (await import('../../export/xlsx')).toXlsx(resolved, evidence) },
  { id: 'csvExcel', end: '-chiffres-excel.csv', type: 'text/csv;charset=utf-8', make: (making) => csv(making, 'excel-fr') },
  { id: 'csv', end: '-chiffres.csv', type: 'text/csv;charset=utf-8', make: (making) => csv(making, 'open') },
  {
    id: 'zip', end: '-donnees.zip', type: 'application/zip',
    async make({ resolved, dossier, gathered }) {
      const [{ toArchive }, data] = await Promise.all([import('../../export/archive'), gathered()]);
      return toArchive({ ...data, dossier: resolved, kept: dossier, created: new Date().toISOString() });
    },
  },
];

/** `2026-12-15-ce-que-l-on-compte.pptx`: the day of the meeting, or today. */
export function fileName({ end }: Pick<Format, 'end'>, { cover }: Dossier, today: string): string {
  return `${cover.date || today}-${toSlug(cover.title.split(/[,:;.(–]/)[0]!) || 'dossier'}${end}`;
}
