import { describe, expect, it } from 'vitest';
import { parseReasons, withoutWeights, writeReasons } from '../../src/link/reason-text.js';

const reasons = [
  { code: 'name-same', detail: null, hundredths: 410 },
  { code: 'id-position', detail: '17', hundredths: -900 },
  { code: 'tie', detail: null, hundredths: null },
];
const text = 'name-same:410,id-position@17:-900,tie';

describe('reasons as text', () => {
  it('are read as they were written', () => {
    expect(writeReasons(reasons)).toBe(text);
    expect(parseReasons(text)).toEqual(reasons);
  });

  it('keep everything but the weights for whoever has to act on them', () => {
    expect(withoutWeights(text)).toBe('name-same,id-position@17,tie');
  });

  it.each(['', 'Name', 'name-same:', 'id-position@'])('are not read from %j', (broken) => {
    expect(() => parseReasons(broken)).toThrow('not a reason');
  });
});
