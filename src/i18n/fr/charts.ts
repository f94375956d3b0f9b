/** French words of the section `charts`. */
const list = (items: readonly string[]) => items.join(', ');

export default {
  /** The kinds of a figure, in the key under an axis of time. */
  kinds: {
    stock: 'état à une date',
    presence: 'présents dans l’année',
    flow: 'entrées dans l’année',
    cumulative: 'total depuis le trait de départ',
    target: 'prévision ou cible',
  } as Readonly<Record<string, string>>,
  /** The same beside a figure, in a table or a list of documents. */
  kind: {
    stock: 'état à une date', presence: 'présence dans la période', flow: 'nombre de la période', cumulative: 'total',
    target: 'prévision ou cible', rate: 'taux', panel: 'répondants',
  } as Readonly<Record<string, string>>,

  onDay: (day: string) => `au ${day}`,
  inMonth: (month: string) => `en ${month}`,
  inYear: (year: string) => `en ${year}`,
  fromTo: (from: string, to: string) => `de ${from} à ${to}`,
  inYearAlone: (year: string) => `en ${year} seulement`,
  entered: (when: string) => `entrées ${when}`,
  planned: (value: string, period: string) => `${value} prévus pour ${period}`,
  aimed: (value: string, when: string) => `visé\u202F: ${value} ${when}`,
  aimedShort: (value: string) => `visé\u202F: ${value}`,
  demanded: (value: string, when: string) => `demandé\u202F: ${value} ${when}`,
  demandedShort: (value: string) => `demandé\u202F: ${value}`,
  or: (values: readonly string[]) => `${list(values.slice(0, -1))} ou ${values.at(-1) ?? ''}`,
  orNext: (value: string) => `ou ${value}`,
  atYear: (year: string, values: string) => `${year}\u202F: ${values}`,
  others: (count: string) => `et ${count} autres documents`,
  other: 'et un autre document',
  accessible: (who: string, when: string, value: string, what = '') => `${who}, ${when}\u202F: ${value}${what && ` (${what})`}`,

  notFound: 'non trouvé',
  notFoundIn: (years: string) => `${years}\u202F: aucun nombre trouvé dans les documents lus`,
  notFoundShort: 'aucun nombre trouvé',
  notFoundSince: (year: string) => `non trouvé depuis ${year}`,
  sameScale: (title: string) => `${title}, à la même échelle`,
  sameScaleShort: (title: string) => `${title}, même échelle`,
  definitionChange: 'rupture\u202F: champ redéfini',
  definitionChangeShort: 'rupture',
  offScale: 'hors échelle',
  aboveScale: 'au-dessus de l’échelle',
  respondents: 'Associations répondantes',
  lessThanYear: (gap: string) => `${gap} de moins que l’une de ses années`,
  axis: (value: string, unit: string) => `${value} ${unit}`,
  units: {
    persons: 'personnes', places: 'places', requests: 'demandes', permits: 'titres', associations: 'associations', structures: 'structures',
    departments: 'départements', offences: 'infractions', cases: 'affaires', convictions: 'condamnations', months: 'mois', years: 'ans', days: 'jours',
    posts: 'postes', measures: 'mesures', nights: 'nuitées', procedures: 'procédures', percent: '%',
  } as Readonly<Record<string, string>>,
  read: (from: string, to: string) => `lu ${from} à ${to}`,
  orMore: (from: string) => `à la lettre, ${from} ou davantage`,
  orLess: (to: string) => `à la lettre, ${to} ou moins`,
  gap: (value: string) => `écart\u202F: ${value}`,
  points: (n: string) => `${n}\u00A0points`,
  sumOfParts: 'Somme des parties',
  roles: { total: 'total publié', part: 'partie' } as Readonly<Record<string, string>>,

  coverage: {
    figure: 'un nombre existe',
    zero: 'zéro',
    'not-found': 'non trouvé dans les documents lus',
    'not-yet': 'n’existait pas encore',
    'not-published': 'non publié, un document le dit',
    'not-collected': 'non collecté',
    suppressed: 'couvert par le secret statistique',
  } as Readonly<Record<string, string>>,
  /** The same in a cell of the table. */
  coverageShort: {
    zero: '0', 'not-found': 'non trouvé', 'not-yet': 'n’existait pas', 'not-published': 'non publié', 'not-collected': 'non collecté', suppressed: 'secret',
  } as Readonly<Record<string, string>>,
  suppressed: 's',
  figures: (figures: string, documents: string) => `chiffres trouvés ${figures}, documents ${documents}`,

  table: {
    series: 'Grandeur', period: 'Période', value: 'Valeur', kind: 'Nature', producer: 'Producteur', document: 'Document', reading: 'Lecture usuelle',
  },
  captions: {
    permits: 'Victimes enregistrées, victimes accompagnées et titres de séjour, par année et par document',
    pathways: 'Personnes en parcours de sortie de la prostitution, chiffre par chiffre',
    shelter: 'Places d’hébergement par dispositif, demandes et admissions, chiffre par chiffre',
    intervals: 'Les chiffres de ce constat, dans l’ordre des dates',
    coverage: 'Années pour lesquelles un nombre national a été trouvé',
  },
  alt: {
    series: (title: string, values: string) => `${title}\u202F: ${values}.`,
    and: '\u202F; ',
    missing: (years: string) => `rien de trouvé pour ${years}`,
    inPeriod: (value: string, when: string) => `${value} ${when}`,
    contradiction: (total: string, part: string, gap: string) => `Le total de ${total} est inférieur de ${gap} à ${part}.`,
    found: (title: string, years: string) => `${title}\u202F: ${years}.`,
    none: 'aucune année',
  },
};
