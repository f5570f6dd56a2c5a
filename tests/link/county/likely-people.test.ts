import { expect, it } from 'vitest';
import { admissions } from '../../../src/link/county/admissible.js';
import { comparisonsOf } from '../../../src/link/county/comparisons.js';
import { compareUnitNames } from '../../../src/link/county/name-agreement.js';
import { numberOwners } from '../../../src/link/county/trusted-numbers.js';
import { loadNameForms } from '../../../src/link/name-forms.js';
import { sampleId } from '../../load/sample-roll.js';
import { madeUnits, type MadeUnit } from './made-units.js';

const forms = await loadNameForms();

/** Whether two units are likely one person, if the rolls they stand on speak for it. */
const areLikely = (one: MadeUnit, other: MadeUnit): boolean => {
  const units = madeUnits([one, other]);
  const compareNames = compareUnitNames(units, forms);
  const owners = numberOwners(units, compareNames);
  return admissions({ units, owners, comparisons: comparisonsOf(units, owners, compareNames) }).areLikely(
    0,
    1,
  );
};

it('takes a name that agrees in part for likely beside a number as after a correction', () => {
  const [before, after] = [sampleId('19650621', '247'), sampleId('19650621', '593')];
  expect(areLikely({ name: '向文飞', number: before }, { name: '向*飞', number: after })).toBe(true);
  expect(areLikely({ name: '向文飞', number: before }, { name: '向文辉', number: after })).toBe(true);
  expect(areLikely({ name: '向文飞', number: before }, { name: '李大四', number: after })).toBe(false);
});

it('does not take those for likely whose numbers were given out in turn, as to twins', () => {
  const [elder, younger] = [sampleId('20260118', '071'), sampleId('20260118', '073')];
  expect(areLikely({ name: '徐浩文', number: elder }, { name: '徐浩昉', number: younger })).toBe(false);
  // The very same name is no twin's.
  expect(areLikely({ name: '徐浩文', number: elder }, { name: '徐浩文', number: younger })).toBe(true);
});

it('takes nobody for likely whose number is another, or not there', () => {
  const [one, other] = [sampleId('19650621'), sampleId('19700811')];
  expect(areLikely({ name: '向文飞', number: one }, { name: '向文辉', number: other })).toBe(false);
  expect(areLikely({ name: '向文飞', number: one }, { name: '向文辉' })).toBe(false);
  expect(areLikely({ name: '向文飞', number: one }, { name: '向*飞' })).toBe(true);
});

it('does not take a hidden name of the same telephone for a person of another birth date', () => {
  const child = { name: '高婉熙', number: sampleId('20160627'), phone: '19900000001' };
  const units = madeUnits([
    child,
    { name: '高**', birthDate: '1965-02-09', phone: child.phone },
    { name: '高婉熙', birthDate: '1965-02-09', phone: child.phone },
  ]);
  const compareNames = compareUnitNames(units, forms);
  const owners = numberOwners(units, compareNames);
  const { excludes } = admissions({ units, owners, comparisons: comparisonsOf(units, owners, compareNames) });
  expect(excludes(0, 1)).toBe(true);
  // Under her own name the birth date may be the slip.
  expect(excludes(0, 2)).toBe(false);
});
