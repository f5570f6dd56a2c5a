import { describe, expect, it } from 'vitest';
import type { HouseWork, Retrofit } from '../../../src/sample/dwelling.js';
import type { Person } from '../../../src/sample/person.js';
import { judgeHousehold } from '../../../src/sample/truth/housing.js';
import {
  judgeDuplicates,
  judgeNumbers,
  ownersOfBorrowedNumbers,
} from '../../../src/sample/truth/identity.js';
import { judgePayments } from '../../../src/sample/truth/payment.js';
import { subjectOf } from '../../../src/sample/truth/subject.js';
import { brief, certificate, household, openContext, payment, person, spell } from './lives.js';

const insured = { year: 2026, scheme: 'resident', isActive: true } as const;

describe('id-invalid', () => {
  it('names each wrong number once, however many rows carry it', () => {
    const slip = { number: '990101198002030' };
    const made = person({ dibao: [spell({ slip })], insurance: [{ ...insured, slip }] });
    expect(judgeNumbers(made).map(({ verdict }) => brief(verdict))).toEqual([
      'id-invalid | 990101198002030 |  |  | certain | ',
    ]);
  });

  it('knows the person behind a wrong number, wherever it stands', () => {
    const made = person({
      certificates: [certificate({ slip: { number: '990101198002031' } })],
      insurance: [{ ...insured, slip: { number: '990101198002032' } }],
    });
    expect(judgeNumbers(made).map(({ verdict, knownBy }) => [verdict.about, knownBy])).toEqual([
      ['990101198002031', made.idNumber],
      ['990101198002032', made.idNumber],
    ]);
  });

  it('takes a mistyped row for the person’s own, but no row under another’s number', () => {
    const made = person({
      certificates: [certificate()],
      payments: [
        payment('nursing', 7, { slip: { number: '99010119800203' } }),
        payment('nursing', 8, { slip: { numberOf: person({}) } }),
      ],
    });
    expect(subjectOf(made).payments.map(({ month }) => month)).toEqual([payment('nursing', 7).month]);
    expect(judgePayments(subjectOf(made), openContext)).toEqual([]);
  });

  it('leaves right numbers alone, however they are spelled', () => {
    const made = person({ insurance: [{ ...insured, slip: { spelling: 'noisy' } }] });
    expect(judgeNumbers(made)).toEqual([]);
  });
});

describe('id-shared', () => {
  it('belongs to the owner of the number, once', () => {
    const owner = person({});
    const borrower = person({
      insurance: [
        { ...insured, slip: { numberOf: owner } },
        { ...insured, year: 2025, slip: { numberOf: owner } },
      ],
    });
    expect(ownersOfBorrowedNumbers(borrower)).toEqual([owner]);
    expect(ownersOfBorrowedNumbers(owner)).toEqual([]);
  });
});

describe('row-duplicate', () => {
  const school = { school: '塔前小学', status: 'enrolled', placement: 'ordinary' } as const;
  it.each([
    ['dibao twice', person({ dibao: [spell({ copies: 2 })] }), ['dibao']],
    ['one scheme twice', person({ insurance: [insured, insured] }), ['medical_insurance']],
    ['two schemes', person({ insurance: [insured, { ...insured, scheme: 'employee' }] }), []],
    ['two years', person({ insurance: [insured, { ...insured, year: 2025 }] }), []],
    ['one school twice', person({ schooling: [{ ...school, copies: 2 }] }), ['education']],
    ['two schools', person({ schooling: [school, { ...school, school: '塔后小学' }] }), []],
    ['a certificate twice', person({ certificates: [certificate({ copies: 2 })] }), ['registry']],
    [
      'a renewal under the same number',
      person({ certificates: [certificate(), certificate({ issuedOn: '2026-01-01' })] }),
      [],
    ],
  ])('%s', (_, made, rolls) => {
    expect(judgeDuplicates(made).map(({ about }) => about)).toEqual(rolls);
  });
});

describe('retrofit-not-synchronised', () => {
  const house = (completedOn: string | null, change: Partial<HouseWork> = {}): HouseWork => ({
    rating: 'C',
    plannedOn: '2024-03-01',
    completedOn,
    progress: 'completed',
    grantFen: 1_000_000,
    ...change,
  });
  const retrofit = (completedOn: string | null, change: Partial<Retrofit> = {}): Retrofit => ({
    completedOn,
    progress: 'completed',
    project: '坡道',
    fen: 100_000,
    ...change,
  });
  const judge = (head: Person): string[] =>
    judgeHousehold(head.household, subjectOf, openContext).map(
      ({ subject, verdict }) => `${subject.idNumber} ${verdict.confidence}`,
    );
  const certificates = [certificate()];

  it.each<[string, HouseWork, Retrofit[], string | null]>([
    ['finished last year', house('2025-06-10'), [], 'certain'],
    ['finished two years ago to the day', house('2024-09-30'), [], 'certain'],
    ['finished a day earlier', house('2024-09-29'), [], null],
    ['planned two years ago and not finished', house(null, { plannedOn: '2024-09-30' }), [], 'certain'],
    ['planned in March 2024 and not finished', house(null), [], null],
    ['cancelled', house('2025-06-10', { progress: 'cancelled' }), [], null],
    ['retrofitted a year later to the day', house('2024-12-01'), [retrofit('2025-12-01')], null],
    ['retrofitted a day too late', house('2024-12-01'), [retrofit('2025-12-02')], 'certain'],
    ['retrofitted long before', house('2025-06-10'), [retrofit('2011-01-01')], null],
    ['being retrofitted', house('2025-06-10'), [retrofit(null, { progress: 'ongoing' })], null],
    [
      'not to be retrofitted after all',
      house('2025-06-10'),
      [retrofit(null, { progress: 'cancelled' })],
      'certain',
    ],
    [
      'unfinished, retrofitted at whatever time',
      house(null, { plannedOn: '2025-01-01' }),
      [retrofit('2026-08-01')],
      null,
    ],
    [
      'retrofitted under a mistyped number',
      house('2025-06-10'),
      [retrofit('2025-06-10', { slip: { number: '1' } })],
      null,
    ],
  ])('%s', (_, work, retrofits, confidence) => {
    const head = person({ certificates, houseWorks: [work], retrofits });
    expect(judge(head)).toEqual(confidence === null ? [] : [`${head.idNumber} ${confidence}`]);
  });

  it('stands on the name of the certified member where the householder has no certificate', () => {
    const home = household();
    const head = person({ houseWorks: [house('2025-06-10')] }, { home });
    const member = person({ certificates }, { home });
    expect(judge(head)).toEqual([`${member.idNumber} certain`]);
  });

  it('is settled by the retrofit of any certified member, not of another', () => {
    const home = household();
    const head = person({ certificates, houseWorks: [house('2025-06-10')] }, { home });
    const member = person({ retrofits: [retrofit('2025-07-01')] }, { home });
    expect(judge(head)).toEqual([`${head.idNumber} certain`]);
    member.life.certificates = certificates;
    expect(judge(head)).toEqual([]);
  });

  it('needs somebody certified', () => {
    expect(judge(person({ houseWorks: [house('2025-06-10')] }))).toEqual([]);
  });
});
