/** French words of the section `methode`: written for the statistician across the table. */
export default {
  title: 'Méthode',
  lede: 'Comment les chiffres sont lus, classés par comparabilité et confrontés. Chaque règle est donnée en mots, puis telle qu’elle est exécutée. Tout résultat peut être refait par un tiers.',
  contents: 'Sur cette page',

  principles: {
    title: 'Principes',
    intro: 'Dans l’ordre\u202F: quand deux principes s’opposent, le premier l’emporte.',
    items: [
      { name: 'Ne jamais se tromper sur un chiffre', text: 'Une valeur est montrée comme son document l’écrit, qualificatif compris, avec le document, le repère, la date, le périmètre, l’unité et la nature. Rien n’est ajusté, moyenné ni complété.' },
      { name: 'Juger la comparabilité avant de calculer', text: 'Deux chiffres ne sont dits contradictoires que s’ils décrivent la même grandeur. Tous les autres sont montrés côte à côte, avec le motif qui empêche de les comparer.' },
      { name: 'Tout chiffre est un intervalle', text: 'Les qualificatifs, les arrondis et les fourchettes deviennent des intervalles. Une contradiction est une intersection vide.' },
      { name: 'Le meilleur argument contraire accompagne chaque constat', text: 'Des documents diffèrent\u202F; personne n’est accusé. L’explication la plus favorable aux documents est écrite en premier.' },
      { name: 'L’absence est une donnée', text: 'Non trouvé, non publié, non collecté et zéro sont quatre choses différentes, dessinées différemment.' },
      { name: 'Le savoir est dans les données, le code est générique', text: 'Documents, définitions, périmètres et liens sont des tableaux que chacun peut lire et corriger. Une règle ne connaît aucun indicateur par son nom.' },
      { name: 'Ce qu’une personne charge ne quitte pas la page', text: 'Aucune requête n’est envoyée après le chargement. Tout le calcul a lieu sur la machine de la personne.' },
    ],
  },

  grades: {
    title: 'Comparabilité',
    intro: 'Toute paire de chiffres reçoit un grade avant la moindre soustraction. Le grade se déduit des champs\u202F; le champ qui le fait baisser est nommé. Un périmètre inconnu donne C0, jamais C4.',
    columns: { grade: 'Grade', relation: 'Relation', test: 'Ce qui peut être testé', pairs: 'Paires de chiffres', findings: 'Constats' },
    relation: {
      C4: 'Même indicateur, même nature, même périmètre, même territoire, même période, même unité.',
      C3: 'Même grandeur, autre édition du même producteur ou autre nom de la même grandeur.',
      C2: 'L’un contient l’autre\u202F: périmètre, territoire ou catégorie.',
      C1: 'Les populations se recouvrent en partie.',
      C0: 'Natures ou unités différentes, ou périmètre inconnu.',
    },
    test: {
      C4: 'L’égalité, aux intervalles près.',
      C3: 'L’égalité\u202F; la différence est une révision.',
      C2: 'Une inégalité seulement\u202F: la partie ne dépasse pas le tout.',
      C1: 'Des bornes\u202F: combien de personnes distinctes au moins, au plus. Jamais de somme.',
      C0: 'Rien\u202F: les chiffres sont montrés côte à côte, avec le motif.',
    },
  },

  intervals: {
    title: 'Intervalles',
    intro: 'Deux intervalles sont tirés des mots du document. La lecture à la lettre est ce que les mots permettent\u202F: une erreur se juge sur elle. La lecture usuelle est ce que les mots veulent dire d’ordinaire\u202F: un avertissement se juge sur elle. Les largeurs de la lecture usuelle sont des conventions, déclarées ici.',
    step: 'x est le nombre écrit\u202F; g est le poids de son dernier chiffre non nul\u202F: la dizaine pour un nombre qui finit par un zéro, la centaine pour deux.',
    columns: { wording: 'Ce qui est écrit', logical: 'À la lettre', pragmatic: 'Lecture usuelle', example: 'Exemple lu', read: 'Lu comme' },
    wording: {
      exact: 'x', round: 'x, nombre rond sans marge', more: 'plus de x', least: 'au moins x', less: 'moins de x', most: 'au plus x',
      nearly: 'près de x', about: 'environ x', range: 'entre a et b', share: 'x\u202F%',
    },
    logical: {
      exact: '[x ; x]', round: '[x ; x]', more: '[x + 1 ; ∞[', least: '[x ; ∞[', less: '[0 ; x − 1]', most: '[0 ; x]',
      nearly: '[0 ; ∞[', about: '[0 ; ∞[', range: '[a ; b]', share: 'x ± une demi-unité de la dernière décimale',
    },
    pragmatic: {
      exact: '[x ; x]', round: '[x − g/2 ; x + g/2]', more: '[x + 1 ; x + g − 1]', least: '[x ; x + g − 1]', less: '[x − g ; x − 1]', most: '[x − g + 1 ; x]',
      nearly: '[x − g/2 ; x − 1]', about: '[x − g/2 ; x + g/2]', range: '[a ; b]', share: 'x ± une demi-unité de la dernière décimale',
    },
    rule: 'Deux chiffres d’une même grandeur s’accordent quand leurs intervalles ont un point commun. L’écart inexpliqué est la distance qui sépare les deux intervalles\u202F; il est nul s’ils se touchent.',
    any: 'tout nombre',
    none: 'aucun dans les documents lus',
    /** `lo` and `hi` are already worded; `hi` is null when the words set no upper bound. */
    between: (lo: string, hi: string | null) => (hi === null ? `${lo} ou davantage` : lo === hi ? lo : `${lo} à ${hi}`),
  },

  differences: {
    title: 'Mesures d’écart',
    intro: 'L’écart, l’écart relatif et le grade sont donnés séparément. Aucune note composite n’est calculée.',
    columns: { name: 'Mesure', formula: 'Formule', range: 'Valeurs', when: 'Emploi' },
    items: [
      { name: 'Écart', formula: 'a − b', range: 'tout nombre', when: 'Toujours montré, dans l’unité des documents.' },
      { name: 'Écart relatif symétrique', formula: '2 (a − b) / (a + b)', range: 'de −2 à 2', when: 'Entre deux pairs\u202F: par défaut. Aucun des deux n’est pris pour référence.' },
      { name: 'Écart relatif à une référence', formula: '(a − b) / référence', range: 'tout nombre', when: 'Seulement si l’un est la référence\u202F: un total, une cible, une édition antérieure.' },
      { name: 'Indice d’asymétrie', formula: '|a − b| / (a + b)', range: 'de 0 à 1', when: 'Pour classer. C’est la moitié de l’écart symétrique sans son signe\u202F: dire lequel des deux est imprimé.' },
      { name: 'Écart après intervalles', formula: 'max(0, max des bornes basses − min des bornes hautes)', range: 'zéro ou plus', when: 'Décide de la gravité.' },
    ],
    noise: 'Un dénombrement publié n’est pas un sondage\u202F: pour l’égalité d’un même chiffre, aucune marge de hasard n’est accordée. Aucun seuil de signification n’est affiché.',
  },

  causes: {
    title: 'Causes d’un écart',
    intro: 'Les mêmes causes sont mises à l’épreuve pour chaque constat. Ce sont les champs des chiffres qui répondent\u202F: ils appuient la cause, la laissent possible, ou l’excluent. Une cause appuyée n’est pas prouvée\u202F: elle est celle que les données désignent.',
    columns: { cause: 'Cause éprouvée', fields: 'Champs lus', supported: 'Appuyée', excluded: 'Exclue' },
    items: {
      vintage: { fields: 'Date de publication, producteur, statut', supported: 'Un même producteur a publié à plusieurs dates, ou un chiffre est dit révisé.', excluded: 'Un seul document, ou une seule date de publication.' },
      scope: { fields: 'Population comptée', supported: 'Les populations déclarées diffèrent.', excluded: 'La population déclarée est la même.' },
      unit: { fields: 'Unité', supported: 'Les unités diffèrent.', excluded: 'L’unité est la même.' },
      kind: { fields: 'Nature', supported: 'Flux d’un côté, état ou cumul de l’autre.', excluded: 'La nature est la même.' },
      coverage: { fields: 'Répondants, territoire, service', supported: 'Ils n’étaient pas aussi nombreux à répondre, ou le territoire diffère.', excluded: 'Même territoire, même service, pas de nombre de répondants différent.' },
      rounding: { fields: 'Qualificatif, dernier chiffre écrit', supported: 'Les lectures se touchent une fois l’arrondi admis.', excluded: 'Un écart reste une fois l’arrondi admis.' },
      typing: { fields: 'Chiffres imprimés', supported: 'Un caractère, deux chiffres échangés ou une puissance de dix suffit.', excluded: 'Aucun de ces accidents ne mène d’un nombre à l’autre.' },
      citation: { fields: 'Origine citée, nature de la voix, mode de lecture', supported: 'La presse relaie d’un côté, ou les deux côtés citent une même origine.', excluded: 'Un seul document, ou chaque producteur donne son propre chiffre.' },
      definition: { fields: 'Aucun', supported: 'Jamais par les seuls champs.', excluded: 'Jamais\u202F: une définition peut être plus fine que ce qui a été lu.' },
    },
    note: 'Dans tous les autres cas, la cause reste possible\u202F: un champ manque, ou ne suffit pas. Si une règle a sa propre réponse à une cause, c’est elle qui juge.',
  },

  severities: {
    title: 'Gravités et issues',
    intro: 'Ce sont les mots du système statistique européen\u202F: trois gravités, trois issues.',
    error: 'Impossible tel qu’écrit\u202F: les lectures à la lettre n’ont aucun point commun, ou une partie dépasse son tout. Le mot qualifie les chiffres, non les personnes.',
    warning: 'Les lectures usuelles n’ont aucun point commun, ou la provenance est en défaut\u202F: estimation reprise cinq ans après, promesse sans suite connue.',
    information: 'La différence a un motif connu\u202F: périmètre, édition, arrondi, unité.',
    outcomes: {
      title: 'Issues d’une vérification',
      passes: 'Vérifié sans écart (issue 1). Les succès sont comptés et montrés.',
      fails: 'Écart relevé (issue 0). C’est un constat.',
      unverifiable: 'Non vérifiable (issue NA), avec le motif\u202F: une composante manque, le périmètre est inconnu.',
    },
    order: 'Les constats sont rangés par gravité, puis par écart relatif, puis par écart.',
    levels: 'Le niveau d’une règle suit la validation européenne\u202F: 1, dans un même document\u202F; 2, entre documents d’un même producteur\u202F; 3, entre producteurs d’un même domaine\u202F; 4 et 5, avec d’autres domaines ou d’autres institutions.',
  },

  kinds: {
    title: 'Nature des chiffres',
    intro: 'Deux nombres égaux de nature différente ne disent pas la même chose. La nature est celle que donnent les mots du document.',
    items: {
      flow: { name: 'Flux', text: 'Événements ou entrées au cours d’une période\u202F: parcours autorisés dans l’année, titres délivrés dans l’année.' },
      presence: { name: 'Présence', text: 'Personnes présentes à un moment quelconque de la période, entrées avant comprises. Ni un flux, ni un état à une date.' },
      stock: { name: 'Stock', text: 'État à une date\u202F: personnes engagées un 31 décembre, places ouvertes.' },
      cumulative: { name: 'Total depuis l’origine', text: 'Somme de toutes les entrées depuis le début d’un dispositif. Il ne peut pas baisser.' },
      rate: { name: 'Taux', text: 'Part ou rapport. Sa base doit être connue pour qu’il soit comparé.' },
      target: { name: 'Cible', text: 'Ce qui est promis, prévu ou demandé. Jamais joint à ce qui est observé.' },
      panel: { name: 'Panel', text: 'Taille du groupe qui répond ou qui est couvert. Quand il change, la série qu’il porte ne se lit pas comme une évolution.' },
    },
  },

  missing: {
    title: 'Ce qui manque',
    letter: 's',
    intro: 'Un blanc ne veut jamais rien dire\u202F: l’absence est dessinée, à la taille de la case, et nommée. Quatre façons de manquer, et le zéro, qui n’en est pas une.',
    items: {
      'not-found': { name: 'Non trouvé', text: 'Aucun chiffre dans les documents lus. Il existe peut-être ailleurs.' },
      'not-published': { name: 'Non publié', text: 'Un document dit que le chiffre n’est pas rendu public.' },
      'not-collected': { name: 'Non collecté', text: 'Un document dit que personne ne recueille ce chiffre.' },
      zero: { name: 'Zéro', text: 'Le document écrit zéro\u202F: c’est une valeur.' },
      secret: { name: 'Caché', text: 'La valeur existe et reste masquée parce qu’elle est trop petite. Elle compte comme un intervalle, non comme un zéro.' },
    },
  },

  files: { title: 'Fichiers apportés' },
  protection: { title: 'Effectifs protégés' },

  limits: {
    title: 'Limites',
    intro: 'À dire avant de citer un chiffre d’ici.',
    /** `excerpts` and `documents` are counts, already worded. */
    excerpts: (excerpts: string, documents: string) => `${excerpts} des ${documents} documents n’ont été lus qu’en extrait, ou par la citation qu’en fait un autre\u202F: un chiffre se vérifie à l’original avant d’être cité.`,
    unspecified: (figures: string) => `${figures} chiffres ont un périmètre, un territoire ou une base que leur document ne précise pas\u202F: ils ne sont comparés à rien.`,
    items: [
      'Un titre entre [crochets] est une description, et certaines adresses mènent à une copie de l’original.',
      'Les documents de presse relaient des chiffres\u202F; ils n’en produisent pas.',
      'Quelques chiffres figurent deux fois sous un même document, sous deux formes voisines. Un document d’accord avec lui-même ne confirme rien.',
      'Certaines dates, années ou certains périmètres ont été déduits du contexte\u202F; le tableau des chiffres l’indique en note.',
      'Ce qui n’a pas été trouvé dans les documents lus est dessiné, case par case, sur la première page.',
      'L’absence d’un chiffre dans les documents lus n’établit pas qu’il n’est pas publié.',
    ],
  },

  checks: {
    title: 'Règles',
    intro: 'Chaque règle est un fichier SQL exécuté tel quel sur tous les chiffres. Elle conclut pour chaque groupe de chiffres\u202F: sans écart, écart, ou non vérifiable.',
    columns: { rule: 'Règle', level: 'Niveau', severity: 'Choix de la gravité', tally: 'Conclusions' },
  },

  rule: {
    back: 'Méthode',
    level: (level: string) => `Niveau ${level}`,
    inWords: 'La règle',
    severity: 'Choix de la gravité',
    traps: 'À ne pas confondre avec',
    tally: 'Ce qu’elle a conclu',
    sql: 'La règle telle qu’elle est exécutée',
    findings: (count: string) => `Constats de cette règle\u202F: ${count}`,
    worked: 'Un exemple dans les documents lus',
    noFindings: 'Aucun constat de cette règle dans les documents lus. Ses vérifications sans écart sont comptées ci-dessus.',
    all: 'Tous les constats de cette règle',
    unknown: (flag: string) => `Aucune règle ne porte le nom ${flag}.`,
    unknownHelp: 'Les règles en service sont toutes décrites sur la page Méthode.',
    next: 'Règle suivante', previous: 'Règle précédente',
  },

  reproduce: {
    title: 'Refaire le calcul',
    intro: 'Les mêmes fichiers SQL tournent ici, dans les tests et au terminal, avec la même version du moteur.',
    notebooks: 'Des carnets de calcul',
    notebooksHelp: 'refont pas à pas, dans le navigateur, cinq rapprochements avec les mêmes données et le même moteur.',
    folder: 'DOSSIER',
    items: {
      summary: 'Résumé\u202F: chiffres, paires par grade, constats par règle et par gravité, les dix plus graves avec leurs sources.',
      json: 'Tous les constats, avec chaque chiffre qui y entre.',
      ess: 'Rapport de validation au format standard du système statistique européen, version 1.0.0.',
      data: 'Les mêmes règles sur un autre jeu de tableaux de même forme.',
      strict: 'Se termine en échec s’il reste une erreur.',
    },
  },

  glossary: {
    title: 'Glossaire',
    intro: 'Définitions des grandeurs et des populations, telles qu’elles figurent dans les tableaux.',
    search: 'Chercher une définition',
    indicators: 'Grandeurs',
    scopes: 'Populations comptées',
    figures: (count: string) => `${count} chiffres lus`,
    oneFigure: 'un chiffre lu',
    noFigure: 'aucun chiffre lu',
    partOf: (parent: string) => `Compris dans\u202F: ${parent}`,
    overlaps: (parent: string) => `Recoupe\u202F: ${parent}`,
    noDefinition: 'Définition non écrite.',
    nothing: 'Aucune définition ne contient ces mots.',
  },
};
