import sql from './gap_figures.sql?raw';
import { pageQuery } from '../page';
import { STATEMENT_OR_GAP } from '../../core/statement';

/** One gap page each: its name in `gap_panel`. */
const COLUMNS = { gap: 'text', ...STATEMENT_OR_GAP } as const;

export default pageQuery({ name: 'gap_figures', sql, paint: 'later', columns: COLUMNS });
