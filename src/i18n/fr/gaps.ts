/**
 * French words of the first page and of the pages of the three gaps.
 * Templates only: every figure, year and producer is passed in, already worded.
 */
type Args<K extends string> = Readonly<Record<K, string>>;

const rounded: Readonly<Record<number, string>> = { 10: 'à la dizaine', 100: 'à la centaine', 1000: 'au millier', 10000: 'à la dizaine de milliers' };

export default {
  constat: {
    title: 'Ce que disent les chiffres de la traite en France, et ce qu’ils ne disent pas',
    lede: 'Concordance met côte à côte les chiffres publiés, tels que leurs documents les écrivent. Elle montre ceux qui s’accordent, ceux qui se contredisent et pourquoi, et ce qui manque. Rien n’est corrigé ni complété.',
    figures: 'chiffres relevés, chacun avec son document',
    documents: (a: Args<'full' | 'excerpt' | 'quoted'>) => `documents, dont ${a.full} lus en entier, ${a.excerpt} en extrait, ${a.quoted} cités par un autre`,
    sent: 'donnée envoyée : tout reste sur cette machine',
    findings: 'Incohérences relevées',
    findingsSubtitle: (a: Args<'shown' | 'all'>) => `${a.shown}\u00A0exemples sur ${a.all}, par gravité, un par désaccord. Erreur veut dire impossible tel qu’écrit, non que quelqu’un se trompe\u202F: chaque fiche donne l’explication la plus favorable.`,
    allFindings: 'Toutes les incohérences',
    noFindings: 'Aucune incohérence relevée dans les chiffres lus.',
    brief: 'En bref', meeting: 'Pour une réunion\u202F:',
    missing: 'Ce qui manque',
    missingSubtitle: 'Années pour lesquelles au moins un nombre national a été trouvé. Hachures : aucun trouvé dans les documents lus, ce qui ne prouve pas qu’il n’existe pas.',
    never: (a: Args<'list'>) => `Aucun nombre national trouvé, quelle que soit l’année\u202F: ${a.list}.`,
    more: 'Tous ses chiffres',
  },
  key: {
    title: 'Qui parle',
    ours: 'calcul de Concordance',
    marks: 'plein : exact · vide : arrondi, plus de, environ',
    missing: 'aucun nombre trouvé dans les documents lus',
  },
  aside: {
    label: 'Lecture de cet écart',
    contradicts: 'Ce qui se contredit',
    promised: 'La promesse',
    argument: 'L’argument contraire',
    ask: 'Ce qu’il faut demander',
    seeFinding: 'Voir la fiche',
  },
  page: {
    documents: 'Ce que disent les documents',
    documentsHeadline: (a: Args<'figures' | 'documents'>) => `${a.figures}\u00A0chiffres trouvés dans ${a.documents}\u00A0documents`,
    statements: 'Chaque chiffre, tel que son document l’écrit',
    statementsSubtitle: 'Dans l’ordre des périodes. La valeur ouvre sa source, le titre mène au document ; un extrait est à vérifier à l’original.',
    numbers: (a: Args<'n'>) => `nombres relevés\u202F: ${a.n}`,
    agree: 'Ce qui s’accorde',
    agreeSubtitle: 'Nombres donnés par au moins deux documents. Deux documents peuvent répéter la même origine : l’accord n’est pas une preuve.',
    agreeSame: (a: Args<'n'>) => `dans ${a.n}\u00A0documents`,
    agreeCompatible: (a: Args<'values'>) => `compatible avec ${a.values}, écrit ailleurs`,
    agreeNone: 'Aucun nombre n’est donné par deux documents.',
    disagree: 'Ce qui ne s’accorde pas',
    disagreeSubtitle: (a: Args<'n'>) => `Incohérences relevées sur ces chiffres\u202F: ${a.n}. Chacune donne d’abord l’explication la plus favorable.`,
    disagreeSubtitleOf: (a: Args<'shown' | 'n'>) => `Incohérences relevées sur ces chiffres\u202F: ${a.n}, dont les ${a.shown} plus graves ici. Chaque fiche donne l’explication la plus favorable.`,
    disagreeNone: 'Aucune incohérence relevée sur ces chiffres.',
    promised: 'Ce qui a été promis',
    promisedSubtitle: 'Engagements écrits, et ce qu’un autre document dit en avoir trouvé.',
    promise: 'Promesse', due: 'Échéance', found: 'Constat',
    missing: 'Ce qui manque',
    missingSubtitle: 'Non trouvé dans les documents lus ne veut pas dire non publié.',
    missingYears: (a: Args<'label' | 'years'>) => `${a.label}\u202F: aucun nombre national trouvé pour ${a.years}.`,
    missingAll: (a: Args<'label' | 'years'>) => `${a.label}\u202F: aucun nombre national trouvé, de ${a.years}.`,
    missingNone: 'Un nombre au moins a été trouvé chaque année.',
    yearRange: (a: Args<'from' | 'to'>) => `${a.from} à ${a.to}`,
    ask: 'Ce qu’il faut demander, et à qui',
    askWhat: 'Quoi', askWhom: 'À qui', askLast: 'Dernier nombre trouvé',
    others: 'Les autres écarts',
    none: 'Aucun chiffre trouvé dans les données chargées pour cet écart : il n’y a rien à comparer.',
  },
  kinds: {
    stock: 'État à une date',
    presence: 'Personnes présentes dans l’année',
    flow: 'Entrées de la période',
    cumulative: 'Total depuis l’origine',
    target: 'Cible ou prévision',
  } as Readonly<Record<string, string>>,
  status: {
    delivered: 'tenue', partial: 'tenue en partie', late: 'en retard', contested: 'contestée', 'none-found': 'rien de trouvé', unknown: 'suite inconnue',
  } as Readonly<Record<string, string>>,
  plan: (a: Args<'plan' | 'measure'>) => `Plan ${a.plan}, mesure ${a.measure}`,
  promise: (a: Args<'plan' | 'measure' | 'promise' | 'by' | 'on' | 'finding'>) =>
    `Plan ${a.plan}, mesure ${a.measure}\u202F: ${a.promise}. Constat (${a.by}, ${a.on})\u202F: ${a.finding}.`,
  lastFound: (a: Args<'value' | 'period' | 'by'>) => `${a.value} (${a.period}), donné par ${a.by}.`,
  permits: {
    kicker: 'Écart 1 · Victimes et titres de séjour',
    headline: (a: Args<'least' | 'most' | 'permitsLeast' | 'permitsMost' | 'last'> & { readonly fields: boolean }) =>
      `${a.least} à\u00A0${a.most}\u00A0victimes enregistrées par an${a.fields ? ', selon l’année et le champ' : ''}\u202F; ${a.permitsLeast}\u00A0à\u00A0${a.permitsMost}\u00A0titres de séjour par an jusqu’en ${a.last}, et plus aucun nombre trouvé depuis`,
    subtitle: (a: Args<'from' | 'to'>) =>
      `France, ${a.from}–${a.to}. Victimes enregistrées, victimes accompagnées et titres délivrés après plainte ou témoignage (art.\u00A0L.425-1 du Ceseda, ancien L.316-1). Personnes pour les deux premières séries, titres pour la troisième\u202F; une seule échelle.`,
    noteLead: 'Ce ne sont pas les mêmes personnes.',
    note: 'Une hausse des victimes enregistrées peut venir d’une meilleure détection. Les enquêtes auprès des associations n’ont pas le même nombre de répondantes chaque année : leurs points ne sont pas reliés.',
    unsplit: (a: Args<'years'>) => `Titres de ${a.years}\u202F: le document ne dit pas s’il s’agit des seules premières délivrances.`,
    rounded: (a: Args<'year' | 'value'> & { readonly step: number }) =>
      `Victimes enregistrées en ${a.year}\u202F: ${a.value}, arrondi${rounded[a.step] ? ` ${rounded[a.step]}` : ''}.`,
    contradicts: (a: Args<'period' | 'a' | 'b'>) => `${a.period}\u202F: un document donne ${a.a}\u00A0titres, un autre ${a.b}. Même titre, même année.`,
    agrees: 'Aucun désaccord entre documents sur le nombre de titres : c’est la série qui s’arrête.',
    argument: 'Ces titres ne concernent que des étrangers de pays tiers qui ont porté plainte ou témoigné, et viennent après un délai. On peut compter des titres pour cent victimes\u202F: ce n’est pas un taux.',
    ask: (a: Args<'from'>) => `Les premières délivrances et les renouvellements par année depuis ${a.from}, par forme d’exploitation et par département.`,
    whom: 'Au ministère de l’Intérieur, dont les préfectures délivrent ces titres.',
    unit: (a: Args<'value'>) => `${a.value}\u00A0titres`,
  },
  pathways: {
    kicker: 'Écart 2 · Parcours de sortie de la prostitution',
    headline: (a: Args<'total' | 'from' | 'to' | 'part' | 'year'>) =>
      `${a.total}\u00A0personnes de ${a.from} à ${a.to}, mais ${a.part} pour la seule année ${a.year}\u202F: le total est plus petit que l’une de ses parties`,
    headlinePlain: (a: Args<'figures' | 'documents'>) => `Personnes en parcours de sortie\u202F: ${a.figures}\u00A0chiffres dans ${a.documents}\u00A0documents`,
    subtitle: (a: Args<'from' | 'to'>) =>
      `France, ${a.from}–${a.to}, personnes. La longueur du trait est la période comptée\u202F: un total ne peut pas passer sous une année qu’il contient.`,
    noteLead: 'Un même nombre, deux dates.',
    echo: (a: Args<'later' | 'laterDate' | 'earlier' | 'earlierDate' | 'months'>) =>
      `Écrit le ${a.laterDate}, ${a.later} est compatible avec les ${a.earlier} datés du ${a.earlierDate}, ${a.months}\u00A0mois plus tôt.`,
    twoKinds: (a: Args<'value' | 'stockBy' | 'stockAt' | 'totalBy' | 'totalOver'>) =>
      `${a.value} est un état pour l’un (${a.stockBy}, ${a.stockAt}), un total pour l’autre (${a.totalBy}, ${a.totalOver}).`,
    opening: (a: Args<'year' | 'values'>) => `Pour ${a.year}, les documents donnent ${a.values}\u00A0personnes.`,
    contradicts: (a: Args<'part' | 'total' | 'excess'>) =>
      `Une année ne compte pas plus de personnes que le total à la fin de cette année\u202F: ${a.part} contre ${a.total}, soit ${a.excess} de plus.`,
    agrees: 'Aucun effectif ne dépasse le total qui le contient.',
    argument: (a: Args<'value' | 'date' | 'by' | 'window' | 'written'>) =>
      `${a.value} est daté du ${a.date} dans un autre document, ${a.by}. À cette date, rien ne se contredit\u202F: c’est la période ${a.window}, écrite en ${a.written}, qui crée l’écart.`,
    argumentPlain: 'Un effectif de l’année compte toute personne présente, renouvellements compris ; un total ne compte que des entrées. Les deux peuvent être justes à des dates différentes.',
    ask: (a: Args<'from'>) => `Par année depuis ${a.from}\u202F: entrées, renouvellements, sorties, et l’effectif au 31 décembre.`,
    whom: 'Au service des droits des femmes et de l’égalité, qui réunit les décisions des préfets.',
    unit: (a: Args<'value'>) => `${a.value}\u00A0personnes`,
  },
  shelter: {
    kicker: 'Écart 3 · Hébergement',
    headline: (a: Args<'first' | 'firstYear' | 'last' | 'lastYear' | 'admittedYear'>) =>
      `${a.first}\u00A0places protégées Ac.Sé en ${a.firstYear}, ${a.last} en ${a.lastYear}\u202F; le nombre de victimes admises chaque année n’est plus trouvé après ${a.admittedYear}`,
    subtitle: 'France, places d’hébergement par dispositif, à la date indiquée. Les publics diffèrent : ces places ne s’additionnent pas.',
    noteLead: 'Des places, et des personnes.',
    occupied: (a: Args<'value' | 'date'>) => `${a.value}, le ${a.date}, compte des personnes prises en charge\u202F: montré à côté, jamais comparé aux places.`,
    demand: (a: Args<'year' | 'requests' | 'referrals'>) => `En ${a.year}, ${a.requests}\u00A0demandes pour ${a.referrals}\u00A0orientations.`,
    demandOnly: 'C’est la seule année où la demande a été trouvée.',
    noPromise: 'Aucun engagement daté sur ces places dans les documents lus.',
    argument: (a: Args<'violence' | 'violenceYear'>) =>
      `En ${a.violenceYear}, ${a.violence}\u00A0places pour femmes victimes de violences, la plupart pour violences conjugales\u202F: le reste peut accueillir des victimes de traite.`,
    argumentAsylum: (a: Args<'asylum' | 'period'>) => `Des places spécialisées existent aussi dans l’asile\u202F: ${a.asylum} ouvertes en ${a.period}.`,
    argumentPlain: 'D’autres places, généralistes ou de l’asile, accueillent aussi des victimes de traite sans être comptées comme telles.',
    ask: 'Places réservées, demandes, admissions et refus par an, hommes et mineurs compris.',
    whom: 'À l’État, qui finance ces places, et à l’association ALC, qui coordonne le réseau Ac.Sé.',
    unit: (a: Args<'value'>) => `${a.value}\u00A0personnes admises`,
  },
};
