/** French words of slides, of the workbooks inside their charts and of pictures. */
/** A count, in words and as a number. */
interface Told { readonly text: string; readonly count: number }

export default {
  sources: 'Sources',
  sourcesPage: (page: string, pages: string) => `Sources (${page}/${pages})`,
  part: (page: string, pages: string) => `${page} sur ${pages}`,
  /** Who speaks, in few words: the whole names stand in the workbooks. */
  voices: { administration: 'administration', associations: 'associations', parliament: 'Parlement et indépendants', europe: 'Europe et monde', press: 'recherche et presse' },
  open: 'ouvrir',
  source: (list: string) => `Source\u202F: ${list}`,
  sourcesLine: (list: string) => `Sources\u202F: ${list}`,
  andOthers: (list: string, count: string, n: number, atEnd: boolean) => `${list} et ${count}\u00A0${n > 1 ? 'autres' : 'autre'}${atEnd ? ' (en fin de dossier)' : ''}`,
  title: (title: string) => `${title}\u202F: `,
  morePassages: (count: string, n: number) => `et ${count}\u00A0${n > 1 ? 'autres passages' : 'autre passage'}, sous le lien permanent`,
  moreDocuments: (n: string) => `et ${n} autres documents, dans le dossier écrit`,
  more: (rows: Told, columns: Told) => `et ${[
    rows.count > 0 ? `${rows.text}\u00A0${rows.count > 1 ? 'autres lignes' : 'autre ligne'}` : '',
    columns.count > 0 ? `${columns.text}\u00A0${columns.count > 1 ? 'autres colonnes' : 'autre colonne'}` : '',
  ].filter(Boolean).join(' et ')}, sous le lien permanent`,
  andMore: (list: string, count: string) => `${list}, et ${count} autres`,
  untitled: 'Dossier',
  lost: 'Éléments que ces données ne contiennent pas',
  lostText: 'Ils viennent d’une autre édition des données, ou d’un fichier qui n’a pas été gardé.',
  logo: (organisation: string) => `Logo de ${organisation}`,
  licence: (licence: string) => `Licence\u202F: ${licence}`,
  data: (edition: string) => `Données\u202F: ${edition}`,
  notes: { figures: 'Les chiffres', sources: 'Les sources', link: 'Lien permanent', note: 'À savoir' },
  sheet: {
    data: 'Données', origin: 'Provenance', year: 'Année', row: 'Ligne', voice: 'Qui parle', who: 'Document de', when: 'Période', words: 'Dans le document', value: 'Valeur',
    low: 'Lecture usuelle, de', high: 'à', place: 'Place', reading: (name: string) => `${name}, lecture usuelle`, period: (name: string) => `${name}, période`,
  },
};
