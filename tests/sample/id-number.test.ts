import { describe, expect, it } from 'vitest';
import { checkCharacter, composeNumber, fifteenDigits, hasRightCheck } from '../../src/sample/id-number.js';

describe('citizen numbers', () => {
  it('agree with the two examples printed with the standard', () => {
    expect(checkCharacter('11010519491231002')).toBe('X');
    expect(checkCharacter('44052418800101001')).toBe('4');
  });

  it('are composed of region, birth date, sequence and check character', () => {
    // 63+81+5+4+2+9+54+27+35+8+8+6 = 302 = 27 x 11 + 5, and remainder 5 is written 7.
    expect(composeNumber('990101', '1990-03-07', 123)).toBe('990101199003071237');
  });

  it('lose century and check character in the old form', () => {
    expect(fifteenDigits('990101199003071234')).toBe('990101900307123');
  });

  it('are refused with any other last character', () => {
    const number = composeNumber('990106', '2001-12-31', 8);
    const others = Array.from('0123456789X').filter((each) => !number.endsWith(each));
    expect(others.map((each) => hasRightCheck(number.slice(0, 17) + each))).not.toContain(true);
  });
});
