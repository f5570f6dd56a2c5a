import { drawnPension, employeePension, proxyPension, residentPension } from '../ordinary/pension.js';
import { ordinarySchooling } from '../ordinary/schooling.js';
import type { Person } from '../person.js';
import type { PensionMembership } from '../services.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const missing = 'pension-missing';
const unpaid = 'pension-proxy-missing';
const wronglyPaid = 'pension-proxy-ineligible';

const mild: Part = { disability: 'mild', dibao: 'none', age: [25, 55] };
const severe: Part = { ...mild, disability: 'severe' };
const aged = (part: Part, age: number): Part => ({ ...part, age: [age, age] });

const looksLike = (rule: string, why: string): LookAlike[] => [
  { rule, about: rule === wronglyPaid ? '2026' : '', why },
];

const insured =
  (...pension: PensionMembership[]) =>
  ({ life }: Person): void => {
    life.pension = pension;
  };

/** Insured as said, and paid no subsidy: somebody who is gone. */
const insuredAndUnpaid =
  (...pension: PensionMembership[]) =>
  ({ life }: Person): void => {
    life.pension = pension;
    life.payments = [];
  };

const withJob = ({ life }: Person): void => {
  life.insurance = life.insurance.map((each) => ({ ...each, scheme: 'employee' }));
};

const finishedSchool = (person: Person): void => {
  person.life.pension = [];
  person.life.schooling = [{ ...ordinarySchooling(person), status: 'graduated' }];
};

/** People of age in no scheme, and those who need not be in one. */
const outsiders: readonly Scenario[] = [
  { id: 'in-no-pension-scheme', part: mild, finds: [missing], play: insured() },
  {
    id: 'sixteen-today-and-out-of-school',
    part: { disability: 'mild', dibao: 'none', born: '2010-09-30', place: 'with-school-roll' },
    finds: [missing],
    play: finishedSchool,
  },
  {
    id: 'left-the-pension-scheme',
    part: mild,
    finds: [missing],
    play: insured(residentPension({ status: 'ended', paidOn: null, endedOn: '2025-12-31' })),
  },
  {
    id: 'fifty-nine-in-no-pension-scheme',
    part: aged(severe, 59),
    finds: [missing],
    lookAlikes: looksLike(unpaid, '没有参保，按未参保列出'),
    play: insured(),
  },
  {
    id: 'sixteen-tomorrow-and-out-of-school',
    part: { disability: 'mild', dibao: 'none', born: '2010-10-01', place: 'with-school-roll' },
    finds: [],
    lookAlikes: looksLike(missing, '未满16周岁'),
    play: finishedSchool,
  },
  {
    id: 'sixty-in-no-pension-scheme',
    part: aged(mild, 60),
    finds: [],
    lookAlikes: looksLike(missing, '已满60周岁'),
    play: insured(),
  },
  {
    id: 'in-no-pension-scheme-at-school',
    part: { disability: 'mild', dibao: 'none', born: '2009-03-14', place: 'with-school-roll' },
    finds: [],
    lookAlikes: looksLike(missing, '在校学生'),
    play: insured(),
  },
  {
    id: 'insured-for-health-by-an-employer',
    part: mild,
    finds: [],
    lookAlikes: looksLike(missing, '已参加职工医保'),
    play: (person) => {
      person.life.pension = [];
      withJob(person);
    },
  },
  {
    id: 'pays-no-premium-at-present',
    part: mild,
    finds: [],
    lookAlikes: [...looksLike(missing, '暂停缴费，仍是参保人员'), ...looksLike(unpaid, '不是重度残疾人')],
    play: insured(residentPension({ status: 'suspended', tierFen: null, paidOn: null })),
  },
];

