import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areDigits, isDigits, twoDigits, weightedDigits } from '../../src/normalise/ascii-digits.js';

const wordOf = (...bytes: readonly number[]): number =>
  new DataView(Uint8Array.from(bytes).buffer).getInt32(0, true);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

describe('areDigits', () => {
  it('is true of four digits and of nothing else, whatever stands beside what', () => {
    // Every pair of neighbours, at which a carry from one byte to the next would show.
    for (let low = 0; low < 256; low += 1) {
      for (let high = 0; high < 256; high += 1) {
        const both = isDigit(low) && isDigit(high);
        const said = [areDigits(wordOf(low, high, 0x30, 0x39)), areDigits(wordOf(0x39, 0x30, low, high))];
        if (said[0] !== both || said[1] !== both) expect({ low, high, said }).toEqual({ low, high, both });
      }
    }
  });
});

describe('isDigits', () => {
  it('agrees with a regular expression, whatever stands around the text', () => {
    const text = fc.string({ unit: fc.constantFrom('0', '5', '9', '/', ':', '９', ' '), maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat().map(String), text), { maxLength: 4 }), text, (parts, around) => {
        const digits = parts.join('');
        const bytes = Buffer.from(`${around}${digits}${around}`);
        const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        const start = Buffer.byteLength(around);
        expect(isDigits(words, start, start + Buffer.byteLength(digits))).toBe(/^[0-9]*$/.test(digits));
      }),
      { seed: 20261122, numRuns: 2_000 },
    );
  });
});

describe('the digits of a word', () => {
  it('are weighted by 8, 4, 2 and 1, and read in twos', () => {
    for (let number = 0; number < 10_000; number += 1) {
      const digits = String(number).padStart(4, '0');
      const word = wordOf(...Buffer.from(digits));
      const [a = 0, b = 0, c = 0, d = 0] = Array.from(digits, Number);
      if (weightedDigits(word) !== 8 * a + 4 * b + 2 * c + d) expect(weightedDigits(word)).toBe(digits);
      if (twoDigits(word) * 100 + twoDigits(word >>> 16) !== number) expect(twoDigits(word)).toBe(digits);
    }
    expect(weightedDigits(wordOf(...Buffer.from('9999')))).toBe(135);
  });
});
