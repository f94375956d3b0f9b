/** The picture of one figure frame, made and handed over when a button under it is pressed. */
import { loadPlot } from '../../charts/render';
import { licenceOf } from '../../export/exhibits/edition';
import { toPng, toSvg, type Pictured } from '../../export/picture';
import type { Lang } from '../../core/model';
import { loadDeskWords, messages } from '../../i18n';
import { formatter } from '../../i18n/format';
import dataDate from '../../sql/pages/data_date';
import type { Session } from '../../state/session.svelte';
import { packDescriptor } from '../../state/ports';
import type { Frame } from '../capture';
import { download } from '../download';
import { readFaces } from './fonts';

export type PictureForm = 'svg' | 'png';
const TYPES: Readonly<Record<PictureForm, string>> = { svg: 'image/svg+xml', png: 'image/png' };
/** Wide enough for every drawing, and for half a page of print. */
const WIDTH = 960;

export interface Taken { readonly id: string; readonly frame: Frame; readonly address: string; readonly lang: Lang; readonly session: Session }

/** Everything that the picture says, worded. */
export async function picturedOf({ frame, address, lang, session }: Taken): Promise<Pictured> {
  const [descriptor] = await Promise.all([packDescriptor().catch(() => null), loadDeskWords(), loadPlot()]);
  const { exhibits, shell } = messages(lang);
  const [latest] = session.rows(dataDate);
  const { kicker = '', headline, subtitle, noteLead, note, sources, chart } = frame;
  return {
    kicker, headline, subtitle, chart, address, note: [noteLead, note].filter(Boolean).join(' '),
    sources: sources.map(({ producer, published }) => `${producer}, ${published?.slice(0, 4) ?? shell.drawer.undated}`).filter((one, i, all) => all.indexOf(one) === i),
    licence: licenceOf(descriptor, lang), edition: exhibits.edition({ version: session.pack?.version ?? '', date: formatter(lang).date(latest?.latest ?? '') }),
  };
}

/** @throws Error when the browser cannot paint the picture */
export async function savePicture(form: PictureForm, taken: Taken): Promise<void> {
  const [pictured, faces] = await Promise.all([picturedOf(taken), readFaces()]);
  const framing = { width: WIDTH, lang: taken.lang, faces };
  download(`concordance-${taken.id}.${form}`, TYPES[form], form === 'svg' ? toSvg(pictured, framing) : await toPng(pictured, framing));
}
