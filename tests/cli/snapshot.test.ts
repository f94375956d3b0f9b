import { expect, test } from 'vitest';
import { toAnswer } from '../../src/cli/snapshot';

const query = { name: 'q', columns: { a: 'text?', b: 'real' } } as const;

test('rows travel column by column, in the order declared', () => {
  expect(toAnswer(query, [{ b: 1.5, a: null }, { a: 'x', b: 2 }])).toEqual({ columns: ['a', 'b'], rows: [[null, 1.5], ['x', 2]] });
});

test.each([Infinity, -Infinity, NaN])('%s is refused: JSON would make it null', (b) => {
  expect(() => toAnswer(query, [{ a: 'x', b }])).toThrow('q: b');
});
