/** Words of the dossier: what was kept for the meeting, its order, its cover. */
export default {
  title: 'Dossier',
};
