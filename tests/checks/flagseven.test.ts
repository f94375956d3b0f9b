/** Every test of `flags/` on even flags; the odd ones run beside them. One engine serves a whole file. */
import { describe } from 'vitest';

for (const [path, load] of Object.entries(import.meta.glob('./flags/f*[02468].ts'))) {
  describe(path.slice(-6, -3).toUpperCase(), async () => { await load(); });
}
