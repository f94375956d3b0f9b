import { describe, expect, it } from 'vitest';
import { isFatal, plain } from '../../src/db/fault';

describe('isFatal', () => {
  it.each([
    'memory access out of bounds', 'table index is out of bounds', 'unreachable', 'unreachable executed', 'null function or function signature mismatch',
    'Aborted(OOM)', 'Maximum call stack size exceeded', 'INTERNAL Error: Attempted to access index 3', 'FATAL Error: database has been invalidated',
  ])('%s', (message) => expect(isFatal(message)).toBe(true));

  it.each([
    'Binder Error: Referenced column "nope" not found', 'Conversion Error: Could not convert string \'unreachable\' to INT32',
    'Out of Range Error: Overflow, value out of bounds', 'Invalid Input Error: Cannot change configuration option', 'query was canceled', '',
  ])('not: %s', (message) => expect(isFatal(message)).toBe(false));
});

describe('plain', () => {
  it('puts the JSON of the parser in words, and leaves words alone', () => {
    expect(plain('{"exception_type":"Parser","exception_message":"syntax error at or near \\"x\\"","position":"7"}')).toBe('Parser Error: syntax error at or near "x"');
    expect(plain('Binder Error: no')).toBe('Binder Error: no');
    expect(plain('{"exception_type"')).toBe('{"exception_type"');
  });
});
