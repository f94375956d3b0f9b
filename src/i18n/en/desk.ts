/** English words of what turns the data into papers for a meeting: dossier, presentation, exports, letters. */
import type french from '../fr/desk';
import dossier from './dossier';

const desk: typeof french = { dossier };
export default desk;
