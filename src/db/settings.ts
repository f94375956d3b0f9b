/** Settings that both engines share, so that they cannot drift apart. */

/**
 * A second net under explicit casts (ENGINEERING T2): what SQL did not cast still
 * arrives as a number or is refused by the decoder, never as an Arrow object.
 */
export const CAST_CONFIG = {
  castBigIntToDouble: false,
  castDecimalToDouble: true,
  castTimestampToDate: true,
  castDurationToTime64: true,
} as const;

/**
 * First statements of every engine: nothing may ever be fetched (T6), and tables are kept
 * compressed, which the database does in memory only when it is attached so. A pack of a
 * million figures fits in the 4 GB of a WebAssembly memory with it, and not without.
 * @param pack  where the tables are written, and how, as DuckDB attaches it
 */
export const openSql = (pack = "':memory:' AS pack (COMPRESS)"): readonly string[] => [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  `ATTACH ${pack}`,
  // Where the tables that the build made are read, until somebody adds to them (`loadBuilt`).
  "ATTACH ':memory:' AS built",
];

/** First statement of every connection: names without a prefix are those of the pack, then what the build made of it; what is written goes to the pack. */
export const CONNECT_SQL = "SET search_path = 'pack,built'";

/** Last statements of the load: no file, no network, no way back (T8). */
export const LOCK_SQL = [
  'SET enable_external_access = false',
  'SET lock_configuration = true',
] as const;
