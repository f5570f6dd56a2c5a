import { certificateFrom, certificateUntil } from '../ordinary/certification.js';
import { monthlyFen, paymentOf } from '../ordinary/support.js';
import type { Benefit, Payment, Person } from '../person.js';
import { addPayments, changePayments, in2026, setCertificates } from './change.js';
import type { LookAlike, Part, Scenario } from './scenario.js';

const skipped = 'month-skipped';
const stopped = 'stopped-wrongly';
const missing = 'nursing-missing';

const nursed: Part = { disability: 'severe', dibao: 'none' };
const supported: Part = { disability: 'mild', dibao: 'member' };

const looksLike = (rule: string, about: Benefit, why: string): LookAlike[] => [{ rule, about, why }];

const skip = (person: Person, benefit: Benefit, ...months: readonly number[]): void =>
  changePayments(person, benefit, months.map(in2026), null);

const stop = (person: Person, benefit: Benefit, stopReason: string, ...months: readonly number[]): void =>
  changePayments(person, benefit, months.map(in2026), { fen: 0, status: 'stopped', stopReason });

/** One row of September's roll that makes up for the months from July on. */
const inArrears = (person: Person, benefit: Benefit, last: number): Payment => ({
  ...paymentOf(person, benefit, in2026(9)),
  fen: monthlyFen(person, benefit) * (last - 6),
  backPay: { months: [in2026(7), in2026(last)] },
});

const skippedScenarios: readonly Scenario[] = [
  {
    id: 'july-left-out',
    part: nursed,
    finds: [skipped],
    play: (person) => skip(person, 'nursing', 7),
  },
  {
    id: 'june-and-july-left-out',
    part: supported,
    finds: [skipped],
    play: (person) => skip(person, 'living', 6, 7),
  },
  {
    id: 'may-and-august-left-out',
    part: nursed,
    finds: [skipped],
    play: (person) => skip(person, 'nursing', 5, 8),
  },
  {
    id: 'august-left-out-between-two-sums',
    part: nursed,
    finds: [skipped],
    play: (person) => {
      skip(person, 'nursing', 8);
      changePayments(person, 'nursing', [in2026(9)], { fen: monthlyFen(person, 'nursing') + 500 });
    },
  },
  {
    id: 'july-stopped-and-resumed',
    part: supported,
    finds: [],
    lookAlikes: looksLike(skipped, 'living', '7月名册注明停发原因'),
    play: (person) => stop(person, 'living', '本人外出，待核实', 7),
  },
  {
    id: 'july-returned-by-the-bank',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(skipped, 'nursing', '7月名册注明银行退回'),
    play: (person) => changePayments(person, 'nursing', [in2026(7)], { status: 'returned' }),
  },
  {
    id: 'unpaid-between-two-certificates',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(skipped, 'nursing', '6月旧证已到期、新证未发，不应发放'),
    play: (person) => {
      skip(person, 'nursing', 6);
      setCertificates(
        person,
        { ...certificateUntil(person, '2026-05-19'), status: 'expired' },
        certificateFrom(person, '2026-07-02'),
      );
    },
  },
  {
    id: 'unpaid-while-destitute',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(skipped, 'nursing', '6月在特困供养名册，不应发放'),
    play: (person) => {
      skip(person, 'nursing', 6);
      person.life.tekun = [{ admittedOn: '2026-06-01', endedOn: '2026-06-30' }];
    },
  },
  {
    id: 'july-and-august-made-up-for',
    part: supported,
    finds: [],
    lookAlikes: looksLike(skipped, 'living', '7、8月的已在9月名册补发'),
    play: (person) => {
      skip(person, 'living', 7, 8);
      addPayments(person, inArrears(person, 'living', 8));
    },
  },
];

const stoppedScenarios: readonly Scenario[] = [
  {
    id: 'stopped-as-expired-although-renewed',
    part: nursed,
    finds: [stopped],
    lookAlikes: looksLike(missing, 'nursing', '同一月份只按停发不当列一次'),
    play: (person) => {
      setCertificates(
        person,
        { ...certificateUntil(person, '2026-06-15'), status: 'expired' },
        certificateFrom(person, '2026-05-20'),
      );
      stop(person, 'nursing', '残疾人证到期', 7, 8, 9);
    },
  },
  {
    id: 'stopped-as-cancelled-although-valid',
    part: supported,
    finds: [stopped],
    play: (person) => stop(person, 'living', '残疾人证已注销', 8, 9),
  },
  {
    id: 'stopped-as-expired-and-renewed-since',
    part: nursed,
    finds: [stopped],
    play: (person) => {
      setCertificates(
        person,
        { ...certificateUntil(person, '2026-06-20'), status: 'expired' },
        certificateFrom(person, '2026-08-05'),
      );
      stop(person, 'nursing', '残疾人证到期未换证', 7, 8, 9);
    },
  },
  {
    id: 'stopped-as-frozen-and-frozen',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(stopped, 'nursing', '证件6月已冻结，停发是对的'),
    play: (person) => {
      setCertificates(person, {
        ...certificateFrom(person, '2019-11-13'),
        status: 'frozen',
        statusDate: '2026-06-03',
      });
      stop(person, 'nursing', '残疾人证冻结', 7, 8, 9);
    },
  },
  {
    id: 'stopped-and-paid-in-arrears',
    part: nursed,
    finds: [],
    lookAlikes: [
      ...looksLike(stopped, 'nursing', '换证后9月已补发7至9月'),
      ...looksLike(missing, 'nursing', '换证后9月已补发7至9月'),
    ],
    play: (person) => {
      setCertificates(
        person,
        { ...certificateUntil(person, '2026-06-28'), status: 'expired' },
        certificateFrom(person, '2026-06-25'),
      );
      skip(person, 'nursing', 9);
      stop(person, 'nursing', '残疾人证到期', 7, 8);
      addPayments(person, inArrears(person, 'nursing', 9));
    },
  },
  {
    id: 'stopped-and-renewed-at-level-three',
    part: nursed,
    finds: [],
    lookAlikes: looksLike(stopped, 'nursing', '新证为三级，不再享受护理补贴'),
    play: (person) => {
      setCertificates(
        person,
        { ...certificateUntil(person, '2026-06-12'), status: 'expired' },
        { ...certificateFrom(person, '2026-07-09'), level: 3 },
      );
      stop(person, 'nursing', '残疾人证到期', 7, 8, 9);
    },
  },
];

/** Months for which nothing was paid between others, stops that go by the certificate, and what only seems so. */
export const interruptedScenarios: readonly Scenario[] = [...skippedScenarios, ...stoppedScenarios];
