/** Any dossier that a person may have made. */
import fc from 'fast-check';
import type { Dossier, Item, Reference } from '../../../src/core/dossier/model';

const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkSBGvBwABwwDRzzc9ZQAAAABJRU5ErkJggg==';
const text = (maxLength: number) => fc.string({ unit: 'grapheme', maxLength: maxLength / 8 });
const id = fc.stringMatching(/^[0-9a-f]{10}$/);
const address = fc.stringMatching(/^#\/[a-z-]{0,12}(\?[a-z]{1,6}=[a-z,0-9%]{1,20})?$/);
const reference: fc.Arbitrary<Reference> = fc.oneof(
  fc.record({ kind: fc.constant('figure' as const), observations: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('chart' as const), address, figure: text(80) }),
  fc.record({ kind: fc.constant('finding' as const), finding: id }),
  fc.record({ kind: fc.constant('commitment' as const), commitment: id }),
  fc.record({ kind: fc.constant('section' as const), address, section: text(80) }),
);
const item: fc.Arbitrary<Item> = fc.record({ id: fc.stringMatching(/^i[1-9][0-9]{0,4}$/), reference, headline: text(400), commentary: text(800), notes: text(800) });
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

export const dossiers: fc.Arbitrary<Dossier> = fc.record({
  cover: fc.record({ title: text(160), organisation: text(160), date: fc.oneof(fc.constant(''), day), logo: fc.constantFrom(null, PNG) }),
  items: fc.uniqueArray(item, { maxLength: 12, selector: (one) => one.id }),
});
