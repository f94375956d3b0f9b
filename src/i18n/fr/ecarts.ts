/**
 * French words of the gap pages that are not on the first page: persons in prostitution, money,
 * police and justice, survey of associations. Templates only: every figure is passed in.
 */
type Args<K extends string> = Readonly<Record<K, string>>;

export default {
  letter: 'Préparer la lettre',
  letterHow: 'Comment',
  charts: {
    claims: {
      published: 'Publié', origin: 'Origine nommée', before: 'Déjà écrit par', undated: 'sans date',
      undatedYear: (year: string) => `${year}, sans date`,
      sameAs: (year: string) => `même nombre qu’en ${year}`,
      of: (year: string) => `pour ${year}`,
      after: (who: string) => `d’après ${who}`,
      repeated: (value: string, documents: string, from: string, to: string) => (from === to ? `${value}\u202F: le même nombre dans ${documents} documents de ${from}.` : `${value}\u202F: le même nombre dans ${documents} documents, de ${from} à ${to}.`),
    },
    bullets: {
      stages: {
        demanded: 'demandé', announced: 'annoncé', bill: 'projet de loi', voted: 'voté', executed: 'dépensé', planned: 'prévu', '': 'montant, étape non dite', unsaid: 'non dite', other: 'autre étape',
      } as Readonly<Record<string, string>>,
      stage: (stage: string, values: string) => `${stage}\u202F: ${values}`,
      stageLabel: 'Étape',
      year: (year: string, amounts: string) => `${year} (${amounts})`,
      short: (gap: string) => `${gap} de moins que voté`,
    },
    ladder: {
      edition: 'Édition', editionOf: 'édition de', editions: 'Valeur, puis année de l’édition', change: 'Révision',
      rung: (what: string, period: string, values: string) => `${what}, ${period}\u202F: ${values}.`,
      inEdition: (values: string, year: string) => `${values} (édition ${year})`,
    },
  },
  persons: {
    kicker: 'Écart 4 · Personnes en prostitution',
    headline: (a: Args<'value' | 'documents' | 'from' | 'to' | 'minors'>) =>
      `${a.value}\u00A0personnes en prostitution\u202F: le même nombre dans ${a.documents}\u00A0documents de ${a.from} à ${a.to}, quand le nombre de mineurs, lui, va de ${a.minors}`,
    range: (a: Args<'least' | 'most'>) => `${a.least} à ${a.most}`,
    subtitle: (a: Args<'from' | 'to' | 'least' | 'most'>) => `France, documents publiés de ${a.from} à ${a.to}, de ${a.least} à ${a.most} personnes. Une ligne par document, dans l’ordre de parution\u202F; le pointillé relie un nombre à celui qui l’avait déjà écrit.`,
    noteLead: 'Des estimations, pas un comptage.',
    note: (a: Args<'named' | 'documents'>) => `${a.named} documents sur ${a.documents} nomment l’origine de leur nombre. Une répétition n’est pas une confirmation.`,
    contradicts: (a: Args<'a' | 'aBy' | 'b' | 'bBy' | 'year'>) => `Pour ${a.year}\u202F: ${a.a} dans un document (${a.aBy}), ${a.b} dans un autre (${a.bBy}).`,
    agrees: 'Deux estimations de la même année ne s’excluent jamais.',
    argument: 'Personne ne peut compter une population cachée\u202F: un ordre de grandeur stable peut être la position honnête d’un service qui ne sait pas mieux. Il reste à dire sur quoi il repose, et quand.',
    ask: 'La méthode, la date et la marge de chaque estimation, adultes et mineurs à part\u202F; une enquête qui dise ce qu’elle ne voit pas.',
    whom: 'Au ministère de l’Intérieur pour l’estimation policière, au service des droits des femmes et à la protection de l’enfance pour les mineurs.',
    complete: 'Ces estimations ne forment pas une série annuelle\u202F: aucune année n’est attendue, aucune n’est comptée comme manquante.',
    unit: (a: Args<'value'>) => `${a.value}\u00A0personnes`,
    captions: { persons: 'Personnes en situation de prostitution, estimation par estimation', minors: 'Mineurs en situation de prostitution, estimation par estimation' },
    minorsHeadline: (a: Args<'value' | 'documents' | 'least' | 'most'>) => `Mineurs\u202F: ${a.value} dans ${a.documents}\u00A0documents, et de ${a.least} à ${a.most} selon les autres`,
    minorsSubtitle: 'France, mineurs en situation de prostitution, personnes. Même lecture. Les mineurs suivis par la protection de l’enfance sont une partie des autres.',
  },
  money: {
    kicker: 'Écart 5 · Argent',
    headline: (a: Args<'year' | 'voted' | 'spent' | 'line'>) => `${a.voted} votés pour ${a.year}, ${a.spent} dépensés\u202F: ${a.line}`,
    subtitle: 'France, budget de l’État, euros tels qu’imprimés, par ligne et par année. Tireté\u202F: projet ou annonce. Trait plein\u202F: vote. Barre\u202F: dépense. Marque seule\u202F: le document ne dit pas l’étape.',
    noteLead: 'Rien n’est additionné.',
    note: 'L’écart entre voté et dépensé n’est calculé que dans un même document.',
    unspent: (a: Args<'line' | 'value' | 'documents'>) => `${a.line}\u202F: ${a.value} dans ${a.documents}\u00A0documents, et aucune dépense trouvée.`,
    contradicts: (a: Args<'line' | 'year' | 'stage' | 'a' | 'aBy' | 'b' | 'bBy'>) => `${a.line}, ${a.year}, ${a.stage}\u202F: ${a.a} dans un document (${a.aBy}), ${a.b} dans un autre (${a.bBy}).`,
    agrees: 'Aucun désaccord entre documents sur une même ligne, une même année et une même étape.',
    argument: 'Un crédit voté est un plafond, non une dette\u202F: une allocation se dépense au rythme des entrées en parcours, et la première année elles commencent à peine. Une même action peut aussi être payée par une autre ligne.',
    ask: 'Par ligne et par année\u202F: projet, vote, exécution, et le nombre de personnes aidées.',
    askUnspent: (a: Args<'value' | 'line'>) => `Pour les ${a.value} (${a.line})\u202F: la ventilation et l’exécution.`,
    whom: 'Au service des droits des femmes, responsable de ce programme, et à l’Agrasc pour les avoirs confisqués.',
    captions: {
      credits: 'Crédits par ligne et par année, montant par montant', parts: 'Subventions aux associations, montant par montant', announced: 'Montants annoncés et versés, montant par montant', programme: 'Programme budgétaire de l’égalité, montant par montant',
    },
    more: {
      parts: {
        headline: 'Dans cette ligne, les associations',
        subtitle: 'France, euros. Subventions aux associations locales et nationales, deux parts de la ligne du dessin précédent.',
        note: 'Une part ne se compare qu’à elle-même, d’une étape à l’autre.',
      },
      announced: {
        headline: 'Annoncé, versé\u202F: les autres enveloppes',
        subtitle: 'France, euros. Plans, avoirs confisqués, subventions. Une échelle pour toutes.',
        note: 'Une annonce répétée plusieurs années est peut-être la même somme\u202F: elle n’est pas additionnée.',
      },
      programme: {
        headline: 'Le programme qui contient ces lignes',
        subtitle: 'France, programme de l’égalité entre femmes et hommes, euros. Autorisations d’engagement et crédits de paiement ne se comparent pas entre eux.',
        note: 'Ce total finance bien plus que la lutte contre la prostitution et la traite.',
      },
    },
  },
  justice: {
    kicker: 'Écart 6 · Police et justice',
    headline: (a: Args<'values' | 'year' | 'strict' | 'wide' | 'strictYear'>) =>
      `${a.values} personnes condamnées en ${a.year}, selon le document\u202F; et ${a.strict}\u00A0victimes de traite au sens strict pour ${a.wide} enregistrées en ${a.strictYear}`,
    subtitle: (a: Args<'from' | 'to'>) => `France, ${a.from}–${a.to}. Six grandeurs, une seule échelle. Personnes, sauf les procédures. Champ large\u202F: traite et exploitation ensemble\u202F; les losanges sont les nombres déclarés aux instances internationales.`,
    noteLead: 'Pas un entonnoir.',
    note: 'Une personne condamnée une année a pu être mise en cause plusieurs années plus tôt\u202F; aucune de ces grandeurs n’est une part d’une autre.',
    contradicts: (a: Args<'year' | 'a' | 'aBy' | 'b' | 'bBy'>) => `Personnes condamnées en ${a.year}\u202F: ${a.a} dans un document (${a.aBy}), ${a.b} dans un autre (${a.bBy}).`,
    agrees: 'Aucun désaccord entre documents sur le nombre de personnes condamnées.',
    argument: 'Une condamnation se compte à l’audience ou quand elle est définitive, par personne ou par infraction\u202F: deux éditions peuvent différer sans que l’une se trompe. Il reste à dire laquelle compte quoi.',
    ask: 'Chaque année, pour la traite seule et pour le champ large\u202F: victimes, procédures, mis en cause, poursuivis, condamnés, par sexe et par âge\u202F; et la raison de chaque révision.',
    whom: 'Aux services statistiques des ministères de l’Intérieur et de la Justice.',
    unit: (a: Args<'value'>) => `${a.value}\u00A0personnes condamnées`,
    captions: {
      main: 'Victimes, procédures, mis en cause, poursuivis et condamnés, par année et par document', strict: 'Traite au sens strict et champ large, par année',
      ladder: 'Ce que chaque édition donne d’une même année', minors: 'Victimes mineures et affaires, par année et par document',
    },
    strict: {
      headline: (a: Args<'from' | 'to' | 'least' | 'most' | 'wideLeast' | 'wideMost'>) =>
        `Traite au sens strict\u202F: ${a.least} à ${a.most}\u00A0victimes par an de ${a.from} à ${a.to}, pour ${a.wideLeast} à ${a.wideMost} enregistrées`,
      subtitle: 'France, victimes enregistrées, personnes. À gauche la traite au sens du code pénal, à droite le champ large, la même année.',
      note: 'Le champ large réunit la traite, le proxénétisme, l’exploitation par le travail et les infractions voisines. Une victime peut relever de plusieurs infractions, et la définition du champ change au cours de la période.',
    },
    ladder: {
      headline: (a: Args<'n' | 'what' | 'period' | 'before' | 'after'>) => `Nombres changés d’une édition à l’autre\u202F: ${a.n}. La plus forte révision\u202F: ${a.what}, ${a.period}, de ${a.before} à ${a.after}`,
      subtitle: 'Une ligne par année de référence, une colonne par année de parution. En rouge, ce qu’une édition change au nombre que le même côté donnait avant.',
      note: 'Une révision est normale quand elle est dite. Un nombre sans date de parution n’a pas de colonne.',
    },
    minors: {
      headline: (a: Args<'n' | 'least' | 'most'>) => `Victimes mineures enregistrées\u202F: ${a.n}\u00A0années seulement ont un nombre, de ${a.least} à ${a.most}`,
      subtitle: 'France. Victimes mineures enregistrées et affaires de proxénétisme de mineurs. Personnes, puis affaires\u202F; une seule échelle.',
      note: 'Une affaire peut avoir plusieurs victimes.',
    },
  },
  survey: {
    kicker: 'Écart 7 · Enquête auprès des associations',
    headline: (a: Args<'first' | 'firstYear' | 'firstBy' | 'last' | 'lastYear' | 'lastBy'>) =>
      `${a.first}\u00A0victimes accompagnées en ${a.firstYear}, ${a.last} en ${a.lastYear}\u202F: mais ${a.firstBy}\u00A0associations avaient répondu, puis ${a.lastBy}`,
    subtitle: 'France, personnes, par année. Sous chaque série, le nombre d’associations qui ont répondu. Les points ne sont jamais reliés\u202F: le panel change tous les ans.',
    noteLead: 'Pas une évolution.',
    note: 'Une hausse peut venir d’associations de plus, une baisse d’associations de moins. Les victimes repérées comprennent les victimes accompagnées.',
    contradicts: (a: Args<'year' | 'a' | 'aBy' | 'b' | 'bBy'>) => `Victimes accompagnées en ${a.year}\u202F: ${a.a} dans un document (${a.aBy}), ${a.b} dans un autre (${a.bBy}).`,
    agrees: 'Aucun désaccord entre documents sur le nombre de victimes accompagnées.',
    argument: 'C’est la seule mesure annuelle qui voie des victimes que ni la police ni la justice ne connaissent. Un panel qui change vaut mieux que pas de panel, si le nombre de répondantes est toujours donné.',
    ask: 'Chaque année\u202F: les associations sollicitées et répondantes, et le résultat des seules associations présentes deux années de suite.',
    whom: 'À la Miprof et au service statistique du ministère de l’Intérieur, qui conduisent l’enquête.',
    unit: (a: Args<'value'>) => `${a.value}\u00A0victimes accompagnées`,
    captions: { main: 'Victimes repérées, victimes accompagnées et associations répondantes, par année et par document', forms: 'Victimes accompagnées, part de chaque forme d’exploitation' },
    forms: {
      headline: (a: Args<'least' | 'most'>) => `Exploitation sexuelle\u202F: de ${a.least} à ${a.most} des victimes accompagnées, selon l’année et selon qui répond`,
      subtitle: 'France, part des victimes accompagnées par forme d’exploitation, en pour cent. Une seule échelle.',
      note: 'Ces parts dépendent de la spécialité des associations qui répondent\u202F: elles ne sont pas celles de toutes les victimes.',
    },
  },
};
