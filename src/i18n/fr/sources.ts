/** French words of the section `sources`: the documents and the card of each. */
export default {
  list: {
    title: 'Sources',
    headline: (shared: string, all: string, disputed: string) => `${shared} documents sur ${all} donnent une grandeur qu’un autre donne aussi ; ${disputed} d’entre eux diffèrent au moins une fois`,
    rate: (share: string, pairs: string) => `${share} de ${pairs}`,
    lede: 'Tous les documents lus ou cités : qui parle, quand, comment le document a été lu, combien de chiffres en ont été tirés et dans quels constats il figure.',
    described: 'Un titre entre crochets est une description.',
    count: (shown: string, all: string) => (shown === all ? `${all} documents` : `${shown} documents sur ${all}`),
    one: 'Un document',
    heading: 'Documents',
    search: 'Chercher',
    searchHint: 'Producteur, titre ou ce que le document compte',
    sort: 'Ranger par',
    sorts: { published: 'date, la plus récente d’abord', figures: 'nombre de chiffres', findings: 'nombre de constats', producer: 'producteur' },
    facets: { voice: 'Qui parle', side: 'Nature du producteur', reading: 'Lecture', kind: 'Type de document', year: 'Année de publication' },
    undated: 'sans date',
    columns: { document: 'Document', published: 'Publié', figures: 'Chiffres', agreement: 'Paires en accord', findings: 'Constats' },
    empty: (all: string) => `Aucun des ${all}\u00A0documents ne répond à ces filtres.`,
    emptyHelp: 'Un document absent d’ici n’a pas été lu ; cela ne dit rien de ce qu’il contient.',
    readings: {
      'full-text': (count: string) => `${count} lus en entier`,
      excerpt: (count: string) => `${count} en extrait`,
      'quoted-by-another': (count: string) => `${count} cités par un autre`,
    },
    more: (count: string) => `Afficher les ${count} suivants`,
  },

  sides: {
    administration: 'administration', association: 'association', collective: 'collectif d’associations', parliament: 'Parlement',
    'independent-body': 'organisme indépendant', europe: 'institution européenne', international: 'organisation internationale', research: 'recherche', press: 'presse',
  },
  kinds: {
    press: 'article ou dépêche', advocacy: 'plaidoyer ou question', speech: 'intervention', evaluation: 'évaluation', 'law-plan': 'loi, plan ou budget',
    register: 'statistique administrative', 'annual-report': 'rapport annuel', study: 'étude', dataset: 'jeu de données', survey: 'enquête',
  } as Readonly<Record<string, string>>,

  card: {
    producer: 'Producteur', side: 'Qui parle', kind: 'Type de document', published: 'Publié', undated: 'date non affichée',
    years: 'Années décrites', original: 'Original', openOriginal: 'Ouvrir l’original', noOriginal: 'Aucune adresse relevée.',
    originalHint: 'ouvre un autre site',
    scope: 'Ce qu’il compte', scopeNote: 'note de collecte, en anglais',
    reading: 'Lecture',
    readAs: {
      'full-text': 'Lu en entier. Les chiffres relevés ont été lus dans leur contexte.',
      excerpt: 'Lu en extrait. Le contexte, les notes et les réserves du document n’ont pas tous été vus : un chiffre se vérifie à l’original avant d’être cité.',
      'quoted-by-another': 'Non lu : ses chiffres viennent de la citation qu’en fait un autre document. À vérifier à l’original avant d’être cités.',
    },
    press: 'La presse relaie des chiffres ; elle n’en produit pas. Remonter au producteur avant de citer.',
  },

  summary: {
    figures: (count: string) => `${count}\u00A0chiffres relevés`, oneFigure: 'Un chiffre relevé',
    findings: (count: string) => `${count} constats où il figure`, oneFinding: 'Un constat où il figure', noFinding: 'Aucun constat où il figure',
    agrees: (count: string) => `${count}\u00A0chiffres retrouvés ailleurs`, oneAgrees: 'Un chiffre retrouvé ailleurs',
    differs: (count: string) => `${count}\u00A0chiffres en désaccord`, oneDiffers: 'Un chiffre en désaccord',
  },

  figures: {
    title: 'Ses chiffres',
    intro: 'Chaque valeur est donnée dans les mots du document. La dernière colonne dit si un autre document lu donne la même grandeur.',
    columns: { value: 'Valeur', indicator: 'Ce qui est compté', period: 'Période', kind: 'Nature', locator: 'Repère', agreement: 'Ailleurs' },
    none: 'Aucun chiffre n’a été relevé dans ce document : il est cité pour ce qu’il promet ou constate.',
  },

  agreement: {
    agrees: (count: string) => `${count}\u00A0documents s’accordent`, oneAgrees: 'un document s’accorde',
    differs: (count: string) => `${count}\u00A0documents diffèrent`, oneDiffers: 'un document diffère',
    alone: 'seul à le donner',
    notComparable: 'périmètre non précisé',
  },

  findings: {
    title: 'Constats où il figure',
    none: 'Aucune incohérence relevée ne porte sur un chiffre de ce document.',
    intro: 'Figurer dans un constat n’est pas être en faute : il faut deux documents pour un désaccord.',
  },

  cites: {
    title: 'D’où viennent ses chiffres',
    origins: 'Origines que le document nomme',
    originFigures: (count: string) => `${count}\u00A0chiffres`, originOne: 'un chiffre',
    noOrigin: 'Le document ne nomme pas d’autre origine pour les chiffres relevés.',
    sameOrigin: 'Autres documents qui nomment la même origine',
    citedBy: 'Documents qui nomment ce producteur comme origine',
    notCited: 'Aucun document lu ne nomme ce producteur, sous ce nom, comme origine d’un chiffre.',
    note: 'Plusieurs documents qui remontent à une seule origine ne sont qu’une seule confirmation.',
  },

  shared: {
    title: 'Accord avec les autres documents',
    intro: 'Une paire : un chiffre de ce document et celui d’un autre sur la même grandeur. Plein : les deux s’accordent, arrondis compris. Vide : ils diffèrent.',
    rate: (share: string, agree: string, all: string) => `${share} de paires en accord (${agree} sur ${all})`,
    nothing: 'aucune paire à comparer',
    pairs: (agree: string, differ: string) => `accords ${agree}, désaccords ${differ}`,
  },
  tree: {
    title: 'Chaîne de citation',
    subtitle: 'Les origines que le document nomme, le document, puis ceux qui nomment son producteur ou reprennent plus tard un de ses nombres. Rond en pointillé : origine qui n’est le producteur d’aucun document lu.',
    heads: { origins: 'Origines nommées', later: 'Nommé ou repris ensuite' },
    none: { origins: 'Aucune autre origine n’est nommée.', later: 'Aucun document lu ne le nomme ni ne reprend un de ses nombres.' },
    alt: { origins: (list: string) => `Origines nommées : ${list}.`, later: (list: string) => `Nommé ou repris par : ${list}.` },
    others: (count: string) => `et ${count} autres`,
    caption: 'Origines nommées par ce document, et documents qui le nomment ou le reprennent',
    columns: { side: 'Lien', name: 'Producteur', note: 'Date et chiffres' },
    figures: (count: string) => `${count} chiffres`, oneFigure: 'un chiffre',
    named: (count: string) => `le nomme pour ${count} chiffres`, oneNamed: 'le nomme pour un chiffre',
    repeated: (count: string) => `redonne ${count} de ses nombres`, oneRepeated: 'redonne un de ses nombres',
    noteLead: 'Reprendre n’est pas confirmer.',
    note: 'Un nombre identique paru plus tard peut venir de la même origine. Seules les origines écrites dans le document sont tenues pour des citations.',
  },

  unknown: 'Ce document n’est pas dans cette version',
  unknownHelp: (id: string) => `Aucun document ne porte l’identifiant ${id}.`,
  toList: 'Voir tous les documents',
  copyLink: 'Copier le lien', linkCopied: 'Lien copié',
  export: 'Exporter les chiffres (CSV)',
};
