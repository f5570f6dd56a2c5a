import { describe, expect, it } from 'vitest';
import { normaliseIdNumber } from '../../src/normalise/id-number.js';
import { invented } from './invented-number.js';

const man = invented('99010119900307123');
/** 63+81+0+5+0+4+2+9+54+0+0+27+0+35+8+0+0 = 288, which leaves 2: an X. */
const withX = invented('99010119900307100');
const fifteen = '990101900307123';

const inGroups = (size: number, separator: string): string =>
  man.replaceAll(new RegExp(`(.{${size}})(?=.)`, 'g'), `$1${separator}`);
const within = (code: number): string => man.slice(0, 9) + String.fromCodePoint(code) + man.slice(9);
const fullWidth = (text: string): string =>
  Array.from(text, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).join('');

/** Every form of noise that domain facts list, as it is met in ID columns; one number must come out of each. */
describe('an ID number with noise that loses nothing', () => {
  it.each([
    ['an apostrophe', `'${man}`],
    ['an opening quotation mark', `‘${man}`],
    ['a closing quotation mark', `’${man}`],
    ['quotation marks on either side', `“${man}”`],
    ['quotation marks of a csv file', `"${man}"`],
    ['ordinary spaces', `  ${man}  `],
    ['full-width spaces', `\u3000${man}\u3000`],
    ['no-break spaces', `\u00a0${man}\u00a0`],
    ['a tab', `\t${man}`],
    ['a carriage return', `${man}\r`],
    ['a line break inside', `${man.slice(0, 9)}\n${man.slice(9)}`],
    ...[0x200b, 0x200c, 0x200d, 0xfeff, 0x00ad, 0x200e, 0x200f].map((code) => [
      `U+${code.toString(16)} inside`,
      within(code),
    ]),
    ['full-width digits', fullWidth(man)],
    ['spaces every 4 digits', inGroups(4, ' ')],
    ['spaces every 6 digits', inGroups(6, ' ')],
    ['dashes every 4 digits', inGroups(4, '-')],
    ['dashes every 6 digits', inGroups(6, '-')],
    ['long dashes', inGroups(6, '—')],
    ['full-width dashes', inGroups(6, '－')],
    ['dots', inGroups(6, '.')],
    ['slashes', inGroups(6, '/')],
    ['commas', inGroups(6, '，')],
    ['a remark in brackets', `${man}（已故）`],
    ['another remark', `${man}(旧)`],
    ['a remark without brackets', `${man}已故`],
    ['a remark in front', `(新)${man}`],
    ['a label', `身份证：${man}`],
    ['a label in Latin letters', `ID: ${man}`],
    ['a full stop behind', `${man}。`],
    ['the number twice', `${man}/${man}`],
    ['both lengths', `${fifteen}/${man}`],
    ['15 digits that went through a floating-point number', `${fifteen}.0`],
  ])('is read in spite of %s', (_, text) => {
    expect(normaliseIdNumber(text)).toMatchObject({ value: man, family: 'citizen', fault: null });
  });

  it.each(['X', 'x', 'Ｘ', 'ｘ', 'Χ', 'χ', 'Х', 'х', '×', '＊', '*', 'Ⅹ', ' X', '-x'])(
    'ends in X where %s is written',
    (sign) => {
      expect(withX.endsWith('X')).toBe(true);
      expect(normaliseIdNumber(withX.slice(0, 17) + sign)).toMatchObject({ value: withX, fault: null });
    },
  );
});

