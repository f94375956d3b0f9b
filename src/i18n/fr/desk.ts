/** French words of what turns the data into papers for a meeting: dossier, presentation, exports, letters. */
import dossier from './dossier';
import exhibits from './exhibits';
import exported from './exports';
import fiche from './fiche';
import letter from './letter';
import letters from './letters';
import note from './note';
import projection from './projection';
import slides from './slides';

export default { dossier, exhibits, exports: exported, fiche, letter, letters, note, projection, slides };
