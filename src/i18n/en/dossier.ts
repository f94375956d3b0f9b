/** Words of the dossier: what was kept for the meeting, its order, its cover. */
import type french from '../fr/dossier';

const dossier: typeof french = {
  title: 'Dossier',
};
export default dossier;