/** Severely disabled people whose premium the government does not pay, and those for whom it need not. */
const owed: readonly Scenario[] = [
  { id: 'severe-and-paying-alone', part: severe, finds: [unpaid], play: insured(residentPension()) },
  {
    id: 'premium-paid-at-half-the-tier',
    part: severe,
    finds: [unpaid],
    play: insured(proxyPension({ tierFen: 10_000, proxyFen: 10_000 })),
  },
  {
    id: 'premium-paid-in-part',
    part: severe,
    finds: [unpaid],
    play: insured(residentPension({ payer: 'shared', tierFen: 30_000, proxyFen: 15_000 })),
  },
  {
    id: 'premium-paid-by-nobody-named',
    part: severe,
    finds: [unpaid],
    play: insured(residentPension({ payer: null, tierFen: null, paidOn: null })),
  },
  {
    id: 'higher-tier-with-the-rest-paid-alone',
    part: severe,
    finds: [],
    lookAlikes: looksLike(unpaid, '政府代缴200元，其余自缴'),
    play: insured(residentPension({ payer: 'shared', tierFen: 50_000, proxyFen: 20_000 })),
  },
  {
    id: 'severe-with-a-job',
    part: severe,
    finds: [],
    lookAlikes: [...looksLike(unpaid, '参加职工养老保险'), ...looksLike(wronglyPaid, '没有政府代缴')],
    play: (person) => {
      person.life.pension = [employeePension({ joinedOn: '2021-07-01' })];
      withJob(person);
    },
  },
  {
    id: 'severe-and-drawing-a-pension',
    part: aged(severe, 60),
    finds: [],
    lookAlikes: looksLike(unpaid, '已领取养老待遇'),
    play: insured(drawnPension('2026-09-01')),
  },
];

/** Premiums that the government paid for people who were no longer entitled, and such as it rightly paid. */
const paidInVain: readonly Scenario[] = [
  {
    id: 'premium-paid-for-the-dead',
    part: severe,
    finds: [wronglyPaid],
    play: (person) => {
      insuredAndUnpaid(proxyPension())(person);
      person.life.deaths = ['2026-02-20'];
    },
  },
  {
    id: 'premium-paid-after-moving-out',
    part: severe,
    finds: [wronglyPaid],
    play: (person) => {
      insuredAndUnpaid(proxyPension())(person);
      person.life.moves = [{ direction: 'out', movedOn: '2026-01-12' }];
    },
  },
  {
    id: 'premium-paid-beside-a-pension',
    part: aged(severe, 60),
    finds: [wronglyPaid],
    play: insured(
      drawnPension('2026-01-01', {
        payer: 'government',
        tierFen: 20_000,
        proxyFen: 20_000,
        paidOn: '2026-05-09',
      }),
    ),
  },
  {
    id: 'premium-paid-beside-a-job',
    part: severe,
    finds: [wronglyPaid],
    play: (person) => {
      person.life.pension = [
        employeePension({ joinedOn: '2026-02-10' }),
        proxyPension({ paidOn: '2026-05-09' }),
      ];
      withJob(person);
    },
  },
  {
    id: 'premium-paid-before-the-death',
    part: severe,
    finds: [],
    lookAlikes: looksLike(wronglyPaid, '4月代缴，5月去世'),
    play: (person) => {
      insuredAndUnpaid(proxyPension())(person);
      person.life.deaths = ['2026-05-30'];
    },
  },
  {
    id: 'premium-paid-after-moving-back',
    part: severe,
    finds: [],
    lookAlikes: looksLike(wronglyPaid, '2月已迁回，4月代缴'),
    play: (person) => {
      insured(proxyPension())(person);
      person.life.moves = [
        { direction: 'out', movedOn: '2025-08-06' },
        { direction: 'in', movedOn: '2026-02-17' },
      ];
    },
  },
  {
    id: 'premium-paid-before-the-pension',
    part: aged(severe, 60),
    finds: [],
    lookAlikes: looksLike(wronglyPaid, '4月代缴，7月起领取待遇'),
    play: insured(
      drawnPension('2026-07-01', {
        payer: 'government',
        tierFen: 20_000,
        proxyFen: 20_000,
        paidOn: '2026-04-18',
      }),
    ),
  },
  {
    id: 'premium-paid-after-leaving-a-job',
    part: severe,
    finds: [],
    lookAlikes: looksLike(wronglyPaid, '2月已离职停保，5月代缴'),
    play: insured(
      employeePension({ joinedOn: '2022-03-01', status: 'ended', endedOn: '2026-02-28' }),
      proxyPension({ paidOn: '2026-05-09' }),
    ),
  },
  {
    id: 'dead-and-still-drawing-a-pension',
    part: { disability: 'mild', dibao: 'none', age: [66, 85] },
    finds: ['deceased-paid'],
    lookAlikes: looksLike(wronglyPaid, '没有政府代缴'),
    play: (person) => {
      insuredAndUnpaid(drawnPension('2019-05-01'))(person);
      person.life.deaths = ['2026-05-17'];
    },
  },
];

/** People in and out of the pension schemes, and the premiums that the government pays, owes or pays in vain. */
export const pensionScenarios: readonly Scenario[] = [...outsiders, ...owed, ...paidInVain];
