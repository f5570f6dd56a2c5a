import { describe, expect, it } from 'vitest';
import { admissions, type Admission } from '../../../src/link/county/admissible.js';
import { comparisonsOf } from '../../../src/link/county/comparisons.js';
import { compareUnitNames } from '../../../src/link/county/name-agreement.js';
import { numberOwners } from '../../../src/link/county/trusted-numbers.js';
import { loadNameForms } from '../../../src/link/name-forms.js';
import { sampleId } from '../../load/sample-roll.js';
import { madeUnits, type MadeUnit } from './made-units.js';

const forms = await loadNameForms();
const own = sampleId('19940921');
const place = { township: '青石镇', village: '上坝村' };
const phone = '19900000001';

/** What the first two of some units may become at most. */
const admissionOf = (made: readonly MadeUnit[]): Admission => {
  const units = madeUnits(made);
  const compareNames = compareUnitNames(units, forms);
  const owners = numberOwners(units, compareNames);
  const comparisons = comparisonsOf(units, owners, compareNames);
  return admissions({ units, owners, comparisons }).admissionOf(0, 1);
};

describe('what names that sound alike may become', () => {
  const written = { name: '张春艳', number: own, ...place };

  it('is joined after those that are written the same, where no number says anything', () => {
    expect(admissionOf([written, { name: '张春燕', ...place, phone }])).toBe('late');
  });

  it('is joined in its turn beside a number that is alike', () => {
    const slip = `${own.slice(0, 10)}${own.slice(11)}`;
    expect(admissionOf([written, { name: '张春燕', failing: slip, ...place }])).toBe('link');
  });

  it('is left to a person’s eye where neither has a number of its own and the village alone is the same', () => {
    expect(
      admissionOf([
        { name: '罗利林', ...place },
        { name: '罗丽琳', ...place },
      ]),
    ).toBe('candidate');
    expect(
      admissionOf([
        { name: '罗利林', ...place, phone },
        { name: '罗丽琳', ...place, phone },
      ]),
    ).toBe('late');
  });

  it('is left to a person’s eye where neither telephone nor village can be compared', () => {
    const { township } = place;
    expect(admissionOf([written, { name: '张春燕', ...place }])).toBe('late');
    expect(admissionOf([written, { name: '张春燕', township }])).toBe('candidate');
  });

  it('is left to a person’s eye by the village alone where somebody else of the township has the name', () => {
    const row = { name: '张春燕', ...place };
    const other = { name: '张春燕', number: sampleId('19700811') };
    const { township } = place;
    expect(admissionOf([written, row, { ...other, township, village: '下坝村' }])).toBe('candidate');
    expect(admissionOf([written, row, other])).toBe('candidate');
    expect(admissionOf([written, row, { ...other, township: '白塔街道' }])).toBe('late');
    expect(admissionOf([{ ...written, phone }, { ...row, phone }, other])).toBe('late');
  });

  it('is left to a person’s eye beside a number given out in turn, as to twins', () => {
    const [elder, younger] = [sampleId('20001113', '510'), sampleId('20001113', '512')];
    const other = sampleId('20001113', '838');
    expect(
      admissionOf([
        { name: '邓思涵', number: elder },
        { name: '邓思晗', number: younger },
      ]),
    ).toBe('candidate');
    expect(
      admissionOf([
        { name: '邓思涵', number: elder },
        { name: '邓思晗', number: other },
      ]),
    ).toBe('link');
  });

  it('is left to a person’s eye where the telephones are others', () => {
    const other = { name: '张春燕', ...place, phone: '19900000002' };
    expect(admissionOf([{ ...written, phone }, other])).toBe('candidate');
  });

  it('is left to a person’s eye beside a number that is another, though it cannot be one', () => {
    expect(admissionOf([written, { name: '张春燕', failing: '9901011982010922923', ...place }])).toBe(
      'candidate',
    );
  });
});

describe('what names of which one character differs may become', () => {
  it('is left to a person’s eye beside numbers that contradict each other as far as they can be seen', () => {
    const [elder, younger] = [sampleId('20260928', '316'), sampleId('20260928', '318')];
    const made = [
      { name: '赵子玥', number: younger, birthDate: '2026-09-28', township: '青石镇', phone },
      {
        name: '赵子然',
        failing: `${elder.slice(0, 6)}********${elder.slice(14)}`,
        birthDate: '2026-09-28',
        township: '青石镇',
        phone,
      },
    ];
    expect(admissionOf(made)).toBe('candidate');
  });

  it('is not joined because both stand under a number that is neither’s', () => {
    const parent = sampleId('19770526');
    const made = [
      { name: '邓磊', number: parent, birthDate: '2010-03-18', phone },
      { name: '邓红', number: parent, birthDate: '2012-06-30', phone },
    ];
    expect(admissionOf(made)).toBe('candidate');
  });
});

describe('what hidden names may become', () => {
  const known = { name: '罗睿彤', number: own };

  it('is joined at once beside a number that twins do not share, but not to the guardian that the row names', () => {
    const slip = `${own.slice(0, 10)}${own.slice(11)}`;
    const hidden = { name: '罗**', failing: slip };
    expect(admissionOf([known, hidden])).toBe('link');
    expect(admissionOf([known, { ...hidden, guardianName: '罗小伟' }])).toBe('link');
    expect(admissionOf([known, { ...hidden, guardianName: '罗睿彤' }])).toBe('candidate');
  });

  it('is joined after whole names beside what a spreadsheet left of a number, where something else is the same', () => {
    const hidden = { name: '罗**', failing: `${own.slice(0, 15)}000` };
    const birthDate = '1994-09-21';
    expect(
      admissionOf([
        { ...known, phone },
        { ...hidden, phone },
      ]),
    ).toBe('late');
    expect(
      admissionOf([
        { ...known, birthDate },
        { ...hidden, birthDate },
      ]),
    ).toBe('late');
    expect(
      admissionOf([
        { ...known, ...place },
        { ...hidden, ...place },
      ]),
    ).toBe('candidate');
  });
});

describe('what a row under the number of another may become', () => {
  const [child, parent] = [sampleId('20221012'), sampleId('19770526')];
  const ward = { name: '李语诺', number: child, birthDate: '2022-10-12', guardianNumber: parent, phone };

  it('is the child’s in turn, where the birth date is the child’s and one character of the name another', () => {
    const row = { name: '李语若', number: parent, birthDate: '2022-10-12' };
    expect(admissionOf([ward, row])).toBe('sibling');
  });

  it('is not that of a child of another birth date, though the row may have its own from the number', () => {
    const made = [
      { name: '李语诺', number: child, birthDate: '2022-10-12', phone },
      { name: '李语萱', number: parent, birthDate: '1977-05-26', phone },
      { name: '王佳', number: parent, birthDate: '1977-05-26' },
    ];
    expect(admissionOf(made)).toBe('candidate');
  });

  it('may be the child’s where a character of the name is lost that is not the guardian’s', () => {
    const guardian = { name: '李建国', number: parent, birthDate: '1977-05-26' };
    expect(admissionOf([ward, { name: '李语□', number: parent, phone }, guardian])).toBe('hidden');
    expect(admissionOf([ward, { name: '李**', number: parent, phone }, guardian])).toBe('nothing');
  });
});
