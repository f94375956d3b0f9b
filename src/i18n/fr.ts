/** All French words, by section. The type of this object is what every language must provide. */
import charts from './fr/charts';
import findings from './fr/findings';
import gaps from './fr/gaps';
import methode from './fr/methode';
import shell from './fr/shell';
import sources from './fr/sources';

export default { shell, gaps, findings, charts, sources, methode };
