import { villageKey } from '../../../src/sample/truth/coverage.js';
import { describe, expect, it } from 'vitest';
import type { Life } from '../../../src/sample/person.js';
import { judgePayments } from '../../../src/sample/truth/payment.js';
import { subjectOf } from '../../../src/sample/truth/subject.js';
import { brief, certificate, openContext, payment, payments, person, spell } from './lives.js';

type Example = readonly [story: string, life: Partial<Life>, verdicts: readonly string[]];

const judge = (life: Partial<Life>): string[] =>
  judgePayments(subjectOf(person(life)), openContext).map(brief);

const nursing = payments('nursing', 4, 5, 6, 7, 8, 9);
const living = payments('living', 4, 5, 6, 7, 8, 9);

describe('cert-expired-paid', () => {
  it.each<Example>([
    [
      'pays on after 20 June: July to September are too many',
      { certificates: [certificate({ validTo: '2026-06-20' })], payments: nursing },
      ['cert-expired-paid | nursing | 7,8,9 | 30000 | certain | '],
    ],
    [
      'pays the month of expiry and no more',
      { certificates: [certificate({ validTo: '2026-06-01' })], payments: payments('nursing', 4, 5, 6) },
      [],
    ],
    [
      'renews late: the months strictly between',
      {
        certificates: [
          certificate({ validTo: '2026-05-15' }),
          certificate({ issuedOn: '2026-08-03', validTo: '2036-08-03' }),
        ],
        payments: nursing,
      },
      ['cert-expired-paid | nursing | 6,7 | 20000 | certain | '],
    ],
    [
      'renews within the month of expiry',
      {
        certificates: [
          certificate({ validTo: '2026-05-02' }),
          certificate({ issuedOn: '2026-05-30', validTo: '2036-05-30' }),
        ],
        payments: nursing,
      },
      [],
    ],
    [
      'does not know the end of validity',
      { certificates: [certificate({ issuedOn: '2001-01-01', validTo: null })], payments: nursing },
      [],
    ],
    [
      'is paid under a name with one other character',
      {
        certificates: [certificate({ validTo: '2026-08-31' })],
        payments: [payment('nursing', 9, { slip: { name: '王视' } })],
      },
      ['cert-expired-paid | nursing | 9 | 10000 | probable | '],
    ],
    [
      'is reported per benefit, and not again for the missing dibao',
      {
        certificates: [certificate({ validTo: '2026-08-31' })],
        payments: [payment('living', 9), payment('nursing', 9)],
      },
      [
        'cert-expired-paid | living | 9 | 10000 | certain | living-ineligible',
        'cert-expired-paid | nursing | 9 | 10000 | certain | ',
      ],
    ],
    [
      'counts no row that was stopped, returned or is nothing',
      {
        certificates: [certificate({ validTo: '2026-03-31' })],
        payments: [
          payment('nursing', 4, { status: 'stopped' }),
          payment('nursing', 5, { status: 'returned' }),
          payment('nursing', 6, { fen: 0 }),
          payment('nursing', 7, { status: 'pending' }),
        ],
      },
      [],
    ],
  ])('%s', (_, life, verdicts) => {
    expect(judge(life)).toEqual(verdicts);
  });
});

describe('cert-invalid-paid', () => {
  it.each<Example>([
    [
      'pays on after the month of cancelling',
      {
        certificates: [certificate({ status: 'cancelled', statusDate: '2026-05-11' })],
        payments: nursing,
      },
      ['cert-invalid-paid | nursing | 6,7,8,9 | 40000 | certain | '],
    ],
    [
      'pays the month of cancelling and no more',
      {
        certificates: [certificate({ status: 'cancelled', statusDate: '2026-09-01' })],
        payments: nursing,
      },
      [],
    ],
    [
      'knows an undated status from the month of the registry on, and not for certain',
      { certificates: [certificate({ status: 'frozen' })], payments: nursing },
      ['cert-invalid-paid | nursing | 9 | 10000 | probable | '],
    ],
    [
      'is replaced in the month of cancelling',
      {
        certificates: [
          certificate({ status: 'cancelled', statusDate: '2026-06-12', reason: 'reissued' }),
          certificate({ issuedOn: '2026-06-12', validTo: '2036-06-12' }),
        ],
        payments: nursing,
      },
      [],
    ],
    [
      'is replaced two months after cancelling',
      {
        certificates: [
          certificate({ status: 'cancelled', statusDate: '2026-05-12' }),
          certificate({ issuedOn: '2026-08-01', validTo: '2036-08-01' }),
        ],
        payments: nursing,
      },
      ['cert-invalid-paid | nursing | 6,7 | 20000 | certain | '],
    ],
    [
      'moves out in May and lapses in June: one finding, the lapse beside it',
      {
        certificates: [certificate({ status: 'moved-out', statusDate: '2026-05-08', validTo: '2026-06-30' })],
        payments: nursing,
      },
      ['moved-out-paid | nursing | 6,7,8,9 | 40000 | certain | cert-expired-paid'],
    ],
    [
      'loses the card, which is no reason to stop',
      {
        certificates: [certificate({ status: 'lost', statusDate: '2026-05-08' })],
        payments: payments('nursing', 4, 5),
      },
      [],
    ],
  ])('%s', (_, life, verdicts) => {
    expect(judge(life)).toEqual(verdicts);
  });
});

