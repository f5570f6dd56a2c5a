import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthDateOfId,
  idCheckDigit,
  isValidCitizenNumber,
  normaliseIdNumber,
  sexOfId,
  upgradeFifteen,
} from '../../src/normalise/id-number.js';
import { invented } from './invented-number.js';

const woman = invented('99010119850101002');
const man = invented('99010119900307123');
const other = invented('99010119900307124');

describe('idCheckDigit', () => {
  it('agrees with the examples printed in GB 11643-1999', () => {
    expect(idCheckDigit('11010519491231002')).toBe('X');
    expect(idCheckDigit('44052418800101001')).toBe('4');
  });

  it('agrees with the recursive form of ISO 7064 MOD 11-2', () => {
    const digits = fc.array(fc.constantFrom(...Array.from('0123456789')), { minLength: 17, maxLength: 17 });
    fc.assert(
      fc.property(digits, (first17) => {
        const text = first17.join('');
        expect(text + idCheckDigit(text)).toBe(invented(text));
      }),
      { seed: 20261031, numRuns: 500 },
    );
  });

  it('refuses what is not 17 digits', () => {
    expect(() => idCheckDigit('1234')).toThrow(RangeError);
    expect(() => idCheckDigit('1234567890123456789')).toThrow(RangeError);
    expect(() => idCheckDigit('1234567890123456X')).toThrow(RangeError);
  });
});

describe('a citizen number', () => {
  it('is taken as it stands when it is right', () => {
    expect(normaliseIdNumber(man)).toEqual({
      ...{ value: man, changes: [], fault: null, family: 'citizen', cleaned: man, certificate: null },
    });
  });

  it('says birth date and sex', () => {
    expect([birthDateOfId(man), sexOfId(man)]).toEqual(['1990-03-07', 'male']);
    expect([birthDateOfId(woman), sexOfId(woman)]).toEqual(['1985-01-01', 'female']);
  });

  it.each([
    ['leading apostrophe', `'${man}`, ['text.apostrophe']],
    ['line break', `${man}\r\n`, ['text.space']],
    ['zero-width space', `${man.slice(0, 6)}\u200b${man.slice(6)}`, ['text.invisible']],
    ['groups', `${man.slice(0, 6)} ${man.slice(6, 14)}-${man.slice(14)}`, ['number.separators']],
    ['remark in brackets', `${man}（已故）`, ['text.full-width', 'number.annotation']],
    ['remark without brackets', `${man}旧`, ['number.annotation']],
    ['label', `身份证号：${man}`, ['text.full-width', 'number.annotation']],
  ])('loses what stands around it: %s', (_, text, changes) => {
    expect(normaliseIdNumber(text)).toMatchObject({ value: man, cleaned: man, changes, fault: null });
  });

  it.each(['x', 'Χ', 'Х', '×', '＊', 'ｘ'])('takes %s in the last place for an X', (sign) => {
    const withX = fc
      .sample(fc.integer({ min: 100, max: 999 }), { numRuns: 200, seed: 1 })
      .map((sequence) => invented(`99010119900307${sequence}`))
      .find((number) => number.endsWith('X'));
    expect(withX).toBeDefined();
    expect(normaliseIdNumber((withX ?? '').slice(0, 17) + sign)).toMatchObject({ value: withX, fault: null });
  });

  it('repairs letters that look like digits only if the check digit then holds', () => {
    const typed = man.replace('0', 'O').replace('1', 'l');
    expect(normaliseIdNumber(typed)).toMatchObject({ value: man, changes: ['id.look-alike'] });
    expect(
      normaliseIdNumber(other.slice(0, 17).replace('0', 'O') + (other.endsWith('1') ? '2' : '1')),
    ).toMatchObject({
      value: null,
      fault: 'id.characters',
    });
  });

  it.each([
    ['one digit short', man.slice(0, 17), 'id.length'],
    ['one digit long', `${man}1`, 'id.length'],
    ['a birth date instead', '19900307', 'id.length'],
    ['words', '待补办', 'id.characters'],
    ['30 February', invented('99010119900230123'), 'id.birth-date'],
    ['29 February of a common year', invented('99010119900229123'), 'id.birth-date'],
    ['29 February of 1900', invented('99010119000229123'), 'id.birth-date'],
    ['month 13', invented('99010119901301123'), 'id.birth-date'],
    ['year 1799', invented('99010117990101123'), 'id.birth-date'],
    ['year 2101', invented('99010121010101123'), 'id.birth-date'],
    ['another last digit', man.slice(0, 17) + String((Number(man.slice(17)) + 1) % 10), 'id.check-digit'],
    ['scientific text', '1.10101E+17', 'id.scientific'],
    ['stars', `${man.slice(0, 6)}********${man.slice(14)}`, 'id.masked'],
    ['noughts', '000000000000000000', 'id.placeholder'],
    ['ones', '111111111111111111', 'id.placeholder'],
    ['the digits in a row', '123456789012345678', 'id.placeholder'],
    ['two people', `${man}/${woman}`, 'id.two-numbers'],
    ['two people in two lines', `${man}\n${woman}`, 'id.two-numbers'],
    ["the father's", `${man}(父亲)`, 'id.other-person'],
    ["the guardian's", `监护人${man}`, 'id.other-person'],
  ])('is refused: %s', (_, text, fault) => {
    expect(normaliseIdNumber(text)).toMatchObject({ value: null, fault });
  });

  it('accepts 29 February of a leap year and any region', () => {
    expect(isValidCitizenNumber(invented('99010120000229123'))).toBe(true);
    expect(isValidCitizenNumber(invented('00000020000229123'))).toBe(true);
    expect(isValidCitizenNumber(man.toLowerCase().padEnd(19))).toBe(false);
  });

  it('is never trusted in a number cell beyond the 15th digit, even where the check digit happens to hold', () => {
    expect(normaliseIdNumber(man, { stored: 'number' })).toMatchObject({
      value: null,
      fault: 'id.digits-lost',
    });
    expect(normaliseIdNumber('9.90101199003072E+17', { stored: 'number' })).toMatchObject({
      fault: 'id.digits-lost',
    });
    expect(normaliseIdNumber('990101900307123', { stored: 'number' })).toMatchObject({ fault: null });
  });

  it('detects every single wrong digit and every swap of neighbours', () => {
    for (let at = 0; at < 17; at += 1) {
      for (const digit of '0123456789') {
        const wrong = man.slice(0, at) + digit + man.slice(at + 1);
        if (wrong !== man) expect(isValidCitizenNumber(wrong)).toBe(false);
      }
      const swapped = man.slice(0, at) + man.charAt(at + 1) + man.charAt(at) + man.slice(at + 2);
      if (swapped !== man) expect(isValidCitizenNumber(swapped)).toBe(false);
    }
  });
});

