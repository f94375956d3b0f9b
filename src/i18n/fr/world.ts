/** French words of the section `world`: France as others count it. */
type Args<K extends string> = Readonly<Record<K, string>>;

export default {
  kicker: 'Europe et monde · la France vue par d’autres',
  headline: (a: Args<'same' | 'all' | 'others'>) =>
    `À champ égal, ${a.same} des ${a.all}\u00A0nombres donnés à l’étranger sont ceux que la France publie\u202F; ${a.others} autres comptent d’autres populations, ou une année sans nombre français trouvé`,
  headlineNone: 'Aucun nombre donné à l’étranger ne se compare à un nombre publié en France',
  silent: (a: Args<'who' | 'what'>) => `${a.who} (${a.what})`,
  silentLede: (list: string) => `Aucun total pour la France trouvé dans ce qui a été lu de\u202F: ${list}.`,
  none: 'Aucun chiffre sur la France donné par un autre organisme dans les données chargées.',
  figureHeadline: (a: Args<'what' | 'figures' | 'documents'>) => `${a.what}, année par année\u202F: ${a.figures}\u00A0chiffres dans ${a.documents}\u00A0documents`,
  subtitle: 'France. Les nombres sur une seule échelle, puis les mêmes écrits, organisme par organisme. Trait plein\u202F: même grandeur (C3 ou C4). Tireté\u202F: populations qui se recouvrent seulement. Sans trait\u202F: aucun nombre français trouvé pour cette année-là. Hachures\u202F: non trouvé.',
  noteLead: 'Ce ne sont pas des comptes indépendants.',
  note: 'L’ONUDC, le GRETA et le rapport américain reçoivent leurs nombres des administrations françaises\u202F: un accord montre que le nombre a été transmis, non qu’il est juste. Une hausse des victimes enregistrées peut venir d’une meilleure détection.',
  caption: 'La France, année par année, selon chaque organisme',
  contradicts: 'Ce qui se contredit', contradictsNone: 'Aucune incohérence relevée sur ces chiffres.',
  argument: 'L’argument contraire',
  argumentText: 'Chaque organisme demande à la France autre chose\u202F: victimes identifiées ou présumées, infractions de traite ou champ plus large, édition provisoire ou définitive. Deux nombres différents peuvent être justes tous les deux.',
  ask: 'Ce qu’il faut demander',
  askText: 'Le questionnaire rempli par la France pour chaque organisme, avec la définition retenue et l’édition du service statistique utilisée.',
  reasons: 'Ce qui permet ou empêche de comparer',
  reasonsSubtitle: 'Chaque organisme face à la statistique publique française, pour les années où les deux ont un nombre.',
  reasonYears: (a: Args<'body' | 'years'>) => `${a.body}, ${a.years}`,
  apart: 'À part\u202F: une estimation n’est pas un compte',
  apartHeadline: (a: Args<'low' | 'high' | 'from' | 'to'>) => `Esclavage moderne en France\u202F: ${a.low} personnes en ${a.from}, ${a.high} en ${a.to}, selon l’édition`,
  apartSubtitle: 'Walk Free estime par un modèle un effectif un jour donné, dans une population plus large que les victimes de traite\u202F: jamais sur la même échelle que les comptes ci-dessus.',
  apartNote: 'Le passage d’une édition à l’autre suit la méthode, non le phénomène. Aucun taux de détection ne peut en être tiré.',
  missing: 'Ce qui manque',
  missingSubtitle: 'Années qui ont un nombre quelque part, et rien chez cet organisme. Non trouvé dans les documents lus ne veut pas dire non publié.',
  missingYears: (a: Args<'body' | 'what' | 'years'>) => `${a.body}, ${a.what}\u202F: rien de trouvé pour ${a.years}.`,
  missingAll: (a: Args<'body' | 'what'>) => `${a.body}, ${a.what}\u202F: aucune année.`,
};
