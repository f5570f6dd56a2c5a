import { describe, expect, it } from 'vitest';
import { monthText } from '../../src/sample/calendar.js';
import { paidMonths } from '../../src/sample/county.js';
import type { Person } from '../../src/sample/person.js';
import { townships, townshipWithoutSchoolRoll } from '../../src/sample/places.js';
import { inventCounty } from '../../src/sample/population.js';
import { castSize } from '../../src/sample/scenario/casting.js';
import { scenarios } from '../../src/sample/scenario/scenarios.js';
import { surveyRolls } from '../../src/sample/truth/coverage.js';
import { evaluateCounty } from '../../src/sample/truth/evaluate.js';
import { subjectOf } from '../../src/sample/truth/subject.js';
import type { TruthLine } from '../../src/sample/truth/truth-line.js';

const ruleIds = [
  'account-other-name',
  'account-shared',
  'aid-amount',
  'aid-missing',
  'amount-off-standard',
  'asset-income-missing',
  'backpay-too-long',
  'care-missing',
  'cert-absent-paid',
  'cert-appraisal-absent',
  'cert-appraisal-mismatch',
  'cert-duplicate',
  'cert-expired-paid',
  'cert-expiring-1m',
  'cert-expiring-6m',
  'cert-invalid-paid',
  'cert-lapsed',
  'cert-level-mismatch',
  'cert-not-issued',
  'cert-number-inconsistent',
  'child-rehab-missing',
  'housing-twice',
  'custody-paid',
  'deceased-paid',
  'device-missing',
  'device-twice',
  'finance-amount',
  'finance-unapproved',
  'finance-unpaid',
  'doctor-missing',
  'dibao-missing',
  'dibao-single',
  'id-attributes',
  'id-damaged',
  'id-invalid',
  'id-shared',
  'id-variant',
  'institution-unlisted',
  'insured-twice',
  'job-support-missing',
  'literacy-missing',
  'living-ineligible',
  'living-missing',
  'month-skipped',
  'monitored-certified',
  'monitoring-mismatch',
  'monitoring-missing',
  'monitoring-stale',
  'moved-out-paid',
  'name-mismatch',
  'nursing-ineligible',
  'nursing-missing',
  'nursing-overlap',
  'orphan-and-living',
  'paid-before-application',
  'paid-before-certificate',
  'paid-late',
  'paid-twice',
  'pension-missing',
  'pension-proxy-ineligible',
  'pension-proxy-missing',
  'parent-aid-missing',
  'premium-not-subsidised',
  'preschool-unenrolled',
  'pupil-twice',
  'relief-candidate',
  'relocated-uncovered',
  'retrofit-missing',
  'retrofit-not-synchronised',
  'retrofit-twice',
  'roll-total',
  'row-duplicate',
  'school-dropped',
  'school-no-placement',
  'school-unenrolled',
  'student-aid-missing',
  'stopped-wrongly',
  'student-uncertified',
  'support-incomplete',
  'tekun-and-subsidy',
  'tekun-candidate',
  'uncertified',
  'uninsured',
  'unsafe-house-unplanned',
];

/** MOD 11-2 by its recursive definition, unlike the weights of the generator: every number must leave 1. */
const leavesOne = (number: string): boolean =>
  Array.from(number).reduce((sum, each) => ((sum * 2) % 11) + (each === 'X' ? 10 : Number(each)), 0) % 11 ===
  1;

const wrongNumbersOf = ({ life }: Person): string[] => [
  ...new Set(
    [
      ...life.certificates,
      ...life.dibao,
      ...life.payments,
      ...life.insurance,
      ...life.schooling,
      ...life.retrofits,
      ...life.rehab,
      ...life.doctors,
    ].flatMap(({ slip }) => slip?.number ?? []),
  ),
];

/** Large enough for every story to find its people, with the usual share of certificate holders. */
const people = 3000;

