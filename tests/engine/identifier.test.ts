import { describe, expect, it } from 'vitest';
import { quoteIdentifier, quoteIdentifiers } from '../../src/engine/identifier.js';

describe('quoteIdentifier', () => {
  it('quotes, and doubles the quotes inside', () => {
    expect(quoteIdentifier('row')).toBe('"row"');
    expect(quoteIdentifier('a"; drop table x; --')).toBe('"a""; drop table x; --"');
    expect(quoteIdentifiers(['a', 'b'])).toBe('"a", "b"');
  });

  it('refuses what no identifier can be', () => {
    expect(() => quoteIdentifier('')).toThrow(RangeError);
    expect(() => quoteIdentifier('a\0b')).toThrow(RangeError);
  });
});
