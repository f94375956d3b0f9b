/**
 * The one codec between the address and what is on screen.
 *
 * An address is `#/<page>[/<id>][?<filter>=<value>&…]`. Every filter lives in it, so that
 * a link reproduces the view. Reading never throws: what makes no sense is dropped, and
 * an unknown page is `null`, which the shell turns into a sentence.
 */

/** Paths that exist. `true`: the page takes one identifier after its path. */
export const PAGES = {
  '': false,
  'ecarts/victimes-titres': false,
  'ecarts/parcours': false,
  'ecarts/hebergement': false,
  'ecarts/personnes': false,
  'ecarts/argent': false,
  'ecarts/police-justice': false,
  'ecarts/enquete': false,
  chaine: false,
  concordance: false,
  incoherences: true,
  engagements: false,
  europe: false,
  sources: true,
  formes: false,
  acteurs: false,
  chronologie: false,
  territoires: false,
  donnees: false,
  dossier: true,
  methode: true,
} as const;

export type PageId = keyof typeof PAGES;

/** Filters by name; several values of one filter are separated by commas. */
export type Params = Readonly<Record<string, string>>;

export interface Route {
  readonly page: PageId | null;
  readonly id: string | null;
  readonly params: Params;
}

function isPage(path: string): path is PageId {
  return Object.hasOwn(PAGES, path);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}

/** `decodeURIComponent` for names and values; a comma stays readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',');
}

function parseParams(query: string): Params {
  const pairs = query.split('&').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return at < 0 ? ['', ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
  });
  return Object.fromEntries(pairs.filter(([name, value]) => name !== '' && value !== ''));
}

/** `#/incoherences/a1b2?flag=F01,F05` → page, identifier and filters. */
export function parse(hash: string): Route {
  const [path = '', ...rest] = hash.replace(/^#?\/?/, '').split('?');
  const params = parseParams(rest.join('?'));
  const segments = path.split('/').map(decode).filter((segment) => segment !== '');
  const whole = segments.join('/');
  if (isPage(whole)) return { page: whole, id: null, params };
  const parent = segments.slice(0, -1).join('/');
  const id = segments.at(-1) ?? null;
  if (isPage(parent) && PAGES[parent]) return { page: parent, id, params };
  return { page: null, id: null, params };
}

/** The address of a view: filters in alphabetical order, empty ones left out. */
export function format({ page, id = null, params = {} }: Partial<Route> & { readonly page: PageId | null }): string {
  const path = [page ?? '', id === null ? '' : encodeURIComponent(id)].filter((part) => part !== '').join('/');
  const query = Object.entries(params)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&');
  return `#/${path}${query ? `?${query}` : ''}`;
}

/** The values of a filter that takes several. */
export function values(params: Params, name: string): readonly string[] {
  return (params[name] ?? '').split(',').filter((value) => value !== '');
}