describe('cert-absent-paid', () => {
  it.each<Example>([
    [
      'is in no registry row',
      { dibao: [spell()], payments: living },
      ['cert-absent-paid | living | 4,5,6,7,8,9 | 60000 | certain | '],
    ],
    [
      'is in no registry row and not in dibao either',
      { payments: payments('living', 8) },
      ['cert-absent-paid | living | 8 | 10000 | certain | living-ineligible'],
    ],
    [
      'is in the registry under a mistyped number',
      { certificates: [certificate({ slip: { number: '1' } })], payments: nursing },
      [],
    ],
  ])('%s', (_, life, verdicts) => {
    expect(judge(life)).toEqual(verdicts);
  });
});

describe('living-ineligible', () => {
  const certificates = [certificate()];
  it.each<Example>([
    [
      'was never in dibao',
      { certificates, payments: living },
      ['living-ineligible | living | 4,5,6,7,8,9 | 60000 | certain | '],
    ],
    [
      'left in May: June is tolerated, July is not',
      { certificates, dibao: [spell({ endedOn: '2026-05-20' })], payments: living },
      ['living-ineligible | living | 7,8,9 | 30000 | certain | '],
    ],
    [
      'left in May and was paid until June',
      { certificates, dibao: [spell({ endedOn: '2026-05-20' })], payments: payments('living', 4, 5, 6) },
      [],
    ],
    [
      'joined in August: July was too early',
      { certificates, dibao: [spell({ admittedOn: '2026-08-31' })], payments: payments('living', 7, 8) },
      ['living-ineligible | living | 7 | 10000 | certain | '],
    ],
    [
      'is only a borderline case',
      { certificates, dibao: [spell({ class: 'borderline' })], payments: payments('living', 9) },
      ['living-ineligible | living | 9 | 10000 | certain | '],
    ],
    [
      'is on the dibao roll under a mistyped number',
      { certificates, dibao: [spell({ slip: { number: '1' } })], payments: payments('living', 9) },
      [],
    ],
  ])('%s', (_, life, verdicts) => {
    expect(judge(life)).toEqual(verdicts);
  });

  it.each([
    [
      'only possible where the dibao roll does not name everybody of a household of the village',
      '塔前社区',
      'possible',
    ],
    ['certain where it leaves out somebody of another village', '塔后社区', 'certain'],
  ])('is %s', (_, village, confidence) => {
    const subject = subjectOf(person({ certificates, payments: payments('living', 9) }));
    const context = { ...openContext, unnamedIn: new Set([villageKey(subject.township, village)]) };
    expect(judgePayments(subject, context).map(brief)).toEqual([
      `living-ineligible | living | 9 | 10000 | ${confidence} | `,
    ]);
  });

  it('says nothing of a township of which the roll says nothing', () => {
    const subject = subjectOf(person({ payments: living }));
    const silent = { ...openContext, isCovered: () => false };
    expect(judgePayments(subject, silent)).toEqual([]);
  });
});

describe('nursing-ineligible', () => {
  const lowered = (on: string): Partial<Life> => ({
    certificates: [
      certificate({ status: 'cancelled', statusDate: on, reason: 'reissued' }),
      certificate({ level: 3, issuedOn: on, validTo: '2036-01-01' }),
    ],
    payments: nursing,
  });
  it.each<Example>([
    [
      'has level 3',
      { certificates: [certificate({ level: 3 })], payments: payments('nursing', 8, 9) },
      ['nursing-ineligible | nursing | 8,9 | 20000 | certain | '],
    ],
    ['has level 2', { certificates: [certificate({ level: 2 })], payments: nursing }, []],
    [
      'fell to level 3 in June: June is payable',
      lowered('2026-06-10'),
      ['nursing-ineligible | nursing | 7,8,9 | 30000 | certain | '],
    ],
    ['fell to level 3 in September', lowered('2026-09-10'), []],
    [
      'was first certified in September, at level 3',
      {
        certificates: [certificate({ level: 3, issuedOn: '2026-09-03' })],
        payments: payments('nursing', 9),
      },
      [],
    ],
    [
      'has a certificate of level 3 beside one of level 1',
      { certificates: [certificate({ level: 1 }), certificate({ level: 3 })], payments: nursing },
      [],
    ],
    [
      'has no certificate in force at all, which is another finding',
      {
        certificates: [certificate({ level: 3, validTo: '2026-03-11' })],
        payments: payments('nursing', 9),
      },
      ['cert-expired-paid | nursing | 9 | 10000 | certain | '],
    ],
  ])('%s', (_, life, verdicts) => {
    expect(judge(life)).toEqual(verdicts);
  });
});
