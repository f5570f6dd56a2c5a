import { expect, it } from 'vitest';
import { admissions } from '../../../src/link/county/admissible.js';
import { comparisonsOf } from '../../../src/link/county/comparisons.js';
import { compareUnitNames } from '../../../src/link/county/name-agreement.js';
import { numberOwners } from '../../../src/link/county/trusted-numbers.js';
import { loadNameForms } from '../../../src/link/name-forms.js';
import { sampleId } from '../../load/sample-roll.js';
import { madeUnits, type MadeUnit } from './made-units.js';

const forms = await loadNameForms();

/** Whether two units, beside others, are likely one person, if the rolls they stand on speak for it. */
const areLikely = (one: MadeUnit, other: MadeUnit, ...others: readonly MadeUnit[]): boolean => {
  const units = madeUnits([one, other, ...others]);
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
  expect(areLikely({ name: '向文飞', number: before }, { name: '李大四', number: after })).toBe(false);
});

it('takes a name of one other character for likely beside a corrected number of the same sequence or telephone', () => {
  const [before, sequence, birth] = [
    sampleId('19650621', '247'),
    sampleId('19650621', '593'),
    sampleId('19660621', '247'),
  ];
  const [phone, other] = ['19900000001', '19900000002'];
  const known = { name: '向文飞', number: before, phone };
  expect(areLikely(known, { name: '向文辉', number: sequence, phone })).toBe(true);
  expect(areLikely(known, { name: '向文辉', number: birth, phone: other })).toBe(true);
  // Two of a village, born on one day.
  expect(areLikely(known, { name: '向文辉', number: sequence, phone: other })).toBe(false);
});

it('does not take a name of one other character for likely beside two slips where a neighbour has that name', () => {
  const number = sampleId('20100718', '316');
  const [one, two] = [number.slice(0, 16) + number.slice(17), number.slice(0, 14) + number.slice(15, 17)];
  const known = { name: '郑铭珺', number, phone: '19900000001' };
  const twin = { name: '郑铭然', number: sampleId('20100718', '313') };
  expect(areLikely(known, { name: '郑铭然', failing: one }, twin)).toBe(true);
  expect(areLikely(known, { name: '郑铭然', failing: two }, twin)).toBe(false);
  expect(areLikely(known, { name: '郑铭然', failing: two })).toBe(true);
  expect(areLikely(known, { name: '郑铭然', failing: two, phone: known.phone }, twin)).toBe(true);
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
});

it('takes a hidden name without a number for likely by the birth date alone, not by the household', () => {
  const known = { name: '向文飞', number: sampleId('19650621'), phone: '19900000001' };
  const hidden = { name: '向**', phone: known.phone };
  expect(areLikely(known, hidden)).toBe(false);
  const born = { ...hidden, birthDate: '1965-06-21' };
  expect(areLikely({ ...known, sex: 'male' }, born)).toBe(true);
  expect(areLikely({ ...known, sex: 'male' }, { ...born, sex: 'male' })).toBe(true);
  expect(areLikely({ ...known, sex: 'male' }, { ...born, sex: 'female' })).toBe(false);
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
