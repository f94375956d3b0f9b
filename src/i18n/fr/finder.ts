/** French words of the search and of the first visit. */
export default {
  title: 'Chercher dans Concordance',
  hint: 'Une grandeur, un document, un constat, un acteur, un département',
  start: 'Deux lettres suffisent ; les accents ne comptent pas.',
  count: (count: string) => `${count} réponses`,
  one: 'Une réponse',
  none: (question: string) => `Rien pour ${question}.`,
  noneHelp: 'La recherche porte sur ce qui a été lu et défini ici : un document absent n’a pas été lu.',
  answers: 'Réponses',
  keys: 'Flèches : choisir. Entrée : ouvrir. Échap : fermer. Touche / ou Ctrl K : chercher, de partout.',
  groups: {
    pages: 'Pages', indicators: 'Grandeurs', findings: 'Constats', sources: 'Documents', commitments: 'Engagements', actors: 'Acteurs', places: 'Départements', events: 'Chronologie', scopes: 'Populations comptées',
  },
  term: (label: string) => `${label} : voir la définition`,
  termClose: 'Fermer', termMore: 'Dans le glossaire', termNone: 'Ce terme n’a pas de définition dans le lot.',
  guide: {
    title: 'Première visite ?',
    offer: 'Quatre repères, en une minute.',
    begin: 'Commencer', next: 'Suivant', back: 'Précédent', done: 'Terminer', dismiss: 'Non merci',
    step: (step: string, all: string) => `Repère ${step} sur ${all}`,
    steps: [
      { title: 'Une marque, un document.', text: 'Sa forme et sa couleur disent qui parle. Un clic ouvre la source, mot pour mot.', link: 'Voir les constats' },
      { title: 'Un désaccord se prouve.', text: 'Deux chiffres ne se contredisent que s’ils comptent la même chose ; le meilleur argument contraire est toujours donné.', link: 'Voir les incohérences' },
      { title: 'Le vide se lit.', text: 'Zéro, non trouvé, non publié, non collecté : quatre absences, quatre dessins.', link: 'Voir ce que personne ne publie' },
      { title: 'On s’y retrouve.', text: 'La touche / cherche partout ; un terme souligné de points donne sa définition ; chaque filtre est dans l’adresse.', link: 'Voir le glossaire' },
    ],
  },
};
