/** One figure frame as a workbook: its table, and where each figure drawn in it comes from. */
import { loadPlot } from '../../charts/render';
import { cite } from '../../core/cite';
import { byline, curly } from '../../core/words/line';
import type { Exhibit } from '../../export/exhibit';
import type { Standings } from '../../export/findings';
import { chartXlsx } from '../../export/xlsx';
import { loadDeskWords } from '../../i18n';
import figureCards from '../../sql/pages/figure_cards';
import { download } from '../download';
import type { Taken } from './picture';

/** What its marks stand for, in the order in which they are drawn. */
function observationsOf({ frame: { chart } }: Taken): readonly string[] {
  const marks = [...chart.draw({ width: 820, narrow: false }).querySelectorAll('[data-observation]')];
  return [...new Set(marks.flatMap((mark) => mark.getAttribute('data-observation')?.split(' ') ?? []))];
}

export async function saveWorkbook(taken: Taken, standings: Standings): Promise<void> {
  await Promise.all([loadDeskWords(), loadPlot()]);
  const { id, frame, address, lang, session } = taken;
  const figures = new Map(session.rows(figureCards).map((card) => [card.observation_id, card]));
  const observations = observationsOf(taken).filter((one) => figures.has(one));
  const exhibit: Exhibit = {
    id, kind: 'chart', lang, kicker: frame.kicker ?? '', headline: frame.headline, subtitle: frame.subtitle, commentary: '', notes: '', value: null, chart: frame.chart, table: frame.chart.table,
    paragraphs: [], note: [frame.noteLead, frame.note].filter(Boolean).join(' '), observations, address, published: true,
    sources: frame.sources.map(({ source_id, producer, title, published, read_as, values = [] }) => ({
      source_id, published, url: null, values, read_as, text: title === null ? byline(producer) : curly(cite({ producer: byline(producer), title, published, url: null, read_as: '' }, lang)),
    })),
  };
  const bytes = await chartXlsx(exhibit, { figures, findings: session.everyFinding, standings });
  download(`concordance-${id}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes);
}
