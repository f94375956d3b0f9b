/** Draws that are the same every time: for synthetic packs, tests and notebooks; never for protection. */

/** Mulberry32: small, seeded, good enough to move figures. @returns numbers in [0, 1[ */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
