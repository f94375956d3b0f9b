/** French words of the search and of the first visit. */
export default {
  title: 'Chercher dans Concordance',
  hint: 'Une grandeur, un document, un constat, un acteur, un département',
  start: 'Deux lettres suffisent ; les accents ne comptent pas.',
  count: (count: string) => `${count} réponses`,
  countSome: (count: string, shown: string) => `${count} réponses, dont les ${shown} plus proches ici`,
  one: 'Une réponse',
  none: (question: string) => `Rien pour ${question}.`,
  noneHelp: 'La recherche porte sur ce qui a été lu et défini ici : un document absent n’a pas été lu.',
  answers: 'Réponses',
  keys: 'Flèches : choisir. Entrée : ouvrir. Échap : fermer. Touche / ou Ctrl K : chercher, de partout.',
  groups: {
    pages: 'Pages', indicators: 'Grandeurs', findings: 'Constats', sources: 'Documents', commitments: 'Engagements', actors: 'Acteurs', places: 'Départements', events: 'Chronologie', scopes: 'Populations comptées',
  },
  /** Found, not shown: what each page is about, in the words of who looks for it. */
  pages: {
    permits: 'titre carte de séjour préfecture plainte victimes étrangères', pathways: 'PSP sortie de la prostitution commission agrément AFIS', shelter: 'places logement mise à l’abri Ac.Sé',
    persons: 'prostituées prostitution mineurs estimation', money: 'budget crédits fonds dépenses financement Agrasc', justice: 'condamnation poursuite proxénétisme mis en cause procédure parquet tribunal taux',
    survey: 'associations victimes accompagnées repérées', chain: 'repérage identification plainte étapes', concordance: 'accord comparaison matrice', findings: 'contradiction désaccord erreur écart',
    pledges: 'promesses plan national mesures', world: 'Eurostat ONUDC UNODC GRETA Walk Free Union européenne international', sources: 'sources rapports études presse', forms: 'hommes femmes victimes mineurs nationalité esclavage domestique servitude mariage forcé mendicité travail forcé organes',
    actors: 'associations services qui fait quoi', events: 'lois dates ruptures', territories: 'départements carte outre-mer régions', data: 'importer fichier SQL console', dossier: 'présentation lettre note exporter imprimer', method: 'définitions glossaire règles limites',
  } as Readonly<Record<string, string>>,
  term: (label: string) => `${label} : voir la définition`,
  termClose: 'Fermer', termMore: 'Dans le glossaire', termNone: 'Ce terme n’a pas de définition dans les données.',
  guide: {
    title: 'Première visite ?',
    offer: 'Quatre repères, en une minute.',
    begin: 'Commencer', next: 'Suivant', back: 'Précédent', done: 'Terminer', dismiss: 'Non merci',
    step: (step: string, all: string) => `Repère ${step} sur ${all}`,
    steps: [
      { title: 'Un chiffre, un document.', text: 'La forme et la couleur disent qui parle. Un clic ouvre la source, mot pour mot ; un terme souligné de points donne sa définition.', link: 'Voir le premier écart' },
      { title: 'Un désaccord se prouve.', text: 'Deux chiffres ne se contredisent que s’ils comptent la même chose ; le meilleur argument contraire est toujours donné.', link: 'Voir les incohérences' },
      { title: 'Le vide se lit.', text: 'Zéro, non trouvé, non publié, non collecté : quatre absences, quatre dessins.', link: 'Voir ce qui n’a pas été trouvé' },
      { title: 'La réunion se prépare.', text: '« Garder » met un chiffre au dossier, à projeter ou à imprimer ; la fiche d’une page et les lettres de demande sont déjà prêtes.', link: 'Voir le dossier' },
    ],
  },
};
