/** Words of the files made of a dossier: what each form is for, and what stands in them. */
export default {
  /** In the file that is read without a network, and on paper. */
  page: {
    untitled: 'Dossier de chiffres',
    untitledItem: 'Pièce sans titre',
    contents: 'Sommaire',
    commentary: 'Commentaire',
    self: 'Fichier autonome\u202F: il se lit sans réseau et n’envoie rien.',
    table: 'Tableau des chiffres',
    documents: 'Documents',
    documentsHelp: 'Chaque document une fois, avec les valeurs qui en viennent et, entre crochets, le numéro des pièces qui s’y appuient.',
    atTheEnd: (others: string) => `${others}, en fin de dossier.`,
    link: 'Lien permanent\u202F:',
    notPublished: 'Cette pièce repose en partie sur des chiffres qui ne sont pas publiés\u202F: ils viennent d’un fichier ouvert sur la machine de l’auteur.',
    lost: 'Pièces absentes',
    lostHelp: 'Les données de ces pièces n’étaient pas là quand le fichier a été fait\u202F: autre édition, ou fichier qui n’a pas été gardé.',
    lostJoin: '\u202F: ',
  },
};
