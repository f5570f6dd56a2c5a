import { describe, expect, it } from 'vitest';
import { compareUnitNames } from '../../../src/link/county/name-agreement.js';
import { numberOwners } from '../../../src/link/county/trusted-numbers.js';
import { loadNameForms } from '../../../src/link/name-forms.js';
import { sampleId } from '../../load/sample-roll.js';
import { madeUnits, type MadeUnit } from './made-units.js';

const forms = await loadNameForms();
const [march, august] = [sampleId('19950307'), sampleId('19700811')];

/** The rows that changed numbers, of units that stand in rows below each other, and of others far from these and apart. */
const swappedOf = (
  made: readonly MadeUnit[],
  elsewhere: readonly MadeUnit[] = [],
): readonly (readonly [number, number])[] => {
  const below = made.map((_, at) => at * 100);
  const apart = elsewhere.map((_, at) => 10_000 + at * 1000);
  const units = { ...madeUnits([...made, ...elsewhere]), coreIds: Float64Array.from([...below, ...apart]) };
  return [...numberOwners(units, compareUnitNames(units, forms)).swapped];
};

describe('swappedRows', () => {
  it('finds two rows each of which states the birth date in the number of the other, though a name is hidden', () => {
    const made = [
      { name: '李**', number: august, birthDate: '1995-03-07' },
      { name: '李建伟', number: march, birthDate: '1970-08-11' },
    ];
    expect(swappedOf(made)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('finds none where only the birth dates are wrong, or those in the numbers are stated', () => {
    const own = [
      { name: '李志涛', number: august, birthDate: '1970-08-11' },
      { name: '李建伟', number: march, birthDate: '1995-03-07' },
    ];
    const wrong = [
      { name: '李志涛', number: august, birthDate: '1971-01-01' },
      { name: '李建伟', number: march, birthDate: '1996-02-02' },
    ];
    expect(swappedOf(own)).toEqual([]);
    expect(swappedOf(wrong)).toEqual([]);
  });

  it('finds two rows though the number of a hidden name stands elsewhere beside a name with a slip too', () => {
    const made = [
      { name: '李书文', number: august },
      { name: '李**', number: march },
    ];
    const elsewhere = [
      { name: '李俊诚', number: august },
      { name: '李书文', number: march },
      { name: '李书宇', number: march },
    ];
    expect(swappedOf(made, elsewhere)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('does not ask whose a number is of somebody who bears it beside another birth date', () => {
    const made = [
      { name: '李舒怡', number: august },
      { name: '李健', number: march },
    ];
    const hidden = { name: '李*', number: march };
    const child = { name: '李健', number: august };
    expect(swappedOf(made, [hidden, { ...child, birthDate: '1995-03-07' }])).toEqual([]);
    expect(swappedOf(made, [hidden, { ...child, birthDate: '1970-08-11' }])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('asks who bears the number of a permit though that shows no birth date', () => {
    const holder = { name: '陈大文', number: 'H99345678', birthDate: '1970-08-11' };
    const made = [holder, { name: '李健', number: march }];
    expect(swappedOf(made, [holder, { name: '陈大文', number: march }])).toEqual([]);
    expect(
      swappedOf(made, [
        { ...holder, name: '李健' },
        { name: '陈大文', number: march },
      ]),
    ).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('believes a certificate made out to the number more than a name that another list shows beside it', () => {
    const holder = { name: '张静欧', number: march };
    const made = [holder, { name: '张浩欣', number: august }];
    const elsewhere = [{ name: '张浩欣', number: march }];
    expect(swappedOf(made, elsewhere)).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(swappedOf([{ ...holder, certificateNumber: march }, ...made.slice(1)], elsewhere)).toEqual([]);
  });
});
