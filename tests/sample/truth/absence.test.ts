import { describe, expect, it } from 'vitest';
import type { Schooling } from '../../../src/sample/education.js';
import type { Insurance, Life } from '../../../src/sample/person.js';
import { judgeMissing } from '../../../src/sample/truth/missing.js';
import { judgeExpiring, judgeInsurance, judgeSchooling } from '../../../src/sample/truth/single-rolls.js';
import { subjectOf } from '../../../src/sample/truth/subject.js';
import { judgeTwice } from '../../../src/sample/truth/twice.js';
import { brief, certificate, m, openContext, payment, payments, person, spell } from './lives.js';

type Example = readonly [story: string, life: Partial<Life>, verdicts: readonly string[]];

describe('living-missing and nursing-missing', () => {
  const mild = certificate({ level: 3 });
  it.each<Example>([
    [
      'is in dibao and certified and never paid',
      { certificates: [mild], dibao: [spell()] },
      ['living-missing | living | 4,5,6,7,8,9 |  | certain | '],
    ],
    [
      'joined dibao in July',
      { certificates: [mild], dibao: [spell({ admittedOn: '2026-07-31' })] },
      ['living-missing | living | 7,8,9 |  | certain | '],
    ],
    ['left dibao in August', { certificates: [mild], dibao: [spell({ endedOn: '2026-08-20' })] }, []],
    [
      'left dibao in September, whose month still counts',
      { certificates: [mild], dibao: [spell({ endedOn: '2026-09-02' })] },
      ['living-missing | living | 4,5,6,7,8,9 |  | certain | '],
    ],
    ['is only a borderline case', { certificates: [mild], dibao: [spell({ class: 'borderline' })] }, []],
    [
      'has a certificate that ended in August',
      { certificates: [certificate({ level: 3, validTo: '2026-08-31' })], dibao: [spell()] },
      [],
    ],
    [
      'was paid until June, then stopped',
      {
        certificates: [mild],
        dibao: [spell()],
        payments: [...payments('living', 4, 5, 6), payment('living', 7, { status: 'stopped' })],
      },
      ['living-missing | living | 7,8,9 |  | certain | '],
    ],
    [
      'was paid in August only: the run goes no further back than September',
      { certificates: [mild], dibao: [spell()], payments: payments('living', 8) },
      ['living-missing | living | 9 |  | certain | '],
    ],
    [
      'gets three months in arrears',
      {
        certificates: [mild],
        dibao: [spell()],
        payments: [payment('living', 9, { backPay: { months: [m(7), m(9)] } })],
      },
      [],
    ],
    [
      'got back-pay in September for the months before it, so September itself is missing',
      {
        certificates: [mild],
        dibao: [spell()],
        payments: [payment('living', 9, { backPay: { months: [m(7), m(8)] } })],
      },
      ['living-missing | living | 9 |  | certain | '],
    ],
    [
      'declined',
      {
        certificates: [mild],
        dibao: [spell()],
        payments: [payment('living', 4, { status: 'declined', fen: 0 })],
      },
      [],
    ],
    [
      'applied in August, which is still pending',
      {
        certificates: [mild],
        dibao: [spell()],
        payments: [payment('living', 9, { status: 'pending', appliedOn: '2026-08-31' })],
      },
      ['living-missing | living | 8,9 |  | certain | '],
    ],
    [
      'is paid under a mistyped number',
      {
        certificates: [certificate()],
        payments: [...payments('nursing', 4, 5, 6, 7, 8), payment('nursing', 9, { slip: { number: '1' } })],
      },
      [],
    ],
    [
      'rose to level 2 in July',
      {
        certificates: [
          certificate({ level: 3, status: 'cancelled', statusDate: '2026-07-14' }),
          certificate({ issuedOn: '2026-07-14', validTo: '2036-07-14' }),
        ],
      },
      ['nursing-missing | nursing | 7,8,9 |  | certain | '],
    ],
    ['has level 3', { certificates: [mild] }, []],
    [
      'moved out in August although a further row is in order',
      {
        certificates: [certificate({ status: 'moved-out', statusDate: '2026-08-02' }), certificate()],
      },
      [],
    ],
  ])('%s', (_, life, verdicts) => {
    expect(judgeMissing(subjectOf(person(life)), openContext).map(brief)).toEqual(verdicts);
  });

  it('is silent where the subsidy roll knows nobody of the township', () => {
    const subject = subjectOf(person({ certificates: [certificate()] }));
    expect(judgeMissing(subject, { ...openContext, isCovered: () => false })).toEqual([]);
  });
});

describe('paid-twice', () => {
  it.each<Example>([
    [
      'stands on the roll twice',
      { payments: [payment('nursing', 7, { copies: 2 })] },
      ['paid-twice | nursing | 7 | 10000 | certain | '],
    ],
    [
      'gets 200.01 of back-pay for two months already paid: 100.00 and 100.01',
      {
        payments: [
          ...payments('nursing', 7, 8),
          payment('nursing', 9, { fen: 20_001, backPay: { months: [m(7), m(8)] } }),
        ],
      },
      ['paid-twice | nursing | 7,8 | 20001 | certain | '],
    ],
    [
      'counts what came after the first row, not the larger one',
      {
        payments: [
          payment('nursing', 9, { fen: 30_000, backPay: { months: [m(7), m(7)] } }),
          payment('nursing', 7, { fen: 10_000 }),
        ],
      },
      ['paid-twice | nursing | 7 | 30000 | certain | '],
    ],
    [
      'was returned and paid again',
      { payments: [payment('nursing', 7, { status: 'returned' }), payment('nursing', 7)] },
      [],
    ],
    ['gets both benefits', { payments: [payment('nursing', 7), payment('living', 7)] }, []],
    [
      'gets back-pay that does not say for what',
      { payments: [payment('living', 9), payment('living', 9, { backPay: { months: null } })] },
      [],
    ],
  ])('%s', (_, life, verdicts) => {
    expect(judgeTwice(subjectOf(person(life))).map(brief)).toEqual(verdicts);
  });
});

