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

/** First statements of every engine: nothing may ever be fetched (T6). */
export const OPEN_SQL = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
] as const;

/** Last statements of the load: no file, no network, no way back (T8). */
export const LOCK_SQL = [
  'SET enable_external_access = false',
  'SET lock_configuration = true',
] as const;
