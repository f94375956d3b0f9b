/** The commands that work on figures: what they take, in both languages. */
import { command, type Options } from '../command';
import { DATA_PLACE, file, flag, folder, format, number, OUT, RULES, STORED, STRICT } from './common';

const AROUND = folder('autre lot dont les listes servent', 'another pack whose lists are used');
const MAPPING = file('comment le tableau se lit\u202F: le JSON qu’exporte la page Données', 'how the table is read: the JSON that the Data page exports');
const SHEET = { type: 'string', value: { fr: 'NOM', en: 'NAME' }, about: { fr: 'feuille d’un classeur', en: 'sheet of a workbook' } } as const;

export const CHECK = {
  format: format('text', 'json', 'csv', 'ess'),
  strict: STRICT,
  first: number('seulement les N plus sérieuses', 'only the N most serious'),
  mapping: file('DONNÉES est un tableau lu ainsi\u202F: seulement ce que ses chiffres contredisent, en eux-mêmes ou dans le lot', 'DATA is a table read so: only what its figures contradict, among themselves or in the pack'),
  sheet: SHEET,
  rules: RULES,
  ...STORED,
} as const satisfies Options;

export const DIFF = {
  format: format('text', 'json', 'csv'),
  rules: RULES,
  strict: flag('statut 1 si une erreur est apparue, si une décision est rouverte ou si le nouveau lot a une ligne fautive', 'status 1 when an error appeared, a decision reopened, or a line of the new pack is at fault'),
} as const satisfies Options;

export const REPORT = {
  format: format('html', 'docx', 'ess'),
  out: OUT,
  first: number('les N plus sérieuses (50)', 'the N most serious (50)'),
  title: { type: 'string', value: { fr: 'TITRE', en: 'TITLE' }, about: { fr: 'titre du rapport', en: 'title of the report' } },
  rules: RULES,
  strict: STRICT,
  ...STORED,
} as const satisfies Options;

export const IMPORT = {
  mapping: MAPPING,
  suggest: flag('propose une correspondance, à compléter', 'proposes a mapping, to be completed'),
  format: format('text', 'json', 'csv'),
  out: folder('y écrit observations.csv, sources.csv, un fichier par liste qui gagne des codes, et problems.csv', 'writes observations.csv, sources.csv, one file for each list that gains codes, and problems.csv there'),
  sheet: SHEET,
  data: AROUND,
  strict: flag('statut 1 si une ligne n’a pas pu être lue', 'status 1 when a line could not be read'),
} as const satisfies Options;

export const EVALUATE = {
  solved: file('contradictions trouvées à la main (case_id, flags, members, title_en)', 'contradictions found by hand (case_id, flags, members, title_en)'),
  innocent: file('groupes qui ne se contredisent pas (case_id, flags_forbidden, members, why)', 'groups that do not contradict one another (case_id, flags_forbidden, members, why)'),
  data: folder('le lot dont parlent les cas', 'the pack that the cases are about'),
} as const satisfies Options;

export const STORE = {
  into: { type: 'string', value: { fr: 'LIEU', en: 'PLACE' }, about: { fr: 'un fichier .duckdb nouveau, ou un dossier vide pour des fichiers Parquet', en: 'a new .duckdb file, or an empty folder for Parquet files' } },
  by: { type: 'string', value: { fr: 'COLONNE', en: 'COLUMN' }, about: { fr: 'colonne qui partage les chiffres en dossiers (indicator)', en: 'column that parts the figures into folders (indicator)' } },
} as const satisfies Options;

const DONE = { fr: 'fait', en: 'done' };

