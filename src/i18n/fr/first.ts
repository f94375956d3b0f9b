/** French words of the first view, its figures and its drawer. */
import charts from './charts';
import decided from './decided';
import findings from './findings';
import gaps from './gaps';
import shell from './shell';

export default { shell, gaps, findings, decided, charts };
