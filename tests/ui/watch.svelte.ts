/** Runs `look` in an effect: again each time something that it reads changes, until `stop`. */
export function watch(look: () => void): () => void {
  return $effect.root(() => { $effect(look); });
}
