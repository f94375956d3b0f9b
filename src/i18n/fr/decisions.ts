/** French words of the section `decisions`: findings closed with a reason, reopened, exported and imported. */
export default {
  facet: 'État',
  states: { open: 'Ouvert', closed: 'Clos', reopened: 'Rouvert' },
  reasonHelp: {
    'explained-by-definition': 'Les documents ne comptent pas la même chose, et l’un d’eux le dit.',
    'confirmed-error': 'Un des chiffres est faux tel qu’il est écrit\u202F; son auteur ou un autre document l’établit.',
    'corrected-by-producer': 'Une édition plus récente donne le bon chiffre.',
    'our-reading-error': 'Le document ne dit pas ce que nous lui faisons dire.',
  },

  panel: {
    closed: 'Constat clos',
    reopened: 'Rouvert\u202F: les chiffres ont changé',
    reopenedHelp: 'La décision ci-dessous portait sur les chiffres d’alors. Elle ne tient plus tant que personne ne l’a confirmée sur les chiffres d’aujourd’hui.',
    by: (name: string) => `par ${name}`,
    unsigned: 'décision non signée',
    citation: 'Ce qui l’établit',
    stays: 'Un constat clos reste dans les listes, les totaux et les exports, avec son motif.',
    close: 'Clore avec un motif',
    confirm: 'Décider à nouveau',
    reopen: 'Rouvrir',
    closedNow: 'Constat clos.',
    reopenedNow: 'Constat rouvert.',
  },

  form: {
    title: 'Clore ce constat',
    intro: 'La décision est gardée par ce navigateur et ne quitte pas cette machine, sauf par les fichiers que vous exportez.',
    reason: 'Motif',
    comment: 'Commentaire',
    commentHelp: 'Facultatif. En une ou deux phrases, pour qui ne connaît pas le dossier.',
    citation: 'Ce qui l’établit',
    citationHelp: 'Document et page, adresse, ou message avec sa date.',
    name: 'Votre nom ou celui de votre organisme',
    nameHelp: 'Facultatif. Il figure dans les exports.',
    save: 'Clore le constat',
    cancel: 'Annuler',
    reasonMissing: 'Choisir un motif.',
    citationMissing: 'Dire ce qui l’établit\u202F: sans cela, personne ne pourra vérifier.',
  },

  keeping: {
    'not-kept': 'Le navigateur refuse de garder cette décision ou n’a plus de place\u202F: elle vaut jusqu’à la fermeture de la page. Exporter les décisions pour ne pas les perdre.',
    unreadable: 'Les décisions gardées par ce navigateur sont illisibles. Elles seront remplacées à la prochaine décision.',
  },

  tools: {
    title: 'Décisions',
    intro: 'Un constat se clôt depuis sa fiche, avec un motif et une citation. Les décisions restent dans ce navigateur\u202F; un fichier les porte à d’autres.',
    count: (count: string, n: number) => (n === 1 ? 'Une décision en vigueur' : `${count} décisions en vigueur`),
    none: 'Aucune décision pour l’instant.',
    export: 'Exporter les décisions (CSV)',
    import: 'Importer des décisions',
    importHint: 'decisions.csv ou findings.csv',
    imported: (count: string, n: number) => (n === 1 ? 'Une décision importée.' : `${count} décisions importées.`),
    importedNone: 'Le fichier est lisible et ne contient aucune décision.',
    refused: (file: string, count: string, n: number) => (n === 1
      ? `${file} n’est pas importé\u202F: un point est à corriger. Rien n’a changé.`
      : `${file} n’est pas importé\u202F: ${count} points sont à corriger. Rien n’a changé.`),
    unreadable: (file: string) => `${file} n’a pas pu être lu. Rien n’a changé.`,
    removeAll: 'Retirer mes décisions',
    removeSure: (count: string, n: number) => (n === 1 ? 'Retirer cette décision de ce navigateur\u202F?' : `Retirer ${count} décisions de ce navigateur\u202F?`),
    removeYes: 'Oui, retirer',
    removeNo: 'Non, garder',
    removed: 'Les décisions prises sur cette machine sont retirées.',
    orphans: (count: string, n: number) => (n === 1 ? 'Une décision porte sur un constat qui n’existe plus' : `${count} décisions portent sur des constats qui n’existent plus`),
    orphansHelp: 'Elles sont gardées et exportées\u202F: le constat peut revenir.',
    remove: 'Retirer',
  },

  problem: {
    place: (line: string, column: string) => (column ? `ligne ${line}, colonne ${column}` : `ligne ${line}`),
    more: (count: string) => `et ${count} autres`,
    codes: {
      empty: 'le fichier est vide',
      quotes: 'des guillemets ne sont pas refermés',
      'header-repeated': 'ce nom de colonne est donné deux fois',
      'row-width': 'le nombre de cellules n’est pas celui de la première ligne',
      'field-missing': 'cette colonne manque',
      required: 'cette cellule est vide',
      category: 'ce motif n’existe pas',
      'type-date': 'une date s’écrit année-mois-jour, et doit exister',
      'primary-key': 'ce constat a déjà une décision plus haut',
    } as Readonly<Record<string, string>>,
    value: (text: string, value: string) => `${text} (${value})`,
  },

  exports: {
    title: 'Exporter les constats',
    help: 'Tous les constats, avec leur état et leur décision. Le rapport de validation suit le format du Système statistique européen\u202F: il compte aussi ce qui passe et ce qui n’est pas vérifiable.',
    csv: 'Constats (CSV)',
    json: 'Constats (JSON)',
    ess: 'Rapport de validation (JSON)',
    working: 'Calcul en cours',
    failed: 'Le moteur ne répond pas\u202F: le rapport de validation n’est pas écrit. Les deux autres exports fonctionnent.',
  },

  noise: {
    title: 'Le hasard suffit-il\u202F?',
    intro: (before: string, after: string) => `Rapport de ${after} à ${before}, et l’intervalle à 95\u202F% que laisse le seul hasard selon la dispersion des cas.`,
    kinds: ['cas indépendants', 'cas liés entre eux', 'cas arrivant par réseaux'],
    line: (dispersion: string, kind: string, ratio: string, lo: string, hi: string) => `Dispersion ${dispersion}, ${kind}\u202F: rapport ${ratio}, de ${lo} à ${hi}`,
    verdict: { outside: 'le hasard seul ne suffit pas', inside: 'le hasard seul peut suffire' },
  },
};
