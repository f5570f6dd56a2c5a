import { describe, expect, it } from 'vitest';
import { parseWho } from '../../src/explain/parse-who.js';
import { invented } from '../normalise/invented-number.js';

const number = invented('99010119900307123');
const nobody = { personId: null, number: null, inside: null, written: null, nameKey: null };

describe('whom somebody asks for', () => {
  it.each([
    ['an ID number', number, { number, written: number }],
    ['one with spaces and a small x', ' 990101 19700101 001x', { number: '99010119700101001X' }],
    ['a wrong one, kept as written', `${number.slice(0, -1)}?`, { number: null }],
    ['a certificate number, without its suffix', `${number}42B1`, { number: `${number}42`, inside: number }],
    ['a name', ' 张 三1 ', { nameKey: '张三' }],
    ['a masked name', '张*三', { nameKey: '张*三' }],
    ['the number of a person in a report', '3f9c0b7a51d2e846', { personId: '3f9c0b7a51d2e846' }],
    [
      'sixteen digits, which may be either',
      '1234567890123456',
      { personId: '1234567890123456', number: null },
    ],
  ])('is %s', (_, text, expected) => {
    expect(parseWho(text)).toMatchObject(expected);
  });

  it('is nobody where nothing was written', () => {
    expect(parseWho('')).toEqual(nobody);
  });
});
