import { describe, expect, it } from 'vitest';
import { likenessReasons, nameReason, renderReasons } from '../../src/link/link-reasons.js';

describe('renderReasons', () => {
  it('puts codes into words', () => {
    expect(renderReasons('zh', 'id-same,name-same')).toBe('身份证号相同、姓名相同');
    expect(renderReasons('en', 'id-same,name-same')).toBe('same ID number, same name');
  });

  it('refuses a code that nobody knows', () => {
    expect(() => renderReasons('zh', 'id-same,magic')).toThrow('magic');
    expect(() => renderReasons('zh', '')).toThrow();
  });
});

describe('likenessReasons', () => {
  it.each([
    ['990101199003070011', '990101199003070021', ['name-same', 'id-one-edit', 'id-first-10']],
    ['990101199003070011', '990201199003070011', ['name-same', 'id-one-edit', 'id-last-8']],
    ['990101199003070011', '990101199012250099', ['name-same', 'id-first-10']],
    ['990101199503070011', '990101199053070011', ['name-same', 'id-one-edit']],
    ['990101199003070011', '99010119900307001', ['name-same', 'id-one-edit', 'id-first-10']],
  ])('%s and %s', (one, other, reasons) => {
    expect(likenessReasons(one, other)).toEqual(reasons);
  });
});

describe('nameReason', () => {
  it('has a reason for every agreement', () => {
    expect((['same', 'one-character', 'contained', 'different', 'unknown'] as const).map(nameReason)).toEqual(
      [...['name-same', 'name-one-character', 'name-contained', 'name-through-other', 'name-blank']],
    );
  });
});
