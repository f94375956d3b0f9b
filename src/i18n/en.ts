/** All English words, by section. */
import type fr from './fr';
import charts from './en/charts';
import findings from './en/findings';
import gaps from './en/gaps';
import methode from './en/methode';
import shell from './en/shell';
import sources from './en/sources';

const en: typeof fr = { shell, gaps, findings, charts, sources, methode };
export default en;
