import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesOfDamagedNumber, couldBe, damageOfNumber } from '../../src/normalise/damaged-number.js';
import { invented } from './invented-number.js';

/** By another way to the check digit than the program's, and without its shortcuts. */
const completions = (first15: string): string[] =>
  Array.from({ length: 100 }, (_, lost) => invented(first15 + String(lost).padStart(2, '0'))).filter(
    (number) => !number.endsWith('X'),
  );

const days = fc
  .date({ min: new Date('1920-01-01T00:00:00Z'), max: new Date('2026-10-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10).replaceAll('-', ''));
const realNumbers = fc
  .tuple(fc.constantFrom('990101', '110199', '410999', '659901'), days, fc.integer({ min: 0, max: 999 }))
  .map(([region, day, sequence]) => invented(region + day + String(sequence).padStart(3, '0')))
  .filter((number) => !number.endsWith('X'));

describe('damageOfNumber', () => {
  it.each([
    ['990101199003071000', 'rounded'],
    ['9.90101199003071E+17', 'rounded'],
    ['9.901012000101E17', 'rounded'],
    ['990101199003071232', 'double'],
    ['9.9010119900307123E+17', 'double'],
    ['990101199003071232.0', 'double'],
    ['9.90101E+17', 'shortened'],
    ['9.9010120001E+17', 'shortened'],
    ['990101900307123', null],
    ['6.22202E+18', null],
    ['-9.90101199003071E+17', null],
    ['张三', null],
    ['', null],
  ])('of %s is %s', (text, damage) => {
    expect(damageOfNumber(text)).toBe(damage);
  });
});

describe('candidatesOfDamagedNumber', () => {
  it('gives all that have the 15 digits that Excel keeps and the right check digit', () => {
    // 63+81+0+5+0+4+2+9+54+0+0+27+0+35+8 = 288, which leaves 2; with the digits a and b it leaves 2 + 4a + 2b.
    // X is where that leaves 2: ab = 00, 19, 27, 35, 43, 51, 78, 86, 94. Nine of a hundred, so 91 are left.
    const candidates = candidatesOfDamagedNumber('990101199003071000');
    expect(candidates).toHaveLength(91);
    expect(candidates).toEqual(completions('990101199003071'));
    expect(candidates[0]).toBe('990101199003071018');
    expect(candidatesOfDamagedNumber('9.90101199003071E+17')).toEqual(candidates);
    expect(candidatesOfDamagedNumber('990101199003071000.0')).toEqual(candidates);
  });

  it('leaves 90 where ten of the hundred end in X', () => {
    // 63+81+0+5+0+4+2+9+54+0+0+27+0+40+64 = 349, which leaves 8: X at 08, 16, 24, 32, 40, 59, 67, 75, 83, 91.
    const candidates = candidatesOfDamagedNumber('990101199003088000');
    expect(candidates).toHaveLength(90);
    expect(candidates).toEqual(completions('990101199003088'));
  });

  it('gives those that a program would store as the same double', () => {
    // Between 2^59 and 2^60 doubles are 128 apart; 7735165617211494 x 128 = 990101199003071232 is even, so both ends of
    // 168 to 296 count. The check digits from 116 on: 5, 3, 1, X, 2, 0, 9, 7, 5, 3, 1, X, 8, 6; 165 lies outside.
    const endings = ['173', '181', '202', '210', '229', '237', '245', '253', '261', '288', '296'];
    const expected = endings.map((ending) => `990101199003071${ending}`);
    expect(candidatesOfDamagedNumber('990101199003071232')).toEqual(expected);
    expect(candidatesOfDamagedNumber('9.9010119900307123E+17')).toEqual(expected);
    expect(candidatesOfDamagedNumber('990101199003071237')).toEqual(expected);
  });

  it('gives none where hardly a digit is left, and none with an impossible birth date', () => {
    expect(candidatesOfDamagedNumber('9.90101E+17')).toEqual([]);
    expect(candidatesOfDamagedNumber('990101199002301000')).toEqual([]);
    expect(candidatesOfDamagedNumber('990101199003071')).toEqual([]);
    expect(candidatesOfDamagedNumber('无')).toEqual([]);
  });

  it('holds the number that was damaged, however it was', () => {
    fc.assert(
      fc.property(realNumbers, (number) => {
        const rounded = `${number.slice(0, 15)}000`;
        const double = String(BigInt(Number(number)));
        const shortest = String(Number(number));
        for (const text of [rounded, double, shortest, Number(number).toExponential()]) {
          if (damageOfNumber(text) === 'double' || text === rounded) {
            expect(candidatesOfDamagedNumber(text)).toContain(number);
          }
        }
      }),
      { seed: 20261031, numRuns: 300 },
    );
  });

  it('has the odds of one in eleven', () => {
    const counts = { '11': 0, '65': 0 };
    for (const [region, first] of [
      ['110199', '11'],
      ['659901', '65'],
    ] as const) {
      for (let sequence = 0; sequence < 1000; sequence += 1) {
        const number = invented(`${region}19850615${String(sequence).padStart(3, '0')}`);
        if (!number.endsWith('X')) {
          counts[first] += candidatesOfDamagedNumber(String(BigInt(Number(number)))).length / 1000;
        }
      }
    }
    // Doubles are 16 apart at 1.1 x 10^17 and 128 apart at 6.6 x 10^17; 909 of 1000 numbers end in a digit.
    expect(counts['11']).toBeGreaterThan(0.9);
    expect(counts['11']).toBeLessThan(2.5);
    expect(counts['65']).toBeGreaterThan(9);
    expect(counts['65']).toBeLessThan(12.5);
  });
});

describe('couldBe', () => {
  it.each([
    ['990101199003071000', '990101199003071237', true],
    ['9.90101199003071E+17', '990101199003071237', true],
    ['990101199003071000', '990101199003081231', false],
    ['990101199003071232', '990101199003071237', true],
    ['990101199003071232', '990101199003071296', true],
    ['990101199003071232', '990101199003071165', false],
    ['9.90101E+17', '990101199003071237', false],
    ['990101199003071000', '99010119900307100X', false],
    ['990101900307123', '990101199003071237', false],
    ['无', '990101199003071237', false],
  ])('of %s and %s is %s', (damaged, number, expected) => {
    expect(couldBe(damaged, number)).toBe(expected);
  });

  it('is whether the number is among the candidates', () => {
    const damage = fc.constantFrom<(number: string) => string>(
      (number) => `${number.slice(0, 15)}000`,
      (number) => String(BigInt(Number(number))),
      (number) => Number(number).toExponential(),
      (number) => `${number.slice(0, 1)}.${number.slice(1, 6)}E+17`,
    );
    const nearby = fc.tuple(realNumbers, fc.integer({ min: 0, max: 999 })).map(([number, sequence]) => ({
      number,
      other: invented(number.slice(0, 14) + String(sequence).padStart(3, '0')),
    }));
    fc.assert(
      fc.property(nearby, damage, ({ number, other }, make) => {
        const candidates = candidatesOfDamagedNumber(make(number));
        for (const each of [number, other]) {
          expect(couldBe(make(number), each)).toBe(candidates.includes(each));
        }
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});
