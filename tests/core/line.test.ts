/** How what comes from the data is printed. */
import { describe, expect, it } from 'vitest';
import { curly, spaced } from '../../src/core/words/line';

describe('the spaces of French print', () => {
  it.each([
    ['pas de places créées ; 1 600 places', 'pas de places créées\u202F; 1\u202F600 places'],
    ['les victimes « non détectées »\u00A0: 28 %', 'les victimes «\u202Fnon détectées\u202F»\u202F: 28\u202F%'],
    ['1 234 567 euros', '1\u202F234\u202F567 euros'],
    ['en 2017 105 places, 12 mars 2020', 'en 2017 105 places, 12 mars 2020'],
    ['https://exemple.fr/a:b', 'https://exemple.fr/a:b'],
  ])('%s', (text, printed) => { expect(spaced(text)).toBe(printed); });
  it('are also those of what has straight apostrophes', () => { expect(curly("l'État : 3")).toBe('l’État\u202F: 3'); });
});
