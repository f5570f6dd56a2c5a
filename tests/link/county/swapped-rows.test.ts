import { describe, expect, it } from 'vitest';
import { compareUnitNames } from '../../../src/link/county/name-agreement.js';
import { numberOwners } from '../../../src/link/county/trusted-numbers.js';
import { loadNameForms } from '../../../src/link/name-forms.js';
import { sampleId } from '../../load/sample-roll.js';
import { madeUnits, type MadeUnit } from './made-units.js';

const forms = await loadNameForms();
const [march, august] = [sampleId('19950307'), sampleId('19700811')];

/** The rows that changed numbers, of units that stand in rows below each other. */
const swappedOf = (made: readonly MadeUnit[]): readonly (readonly [number, number])[] => {
  const below = made.map((_, at) => at * 100);
  const units = { ...madeUnits(made), coreIds: Float64Array.from(below) };
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
});
