/** English words of what turns the data into papers for a meeting: dossier, presentation, exports, letters. */
import type french from '../fr/desk';
import dossier from './dossier';
import exhibits from './exhibits';
import exported from './exports';

const desk: typeof french = { dossier, exhibits, exports: exported };
export default desk;
