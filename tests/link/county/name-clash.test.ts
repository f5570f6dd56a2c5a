import { describe, expect, it } from 'vitest';
import { compareUnitNames } from '../../../src/link/county/name-agreement.js';
import { namesClash } from '../../../src/link/county/name-clash.js';
import { trust } from '../../../src/link/county/trusted-numbers.js';
import { loadNameForms } from '../../../src/link/name-forms.js';
import { sampleId } from '../../load/sample-roll.js';
import { madeUnits, type MadeUnit } from './made-units.js';

const forms = await loadNameForms();
const number = sampleId('20190711');
const second = sampleId('20010907');

/** Whether the first group of units clashes with the second. */
const clash = (one: readonly MadeUnit[], other: readonly MadeUnit[], level: number = trust.own): boolean => {
  const units = madeUnits([...one, ...other]);
  const groups = [one.map((_, at) => at), other.map((_, at) => one.length + at)];
  const trusted = new Uint8Array(units.size).fill(level);
  return namesClash({ units, trusted, groups, compareNames: compareUnitNames(units, forms) })(0, 1);
};

describe('the names of two groups', () => {
  it('clash where two of them clearly differ', () => {
    expect(clash([{ name: '张小三' }], [{ name: '李大四' }])).toBe(true);
    expect(clash([{ name: '张小三' }], [{ name: '张小山' }])).toBe(false);
  });

  it('do not where another name under the number of the one is like both', () => {
    const known = [
      { name: '罗佳蕊', number },
      { name: '罗若蕊', number },
    ];
    expect(clash(known, [{ name: '罗若馨', number: second }])).toBe(false);
    expect(clash(known.slice(0, 1), [{ name: '罗若馨', number: second }])).toBe(true);
  });

  it('clash where the name that is like both stands under no number, or under somebody else’s', () => {
    const between = [{ name: '罗佳蕊', number }, { name: '罗若蕊' }];
    expect(clash(between, [{ name: '罗若馨', number: second }])).toBe(true);
    const known = [
      { name: '罗佳蕊', number },
      { name: '罗若蕊', number },
    ];
    expect(clash(known, [{ name: '罗若馨', number: second }], trust.foreign)).toBe(true);
  });
});
