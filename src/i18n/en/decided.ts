/** English words of the section `decided`. */
import type fr from '../fr/decided';

const en: typeof fr = {
  reasons: {
    'explained-by-definition': 'Explained by the definition',
    'confirmed-error': 'Confirmed error',
    'corrected-by-producer': 'Corrected by the producer',
    'our-reading-error': 'Our reading error',
  },

  closedLine: (reason, date) => `Closed: ${reason}, ${date}`,
  reopenedLine: (reason, date) => `Reopened: the figures have changed since the decision (${reason}, ${date})`,
};
export default en;
