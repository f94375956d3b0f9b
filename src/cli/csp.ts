/**
 * What a page of Concordance may do: run its own scripts and its own WebAssembly, and
 * reach nothing but its own origin (DESIGN §2.7). Sent as a header by `npm start`, on
 * worker scripts too (ENGINEERING T37), and written into the page for static hosts.
 */
const RULES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

const write = (names: readonly string[]) => names.map((name) => `${name} ${RULES[name]}`).join('; ');

export const CSP_HEADER = write(Object.keys(RULES));

/** Browsers refuse `frame-ancestors` in a page. */
export const CSP_META = write(Object.keys(RULES).filter((name) => name !== 'frame-ancestors'));
