import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../../src/sample/rolls/gb18030.js';

describe('encodeGb18030', () => {
  it('writes what the decoder reads', () => {
    const decoder = new TextDecoder('gb18030', { ignoreBOM: true });
    const letters = fc.constantFrom(...'澄岭县残疾人证·•・（），1aX\u3000\u00a0\u200b䶮'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        expect(decoder.decode(encodeGb18030(text))).toBe(text);
      }),
      { seed: 20260930 },
    );
  });

  it('writes the middle dot as the standard has it', () => {
    expect(encodeGb18030('·').toString('hex')).toBe('a1a4');
  });

  it('writes four bytes for characters beyond the basic plane', () => {
    // The standard begins them at 90308130 for U+10000; U+2CB5A, 117,594 further, is 9 x 12,600 + 3 x 1,260 + 41 x 10 + 4.
    expect(encodeGb18030('\u{10000}').toString('hex')).toBe('90308130');
    expect(encodeGb18030('\u{2CB5A}').toString('hex')).toBe('9933aa34');
    expect(new TextDecoder('gb18030').decode(encodeGb18030('\u{2CB5A}'))).toBe('\u{2CB5A}');
  });

  it('refuses half a surrogate pair', () => {
    expect(() => encodeGb18030('\ud800')).toThrow(RangeError);
  });
});