describe('cert-expiring', () => {
  it.each([
    ['2026-09-29', []],
    ['2026-09-30', ['cert-expiring-1m']],
    ['2026-10-30', ['cert-expiring-1m']],
    ['2026-10-31', ['cert-expiring-6m']],
    ['2027-03-30', ['cert-expiring-6m']],
    ['2027-03-31', []],
  ])('ends on %s: %j', (validTo, rules) => {
    const subject = subjectOf(person({ certificates: [certificate({ validTo })] }));
    expect(judgeExpiring(subject).map(({ rule }) => rule)).toEqual(rules);
  });

  it.each<[string, Partial<Life>]>([
    ['renewed', { certificates: [certificate({ validTo: '2026-10-12' }), certificate()] }],
    ['frozen', { certificates: [certificate({ validTo: '2026-10-12', status: 'frozen' })] }],
    [
      'of the dead',
      {
        certificates: [
          certificate({ validTo: '2026-10-12' }),
          certificate({ validTo: '2024-10-12', status: 'cancelled', reason: 'death' }),
        ],
      },
    ],
  ])('is silent about one that is %s', (_, life) => {
    expect(judgeExpiring(subjectOf(person(life)))).toEqual([]);
  });
});

describe('uninsured', () => {
  const insurance = (change: Partial<Insurance> = {}): Insurance => ({
    year: 2026,
    scheme: 'resident',
    isActive: true,
    ...change,
  });
  const certificates = [certificate()];
  it.each<Example>([
    ['has none', { certificates }, ['uninsured |  |  |  | certain | ']],
    [
      'had one last year',
      { certificates, insurance: [insurance({ year: 2025 })] },
      ['uninsured |  |  |  | certain | '],
    ],
    [
      'is suspended',
      { certificates, insurance: [insurance({ isActive: false })] },
      ['uninsured |  |  |  | certain | '],
    ],
    [
      'is insured under a mistyped number',
      { certificates, insurance: [insurance({ slip: { number: '1' } })] },
      [],
    ],
    ['is insured by an employer', { certificates, insurance: [insurance({ scheme: 'employee' })] }, []],
    ['has no certificate', {}, []],
    ['has a frozen one', { certificates: [certificate({ status: 'frozen' })] }, []],
    ['has one that ended yesterday', { certificates: [certificate({ validTo: '2026-09-29' })] }, []],
    [
      'has one that ends today',
      { certificates: [certificate({ validTo: '2026-09-30' })] },
      ['uninsured |  |  |  | certain | '],
    ],
  ])('%s', (_, life, verdicts) => {
    expect(judgeInsurance(subjectOf(person(life)), openContext).map(brief)).toEqual(verdicts);
  });
});

describe('school-unenrolled', () => {
  const found = ['school-unenrolled |  |  |  | certain | '];
  const leaving = ['school-unenrolled |  |  |  | probable | '];
  const schooling = (change: Partial<Schooling>): Schooling => ({
    school: '塔前小学',
    status: 'enrolled',
    placement: 'mainstream',
    ...change,
  });
  const judge = (birth: string, life: Partial<Life>): string[] =>
    judgeSchooling(subjectOf(person({ certificates: [certificate()], ...life }, { birth })), openContext).map(
      brief,
    );

  it.each([
    ['2020-08-31', found],
    ['2020-09-01', []],
    ['2010-09-01', leaving],
    ['2010-08-31', []],
  ])('is born on %s: %j', (birth, verdicts) => {
    expect(judge(birth, {})).toEqual(verdicts);
  });

  it.each<Example>([
    ['is enrolled', { schooling: [schooling({})] }, []],
    ['is on leave', { schooling: [schooling({ status: 'suspended' })] }, []],
    ['is deferred', { schooling: [schooling({ status: 'deferred' })] }, []],
    ['has dropped out', { schooling: [schooling({ status: 'dropped' })] }, found],
    ['has not been enrolled', { schooling: [schooling({ status: 'not-enrolled' })] }, found],
    ['is enrolled under a mistyped number', { schooling: [schooling({ slip: { number: '1' } })] }, []],
    ['has a lapsed certificate', { certificates: [certificate({ validTo: '2024-01-01' })] }, found],
    ['is no longer disabled', { certificates: [certificate({ status: 'no-longer-disabled' })] }, []],
    ['has died', { certificates: [certificate({ status: 'deceased', statusDate: '2026-01-01' })] }, []],
    ['has no certificate', { certificates: [] }, []],
  ])('%s', (_, life, verdicts) => {
    expect(judge('2015-04-05', life)).toEqual(verdicts);
  });
});
