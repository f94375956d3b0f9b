/** Options and places that several commands take. */
import type { Option, Options, Place } from '../command';

export const DATA_PLACE: Place = {
  name: { fr: 'DONNÉES', en: 'DATA' }, optional: true,
  about: { fr: 'dossier ou archive ZIP d’un lot de chiffres\u202F; sinon celui de Concordance', en: 'folder or ZIP archive of a pack of figures; otherwise the one of Concordance' },
};

const FILE = { fr: 'FICHIER', en: 'FILE' };
const FOLDER = { fr: 'DOSSIER', en: 'FOLDER' };
const NUMBER = { fr: 'N', en: 'N' };

export const file = (fr: string, en: string): Option => ({ type: 'string', value: FILE, about: { fr, en } });
export const folder = (fr: string, en: string): Option => ({ type: 'string', value: FOLDER, about: { fr, en } });
export const number = (fr: string, en: string): Option => ({ type: 'string', value: NUMBER, about: { fr, en } });
export const flag = (fr: string, en: string): Option & { readonly type: 'boolean' } => ({ type: 'boolean', about: { fr, en } });
export const format = (...choices: readonly string[]): Option => ({ type: 'string', value: { fr: 'FORME', en: 'FORMAT' }, about: { fr: 'forme de la réponse', en: 'form of the answer' }, choices });

export const RULES = {
  type: 'string', value: { fr: 'LIEU', en: 'PLACE' },
  about: {
    fr: 'règles personnelles, relations et ventilations, comme la page Données les exporte\u202F: l’archive ZIP, le dossier qu’elle contient, ou un fichier CSV de lignes\u202F; une seule ligne fausse et rien n’est pris',
    en: 'own rules, relations and breakdowns, as the Data page exports them: the ZIP archive, the folder in it, or one CSV file of lines; one wrong line and nothing is taken',
  },
} as const satisfies Option;

/** Where figures lie when they are no files, and what the database may take of the machine. */
export const STORED = {
  db: {
    type: 'string', value: { fr: 'LIEU', en: 'PLACE' },
    about: { fr: 'les chiffres d’une base DuckDB, d’un dossier Parquet, ou d’une adresse que DuckDB sait attacher (voir store)', en: 'the figures of a DuckDB database, of a Parquet folder, or of an address that DuckDB can attach (see store)' },
  },
  memory: { type: 'string', value: { fr: 'TAILLE', en: 'SIZE' }, about: { fr: 'avec --db, mémoire que la base peut prendre\u202F: 2GB', en: 'with --db, memory that the database may take: 2GB' } },
  threads: number('avec --db, nombre de fils d’exécution', 'with --db, number of threads'),
  spill: folder('avec --db, où va ce qui dépasse la mémoire', 'with --db, where what exceeds the memory goes'),
} as const satisfies Options;

export const STRICT = flag('statut 1 si une incohérence ouverte est une erreur, ou si une ligne ou un code ne se lit pas', 'status 1 when an open finding is an error, or a line or a code cannot be read');
export const OUT = file('écrit la réponse dans ce fichier', 'writes the answer into this file');