export const DATA_COMMANDS = {
  check: command({
    about: { fr: 'vérifie un lot de chiffres ou un tableau, et dit ce qui ne s’accorde pas', en: 'checks a pack of figures or a table, and says what does not agree' },
    places: [DATA_PLACE], options: CHECK,
    status: {
      0: { fr: 'vérifié\u202F; avec --strict, aucune erreur ouverte et tout est lu', en: 'checked; with --strict, no open error and everything read' },
      1: { fr: 'avec --strict, une erreur que nulle décision ne clôt, une ligne qui ne se lit pas ou un code qui n’est dans aucune liste', en: 'with --strict, an error that no decision closes, a line that cannot be read or a code that is in no list' },
    },
    examples: [
      { typed: 'data/ --strict', about: { fr: 'refuse un lot qui se contredit', en: 'refuses a pack that contradicts itself' } },
      { typed: 'table.csv --mapping mapping.json --strict', about: { fr: 'refuse un tableau qui se contredit ou contredit le lot', en: 'refuses a table that contradicts itself or the pack' } },
      { typed: '--db figures/ --memory 2GB --first 100 --format csv', about: { fr: 'des millions de chiffres, en mémoire bornée', en: 'millions of figures, in bounded memory' } },
      { typed: 'data/ --rules concordance-regles.zip', about: { fr: 'avec ses propres règles', en: 'with rules of one’s own' } },
    ],
    load: async () => (await import('../check')).check,
  }),
  diff: command({
    about: { fr: 'compare deux éditions d’un lot\u202F: chiffres, documents, indicateurs, incohérences, décisions', en: 'compares two editions of a pack: figures, documents, indicators, findings, decisions' },
    places: [
      { name: { fr: 'ANCIEN', en: 'OLD' }, about: { fr: 'dossier ou archive ZIP de l’édition d’avant', en: 'folder or ZIP archive of the earlier edition' } },
      { name: { fr: 'NOUVEAU', en: 'NEW' }, about: { fr: 'dossier ou archive ZIP de celle d’après', en: 'folder or ZIP archive of the later one' } },
    ],
    options: DIFF,
    status: {
      0: { fr: 'comparé\u202F; avec --strict, ni erreur apparue, ni décision rouverte, et tout est lu', en: 'compared; with --strict, no error appeared, no decision reopened, and everything read' },
      1: { fr: 'avec --strict, une erreur est apparue, une décision est rouverte, ou le nouveau lot a une ligne qui ne se lit pas ou un code qui n’est dans aucune liste', en: 'with --strict, an error appeared, a decision reopened, or the new pack has a line that cannot be read or a code that is in no list' },
    },
    examples: [{ typed: 'data-2025.zip data/ --strict', about: { fr: 'ce que la nouvelle édition change', en: 'what the new edition changes' } }],
    load: async () => (await import('../diff')).diff,
  }),
  report: command({
    about: { fr: 'écrit un rapport des incohérences, de la plus sérieuse à la moins sérieuse, avec la méthode et les comptes', en: 'writes a report of the findings, most serious first, with the method and the counts' },
    places: [DATA_PLACE], options: REPORT,
    status: {
      0: { fr: 'écrit\u202F; avec --strict, aucune erreur ouverte et tout est lu', en: 'written; with --strict, no open error and everything read' },
      1: { fr: 'écrit\u202F; avec --strict, une erreur que nulle décision ne clôt, une ligne qui ne se lit pas ou un code qui n’est dans aucune liste', en: 'written; with --strict, an error that no decision closes, a line that cannot be read or a code that is in no list' },
    },
    examples: [
      { typed: 'data/ --format docx --out report.docx', about: { fr: 'un document Word', en: 'a Word document' } },
      { typed: '--format ess --out report.json', about: { fr: 'le rapport de validation du système statistique européen', en: 'the validation report of the European Statistical System' } },
    ],
    load: async () => (await import('../report')).report,
  }),
  import: command({
    about: { fr: 'lit un fichier de statistiques par sa correspondance et en écrit les chiffres', en: 'reads a file of statistics through its mapping and writes its figures' },
    places: [{ name: { fr: 'FICHIER', en: 'FILE' }, about: { fr: 'CSV, XLSX, ODS, Parquet, Arrow, JSON, JSON-stat, SDMX-CSV', en: 'CSV, XLSX, ODS, Parquet, Arrow, JSON, JSON-stat, SDMX-CSV' } }],
    options: IMPORT,
    status: { 0: { fr: 'lu', en: 'read' }, 1: { fr: 'avec --strict, une ligne n’a pas pu être lue', en: 'with --strict, a line could not be read' } },
    examples: [
      { typed: 'table.xlsx --suggest > mapping.json', about: { fr: 'une correspondance pour commencer', en: 'a mapping to start from' } },
      { typed: 'table.xlsx --mapping mapping.json --out figures', about: { fr: 'ses chiffres, dans les colonnes du lot', en: 'its figures, in the columns of the pack' } },
    ],
    load: async () => (await import('../import')).importFile,
  }),
  evaluate: command({
    about: { fr: 'note les incohérences relevées sur des cas jugés à la main', en: 'scores the findings on cases judged by hand' },
    places: [], options: EVALUATE,
    status: { 0: { fr: 'noté, aucune fausse alarme', en: 'scored, no forbidden alarm' }, 1: { fr: 'une fausse alarme', en: 'a forbidden alarm' } },
    examples: [],
    load: async () => (await import('../evaluate')).evaluate,
  }),
  store: command({
    about: { fr: 'range un lot dans une base DuckDB ou en Parquet partitionné, pour --db', en: 'puts a pack into a DuckDB database or partitioned Parquet, for --db' },
    places: [DATA_PLACE], options: STORE,
    status: { 0: DONE },
    examples: [
      { typed: 'data/ --into figures.duckdb', about: { fr: 'une base', en: 'a database' } },
      { typed: 'data/ --into figures --by area', about: { fr: 'un dossier par territoire', en: 'a folder for each area' } },
    ],
    load: async () => (await import('../store')).store,
  }),
};