describe('a 15-digit number', () => {
  it('becomes the 18 characters of the same person', () => {
    expect(upgradeFifteen('990101900307123')).toBe(man);
    expect(normaliseIdNumber('990101900307123')).toMatchObject({
      value: man,
      changes: ['id.fifteen-upgraded'],
    });
  });

  it('is refused with an impossible date or a sequence kept for centenarians', () => {
    expect(upgradeFifteen('990101900231123')).toBeNull();
    expect(normaliseIdNumber('990101900231123')).toMatchObject({ fault: 'id.birth-date' });
    expect(normaliseIdNumber('990101900307996')).toMatchObject({
      value: null,
      fault: 'id.fifteen-ambiguous',
    });
    expect(normaliseIdNumber('990101900307995')).toMatchObject({ fault: null });
  });

  it('may stand beside the 18 characters of the same person', () => {
    expect(normaliseIdNumber(`${man}（990101900307123）`)).toMatchObject({ value: man, fault: null });
  });
});

describe('another number in the same column', () => {
  it.each([
    ['certificate number', `${man}42`, man, 'citizen'],
    ['certificate number after a re-issue', `${man}42B1`, man, 'citizen'],
    ['school roll number with an ID', `G${man}`, man, 'citizen'],
    ['school roll number without', `J${man}`, `J${man}`, 'school'],
    ['temporary school roll number', `L${man}`, `L${man}`, 'school'],
    [
      'residence permit of Hong Kong',
      invented('81000019900307123'),
      invented('81000019900307123'),
      'residence-permit',
    ],
    [
      'residence permit of Taiwan',
      invented('83000019900307123'),
      invented('83000019900307123'),
      'residence-permit',
    ],
    ['permit of a foreigner', invented('91115619900307123'), invented('91115619900307123'), 'foreign-new'],
    ['older permit of a foreigner', 'usa110190030712', 'USA110190030712', 'foreign-old'],
    ['home-return permit', 'H0123456702', 'H01234567', 'travel-permit-hkmo'],
    ['home-return permit without count', 'M01234567', 'M01234567', 'travel-permit-hkmo'],
    ['Taiwan permit', '01234567', '01234567', 'travel-permit-taiwan'],
    ['older Taiwan permit', '0123456701(B)', '0123456701B', 'travel-permit-taiwan'],
    ['soldier', '军字第1234567号', '军字第1234567号', 'military'],
    ['passport', 'E12345678', 'E12345678', 'other'],
  ])('is recognised: %s', (_, text, value, family) => {
    expect(normaliseIdNumber(text)).toMatchObject({ value, family, fault: null });
  });

  it('gives the certificate number that stood there', () => {
    expect(normaliseIdNumber(`${man}42B`).certificate).toBe(`${man}42B`);
    expect(normaliseIdNumber(`${man} / ${man}42`)).toMatchObject({ value: man, certificate: `${man}42` });
  });

  it.each(['', '  ', '\u3000', '/', '-', '无', '暂无', '无身份证'])('is blank: "%s"', (text) => {
    expect(normaliseIdNumber(text)).toMatchObject({ value: null, fault: null, family: 'blank', cleaned: '' });
  });
});
