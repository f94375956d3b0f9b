/** Two languages say the same things. */
export interface Words { readonly [key: string]: unknown }

/** Every leaf of a tree of words, by its path. */
function leaves(words: Words, path = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(words)) {
    const at = path ? `${path}.${key}` : key;
    if (value !== null && typeof value === 'object') for (const [inner, leaf] of leaves(value as Words, at)) found.set(inner, leaf);
    else found.set(at, value);
  }
  return found;
}

/**
 * @param alike  messages that are the same in both languages
 * @returns      a sentence for each key that one language lacks, leaves empty, takes other arguments for, or did not translate
 */
export function wordFaults(fr: Words, en: Words, alike: readonly (string | RegExp)[] = []): string[] {
  const [left, right] = [leaves(fr), leaves(en)];
  const same = (said: string) => alike.some((known) => (typeof known === 'string' ? known === said : known.test(said)));
  const oneSided = [...left.keys()].filter((path) => !right.has(path)).map((path) => `${path}: not in English`)
    .concat([...right.keys()].filter((path) => !left.has(path)).map((path) => `${path}: not in French`));
  const unlike = [...left].filter(([path]) => right.has(path)).flatMap(([path, french]) => {
    const english = right.get(path);
    if (typeof french !== typeof english) return [`${path}: ${typeof french} in French, ${typeof english} in English`];
    if (typeof french === 'function') return french.length === (english as typeof french).length ? [] : [`${path}: other arguments`];
    if (String(french).trim() === '' || String(english).trim() === '') return [`${path}: empty`];
    return french === english && /\p{L}{2}/u.test(String(french)) && !same(String(french)) ? [`${path}: «${String(french)}» in both languages, and not among the words known to be alike (words.test.ts)`] : [];
  });
  return [...oneSided, ...unlike];
}
