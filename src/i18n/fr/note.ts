/** Words that stand in the Word documents made of a dossier. */
export default {
  figure: 'Figure',
  table: 'Tableau',
  tables: 'Annexe\u202F: les chiffres des figures',
  evidence: 'La preuve, chiffre par chiffre\u202F:',
  many: (count: string, numbers: string) => `${count} documents, numéros ${numbers} de la liste en fin de note.`,
  others: (count: number) => (count > 1 ? `et ${count} autres` : 'et un autre'),
};
