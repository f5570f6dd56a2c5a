import { describe, expect, it } from 'vitest';
import { bitsText, nameReason, renderReasons } from '../../src/link/link-reasons.js';

describe('renderReasons', () => {
  it('puts codes into words', () => {
    expect(renderReasons('zh', 'id-same,name-same')).toBe('身份证号相同，姓名相同');
    expect(renderReasons('en', 'id-same,name-same')).toBe('same ID number, same name');
  });

  it('says what each part weighs, in bits, and where the numbers differ', () => {
    expect(renderReasons('zh', 'name-same:410,id-position@17:900,township-different:-125,tie')).toBe(
      '姓名相同 +4.1，身份证号仅第17位不同 +9.0，乡镇不同 -1.3，另有同样相近的人，无法区分',
    );
  });

  it('refuses a code that nobody knows', () => {
    expect(() => renderReasons('zh', 'id-same,magic')).toThrow('magic');
    expect(() => renderReasons('zh', '')).toThrow();
  });
});

describe('bitsText', () => {
  it.each([
    [410, '+4.1'],
    [-995, '-10.0'],
    [4, '+0.0'],
    [-1300, '-13.0'],
  ])('%i hundredths are %s', (hundredths, text) => {
    expect(bitsText(hundredths)).toBe(text);
  });
});

describe('nameReason', () => {
  it('has a reason for every agreement', () => {
    expect((['same', 'one-character', 'contained', 'different', 'unknown'] as const).map(nameReason)).toEqual(
      [...['name-same', 'name-one-character', 'name-contained', 'name-through-other', 'name-blank']],
    );
  });
});
