import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canDamageName, damageName } from '../../../src/sample/hard/damage-name.js';
import {
  canDamageNumber,
  damageNumber,
  formerNumber,
  numberGiverOf,
} from '../../../src/sample/hard/damage-number.js';
import { emptyLife } from '../../../src/sample/households.js';
import { composeNumber, hasRightCheck } from '../../../src/sample/id-number.js';
import type { Household, Person, Relation } from '../../../src/sample/person.js';
import { townships } from '../../../src/sample/places.js';
import { Random } from '../../../src/sample/random.js';

const seed = 20261122;
const [township] = townships;
if (township === undefined) throw new RangeError('no townships');

const household = (): Household => ({
  ...{ number: '990101000001', township, village: '塔前社区', members: [] },
  ...{ dibao: 'none', isReserved: false, unnamed: 0 },
});

const somebody = (
  name: string,
  birth: string,
  home = household(),
  relation: Relation = 'householder',
): Person => {
  const person: Person = {
    ...{ order: 0, household: home, relation, sex: 'male', birth, name, disability: null },
    idNumber: composeNumber('990101', birth, 123),
    life: emptyLife(),
  };
  home.members.push(person);
  return person;
};

const number = '990101199003071237';
const draws = fc.integer({ min: 0, max: 1_000_000 }).map((each) => new Random(each, 'test'));

describe('damageNumber', () => {
  it('changes one digit and never the last character', () => {
    fc.assert(
      fc.property(draws, (random) => {
        const wrong = damageNumber(random, 'number-typo', number);
        const changed = Array.from(wrong).filter((digit, at) => digit !== number[at]);
        expect([wrong.length, changed.length, wrong.at(-1)]).toEqual([18, 1, '7']);
        expect(hasRightCheck(wrong)).toBe(false);
      }),
      { seed },
    );
  });

  it('exchanges two neighbours that differ', () => {
    fc.assert(
      fc.property(draws, (random) => {
        const wrong = damageNumber(random, 'number-transposed', number);
        const changed = Array.from(wrong).flatMap((digit, at) => (digit === number[at] ? [] : [at]));
        expect(changed).toHaveLength(2);
        expect((changed[1] ?? 0) - (changed[0] ?? 0)).toBe(1);
        expect(Array.from(wrong).sort()).toEqual(Array.from(number).sort());
      }),
      { seed },
    );
  });

  it('leaves out a digit or types it twice', () => {
    fc.assert(
      fc.property(draws, (random) => {
        expect([17, 19]).toContain(damageNumber(random, 'number-length', number).length);
      }),
      { seed },
    );
  });

  it('writes the old form, a blank, stars, and what a spreadsheet leaves', () => {
    const random = new Random(1, 'test');
    expect(damageNumber(random, 'number-fifteen', number)).toBe('990101900307123');
    expect(damageNumber(random, 'number-missing', number)).toBe('');
    expect(damageNumber(random, 'number-rounded', number)).toBe('990101199003071000');
    expect(['990101********1237', '99010119900307****']).toContain(
      damageNumber(random, 'number-masked', number),
    );
  });

  it('leaves numbers whole that end in X, and knows no old form of the young', () => {
    // 9 x 7 + 9 x 9 + 0 + 1 x 5 + 0 + 1 x 4 + 1 x 2 + 9 x 1 + 9 x 6 + 0 + 0 + 3 x 9 + 0 + 7 x 5 + 0 + 1 x 4 + 2 x 2 = 288,
    // and 288 = 26 x 11 + 2, which is written X.
    const endsInX = { ...somebody('张三', '1990-03-07'), idNumber: '99010119900307012X' };
    expect(hasRightCheck(endsInX.idNumber)).toBe(true);
    expect(canDamageNumber('number-rounded', endsInX)).toBe(false);
    expect(canDamageNumber('number-rounded', somebody('张三', '1990-03-07'))).toBe(true);
    expect(canDamageNumber('number-fifteen', somebody('张三', '1998-12-31'))).toBe(true);
    expect(canDamageNumber('number-fifteen', somebody('张三', '1999-01-01'))).toBe(false);
  });
});

describe('formerNumber', () => {
  it('is valid, of the same sex and another than the number now', () => {
    fc.assert(
      fc.property(draws, fc.constantFrom('1950-01-31', '1990-03-07', '2024-02-29'), (random, birth) => {
        const person = somebody('张三', birth);
        const former = formerNumber(random, person);
        expect(hasRightCheck(former)).toBe(true);
        expect(former).not.toBe(person.idNumber);
        expect(Number(former[16]) % 2).toBe(1);
      }),
      { seed },
    );
  });
});

describe('numberGiverOf', () => {
  it('is a grown-up of the household, for children only', () => {
    const home = household();
    const father = somebody('张大山', '1985-01-01', home);
    const child = somebody('张小山', '2018-05-05', home, 'child');
    expect(numberGiverOf(child)).toBe(father);
    expect(numberGiverOf(father)).toBeNull();
  });
});

describe('damageName', () => {
  const random = new Random(3, 'test');

  it('writes what the kind of damage says', () => {
    expect(damageName(random, 'name-traditional', somebody('张伟', '1990-03-07'))).toMatch(
      /^(?:張偉|張伟|张偉)$/,
    );
    expect(damageName(random, 'name-private', somebody('刘䶮', '1990-03-07'))).toBe('刘\uE863');
    expect(damageName(random, 'name-rare-lost', somebody('李喆', '1990-03-07'))).toMatch(
      /^李(?:\?|□|？|zhe|ZHE)$/,
    );
    expect(damageName(random, 'name-annotated', somebody('张三', '1990-03-07'))).toMatch(/^张三./);
    expect(damageName(random, 'name-masked', somebody('张三', '1990-03-07'))).toBe('张*');
    expect(damageName(random, 'name-masked', somebody('张小三', '1990-03-07'))).toMatch(/^张\*[*三]$/);
    expect(damageName(random, 'name-dot', somebody('阿木·日古', '1990-03-07'))).toMatch(/^阿木[^·]?日古$/);
    expect(damageName(random, 'name-homophone', somebody('丁梅', '1990-03-07'))).toMatch(/^丁[美玫]$/);
  });

  it('changes one character of a given name and keeps the surname', () => {
    fc.assert(
      fc.property(draws, (each) => {
        const wrong = damageName(each, 'name-one-character', somebody('张建国', '1950-03-07'));
        const changed = Array.from(wrong).filter((character, at) => character !== '张建国'[at]);
        expect([wrong.length, wrong[0], changed.length]).toEqual([3, '张', 1]);
      }),
      { seed },
    );
  });

  it('befalls only names that it can', () => {
    expect(canDamageName('name-dot', '张三')).toBe(false);
    expect(canDamageName('name-masked', '阿木·日古')).toBe(false);
    expect(canDamageName('name-private', '李喆')).toBe(false);
    expect(canDamageName('name-rare-lost', '李喆')).toBe(true);
    expect(canDamageName('name-one-character', '张三')).toBe(false);
    expect(canDamageName('name-traditional', '丁一')).toBe(false);
    expect(canDamageName('name-homophone', '丁乙')).toBe(false);
  });
});
