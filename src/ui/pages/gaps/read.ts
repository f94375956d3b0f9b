/** The three gaps of the first page: where their figures come from, how they are drawn and told. */
import { pathwaysChart } from '../../../charts/pathways';
import { permitsChart } from '../../../charts/permits';
import { shelterChart } from '../../../charts/shelter';
import coverage from '../../../sql/pages/coverage';
import gapPathways from '../../../sql/pages/gap_pathways';
import gapPermits from '../../../sql/pages/gap_permits';
import gapShelter from '../../../sql/pages/gap_shelter';
import { isStatement } from '../../../core/statement';
import { drawing, panelLabel, promisesOf, type Gap } from './gap';
import { missing } from './missing';
import { KINDS, pathwaysView } from './pathways';
import { permitsView } from './permits';
import { shelterView } from './shelter';

/** Quantities of the coverage grid that belong to a gap. */
const inGrid = (panels: RegExp): Gap['missing'] => (session, { lang }) => missing(session.rows(coverage), lang).filter(({ panel }) => panels.test(panel));

const permits: Gap = {
  id: 'permits', page: 'ecarts/victimes-titres', query: gapPermits.name, label: panelLabel,
  missing: inGrid(/^(recorded|assisted|complaints|reflection|permits-.*|resident-cards)$/),
  read(session, words) {
    const rows = session.rows(gapPermits);
    const statements = rows.filter(isStatement);
    return { statements, promises: promisesOf('permits', session), view: permitsView(statements, words), chart: permitsChart(rows, drawing(words)) };
  },
};

const order = KINDS as readonly string[];
const pathways: Gap = {
  id: 'pathways', page: 'ecarts/parcours', query: gapPathways.name, missing: inGrid(/^psp-/),
  // By kind: that is what must not be mixed.
  label: (row, { t }) => t.gaps.kinds[row.kind] ?? row.kind,
  order: (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  read(session, words) {
    const statements = session.rows(gapPathways);
    return { statements, promises: promisesOf('pathways', session), view: pathwaysView(statements, words), chart: pathwaysChart(statements, drawing(words)) };
  },
};

const shelter: Gap = {
  id: 'shelter', page: 'ecarts/hebergement', query: gapShelter.name, label: panelLabel, missing: inGrid(/^acse-/),
  read(session, words) {
    const rows = session.rows(gapShelter);
    const statements = rows.filter(isStatement);
    const promises = promisesOf('shelter', session);
    return { statements, promises, view: shelterView(statements, promises, words), chart: shelterChart(rows, drawing(words)) };
  },
};

export const FIRST_GAPS: readonly Gap[] = [permits, pathways, shelter];
