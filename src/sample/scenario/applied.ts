import { certificateFrom, certificateUntil } from '../ordinary/certification.js';
import { monthlyFen, paymentOf } from '../ordinary/support.js';
import type { Benefit, Payment, Person } from '../person.js';
import { addPayments, changePayments, in2026, setCertificates } from './change.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const early = 'paid-before-application';
const uncertified = 'paid-before-certificate';
const long = 'backpay-too-long';

const nursed: Part = { disability: 'severe', dibao: 'none' };
const supported: Part = { disability: 'mild', dibao: 'member' };

const looksLike = (rule: string, about: Benefit, why: string): LookAlike[] => [{ rule, about, why }];

/** Every row from a month on says this of the application; what stood before is struck. */
const apply = (person: Person, first: number, change: Pick<Payment, 'appliedOn' | 'startedIn'>): void => {
  person.life.payments = person.life.payments
    .filter(({ month }) => month >= in2026(first))
    .map((payment) => ({ ...payment, ...change }));
};

const applications: readonly Scenario[] = [
  {
    id: 'applied-in-july-paid-since-may',
    part: nursed,
    finds: [early],
    play: (person) => apply(person, 5, { appliedOn: '2026-07-10', startedIn: in2026(5) }),
  },
  {
    id: 'applied-in-june-paid-since-april',
    part: supported,
    finds: [early],
    play: (person) => apply(person, 4, { appliedOn: '2026-06-22', startedIn: in2026(4) }),
  },
  {
    id: 'applied-in-march-entered-from-february',
    part: nursed,
    finds: [early],
    play: (person) => {
      setCertificates(person, certificateFrom(person, '2022-01-19'));
      apply(person, 4, { appliedOn: '2026-03-18', startedIn: in2026(2) });
    },
  },
  {
    id: 'applied-in-june-paid-since-june',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(early, 'nursing', '6月30日申请，从申请当月起发'),
    play: (person) => apply(person, 6, { appliedOn: '2026-06-30', startedIn: in2026(6) }),
  },
  {
    id: 'applied-in-may-paid-since-june',
    part: supported,
    finds: [],
    lookAlikes: looksLike(early, 'living', '5月申请，6月起发，没有早于申请'),
    play: (person) => apply(person, 6, { appliedOn: '2026-05-04', startedIn: in2026(6) }),
  },
  {
    id: 'paid-since-june-application-unknown',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(early, 'nursing', '名册未填申请时间，不能认定'),
    play: (person) => apply(person, 6, { appliedOn: null }),
  },
];

const paidSince = (person: Person, first: number): void => {
  person.life.payments = person.life.payments.filter(({ month }) => month >= in2026(first));
};

const firstCertificates: readonly Scenario[] = [
  {
    id: 'certified-in-june-paid-since-april',
    part: nursed,
    finds: [uncertified],
    play: (person) => setCertificates(person, certificateFrom(person, '2026-06-09')),
  },
  {
    id: 'certified-in-september-paid-since-july',
    part: nursed,
    finds: [uncertified],
    play: (person) => {
      setCertificates(person, certificateFrom(person, '2026-09-02'));
      paidSince(person, 7);
    },
  },
  {
    id: 'certified-at-the-end-of-may-paid-since-april',
    part: supported,
    finds: [uncertified],
    play: (person) => setCertificates(person, certificateFrom(person, '2026-05-31')),
  },
  {
    id: 'certified-in-june-paid-since-june',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(uncertified, 'nursing', '6月首次发证，当月起发放'),
    play: (person) => {
      setCertificates(person, certificateFrom(person, '2026-06-29'));
      paidSince(person, 6);
    },
  },
  {
    id: 'renewed-in-may-certified-before',
    part: supported,
    finds: [],
    lookAlikes: looksLike(uncertified, 'living', '5月是换证，首次发证在2016年'),
    play: (person) =>
      setCertificates(
        person,
        { ...certificateUntil(person, '2026-05-21'), status: 'expired' },
        certificateFrom(person, '2026-05-14'),
      ),
  },
  {
    id: 'day-of-issue-unknown',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(uncertified, 'nursing', '台账未填发证日期，不能认定'),
    play: (person) => setCertificates(person, { ...certificateFrom(person, '2026-07-01'), issuedOn: null }),
  },
  {
    id: 'issued-again-in-july-the-first-one-unknown',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(uncertified, 'nursing', '7月是遗失补证，首次发证不在台账中'),
    play: (person) => setCertificates(person, { ...certificateFrom(person, '2026-07-07'), suffix: 'B1' }),
  },
];

/** Strikes the months and pays for them on the roll of one month, in one row for each span. */
const payBack = (
  person: Person,
  benefit: Benefit,
  on: number,
  ...spans: readonly (readonly [first: number, last: number])[]
): void => {
  for (const [first, last] of spans) {
    const months = Array.from({ length: last - first + 1 }, (_, at) => in2026(first + at));
    changePayments(person, benefit, months, null);
    addPayments(person, {
      ...paymentOf(person, benefit, in2026(on)),
      fen: monthlyFen(person, benefit) * months.length,
      backPay: { months: [in2026(first), in2026(last)] },
    });
  }
};

const backPayments: readonly Scenario[] = [
  {
    id: 'paid-back-for-four-months',
    part: nursed,
    finds: [long],
    play: (person) => payBack(person, 'nursing', 9, [5, 8]),
  },
  {
    id: 'paid-back-for-five-months',
    part: supported,
    finds: [long],
    play: (person) => payBack(person, 'living', 9, [4, 8]),
  },
  {
    id: 'paid-back-for-five-months-in-two-rows',
    part: nursed,
    finds: [long],
    play: (person) => {
      changePayments(person, 'nursing', [in2026(4), in2026(5)], null);
      payBack(person, 'nursing', 9, [6, 8]);
      addPayments(person, {
        ...paymentOf(person, 'nursing', in2026(9)),
        fen: monthlyFen(person, 'nursing') * 2,
        backPay: { months: [in2026(4), in2026(5)] },
      });
    },
  },
  {
    id: 'paid-back-for-three-months',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(long, 'nursing', '补发三个月，没有超过'),
    play: (person) => payBack(person, 'nursing', 9, [6, 8]),
  },
  {
    id: 'paid-back-in-may-and-in-september',
    part: supported,
    finds: [],
    lookAlikes: looksLike(long, 'living', '两次补发，每次都没有超过三个月'),
    play: (person) => {
      payBack(person, 'living', 9, [6, 8]);
      payBack(person, 'living', 5, [4, 4]);
    },
  },
  {
    id: 'paid-back-together-with-the-month-itself',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(long, 'nursing', '一笔付6至9月，其中以前月份只有三个月'),
    play: (person) => payBack(person, 'nursing', 9, [6, 9]),
  },
];

/** Payments for months before application or certificate, long back-pay, and what only seems so. */
export const appliedScenarios: readonly Scenario[] = [...applications, ...firstCertificates, ...backPayments];
