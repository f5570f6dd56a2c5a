import { describe, expect, it } from 'vitest';
import { normaliseAccount } from '../../src/normalise/account.js';
import { cleanText } from '../../src/normalise/clean-text.js';
import { maskBirthDate, maskIdNumber, maskName, maskPersonal, maskPhone } from '../../src/normalise/mask.js';
import { normalisePhone } from '../../src/normalise/phone.js';
import { parseYesNo } from '../../src/normalise/yes-no.js';
import { invented } from './invented-number.js';

const id = invented('99010119900307123');

describe('cleanText', () => {
  it('names every change once, in order', () => {
    expect(cleanText('\ufeff ‘Ａ\u200bＢ\r\n')).toEqual({
      text: 'AB',
      changes: ['text.invisible', 'text.space', 'text.full-width', 'text.apostrophe'],
    });
  });

  it('keeps spaces inside the text, and half pairs of surrogates', () => {
    expect(cleanText('张\u00a0\u3000三').text).toBe('张  三');
    expect(cleanText('a\ud800b').text).toBe('a\ud800b');
  });
});

describe('parseYesNo', () => {
  it.each(['是', '有', '√', '✔', 'Y', 'yes', '1', '已参保', 'TRUE', '１', '1.0'])('%s is yes', (text) => {
    expect(parseYesNo(text)).toMatchObject({ value: true, fault: null });
  });

  it.each(['否', '无', '没有', '×', 'N', 'no', '0', '未参保', 'FALSE', 'x'])('%s is no', (text) => {
    expect(parseYesNo(text)).toMatchObject({ value: false, fault: null });
  });

  it.each(['', '/', '-', '不详', '未知', '未填写'])('"%s" is neither', (text) => {
    expect(parseYesNo(text)).toMatchObject({ value: null, fault: null });
  });

  it.each(['2', '是否', '是/否', '可能'])('%s is unclear', (text) => {
    expect(parseYesNo(text)).toMatchObject({ value: null, fault: 'yes-no.unclear' });
  });
});

describe('normaliseAccount', () => {
  it('keeps digits', () => {
    expect(normaliseAccount('6222 0000 0000 0000 123').value).toBe('6222000000000000123');
    expect(normaliseAccount('农商行：6222000000000000123').value).toBe('6222000000000000123');
  });

  it.each([
    ['6.222E+18', 'account.digits-lost'],
    ['1234567', 'account.length'],
    ['6222****0123', 'account.masked'],
    ['6222A0000000', 'account.characters'],
  ])('refuses %s', (text, fault) => {
    expect(normaliseAccount(text)).toMatchObject({ value: null, fault });
  });

  it('does not trust a number cell beyond the 15th digit', () => {
    expect(normaliseAccount('6222000000000000', { stored: 'number' }).fault).toBe('account.digits-lost');
    expect(normaliseAccount('622200000000', { stored: 'number' }).value).toBe('622200000000');
  });
});

describe('normalisePhone', () => {
  it('keeps digits', () => {
    expect(
      ['13800000000', '+86 138-0000-0000', '138 0000 0000(子)'].map((text) => normalisePhone(text).value),
    ).toEqual([...['13800000000', '13800000000', '13800000000']]);
    expect(['0999-6661234', '（0999）6661234'].map((text) => normalisePhone(text).value)).toEqual([
      ...['09996661234', '09996661234'],
    ]);
  });

  it('refuses two numbers, and what is none', () => {
    expect(normalisePhone('13800000000/13900000000').fault).toBe('phone.two-numbers');
    expect(normalisePhone('12345').fault).toBe('phone.unreadable');
  });
});

describe('masking', () => {
  it('keeps the first 6 and the last 4', () => {
    expect(maskIdNumber('99010119900307123X')).toBe('990101********123X');
    expect(maskIdNumber('99010119900307123X42')).toBe('990101**********3X42');
    expect(maskIdNumber('H12345678')).toBe('H1*******');
    expect(maskIdNumber('')).toBe('');
  });

  it.each([
    [`张三 ${id} 在`, `张三 990101********${id.slice(14)} 在`],
    [`${id}42B1`, '990101************42B1'],
    ['账号6222000000000000123。', '账号622200*********0123。'],
    ['990101 19900307 123X', '990101**********123X'],
    ['990101900307123', '990101*****7123'],
    ['1.10101199003072E+17', '1.10****************'],
    ['990101198001010018扫描.pdf，99010119900101123X', '990101********0018扫描.pdf，990101********123X'],
  ])('hides numbers of people: %s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });

  it.each([
    ['张三', '张*'],
    ['张三丰', '张*丰'],
    ['欧阳娜娜', '欧**娜'],
    ['买买提·艾力', '买*提·艾*'],
    ['张𠀀丰', '张*丰'],
    ['张', '*'],
    ['', ''],
  ])('hides the middle of the name %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('hides the day of birth and the middle of a telephone number', () => {
    expect(maskBirthDate('2014-05-06')).toBe('2014-**-**');
    expect(maskPhone('13800001234')).toBe('138******34');
    expect(maskPhone('123456')).toBe('******');
  });

  it.each([
    '1,234 2026-09-30',
    '2026-09-30 2026-10-31',
    '13800000000',
    '1,234,567.89',
    '2026年9月',
    '第 12 行',
  ])('leaves %s', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });
});
