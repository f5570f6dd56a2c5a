import { describe, expect, it } from 'vitest';
import { identityComparer } from '../../src/link/compare-identities.js';
import { loadNameForms } from '../../src/link/name-forms.js';
import type { Identity } from '../../src/rules/near-name.js';

const compare = identityComparer(await loadNameForms());
const own: Identity = {
  nameKey: '张小明',
  number: '990101199001011211',
  written: null,
  fault: null,
  birth: '1990-01-01',
};
const compareWith = (other: Partial<Identity>): readonly string[] =>
  compare(own, { nameKey: null, number: null, written: null, fault: null, birth: null, ...other });

describe('identityComparer', () => {
  it.each<[string, string, string]>([
    ['the same', '张小明', 'name-same'],
    ['a variant', '張小明', 'name-variant'],
    ['a homophone', '张晓明', 'name-homophone'],
    ['a look-alike', '张小朋', 'name-look-alike'],
    ['one character', '张小强', 'name-one-character'],
    ['a masked one', '张*明', 'name-hidden'],
    ['another', '李大山', 'name-different'],
  ])('calls a name that is %s', (_, nameKey, code) => {
    expect(compareWith({ nameKey })).toEqual([code]);
  });

  it.each<[string, Partial<Identity>, string | null]>([
    ['the same number', { number: '990101199001011211' }, 'id-same'],
    ['one digit typed wrongly', { written: '990101199001011217' }, 'id-one-edit'],
    ['a digit left out', { written: '99010119900101121' }, 'id-one-edit'],
    ['another sequence of the same day', { number: '99010119900101122X' }, 'id-corrected'],
    ['digits that a spreadsheet lost', { written: '990101199001011000' }, 'id-rounded'],
    [
      'digits that another program lost',
      { written: '990101199001011200', fault: 'id.digits-lost' },
      'id-rounded',
    ],
    ['a masked number that fits', { written: '990101********1211' }, 'id-hidden'],
    ['a masked number that does not', { written: '990101********1212' }, 'id-different'],
    ['another number', { number: '990102198502022221' }, 'id-different'],
    ['another number written wrongly', { written: '990102198502022229' }, 'id-different'],
    ['too little of a number', { written: '9901011990' }, null],
    ['no number', {}, null],
  ])('finds %s', (_, other, code) => {
    const expected = code === null ? ['name-blank'] : ['name-blank', code];
    expect(compareWith(other)).toEqual(expected);
  });

  it.each([
    ['1990-01-01', 'birth-same'],
    ['1990-10-01', 'birth-near'],
    ['1990-02-03', 'birth-different'],
  ])('compares the birth date with %s', (birth, code) => {
    expect(compareWith({ birth })).toEqual(['name-blank', code]);
  });

  it('compares what was written on either side', () => {
    const faulty = { ...own, number: null, written: '990101199001011217' };
    expect(compare(faulty, own)).toEqual(['name-same', 'id-one-edit', 'birth-same']);
  });
});
