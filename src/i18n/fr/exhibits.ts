/** French words of what a dossier shows: figures, findings, commitments and parts of pages, out of their pages. */
type Args<K extends string> = Readonly<Record<K, string>>;

export default {
  figure: 'Chiffre publié',
  own: 'D’un fichier de cette machine, non publié',
  figures: (n: string) => `${n}\u00A0chiffres publiés`,
  finding: 'Constat',
  commitment: 'Engagement',
  figureHeadline: (a: Args<'value' | 'label'>) => (a.label ? `${a.value}\u202F: ${a.label}` : a.value),
  unitOf: (a: Args<'unit' | 'label'>) => (a.label ? `${a.unit}, ${a.label}` : a.unit),
  columns: { term: 'Rubrique', text: 'Ce que dit le document', value: 'Valeur', counted: 'Ce qui est compté', year: 'Année', state: 'Ce qui a été trouvé', departments: 'Départements' },
  parts: { group: 'Groupe', date: 'Date', event: 'Événement', effect: 'Effet sur les séries', severity: 'Gravité', finding: 'Constat', gap: 'Écart', grade: 'Comparabilité', stages: 'Étapes', result: 'Ce qui se calcule', reason: 'Pourquoi', promise: 'Promis', found: 'Constaté', actor: 'Acteur', does: 'Ce qu’il fait', period: 'Période', value: 'Valeur', counted: 'Ce qui le compte', detail: 'En bref', series: 'Séries touchées', documents: 'Documents', decision: 'Décision' },
  rest: (n: string, count: number) => (count > 1 ? `${n}\u00A0autres lignes sont sous le lien permanent.` : 'Une autre ligne est sous le lien permanent.'),
  reading: 'Comment le chiffre est lu',
  readingOf: (value: string) => `Comment «\u202F${value}\u202F» est lu`,
  cause: (a: Args<'cause' | 'text'>) => `${a.cause}\u202F: ${a.text}`,
  standings: { supported: 'Causes appuyées par les données', possible: 'Causes possibles', excluded: 'Causes exclues par les données' },
  decision: 'Décision',
  promised: 'Ce qui a été promis',
  found: 'Ce qu’on en a trouvé',
  delay: 'Retard',
  days: (n: number, words: string) => `${words}\u00A0${n < 2 ? 'jour' : 'jours'}`,
  daysFollowed: 'après l’échéance, au jour du constat',
  daysOpen: 'après l’échéance, au document le plus récent',
  edition: (a: Args<'version' | 'date'>) => `Concordance ${a.version}, chiffres lus jusqu’au ${a.date}`,
};
