import { describe, expect, it } from 'vitest';
import { mayBeOne, type Beside } from '../../src/rules/near-judgement.js';

const known: Beside = {
  ...{ ownNumber: 'own', rowNumber: 'own', areTwo: false, stray: null },
  ...{ showsAllButOne: false, isUnclaimed: false },
};
const judge = (codes: string, beside: Partial<Beside> = {}): boolean =>
  mayBeOne(new Set(codes.split(' ')), { ...known, ...beside });

describe('a row that only a village, a number or a telephone brings together with somebody', () => {
  it.each<[string, string, Partial<Beside>]>([
    ['has the same name', 'name-same id-different birth-different', {}],
    ['has it in other characters', 'name-variant id-different', {}],
    ['has nearly the name and nearly the number', 'name-one-character id-corrected', {}],
    ['has nearly the name and a spoilt number', 'name-one-character id-rounded', { rowNumber: null }],
    ['has nearly the name and no number', 'name-one-character', { rowNumber: null }],
    [
      'has nearly the name under the number of somebody else',
      'name-one-character id-different birth-different',
      { rowNumber: 'foreign' },
    ],
    [
      'has nearly the name of somebody who stands under the number of somebody else',
      'name-one-character id-different birth-different',
      { ownNumber: 'foreign' },
    ],
    [
      'sounds like the name under a number of several people',
      'name-homophone id-different',
      { rowNumber: 'shared' },
    ],
    ['is masked under the number of somebody else', 'name-hidden id-different', { rowNumber: 'foreign' }],
    ['is masked with the same birth date', 'name-hidden birth-same', { rowNumber: null }],
    [
      'has the name but for a lost character',
      'name-hidden id-different birth-different',
      { showsAllButOne: true },
    ],
    [
      'is masked, without a number, and nobody else is known whose it is',
      'name-hidden',
      { rowNumber: null, isUnclaimed: true },
    ],
    ['is of the family and has what is left of the number', 'name-different id-rounded', { rowNumber: null }],
    [
      'bears the telephone of the person, though both stand on one sheet',
      'name-one-character id-different',
      { areTwo: true, stray: 'phone' },
    ],
    [
      'bears the number of the person, though it was born on another day',
      'name-one-character id-different birth-different',
      { stray: 'number' },
    ],
    [
      'has the very name and the telephone',
      'name-same id-different birth-different',
      { areTwo: true, stray: 'phone' },
    ],
    [
      'has nearly the name, the telephone and a number that several people use',
      'name-one-character id-different birth-different',
      { rowNumber: 'shared', stray: 'phone' },
    ],
  ])('may be the person if it %s', (_, codes, beside) => {
    expect(judge(codes, beside)).toBe(true);
  });

  it.each<[string, string, Partial<Beside>]>([
    [
      'has the same name but stands beside the person on one sheet',
      'name-same id-different',
      { areTwo: true },
    ],
    ['has nearly the name and a number of its own', 'name-one-character id-different', {}],
    ['sounds like the name and has a number of its own', 'name-homophone id-different', {}],
    [
      'has nearly the name under a number that is mostly its own',
      'name-one-character id-different',
      { rowNumber: 'shared' },
    ],
    [
      'has nearly the name, no number and another birth date',
      'name-one-character birth-different',
      { rowNumber: null },
    ],
    ['has nearly the name and a masked other number', 'name-one-character id-different', { rowNumber: null }],
    ['is masked and shows nothing else', 'name-hidden', { rowNumber: null }],
    [
      'has the name but for a lost character and stands beside the person on one sheet',
      'name-hidden id-different',
      { areTwo: true, showsAllButOne: true },
    ],
    [
      'is masked, nobody else is known whose it is, and it was born on another day',
      'name-hidden birth-different',
      { rowNumber: null, isUnclaimed: true },
    ],
    ['has another name', 'name-different id-different', {}],
    ['has another name and a number that is nearly the same', 'name-different id-corrected', {}],
    ['has another name and the telephone', 'name-different', { rowNumber: null, stray: 'phone' }],
    [
      'is a brother or sister under the telephone of the parents',
      'name-one-character id-different birth-different',
      { stray: 'phone' },
    ],
  ])('is somebody else if it %s', (_, codes, beside) => {
    expect(judge(codes, beside)).toBe(false);
  });
});
