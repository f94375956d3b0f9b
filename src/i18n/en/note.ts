/** Words that stand in the Word documents made of a dossier. */
export default {
  figure: 'Chart',
  table: 'Table',
  tables: 'Annex: the figures of the charts',
  evidence: 'The evidence, figure by figure:',
  many: (count: string, numbers: string) => `${count} documents, numbers ${numbers} of the list at the end.`,
  others: (count: number) => (count > 1 ? `and ${count} others` : 'and one other'),
};
