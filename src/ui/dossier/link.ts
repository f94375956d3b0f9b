/** The parameter of an address that carries a dossier. */
export const LINK = 'recu';
