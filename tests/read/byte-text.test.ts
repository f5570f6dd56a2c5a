import { describe, expect, it } from 'vitest';
import { asciiText, digitsText } from '../../src/read/byte-text.js';

const alphabet = Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0x20 + at)).join('');

describe('asciiText', () => {
  it('is the text of the bytes asked for, of any length and from any place', () => {
    const bytes = Buffer.from(alphabet);
    for (const from of [0, 1, 17]) {
      for (let length = 0; length <= 40; length++) {
        expect(asciiText(bytes, from, from + length)).toBe(alphabet.slice(from, from + length));
      }
    }
  });
});

describe('digitsText', () => {
  it('keeps every digit that is written', () => {
    const spelt = (digits: string): string =>
      digitsText(Buffer.from(`<v>${digits}</v>`), 3, digits.length, Number(digits));
    const numbers = ['0', '7', '07', '0000', '4095', '4096', '04096', '13800000000', '000000000000001'];
    expect(numbers.map(spelt)).toEqual(numbers);
  });
});
