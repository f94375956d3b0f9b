/** English words of the first view, its figures and its drawer. */
import type french from '../fr/first';
import charts from './charts';
import decided from './decided';
import findings from './findings';
import gaps from './gaps';
import shell from './shell';

const first: typeof french = { shell, gaps, findings, decided, charts };
export default first;