describe('an ID number with letters for digits', () => {
  it.each([
    ['O', '0'],
    ['o', '0'],
    ['〇', '0'],
    ['○', '0'],
    ['l', '1'],
    ['I', '1'],
    ['|', '1'],
    ['Z', '2'],
    ['z', '2'],
  ])('reads %s as %s where the check digit then holds', (letter, digit) => {
    expect(normaliseIdNumber(man.replaceAll(digit, letter))).toMatchObject({
      value: man,
      changes: ['id.look-alike'],
      fault: null,
    });
  });

  it('reads B as 8, and several letters at once', () => {
    const number = invented('99010119880818288');
    expect(normaliseIdNumber(number.replaceAll('8', 'B'))).toMatchObject({ value: number });
    expect(normaliseIdNumber(number.replaceAll('8', 'B').replaceAll('0', 'O'))).toMatchObject({
      value: number,
    });
  });

  it('guesses nothing where the check digit does not hold', () => {
    const wrong = man.slice(0, 17) + (man.endsWith('7') ? '6' : '7');
    expect(normaliseIdNumber(wrong.replaceAll('0', 'O'))).toMatchObject({
      value: null,
      fault: 'id.characters',
    });
  });
});

describe('an ID cell that says too much or too little', () => {
  it.each([
    ['two people', `${man}/${withX}`, 'id.two-numbers'],
    ['two people, full-width sign', `${man}；${withX}`, 'id.two-numbers'],
    ['two people without a sign between', man + withX, 'id.two-numbers'],
    ['an old and a new number', `${man}(旧)${withX}(新)`, 'id.two-numbers'],
    ['18 digits that went through a floating-point number', '990101199003071232.0', 'id.digits-lost'],
    ['groups that do not add up to a number', '990101/199003/071230', 'id.characters'],
  ])('is refused: %s', (_, text, fault) => {
    expect(normaliseIdNumber(text)).toMatchObject({ value: null, fault });
  });
});

describe('the families of numbers', () => {
  it.each([
    ['residence permit of Macau', invented('82000019900307123'), 'residence-permit'],
    ['permit of a foreigner, first digit 9', invented('91115619900307123'), 'foreign-new'],
    ['older permit of a foreigner', 'CHN110190030712', 'foreign-old'],
    ['Taiwan permit, older form', '0123456701B', 'travel-permit-taiwan'],
    ['number for a pupil without ID', 'J990101201309010017', 'school'],
    ['temporary number of a pupil', 'L99010120130901001X', 'school'],
    ['military region', '南字第01234567号', 'military'],
    ['army', '军字第1234567号', 'military'],
    ['police', '武字第12345678号', 'military'],
    ['disability certificate of the first generation', '鲁青岛字第1234567', 'other'],
    ['identity card of Hong Kong', 'R123456A', 'other'],
  ])('keep a number as it is: %s', (_, text, family) => {
    expect(normaliseIdNumber(text)).toMatchObject({ value: text, family, fault: null });
  });

  it('compares permits for Hong Kong and Macau without the count of re-issues', () => {
    const values = ['H0123456701', 'H0123456702', 'h01234567', 'H 0123 4567', 'H01234567(02)'].map(
      (text) => normaliseIdNumber(text).value,
    );
    expect(new Set(values)).toEqual(new Set(['H01234567']));
    expect(normaliseIdNumber('M0123456701').value).toBe('M01234567');
  });

  it('judges what has a check digit by it', () => {
    const permit = invented('81000019900307123');
    const wrong = permit.slice(0, 17) + (permit.endsWith('0') ? '1' : '0');
    expect(normaliseIdNumber(wrong)).toMatchObject({ family: 'residence-permit', fault: 'id.check-digit' });
    expect(normaliseIdNumber(`G${man.slice(0, 17)}X`)).toMatchObject({
      value: null,
      fault: 'id.check-digit',
    });
  });

  it('takes 15 characters with letters for no old ID number', () => {
    expect(normaliseIdNumber('CHN990101900307').family).not.toBe('citizen');
  });

  it('takes a pseudo number of somebody without registration for what it is', () => {
    expect(normaliseIdNumber('99010119900307000A')).toMatchObject({ value: null, fault: 'id.characters' });
    expect(normaliseIdNumber('990101199003079990')).toMatchObject({ value: null, fault: 'id.check-digit' });
  });

  it('reads a Hong Kong card alike with and without brackets', () => {
    expect(normaliseIdNumber('A123456(7)').value).toBe(normaliseIdNumber('A1234567').value);
    expect(normaliseIdNumber('R123456（A）').value).toBe('R123456A');
  });
});
