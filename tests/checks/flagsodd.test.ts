/** Every test of `flags/` on odd flags; the even ones run beside them. One engine serves a whole file. */
import { describe } from 'vitest';

for (const [path, load] of Object.entries(import.meta.glob('./flags/f*[13579].ts'))) {
  describe(path.slice(-6, -3).toUpperCase(), async () => { await load(); });
}