describe.each([1, 20, 4_294_967_295])(`the county of ${people} people with seed %i`, (seed) => {
  const county = inventCounty(people, seed);
  const { persons, households, cast } = county;
  const truth = evaluateCounty(county);
  const found = truth.filter(({ expected }) => expected);

  it('has so many people, each with one valid number beginning 99', () => {
    const numbers = persons.map(({ idNumber }) => idNumber);
    expect(new Set(numbers).size).toBe(people);
    expect(numbers.filter((number) => !/^9901[0-9]{13}[0-9X]$/.test(number) || !leavesOne(number))).toEqual(
      [],
    );
  });

  it('writes sex and birth date into the number', () => {
    for (const { idNumber, birth, sex } of persons) {
      expect(idNumber.slice(6, 14)).toBe(birth.replaceAll('-', ''));
      expect(Number(idNumber[16]) % 2).toBe(sex === 'male' ? 1 : 0);
    }
  });

  it('has no two people whom a name and half a number could confuse', () => {
    const keys = persons.flatMap(({ name, idNumber, birth }) => [
      `${name} ${idNumber.slice(0, 10)}`,
      `${name} ${idNumber.slice(-8)} last`,
      `${name} ${birth} birth`,
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('mistypes numbers so that they are impossible, unique and near the right one', () => {
    const wrong = persons.flatMap((person) => wrongNumbersOf(person).map((number) => ({ number, person })));
    expect(new Set(wrong.map(({ number }) => number)).size).toBe(wrong.length);
    for (const { number, person } of wrong) {
      const hasDate = /^.{10}(?:0[1-9]|1[0-2])/.test(number);
      expect(number.length === 18 && hasDate && leavesOne(number)).toBe(false);
      expect(
        number.slice(0, 10) === person.idNumber.slice(0, 10) ||
          number.slice(-8) === person.idNumber.slice(-8),
      ).toBe(true);
    }
  });

  it('has households of one to six, and holders in a good third of the people', () => {
    expect(households.every(({ members }) => members.length >= 1 && members.length <= 6)).toBe(true);
    const holders = persons.filter(({ disability }) => disability !== null).length;
    expect(holders).toBeGreaterThan(people * 0.33);
    expect(holders).toBeLessThan(people * 0.45);
  });

  it('tells every story twice', () => {
    const told = [...cast.values()].map(({ id }) => id);
    const short = scenarios.filter(
      ({ id, isUnique }) =>
        told.filter((each) => each === id).length !== (isUnique === true ? 1 : castSize(people)),
    );
    expect(short.map(({ id }) => id)).toEqual([]);
  });

  it('finds what each story must lead to', () => {
    const numbersOf = (person: Person): string[] => [person.idNumber, ...wrongNumbersOf(person)];
    const unmet = [...cast].flatMap(([person, { id, finds }]) =>
      finds
        .filter(
          (rule) => !found.some((line) => line.rule === rule && numbersOf(person).includes(line.id_number)),
        )
        .map((rule) => `${id}: ${rule}`),
    );
    expect(unmet).toEqual([]);
  });

  it('contradicts no look-alike and repeats no line', () => {
    const keyOf = ({ rule, id_number: number, about, township }: TruthLine): string =>
      `${rule} ${number} ${about} ${number === '' ? township : ''}`;
    expect(new Set(truth.map(keyOf)).size).toBe(truth.length);
  });

  it.each(ruleIds)('has five findings and five look-alikes of %s', (rule) => {
    const lines = truth.filter((line) => line.rule === rule);
    expect(lines.filter(({ expected }) => expected).length).toBeGreaterThanOrEqual(5);
    expect(lines.filter(({ expected }) => !expected).length).toBeGreaterThanOrEqual(5);
  });

  it('names people whom other rolls know in every township of every roll, but for the school roll of one', () => {
    const { isCovered } = surveyRolls(persons.map(subjectOf), county);
    const silent = townships.flatMap(({ name }) => [
      ...(['registry', 'dibao', 'medical_insurance', 'education', 'barrier_free'] as const)
        .filter((roll) => !isCovered(roll, name))
        .map((roll) => `${roll} ${name}`),
      ...paidMonths.flatMap((month) =>
        (['living', 'nursing'] as const)
          .filter((benefit) => !isCovered('subsidy', name, benefit, month))
          .map((benefit) => `${benefit} ${name} ${monthText(month)}`),
      ),
    ]);
    expect(silent).toEqual([`education ${townshipWithoutSchoolRoll}`]);
  });

  it('says which township the school roll leaves out, once', () => {
    const gaps = truth.filter(({ rule }) => rule === 'roll-gap');
    expect(gaps).toMatchObject([
      { about: 'education', township: townshipWithoutSchoolRoll, expected: true, id_number: '', name: '' },
    ]);
  });

  it.each(['rehab-rate', 'rehab-quota', 'retrofit-quota', 'target-progress'])(
    'has places that reach what %s asks for, and places that do not',
    (rule) => {
      const percents = truth
        .filter((line) => line.rule === rule && line.township !== '')
        .map(({ rate = '' }) => rate.split('/').map(Number))
        .map(([done = 0, of = 0]) => (100 * done) / of);
      const asked = rule === 'rehab-rate' ? 85 : 100;
      expect(percents.filter((each) => each >= asked).length).toBeGreaterThanOrEqual(2);
      expect(percents.filter((each) => each < asked).length).toBeGreaterThanOrEqual(2);
    },
  );

  it('speaks of these rules only, and of months that were paid', () => {
    const months = paidMonths.map(monthText);
    expect(new Set(truth.map(({ rule }) => rule))).toEqual(
      new Set([
        ...ruleIds,
        ...['enrolment-rate', 'rehab-rate', 'roll-gap'],
        ...['base-number', 'rehab-quota', 'retrofit-quota', 'target-progress'],
      ]),
    );
    expect(truth.flatMap((line) => line.months).filter((month) => !months.includes(month))).toEqual([]);
  });

  it('finds nothing about people in no story, but what others did with their number or home', () => {
    const inStories = new Set(
      [...cast.keys()].flatMap((person) => [
        ...wrongNumbersOf(person),
        ...person.household.members.map(({ idNumber }) => idNumber),
      ]),
    );
    const stray = found.filter(
      ({ rule, id_number: number }) => rule !== 'id-shared' && number !== '' && !inStories.has(number),
    );
    expect(stray).toEqual([]);
  });
});

describe('inventCounty', () => {
  it('leaves everybody of a larger county without a finding but those in stories and their homes', () => {
    const county = inventCounty(4000, 5);
    const found = evaluateCounty(county).filter(({ expected }) => expected);
    const homes = [...county.cast.keys()].flatMap((person) => person.household.members);
    const told = new Set([...homes.map(({ idNumber }) => idNumber), ...homes.flatMap(wrongNumbersOf)]);
    const isStray = ({ id_number: number }: TruthLine): boolean => number !== '' && !told.has(number);
    // Numbers that stories let two people share lead to those whose they are.
    const stray = new Set(found.filter(isStray).map((line) => line.id_number));
    expect(stray.size).toBeLessThan(4000 * 0.005);
    // Every story finds at most one person on average, so most people are in none of the findings.
    expect(new Set(found.map((line) => line.id_number)).size).toBeLessThan(county.cast.size);
    expect(county.cast.size).toBeLessThan(4000 / 3);
  });

  it('works for the smallest county too', () => {
    expect(inventCounty(100, 9).persons).toHaveLength(100);
  });
});
