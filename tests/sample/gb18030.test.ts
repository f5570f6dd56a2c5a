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

  it('refuses what it cannot write', () => {
    expect(() => encodeGb18030('\u{20087}')).toThrow(RangeError);
  });
});
