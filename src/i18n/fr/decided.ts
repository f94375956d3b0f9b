/** French words of the section `decided`: what a list says of a finding that was closed or reopened. */
export default {
  reasons: {
    'explained-by-definition': 'Expliqué par la définition',
    'confirmed-error': 'Erreur confirmée',
    'corrected-by-producer': 'Corrigé par le producteur',
    'our-reading-error': 'Erreur de notre lecture',
  },

  /** Line under a closed or reopened finding. */
  closedLine: (reason: string, date: string) => `Clos\u202F: ${reason}, ${date}`,
  reopenedLine: (reason: string, date: string) => `Rouvert\u202F: les chiffres ont changé depuis la décision (${reason}, ${date})`,
};
