/** French words of what turns the data into papers for a meeting: dossier, presentation, exports, letters. */
import dossier from './dossier';

export default { dossier };
